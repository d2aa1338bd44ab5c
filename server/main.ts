import 'reflect-metadata';
import { createApp } from './app.js';
import { complain } from './complain.js';
import { EmbargoClock } from './desk/embargo-clock.js';
import { deskOf, isEmpty, loadFiles, openHouse } from './house.js';

await serve().catch(complain);

async function serve(): Promise<void> {
  const house = await openHouse();
  try {
    if (house.mirror) await house.mirror.look(house.projections);
    else if (await isEmpty(house)) await loadFiles(house);
    const app = await createApp(house);
    house.mirror?.start(house.projections, house.config.mirror?.seconds ?? 0);
    await app.listen(house.config.port, '0.0.0.0');
    if (!house.mirror) new EmbargoClock(deskOf(house), (sentence) => void process.stderr.write(`${sentence}\n`)).start();
    const address = app.getHttpServer().address();
    const port = typeof address === 'object' && address !== null ? address.port : house.config.port;
    process.stdout.write(`Habeas is at http://localhost:${String(port)}\n`);
  } catch (error) {
    await house.database.close();
    throw error;
  }
}

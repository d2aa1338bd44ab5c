import 'reflect-metadata';
import { createApp } from '../../server/app.js';
import { openHouse } from '../../server/house.js';

// The real server on the bench's database. BENCH_ANSWERS=0 turns kept answers off, so that every request is worked out.
const house = await openHouse();
const app = await createApp(house, { keepAnswers: process.env.BENCH_ANSWERS !== '0' });
await app.listen(0, '127.0.0.1');
process.send?.({ port: (app.getHttpServer().address() as { port: number }).port });

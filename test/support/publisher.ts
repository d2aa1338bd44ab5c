import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { createApp } from '../../server/app.js';
import { openHouse } from '../../server/house.js';
import { publishTo, putSource } from './operations.js';

// A server of its own under load, to be killed: it says when it listens, and names every source that it has been told is published.
const WRITERS = 4;
const [round = ''] = process.argv.slice(2);
const say = (word: string): void => void writeSync(1, `${word}\n`);

const house = await openHouse();
const app = await createApp(house);
await app.listen(0, '127.0.0.1');
say('listening');
await Promise.all(Array.from({ length: WRITERS }, (_, writer) => publishForever(writer)));

async function publishForever(writer: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const id = `round-${round}-writer-${String(writer)}-${String(count)}`;
    await publishTo(house, putSource(id));
    say(id);
  }
}

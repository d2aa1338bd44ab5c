import { removeFolders } from './registry-folder.js';

const duties: (() => unknown)[] = [removeFolders];

/** Leaves work for the end of the test file; what was left last is done first, folders go at the very end. */
export const whenDone = (duty: () => unknown): void => void duties.push(duty);

afterAll(async () => {
  for (const duty of duties.toReversed()) await duty();
});

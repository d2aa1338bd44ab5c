const duties: (() => Promise<void>)[] = [];

/** Leaves work for the end of the run. Jest loads the set-up and the teardown in one process, and so one instance of this file. */
export const atTheEnd = (duty: () => Promise<void>): void => void duties.push(duty);

export async function endRun(): Promise<void> {
  await Promise.allSettled(duties.map((duty) => duty()));
}

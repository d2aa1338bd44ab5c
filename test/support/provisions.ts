/** What the run of the tests provides once for all of them: its address or path, or the reason why it could not. */
type Provision = { readonly at: string } | { readonly problem: string };

const NAMES = { postgres: 'HABEAS_TEST_POSTGRES', chromium: 'HABEAS_TEST_CHROMIUM' } as const;

/** Waits for it and tells the test files, which run in processes of their own. */
export async function provide(name: keyof typeof NAMES, made: Promise<string>): Promise<void> {
  const told: Provision = await made.then(
    (at) => ({ at }),
    (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
  );
  process.env[NAMES[name]] = JSON.stringify(told);
}

/** A test that needs what is not there fails and says why. */
export function provision(name: keyof typeof NAMES): string {
  const told = JSON.parse(process.env[NAMES[name]] ?? '{"problem":"these tests are started by Jest with jest.config.mjs"}') as Provision;
  if ('problem' in told) throw new Error(told.problem);
  return told.at;
}

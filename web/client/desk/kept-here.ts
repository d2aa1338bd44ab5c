/** What could not be sent stays in this browser, under what its form is about, until it is sent or a day has passed. */
const PREFIX = 'habeas-typed ';
const DAY = 86_400_000;

interface Kept {
  readonly at: number;
  readonly fields: string;
}

export function kept(form: HTMLFormElement): URLSearchParams | undefined {
  try {
    const written = localStorage.getItem(keyOf(form));
    if (written === null) return undefined;
    const { at, fields } = JSON.parse(written) as Kept;
    if (Date.now() - at < DAY) return new URLSearchParams(fields);
    letGo(form);
  } catch {
    // A browser that keeps nothing has nothing.
  }
  return undefined;
}

export function keepHere(form: HTMLFormElement, fields: URLSearchParams): void {
  try {
    localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), fields: fields.toString() } satisfies Kept));
  } catch {
    // Then it stays in the form alone.
  }
}

export function letGo(form: HTMLFormElement): void {
  try {
    localStorage.removeItem(keyOf(form));
  } catch {
    // Nothing was kept.
  }
}

/** Forms for each claim of a property have one address; the claim that a form replaces tells them apart. */
function keyOf(form: HTMLFormElement): string {
  const replaces = form.querySelector<HTMLInputElement>('input[name="replaces"]')?.value ?? '';
  return `${PREFIX}${new URL(form.action).pathname} ${replaces}`;
}

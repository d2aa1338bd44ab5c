/** What the desk makes of what stands in a form. */
export interface Judgement {
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

interface Note {
  readonly input: string;
  readonly says?: string;
  readonly offers: readonly { readonly value: string; readonly label: string }[];
}

interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Says beside each input how it is understood and what is wrong; of what nobody has touched yet only the warnings. */
export function showJudgement(form: HTMLFormElement, { notes, problems, warnings }: Judgement, touched: ReadonlySet<string>): void {
  for (const says of form.querySelectorAll<HTMLElement>('.says')) {
    const name = nameOf(says);
    const note = notes.find(({ input }) => input === name);
    setText(says, note?.says ?? '');
    showOffers(form, says, name, note?.offers ?? []);
  }
  for (const wrong of form.querySelectorAll<HTMLElement>('.wrong-here')) {
    const name = nameOf(wrong);
    const found = touched.has(name) ? problems.filter(({ path }) => path === name) : [];
    setText(wrong, found.map(({ message }) => message).join(' '));
    const input = inputNamed(form, name);
    if (found.length > 0) input?.setAttribute('aria-invalid', 'true');
    else input?.removeAttribute('aria-invalid');
  }
  showList(document.querySelector('[data-warnings]'), warnings);
  const summary = document.querySelector<HTMLElement>('[data-problems]');
  if (summary && !summary.hidden) showList(summary, problems);
}

/** The id of what is said beside an input: claim-<name>-says. */
const nameOf = ({ id }: HTMLElement): string => id.replace(/^claim-/, '').replace(/-(?:says|wrong)$/, '');

const inputNamed = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]:not([type="hidden"])`);

/** Nothing that stands is written again: whoever listens would hear it twice. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function showOffers(form: HTMLFormElement, after: HTMLElement, name: string, offers: Note['offers']): void {
  const known = after.nextElementSibling?.matches('.offers') ? after.nextElementSibling : undefined;
  const signature = offers.map(({ value }) => value).join(' ');
  if (known instanceof HTMLElement && known.dataset.offers === signature) return;
  known?.remove();
  if (offers.length === 0) return;
  const list = document.createElement('ul');
  list.className = 'offers';
  list.dataset.offers = signature;
  list.append(...offers.map((offer) => offerItem(form, name, offer)));
  after.after(list);
}

function offerItem(form: HTMLFormElement, name: string, { value, label }: Note['offers'][number]): HTMLLIElement {
  const item = document.createElement('li');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
  button.addEventListener('click', () => {
    const input = inputNamed(form, name);
    if (!input) return;
    input.value = value;
    input.focus();
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  item.append(button);
  return item;
}

function showList(section: HTMLElement | null, problems: readonly Problem[]): void {
  const list = section?.querySelector('ul');
  if (!section || !list) return;
  section.hidden = problems.length === 0;
  list.replaceChildren(
    ...problems.map(({ message }) => {
      const item = document.createElement('li');
      item.textContent = message;
      return item;
    }),
  );
}

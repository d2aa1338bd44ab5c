import { kept, keepHere, letGo } from './kept-here.js';
import { showJudgement, type Judgement } from './show-judgement.js';

/** What the server says to a form that a script sent. */
interface Answer extends Judgement {
  readonly saved: boolean;
  readonly rule?: string;
  readonly draft?: string;
  readonly digest?: string;
}

/** What came of sending a form: it is in the draft, the desk did not take it, or it did not get there. */
type Outcome = 'kept' | 'refused' | 'unsent';

/** So long after the last letter a form is kept. */
const PAUSE = 900;

/**
 * Keeps a form in the draft while it is filled in, and shows what the desk makes of it. Where that fails, what was typed stays in this
 * browser until it can be sent.
 */
export function keepTyped(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-kept]');
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<Outcome> | undefined;
  let isDirty = false;

  const say = (what: 'kept' | 'signedOut' | 'offline' | 'conflict' | 'refused' | 'restored'): void => {
    if (status) status.textContent = status.dataset[what] ?? '';
  };

  async function keep(isLast = false): Promise<Outcome> {
    isDirty = false;
    const body = fieldsOf(form);
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body,
        redirect: 'error',
        keepalive: isLast,
      });
      const answer = (await response.json()) as Answer;
      if (answer.saved) accept(answer);
      else refuse(answer, body);
      return answer.saved ? 'kept' : 'refused';
    } catch {
      isDirty = true;
      keepHere(form, body);
      say('offline');
      return 'unsent';
    }
  }

  function accept(answer: Answer): void {
    letGo(form);
    setHidden(form, 'draft', answer.draft);
    if (form.elements.namedItem('digest')) setHidden(form, 'digest', answer.digest);
    showJudgement(form, answer, touched);
    say('kept');
  }

  function refuse({ rule }: Answer, body: URLSearchParams): void {
    keepHere(form, body);
    say(SAYING[rule ?? ''] ?? 'refused');
  }

  function keepNow(): Promise<Outcome> {
    underWay = keep().finally(() => (underWay = undefined));
    return underWay;
  }

  /** One after the other: a later one holds all that an earlier one held. */
  function keepSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (underWay) keepSoon();
      else void keepNow();
    }, PAUSE);
  }

  /** A page that cannot be reached would take what was typed along: the form goes on once the draft holds it, or the desk says why not. */
  async function keepAndGoOn(submitter: HTMLElement | null): Promise<void> {
    const before = await underWay;
    const outcome = isDirty ? await keepNow() : before;
    if (outcome === 'unsent') return;
    letGo(form);
    form.requestSubmit(submitter);
  }

  const before = kept(form);
  if (before) {
    fillIn(form, before);
    say('restored');
  }
  // Somebody may have typed before this script came.
  if (before || isChanged(form)) {
    isDirty = true;
    keepSoon();
  }
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement && 'name' in target) touched.add(String(target.name));
    isDirty = true;
    keepSoon();
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (!isDirty && !underWay) {
      letGo(form);
      return;
    }
    event.preventDefault();
    void keepAndGoOn(event.submitter);
  });
  addEventListener('pagehide', () => {
    if (isDirty) void keep(true);
  });
}

/** True where something else stands in the form than the page brought. */
const isChanged = (form: HTMLFormElement): boolean =>
  [...form.elements].some((element) => {
    // Of a list without a choice of its own the first entry stands chosen.
    if (element instanceof HTMLSelectElement) return [...element.options].some((option) => option.defaultSelected && !option.selected);
    if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
    if (!(element instanceof HTMLInputElement) || element.type === 'hidden') return false;
    return element.value !== element.defaultValue || element.checked !== element.defaultChecked;
  });

/** Why the desk did not take a form, where the page has a sentence of its own for it. */
const SAYING: Readonly<Record<string, 'conflict' | 'signedOut'>> = {
  CHANGE_CHANGED: 'conflict',
  SIGN_IN_NEEDED: 'signedOut',
};

/** As a browser would send it; the button that was pressed is not among it. */
const fieldsOf = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

function setHidden(form: HTMLFormElement, name: string, value: string | undefined): void {
  if (value === undefined) return;
  const known = form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`);
  const input = known ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name }));
  input.value = value;
}

function fillIn(form: HTMLFormElement, fields: URLSearchParams): void {
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox'))
      element.checked = fields.getAll(element.name).includes(element.value);
    else if (element instanceof HTMLInputElement && element.type === 'hidden' && !['key', 'draft'].includes(element.name)) continue;
    else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
      element.value = fields.get(element.name) ?? element.value;
  }
}

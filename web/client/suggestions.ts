import { cacheExchange, createClient, fetchExchange } from 'urql';
import { graphql, type ResultOf } from '../graphql.js';

const SuggestionsQuery = graphql(`
  query Suggestions($text: String!) {
    search(text: $text, first: 8) {
      edges {
        matchedText
        node {
          kind
          path
          displayName
        }
      }
    }
    model {
      kinds {
        name
        label
      }
    }
  }
`);

type Answer = ResultOf<typeof SuggestionsQuery>;
type Suggestion = Answer['search']['edges'][number];

const PAUSE = 120;

const client = createClient({ url: '/graphql', exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });

/**
 * Offers what answers to the text while it is typed: a combobox with a list (ARIA). Arrows walk through the list, Enter opens what is
 * chosen, or sends the form where nothing is; Escape closes it.
 */
export function suggestRecords(input: HTMLInputElement): void {
  const form = input.form as HTMLFormElement;
  const list = document.createElement('ul');
  list.id = `${input.id}-found`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
  form.append(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id })) {
    input.setAttribute(name, value);
  }
  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function offer(text: string): Promise<void> {
    const { data } = await client.query(SuggestionsQuery, { text }).toPromise();
    if (!data || input.value.trim() !== text) return;
    list.replaceChildren(...data.search.edges.map((edge, at) => optionFor(edge, `${list.id}-${String(at)}`, data)));
    show(list.childElementCount > 0);
  }

  function show(open: boolean): void {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    choose(-1);
  }

  function choose(at: number): void {
    chosen = at;
    for (const [index, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(index === at));
    const option = list.children[at];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  /** The form's own address tells the language of the page. */
  function optionFor({ matchedText, node }: Suggestion, id: string, { model }: Answer): HTMLLIElement {
    const option = document.createElement('li');
    option.id = id;
    option.setAttribute('role', 'option');
    const link = document.createElement('a');
    link.href = new URL(node.path.slice(1), new URL('.', form.action)).href;
    link.tabIndex = -1;
    link.textContent = node.displayName;
    const why = document.createElement('small');
    const kind = model.kinds.find(({ name }) => name === node.kind)?.label ?? '';
    why.textContent = [...new Set([kind, ...(matchedText === node.displayName ? [] : [matchedText])])].join(' · ');
    option.append(link, why);
    return option;
  }

  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Escape: () => close(),
    Enter: () => open(),
  };

  /** Beyond the last comes the text itself again, and then the first. */
  function walk(by: 1 | -1): boolean {
    if (list.hidden) return false;
    const places = list.childElementCount + 1;
    choose(((chosen + 1 + by + places) % places) - 1);
    return true;
  }

  function close(): boolean {
    if (list.hidden) return false;
    show(false);
    return true;
  }

  function open(): boolean {
    const link = list.hidden ? null : list.children[chosen]?.querySelector('a');
    if (link) location.assign(link.href);
    return Boolean(link);
  }

  input.addEventListener('keydown', (event) => {
    if (keys[event.key]?.() === true) event.preventDefault();
  });
  input.addEventListener('input', () => {
    const text = input.value.trim();
    clearTimeout(timer);
    if (text === '') show(false);
    else timer = setTimeout(() => void offer(text), PAUSE);
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) show(false);
  });
  // A pointer takes the focus from the field before it is let go; the list must still be there then.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
}

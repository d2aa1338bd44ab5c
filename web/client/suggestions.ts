import { cacheExchange, createClient, fetchExchange } from 'urql';
import { graphql, type ResultOf } from '../graphql.js';

const SuggestionsQuery = graphql(`
  query Suggestions($name: String!) {
    people(first: 8, filter: { name: $name }) {
      nodes {
        path
        displayName
        names {
          claims {
            value {
              full
            }
          }
        }
      }
    }
  }
`);

type Suggestion = ResultOf<typeof SuggestionsQuery>['people']['nodes'][number];

const PAUSE = 180;
const SHORTEST = 2;

const client = createClient({ url: '/graphql', exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });

/** Offers the people whose names hold what is typed, in any spelling; choosing one opens the page. */
export function suggestNames(input: HTMLInputElement): void {
  const list = document.createElement('datalist');
  list.id = `${input.id}-names`;
  input.after(list);
  input.setAttribute('list', list.id);
  let offered: readonly Suggestion[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function offer(name: string): Promise<void> {
    const { data } = await client.query(SuggestionsQuery, { name }).toPromise();
    if (!data || input.value.trim() !== name) return;
    offered = data.people.nodes;
    list.replaceChildren(...offered.map(optionFor));
  }

  input.addEventListener('input', () => {
    const typed = input.value.trim();
    clearTimeout(timer);
    const chosen = offered.find(({ displayName }) => displayName === typed);
    if (chosen) location.assign(pageOf(chosen));
    else if (typed.length >= SHORTEST) timer = setTimeout(() => void offer(typed), PAUSE);
  });

  /** The form's own address tells the language of the page. */
  const pageOf = ({ path }: Suggestion): string => new URL(path.slice(1), new URL('.', (input.form as HTMLFormElement).action)).href;
}

/** The label carries the other spellings, so that a browser keeps the suggestion whichever of them is typed. */
function optionFor({ displayName, names }: Suggestion): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = displayName;
  option.label = [...new Set([displayName, ...names.claims.flatMap(({ value }) => value?.full ?? [])])].join(' · ');
  return option;
}

import { createApp } from '../../server/app.js';
import { theRegistry } from './house.js';

/** The site with the registry of the repository, listening on a port of its own. */
export interface RunningSite {
  readonly origin: string;
  close(): Promise<void>;
  /** The statements that readers have run since this was asked last. */
  statements(): readonly string[];
}

export async function openSite(): Promise<RunningSite> {
  const house = await theRegistry();
  const app = await createApp(house);
  let statements: string[] = [];
  house.database.onRead = (text) => statements.push(text);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { readonly port: number };
  return {
    statements: () => {
      const ran = statements;
      statements = [];
      return ran;
    },
    origin: `http://127.0.0.1:${String(port)}`,
    close: () => app.close(),
  };
}

/** One address of every kind of page, with as much on it as there can be. */
export const PAGES = [
  '/',
  '/?rev=1',
  '/people',
  '/people?name=an&state=HELD&category=civilian&category=prisoner-of-war',
  '/people?name=nobody-is-called-so',
  '/search?q=Eolchekjian',
  '/search?q=ceasefire%20court',
  '/search?q=nothing-is-called-so',
  '/search',
  '/people?state=HELD&on=2021-13-45',
  '/people/vicken-euljekjian?rev=1000000',
  '/people/vicken-euljekjian',
  '/people/yevgenia-babayan',
  '/timeline',
  '/timeline?state=HELD&on=2021-06-30&from=2020-09&to=2022',
  '/timeline?person=ruben-vardanyan&from=2023',
  '/timeline?name=nobody-is-called-so&from=yesterday',
  '/map',
  '/map?state=HELD&on=2021-06-30&category=civilian',
  '/map?name=nobody-is-called-so',
  '/sources',
  '/sources/seed-changeorg-2021',
  '/trials/baku-military-court-2025-fifteen',
  '/trials/baku-military-court-2025-ruben-vardanyan',
  '/cases',
  '/cases/armenia-v-azerbaijan-42521-20',
  '/petitions/anc-osce-moscow-mechanism',
  '/campaigns/sponsor-armenian-pows',
  '/events/2020-11-09-trilateral-statement',
  '/organisations/baku-military-court',
  '/places/stepanakert',
  '/facilities/yasamal-district-court-building',
  '/documents/trilateral-statement-2020',
  '/figures/returned-2020-12-14-44',
  '/numbers',
  '/numbers?on=2021-06-30',
  '/numbers?on=2999-01-01',
  '/numbers/figures/held-2026-01-nashvernisazh-33',
  '/act',
  '/about',
  '/changes',
  '/changes/6',
  '/changes?from=3&to=9',
  '/people/vicken-euljekjian/history',
  '/verify',
  '/report?about=%2Fpeople%2Fvicken-euljekjian',
  '/there-is-no-such-page',
] as const;

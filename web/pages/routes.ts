import { aboutPage } from './about.js';
import { actPage } from './act.js';
import { homePage } from './home.js';
import { changePage } from './change.js';
import { changesPage } from './changes.js';
import { historyPage } from './history.js';
import { accountPage } from './account.js';
import { DESK } from './desk/index.js';
import { confirmPage } from './account-confirm.js';
import { passwordPage } from './account-password.js';
import { secondFactorPage } from './account-second-factor.js';
import { linkPage, setupPage } from './account-setup.js';
import { tokensPage } from './account-tokens.js';
import type { AnyPage } from './page.js';
import { signInPage } from './sign-in.js';
import { showFactorPage } from './sign-in-second-factor.js';
import { signOutPage } from './sign-out.js';
import { mapPage } from './map.js';
import { figureBesidePage } from './figure-beside.js';
import { numbersPage } from './numbers.js';
import { numbersFile } from './numbers-file.js';
import { peoplePage } from './people.js';
import { personPage } from './person.js';
import { recordPage } from './record.js';
import { recordsPage } from './records.js';
import { reportPage } from './report.js';
import { searchPage } from './search.js';
import { sourcePage } from './source.js';
import { sourcesPage } from './sources.js';
import { timelinePage } from './timeline.js';
import { verifyPage } from './verify.js';

/** Pages for those who sign in. */
const ACCOUNT: readonly AnyPage[] = [
  signInPage,
  showFactorPage,
  signOutPage,
  accountPage,
  confirmPage,
  passwordPage,
  tokensPage,
  secondFactorPage,
  setupPage,
  linkPage,
];

/** Every page of the site. The first pattern that fits an address wins. */
const PAGES: readonly AnyPage[] = [
  ...ACCOUNT,
  ...DESK,
  homePage,
  searchPage,
  peoplePage,
  timelinePage,
  mapPage,
  numbersPage,
  numbersFile,
  figureBesidePage,
  personPage,
  sourcesPage,
  sourcePage,
  actPage,
  aboutPage,
  changesPage,
  changePage,
  verifyPage,
  reportPage,
  recordsPage,
  recordPage,
  historyPage,
];

export interface Match {
  readonly page: AnyPage;
  readonly params: Readonly<Record<string, string>>;
}

export function matchPage(path: string): Match | undefined {
  for (const page of PAGES) {
    const params = paramsIn(page.pattern, path);
    if (params) return { page, params };
  }
  return undefined;
}

function paramsIn(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const found = given[index] ?? '';
    if (!part.startsWith(':') && part !== found) return undefined;
    if (part.startsWith(':') && found === '') return undefined;
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(found);
  }
  return params;
}

import type { House } from '../../server/house.js';
import type { Role } from '../../server/domain/roles.js';
import { signedIn } from './accounts.js';
import type { Api } from './api.js';
import { PlainBrowser, type PageAnswer } from './browser.js';

/** A browser without scripts in which somebody is signed in. */
export async function browserOf(house: House, api: Api, role: Role): Promise<DeskBrowser> {
  const { cookie } = await signedIn(house, role);
  return new DeskBrowser(api, cookie);
}

const BOUNDARY = 'habeas-test-boundary';

export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** A browser that fills in the forms that a page shows: what they hold is sent along, as browsers do. */
export class DeskBrowser {
  private readonly browser: PlainBrowser;

  constructor(
    private readonly api: Api,
    private cookie: string,
  ) {
    this.browser = new PlainBrowser(api);
  }

  signOut(): void {
    this.cookie = '';
  }

  get(url: string): Promise<PageAnswer> {
    return this.browser.get(url, this.headers);
  }

  post(url: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}): Promise<PageAnswer> {
    return this.browser.post(url, fields, { ...this.headers, ...headers });
  }

  /** Sends a form of several parts, with or without a file. */
  async upload(url: string, fields: Readonly<Record<string, string>>, file?: UploadedFile): Promise<PageAnswer & { readonly url: string }> {
    const parts = Object.entries(fields).map(([name, value]) => `content-disposition: form-data; name="${name}"\r\n\r\n${value}`);
    const { name = '', type = 'application/octet-stream', content = '' } = file ?? {};
    parts.push(`content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${content}`);
    const payload = `${parts.map((part) => `--${BOUNDARY}\r\n${part}\r\n`).join('')}--${BOUNDARY}--\r\n`;
    const headers = { ...this.headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'sec-fetch-site': 'same-origin' };
    const { status, headers: sent, text } = await this.api.send({ method: 'POST', url, headers, payload });
    const location = typeof sent.location === 'string' ? sent.location : undefined;
    return this.follow({ status, location, headers: sent, html: text }, url);
  }

  /** Opens a page, fills in the form with this address and sends it; follows to where that leads. */
  async send(
    url: string,
    action: string | RegExp,
    typed: Readonly<Record<string, string>> = {},
  ): Promise<PageAnswer & { readonly url: string }> {
    const { html } = await this.get(url);
    const form = formsIn(html).find((each) => (typeof action === 'string' ? each.action === action : action.test(each.action)));
    if (!form) throw new Error(`${url} has no form for ${String(action)}: ${html.slice(0, 300)}`);
    return this.follow(await this.post(form.action, { ...form.fields, ...typed }), form.action);
  }

  async follow(answer: PageAnswer, url: string): Promise<PageAnswer & { readonly url: string }> {
    if (answer.location === undefined) return { ...answer, url };
    const to = answer.location.split('#')[0] ?? '';
    return { ...(await this.get(to)), url: answer.location };
  }

  private get headers(): Record<string, string> {
    return this.cookie === '' ? {} : { cookie: this.cookie };
  }
}

interface SeenForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The forms of a page that change something, with what stands in them. */
export function formsIn(html: string): readonly SeenForm[] {
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].filter(([, attributes]) => attributes?.includes('method="post"'));
  return forms.map(([, attributes = '', inside = '']) => ({
    action: attributeOf(attributes, 'action'),
    fields: Object.fromEntries([...inputsIn(inside), ...areasIn(inside), ...choicesIn(inside)]),
  }));
}

const inputsIn = (html: string): [string, string][] =>
  [...html.matchAll(/<input\b([^>]*)>/g)]
    .map(([, attributes = '']) => attributes)
    .filter((each) => !/type="(?:radio|checkbox)"/.test(each) || /\bchecked/.test(each))
    .map((each): [string, string] => [attributeOf(each, 'name'), attributeOf(each, 'value')]);

const areasIn = (html: string): [string, string][] =>
  [...html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].map(([, attributes = '', inside = '']) => [
    attributeOf(attributes, 'name'),
    plain(inside),
  ]);

const choicesIn = (html: string): [string, string][] =>
  [...html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, attributes = '', inside = '']) => [
    attributeOf(attributes, 'name'),
    attributeOf(/<option\b([^>]*selected[^>]*)>/.exec(inside)?.[1] ?? '', 'value'),
  ]);

const attributeOf = (attributes: string, name: string): string => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What a page says, without its marks. */
export const wordsOf = (html: string): string => plain(html.replaceAll(/<[^>]+>/g, ' ').replaceAll('<!-- -->', '')).replaceAll(/\s+/g, ' ');

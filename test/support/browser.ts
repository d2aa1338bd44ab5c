import type { Api } from './api.js';

/** What came back from the site. */
export interface PageAnswer {
  readonly status: number;
  readonly location: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly html: string;
}

/** A browser without scripts: it keeps cookies, and says of its forms that they come from the site. */
export class PlainBrowser {
  private readonly jar = new Map<string, string>();

  /** With a session where its token is given. */
  constructor(
    private readonly api: Api,
    token?: string,
  ) {
    if (token !== undefined) this.hold('__Host-habeas', token);
  }

  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  cookie(name: string): string | undefined {
    return this.jar.get(name);
  }

  /** Takes a cookie over, as from an earlier visit. */
  hold(name: string, value: string): void {
    this.jar.set(name, value);
  }

  forget(name: string): void {
    this.jar.delete(name);
  }

  get(url: string, headers: Record<string, string> = {}): Promise<PageAnswer> {
    return this.send('GET', url, headers);
  }

  /** Sends a form of the site's own page; `headers` may say otherwise. */
  post(url: string, fields: Readonly<Record<string, string>> = {}, headers: Record<string, string> = {}): Promise<PageAnswer> {
    const more = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers };
    return this.send('POST', url, more, new URLSearchParams(fields).toString());
  }

  private async send(method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: string): Promise<PageAnswer> {
    const cookie: Record<string, string> = this.cookies === '' ? {} : { cookie: this.cookies };
    const answer = await this.api.send({ method, url, headers: { ...cookie, ...headers }, ...(payload !== undefined && { payload }) });
    for (const line of [answer.headers['set-cookie'] ?? []].flat() as string[]) this.keep(line);
    const { location } = answer.headers;
    return {
      status: answer.status,
      location: typeof location === 'string' ? location : undefined,
      headers: answer.headers,
      html: answer.text,
    };
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/Max-Age=0\b/.test(line)) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}

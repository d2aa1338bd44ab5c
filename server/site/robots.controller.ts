import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Allow } from '../graphql/allow.js';
import { addressOf, allKinds } from '../model/index.js';
import type { LogKeeper } from '../log/log-keeper.js';
import { LOG_KEEPER } from '../log/tokens.js';
import { Database } from '../persistence/database.js';
import { allRecords, allSources, latestRevision } from '../registry/registry.store.js';
import { DEFAULT_LANGUAGE, Languages } from '../registry/wording.js';
import { ORIGIN } from './tokens.js';

/** It answers as long as it serves; whoever watches it looks at the status. */
interface Health {
  readonly status: 'ok' | 'log in trouble';
  readonly revision: number;
  readonly mirrorOf?: string;
  readonly trouble?: string;
}

/** What machines read beside the pages. */
@Controller()
export class RobotsController {
  constructor(
    private readonly database: Database,
    private readonly languages: Languages,
    @Inject(ORIGIN) private readonly origin: string,
    @Inject(LOG_KEEPER) private readonly keeper: LogKeeper,
  ) {}

  @Get('healthz')
  @Allow('read')
  @Header('cache-control', 'no-store')
  async health(): Promise<Health> {
    const { origin, trouble } = this.keeper;
    const revision = await latestRevision(this.database);
    return {
      status: trouble === undefined ? 'ok' : 'log in trouble',
      revision,
      ...(origin && { mirrorOf: origin }),
      ...(trouble && { trouble }),
    };
  }

  @Get('robots.txt')
  @Allow('read')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    return `User-agent: *\nDisallow: /graphql\nDisallow: /*?*rev=\nDisallow: /*?*known=\n\nSitemap: ${this.origin}/sitemap.xml\n`;
  }

  /** Every public page in every language. */
  @Get('sitemap.xml')
  @Allow('read')
  @Header('content-type', 'application/xml; charset=utf-8')
  async sitemap(): Promise<string> {
    const paths = await this.paths();
    const urls = this.languages.known.flatMap((language) =>
      paths.map((path) => `${this.origin}${language === DEFAULT_LANGUAGE ? path : `/${language}${path}`}`),
    );
    const lines = urls.map((url) => `<url><loc>${escaped(url)}</loc></url>`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
  }

  private async paths(): Promise<readonly string[]> {
    const revision = await latestRevision(this.database);
    const [records, sources] = await Promise.all([allRecords(this.database, revision), allSources(this.database, revision)]);
    const whole = new Map(
      allKinds()
        .filter(({ of }) => of === undefined)
        .map((kind) => [kind.name, addressOf(kind)]),
    );
    const ofRecords = records.flatMap(({ kind, slug }) =>
      whole.has(kind) ? [`/${whole.get(kind) ?? ''}/${encodeURIComponent(slug)}`] : [],
    );
    return [
      '/',
      '/sources',
      '/about',
      '/act',
      '/numbers',
      ...[...whole.values()].map((address) => `/${address}`),
      ...ofRecords,
      ...sources.map(({ id }) => `/sources/${encodeURIComponent(id)}`),
    ];
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;').replaceAll('"', '&quot;');

import { BadRequestException, Body, Controller, HttpCode, Logger, Post } from '@nestjs/common';
import { Allow } from '../graphql/allow.js';

/** Told once and then for an hour no more; beyond so many different ones nothing more is told. */
const HOUR_MS = 3_600_000;
const MOST_AN_HOUR = 20;

/**
 * Where browsers tell that the content security policy stopped something on a page of this site. Operators are told what it was, and
 * nothing of who met it, or where: an address can say whom somebody reads about.
 */
@Controller()
export class PolicyReportsController {
  private readonly log = new Logger('content security policy');
  private readonly told = new Set<string>();
  private since = Date.now();

  @Post('policy-reports')
  @Allow('report')
  @HttpCode(204)
  take(@Body() body: unknown): void {
    const stopped = stoppedIn(body);
    if (stopped === undefined) throw new BadRequestException('found no csp-report with an effective-directive');
    if (Date.now() - this.since > HOUR_MS) {
      this.told.clear();
      this.since = Date.now();
    }
    if (this.told.has(stopped) || this.told.size >= MOST_AN_HOUR) return;
    this.told.add(stopped);
    this.log.warn(`stopped ${stopped}`);
  }
}

/** `script-src-elem: https://example.org`; undefined for what is no report. */
function stoppedIn(body: unknown): string | undefined {
  const report = (body as { readonly 'csp-report'?: unknown } | null | undefined)?.['csp-report'];
  if (typeof report !== 'object' || report === null) return undefined;
  const { 'effective-directive': effective, 'violated-directive': violated, 'blocked-uri': blocked } = report as Record<string, unknown>;
  const directive = [effective, violated].flatMap((each) => (typeof each === 'string' ? (/^[a-z-]{3,40}/.exec(each) ?? []) : []))[0];
  return directive === undefined ? undefined : `${directive}: ${originOf(blocked)}`;
}

/** The host of what was stopped, or the word that stands for it: inline, eval, data. */
function originOf(blocked: unknown): string {
  if (typeof blocked !== 'string' || blocked === '') return 'inline';
  if (/^[a-z-]{2,30}$/.test(blocked)) return blocked;
  return URL.canParse(blocked) ? new URL(blocked).origin.slice(0, 100) : 'something';
}

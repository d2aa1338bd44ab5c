import { randomBytes } from 'node:crypto';
import type { Form } from './change.js';

/** Letters without their accents, and hyphens between words. */
export const slugFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** An id for a source that was given none: its publisher and date, and four letters that keep it apart from its like. */
export function sourceIdFor({ publisher, issued }: Form): string {
  const parts = [publisher, issued].map((part) => slugFrom(typeof part === 'string' || typeof part === 'number' ? String(part) : ''));
  return [...parts.filter(Boolean), randomBytes(2).toString('hex')].join('-').replace(/^-/, '');
}

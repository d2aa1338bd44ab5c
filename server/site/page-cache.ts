import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { Rendered } from './pages.js';
import { LRUCache } from 'lru-cache';

const LARGEST = 64 * 1024 * 1024;
const BROTLI_QUALITY = 5;

export type Encoding = 'br' | 'gzip' | 'identity';

/** A rendered page in the encodings that were asked for. */
export class KeptPage {
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(
    readonly html: Buffer,
    /** What it is, where it is no page but a file. */
    readonly file?: Rendered['file'],
  ) {}

  as(encoding: Encoding): Promise<Buffer> {
    const body = this.encoded.get(encoding) ?? encode(this.html, encoding);
    this.encoded.set(encoding, body);
    return body;
  }
}

async function encode(html: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
  return encoding === 'gzip' ? promisify(gzip)(html) : html;
}

/** Rendered pages under the tag of what they were made from; the size that counts is that of the page and its two encodings. */
export const pageCache = (): LRUCache<string, KeptPage> =>
  new LRUCache({ maxSize: LARGEST, sizeCalculation: ({ html }, key) => Math.ceil(html.length * 1.5) + key.length });

/** The best encoding that a browser accepts. */
export function encodingFor(accepted: string | undefined): Encoding {
  const wanted = new Set(
    (accepted ?? '')
      .slice(0, 200)
      .split(',')
      .map((each) => each.split(';')[0]?.trim()),
  );
  if (wanted.has('br')) return 'br';
  return wanted.has('gzip') ? 'gzip' : 'identity';
}

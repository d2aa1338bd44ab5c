import { fileTypeFromBuffer } from 'file-type';

/** What a capture can be. */
export type MediaType = 'text/plain' | 'text/html' | 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';

const MEGABYTE = 1024 * 1024;

/** The largest capture of each type, in bytes. */
export const LARGEST = {
  'text/plain': 2 * MEGABYTE,
  'text/html': 5 * MEGABYTE,
  'application/pdf': 25 * MEGABYTE,
  'image/jpeg': 15 * MEGABYTE,
  'image/png': 15 * MEGABYTE,
  'image/webp': 15 * MEGABYTE,
} as const satisfies Readonly<Record<MediaType, number>>;

/** Why a file is not kept; the catalogue's `refusal.<rule>` says it. */
export interface CaptureRefusal {
  readonly rule: 'CAPTURE_EMPTY' | 'CAPTURE_TYPE' | 'CAPTURE_MISMATCH' | 'CAPTURE_LARGE' | 'CAPTURE_UNREADABLE' | 'CAPTURE_QUOTA';
  readonly values: Readonly<Record<string, string | number>>;
}

export type Judged<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: CaptureRefusal };

export const refuseCapture = (rule: CaptureRefusal['rule'], values: CaptureRefusal['values'] = {}): Judged<never> => ({
  ok: false,
  refusal: { rule, values },
});

const isMediaType = (type: string): type is MediaType => Object.hasOwn(LARGEST, type);

/** The type of a file by what is in it; what it is said to be must agree. */
export async function mediaTypeOf(bytes: Buffer, declared: string): Promise<Judged<MediaType>> {
  if (bytes.length === 0) return refuseCapture('CAPTURE_EMPTY');
  const said = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  const known = Object.keys(LARGEST).join(', ');
  if (!isMediaType(said)) return refuseCapture('CAPTURE_TYPE', { found: said === '' ? 'no type' : said.slice(0, 80), known });
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? textType(bytes);
  if (found === undefined || !agrees(found, said)) return refuseCapture('CAPTURE_MISMATCH', { declared: said, found: found ?? 'unknown' });
  if (bytes.length > LARGEST[said]) return refuseCapture('CAPTURE_LARGE', { found: bytes.length, most: LARGEST[said] });
  return { ok: true, value: said };
}

/** Whatever reads as text may be kept as plain text; a page must look like one. */
const agrees = (found: string, said: MediaType): boolean => found === said || (found === 'text/html' && said === 'text/plain');

/** Text has no signature: it is what decodes as UTF-8 without control characters. */
function textType(bytes: Buffer): 'text/plain' | 'text/html' | undefined {
  const text = decoded(bytes);
  if (text === undefined || hasControls(text)) return undefined;
  return /<(?:!doctype html|html|head|body|article|p|div)[\s>]/i.test(text.slice(0, 5_000)) ? 'text/html' : 'text/plain';
}

// Tab, line feed, form feed, carriage return.
const ALLOWED_CONTROLS: ReadonlySet<number> = new Set([9, 10, 12, 13]);

function hasControls(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 && !ALLOWED_CONTROLS.has(code)) return true;
  }
  return false;
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

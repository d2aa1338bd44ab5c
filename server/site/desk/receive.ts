import type { FastifyRequest } from 'fastify';
import { LARGEST, refuseCapture, type CaptureRefusal } from '../../registry/captures/media.js';

/** A form with a file as it came: the file, or the text that was pasted instead, or why neither is taken. `typed`: its other fields. */
export type Received = { readonly typed: ReadonlyMap<string, string> } & (
  | { readonly is: 'file'; readonly bytes: Buffer; readonly mediaType: string }
  | { readonly is: 'text' }
  | { readonly is: 'refused'; readonly refusal: CaptureRefusal }
);

const LARGEST_FILE = Math.max(...Object.values(LARGEST));
const LIMITS = {
  files: 1,
  fields: 10,
  parts: 11,
  fileSize: LARGEST_FILE,
  fieldSize: LARGEST['text/plain'] + 1,
  fieldNameSize: 100,
  headerPairs: 50,
};

/** Reads a form of several parts. What is larger than anything that is kept is not read to its end. */
export async function receive(request: FastifyRequest): Promise<Received> {
  const typed = new Map<string, string>();
  let file: { readonly bytes: Buffer; readonly mediaType: string } | undefined;
  if (!request.isMultipart()) return { is: 'refused', refusal: refusalOf('CAPTURE_EMPTY'), typed };
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'field') {
        if (part.valueTruncated) return { is: 'refused', refusal: tooLarge(LARGEST['text/plain']), typed };
        if (typeof part.value === 'string') typed.set(part.fieldname, part.value.replaceAll('\r\n', '\n').replaceAll('\0', ''));
      } else {
        const bytes = await part.toBuffer();
        if (bytes.length > 0 || part.filename !== '') file = { bytes, mediaType: part.mimetype };
      }
    }
  } catch (error) {
    if (codeOf(error) === 'FST_REQ_FILE_TOO_LARGE') return { is: 'refused', refusal: tooLarge(LARGEST_FILE), typed };
    if (/^FST_|^ERR_|premature|unexpected end|malformed/i.test(`${codeOf(error)} ${String(error)}`))
      return { is: 'refused', refusal: refusalOf('CAPTURE_UNREADABLE', { reason: 'the form did not come whole' }), typed };
    throw error;
  }
  if (file && file.bytes.length > 0) return { is: 'file', ...file, typed };
  return (typed.get('text') ?? '').trim() === '' ? { is: 'refused', refusal: refusalOf('CAPTURE_EMPTY'), typed } : { is: 'text', typed };
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const tooLarge = (most: number): CaptureRefusal => refusalOf('CAPTURE_LARGE', { found: `more than ${String(most)}`, most });

function refusalOf(rule: CaptureRefusal['rule'], values: CaptureRefusal['values'] = {}): CaptureRefusal {
  const judged = refuseCapture(rule, values);
  if (judged.ok) throw new Error('a refusal that is none');
  return judged.refusal;
}

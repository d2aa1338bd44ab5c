import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { convert } from 'html-to-text';
import sharp from 'sharp';
import type { MediaType } from './media.js';

/** What is made of a file: its text, to find quotes in, and a copy without its hidden data. */
export interface Extract {
  readonly text: string;
  readonly copy: Buffer;
  readonly copyType: MediaType;
}

const MOST_PAGES = 500;
const MOST_PIXELS = 50_000_000;
const LONGEST_TEXT = 2_000_000;

/** Reads a file from outside. Throws where it cannot be read; it is run where that and more does no harm (extract-apart.ts). */
export async function extract(bytes: Buffer, type: MediaType): Promise<Extract> {
  const { text, ...copy } = await readers[type](bytes, type);
  return { ...copy, text: text.normalize('NFC').slice(0, LONGEST_TEXT) };
}

const readers: Readonly<Record<MediaType, (bytes: Buffer, type: MediaType) => Promise<Extract>>> = {
  'text/plain': (bytes) => Promise.resolve({ text: bytes.toString('utf8'), copy: bytes, copyType: 'text/plain' }),
  'text/html': readPage,
  'application/pdf': readPdf,
  'image/jpeg': readImage,
  'image/png': readImage,
  'image/webp': readImage,
};

/** Of a web page the public copy is its text: nothing in it can run, load or call home. */
async function readPage(bytes: Buffer): Promise<Extract> {
  const text = convert(bytes.toString('utf8'), {
    wordwrap: false,
    limits: { maxInputLength: 5_000_000, maxDepth: 100 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
  return Promise.resolve({ text, copy: Buffer.from(text), copyType: 'text/plain' });
}

/** Without where and by whom it was taken: what a camera writes into a picture is left out. */
async function readImage(bytes: Buffer, type: MediaType): Promise<Extract> {
  const copy = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate().toBuffer();
  return { text: '', copy, copyType: type };
}

async function readPdf(bytes: Buffer): Promise<Extract> {
  return { text: await pdfText(bytes), copy: await barePdf(bytes), copyType: 'application/pdf' };
}

async function pdfText(bytes: Buffer): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  try {
    if (document.numPages > MOST_PAGES) throw new Error(`${String(document.numPages)} pages; at most ${String(MOST_PAGES)}`);
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    return pages.join('\n\n');
  } finally {
    await task.destroy();
  }
}

// What a page may carry beside what is seen on it.
const BESIDE = ['Annots', 'AA', 'Metadata', 'PieceInfo', 'Thumb'];

/** The pages alone, in a new document: without author, machine, scripts, attachments and whatever else came along. */
async function barePdf(bytes: Buffer): Promise<Buffer> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const { node } of document.getPages()) for (const key of BESIDE) node.delete(PDFName.of(key));
  const bare = await PDFDocument.create({ updateMetadata: false });
  for (const page of await bare.copyPages(document, document.getPageIndices())) bare.addPage(page);
  return Buffer.from(await bare.save({ updateFieldAppearances: false, addDefaultPage: false }));
}

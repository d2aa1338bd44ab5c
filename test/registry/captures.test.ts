import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { keepCapture, type Upload } from '../../server/registry/captures/keep-capture.js';
import { FolderVault, sha256Of } from '../../server/registry/captures/vault.js';
import type { House } from '../../server/house.js';
import { DATABASES, anEmptyHouse, type DatabaseName } from '../support/house.js';
import { folderOf } from '../support/registry-folder.js';

const SENTENCE = 'The court sentenced him to twenty years on 17 February 2026.';

async function aPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setAuthor('A. Witness');
  document.setProducer('Secret Machine 3');
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([600, 200]).drawText(SENTENCE, { x: 20, y: 100, size: 12, font });
  await document.attach(Buffer.from('hidden'), 'notes.txt', { mimeType: 'text/plain' });
  document.addJavaScript('main', 'app.alert("hello")');
  return Buffer.from(await document.save());
}

const aPhotograph = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#884422' } })
    .withExif({ IFD0: { Artist: 'A. Witness', Copyright: 'Secret Street 3' } })
    .jpeg()
    .toBuffer();

async function anArchive(name: DatabaseName = 'SQLite') {
  const house: House = await anEmptyHouse(name);
  const folder = folderOf();
  const vault = new FolderVault(folder);
  const keep = (bytes: Buffer | string, mediaType: string, more: Partial<Upload> = {}) =>
    keepCapture(house.database, vault, { bytes: Buffer.from(bytes), mediaType, by: 'ani', ...more });
  return { vault, folder, keep };
}

const capture = async (keep: Awaited<ReturnType<typeof anArchive>>['keep'], bytes: Buffer | string, type: string) => {
  const kept = await keep(bytes, type);
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal));
  return kept.value;
};

describe.each(DATABASES)('an archived copy on %s', (name) => {
  test('of a pasted text is kept under its hash, with its text, and the same text is kept once', async () => {
    const { keep, vault } = await anArchive(name);
    const first = await capture(keep, SENTENCE, 'text/plain; charset=utf-8');
    expect(first).toMatchObject({ id: sha256Of(Buffer.from(SENTENCE)), text: SENTENCE, size: SENTENCE.length, mediaType: 'text/plain' });
    expect(await capture(keep, SENTENCE, 'text/plain')).toEqual(first);
    expect((await vault.get(first.id))?.toString()).toBe(SENTENCE);
  });
});

describe('an archived copy', () => {
  test('of a page is its text: nothing in it can run', async () => {
    const { keep, vault } = await anArchive();
    const kept = await capture(
      keep,
      `<!doctype html><body><h1>News</h1><script>alert(1)</script><p>${SENTENCE}</p><img src=x onerror=alert(2)>`,
      'text/html',
    );
    expect(kept.text).toContain(SENTENCE);
    expect(kept.text).not.toContain('alert');
    expect([kept.copyType, (await vault.get(kept.copyId))?.toString()]).toEqual(['text/plain', kept.text]);
    expect((await vault.get(kept.id))?.toString()).toContain('alert(1)');
  });

  test('of a PDF has its text, and the public copy no author, machine, script or attachment', async () => {
    const { keep, vault } = await anArchive();
    const original = await aPdf();
    const kept = await capture(keep, original, 'application/pdf');
    expect(kept.text.replace(/\s+/g, ' ')).toContain(SENTENCE);
    expect(await vault.get(kept.id)).toEqual(original);
    const copy = await PDFDocument.load((await vault.get(kept.copyId)) ?? '', { updateMetadata: false });
    expect([copy.getAuthor(), copy.getProducer(), copy.getPageCount()]).toEqual([undefined, undefined, 1]);
    expect((await vault.get(kept.copyId))?.toString('latin1')).not.toMatch(/JavaScript|EmbeddedFile|Witness/);
  });

  test('of a photograph: the public copy does not say who took it, the original is untouched', async () => {
    const { keep, vault } = await anArchive();
    const original = await aPhotograph();
    const kept = await capture(keep, original, 'image/jpeg');
    expect(original.toString('latin1')).toContain('Secret Street');
    expect(await vault.get(kept.id)).toEqual(original);
    const copy = (await vault.get(kept.copyId)) ?? Buffer.alloc(0);
    expect(copy.toString('latin1')).not.toMatch(/Secret Street|Witness/);
    expect(await sharp(copy).metadata()).toMatchObject({ width: 40, height: 30, format: 'jpeg' });
  });

  test.each<[string, Buffer | string, string, string]>([
    ['nothing', '', 'text/plain', 'CAPTURE_EMPTY'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'application/x-msdownload', 'CAPTURE_TYPE'],
    [
      'a drawing, which may hold scripts',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
      'image/svg+xml',
      'CAPTURE_TYPE',
    ],
    ['a page that calls itself a picture', '<html><body>x</body></html>', 'image/png', 'CAPTURE_MISMATCH'],
    ['a program that calls itself text', Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]), 'text/plain', 'CAPTURE_MISMATCH'],
    [
      'an archive that calls itself a PDF',
      Buffer.from('PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
      'application/pdf',
      'CAPTURE_MISMATCH',
    ],
    ['a text in no known letters', Buffer.from([0xff, 0xfe, 0xfd]), 'text/plain', 'CAPTURE_MISMATCH'],
    ['more text than a book', 'x'.repeat(2 * 1024 * 1024 + 1), 'text/plain', 'CAPTURE_LARGE'],
    ['half a PDF', '%PDF-1.7\n1 0 obj\n<< /Type', 'application/pdf', 'CAPTURE_UNREADABLE'],
    [
      'half a picture',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(40)]),
      'image/png',
      'CAPTURE_UNREADABLE',
    ],
  ])('is not made of %s', async (_, bytes, type, rule) => {
    const { keep, folder } = await anArchive();
    expect(await keep(bytes, type)).toMatchObject({ ok: false, refusal: { rule } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not made of a picture of more points than any camera takes', async () => {
    const { keep } = await anArchive();
    const flood = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(await keep(flood, 'image/png')).toMatchObject({ ok: false, refusal: { rule: 'CAPTURE_UNREADABLE' } });
  });

  test('says why without naming a place of this machine', async () => {
    const { keep } = await anArchive();
    const refused = await keep('%PDF-1.7\nnothing', 'application/pdf');
    expect(JSON.stringify(refused)).not.toMatch(/node_modules|\/tmp|\/home|\/work/);
  });

  test('cannot be written over, and is not given out once its file has been changed', async () => {
    const { keep, vault, folder } = await anArchive();
    const { id } = await capture(keep, SENTENCE, 'text/plain');
    const path = join(folder, id.slice(0, 2), id);
    expect(statSync(path).mode & 0o222).toBe(0);
    await vault.put(Buffer.from(SENTENCE));
    expect(readFileSync(path, 'utf8')).toBe(SENTENCE);
    chmodSync(path, 0o640);
    writeFileSync(path, 'The court set him free.');
    await expect(vault.get(id)).rejects.toThrow('no longer what was kept');
  });

  test('goes for good when it is erased', async () => {
    const { keep, vault } = await anArchive();
    const { id } = await capture(keep, SENTENCE, 'text/plain');
    await vault.erase(id);
    expect(await vault.get(id)).toBeUndefined();
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeYaml } from '../../server/registry/files/yaml-file.js';
import { temporaryFolder } from './folder.js';

/** What a data file states, before it is written as YAML. */
export type Form = Readonly<Record<string, unknown>>;

/** The files of a registry by their paths: `people/anna.yaml`. */
export type Files = Readonly<Record<string, unknown>>;

/** A claim as a file states it, resting on the one source that every test registry has. */
export const said = (value: unknown, more: Form = {}): Form => ({ value, sources: ['daily'], ...more });

export const named = (full: string, language = 'en'): Form => said({ full, language });

export const aSource = (id: string, more: Form = {}): Form => ({
  id,
  title: `What ${id} wrote`,
  publisher: `The ${id}`,
  kind: 'news',
  language: 'en',
  issued: '2023-10-01',
  accessed: '2026-11-22',
  ...more,
});

export const aPerson = (full: string, more: Form = {}): Form => ({ names: [named(full)], ...more });

/** A detention from one date to another; each date is one claim, and what is left out is not known. */
export const aDetention = (dates: {
  readonly start?: string;
  readonly end?: string;
  readonly confirmed?: string;
  readonly slug: string;
}): Form => ({
  slug: dates.slug,
  ...(dates.start !== undefined && { startDate: [said(dates.start)] }),
  ...(dates.confirmed !== undefined && { lastConfirmed: [said(dates.confirmed)] }),
  ...(dates.end !== undefined && { endDate: [said(dates.end)] }),
});

/** Writes the files into a folder of their own, or over those of a folder. */
export function registryFolder(files: Files, folder = temporaryFolder('registry')): string {
  for (const [file, content] of Object.entries({ 'sources/2023.yaml': [aSource('daily'), aSource('weekly')], ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), typeof content === 'string' ? content : writeYaml(content));
  }
  return folder;
}

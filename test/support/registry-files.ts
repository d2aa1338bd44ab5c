import { writeYaml } from '../../server/registry/files/yaml-file.js';
import { folderOf } from './registry-folder.js';

/** What a data file states, before it is written as YAML. */
export type Form = Readonly<Record<string, unknown>>;

/** What the files of a registry state, by their paths: `people/anna.yaml`. */
export type Files = Readonly<Record<string, unknown>>;

/** A claim as a file states it, resting on the one source that every test registry has. */
export const said = (value: unknown, more: Form = {}): Form => ({ value, sources: ['daily'], ...more });

/** A primary name in Latin letters, unless something else is said. */
export const named = (full: string, more: Form = {}): Form => said({ full, language: 'en', script: 'Latn', kind: 'primary', ...more });

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

/** A folder with these files, and those of the sources that test registries cite. */
export function registryFolder(files: Files): string {
  const whole = { 'sources/2023.yaml': [aSource('daily'), aSource('weekly')], ...files };
  return folderOf(Object.fromEntries(Object.entries(whole).map(([file, content]) => [file, writeYaml(content)])));
}

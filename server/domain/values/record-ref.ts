import { accepted, refused, valueType, type ValueType } from './value-type.js';

/** A record of the given kind: written as its slug, kept as its id. */
export function RecordRef(kind: string): ValueType<string> {
  return valueType<string>({
    name: 'RecordRef',
    expects: `the slug of a ${kind}`,
    shape: { is: 'record', kind },
    parse(written, referents) {
      const id = typeof written === 'string' ? referents.idOf(kind, written) : undefined;
      return id === undefined ? refused(written, `the slug of a ${kind} in the registry`, 'RECORD_UNKNOWN') : accepted(id);
    },
    write(id, referents) {
      const slug = referents.slugOf(kind, id);
      if (slug === undefined) throw new Error(`no ${kind} ${id}`);
      return slug;
    },
    print: (id, wording) => wording.record(id),
    references: (id) => [id],
  });
}

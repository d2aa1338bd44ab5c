import Sqlite from 'better-sqlite3';
import { createServer } from 'node:http';

// The limit that the server is measured against: the same facts of a person, read with the same few statements by prepared
// better-sqlite3 and written with JSON.stringify by plain node:http. No GraphQL, no framework, no as-of, no languages.

interface RecordRow {
  id: string;
  kind: string;
  slug: string;
  parent_id: string | null;
  name: string | null;
}

interface ClaimRow {
  id: string;
  record_id: string;
  property: string;
  kind: string;
  rank: string;
  value: string;
  qualifiers: string | null;
  citations: string;
}

interface Citation {
  source: string;
  locator?: string;
  quote?: string;
}

interface SourceRow {
  id: string;
  title: string;
  url: string | null;
  publisher: string;
}

const db = new Sqlite(process.env.BENCH_DATABASE ?? '', { readonly: true });
const around = db.prepare<[string], RecordRow>(
  `with root as (select id from record where kind = 'person' and slug = ? and superseded_in is null),
    near as (select id from root
      union select record.id from record join root on record.parent_id = root.id
      union select claim.record_id from root join reference on reference.target_id = root.id join claim on claim.id = reference.claim_id and claim.superseded_in is null),
    general as (select claim.record_id as id from reference join claim on claim.id = reference.claim_id where reference.target_id = 'everyone'),
    wide as (select id from near union select id from general union select record.parent_id from near cross join record where record.id = near.id and record.parent_id is not null)
  select record.id, record.kind, record.slug, record.parent_id, record_name.name from record
    left join record_name on record_name.record_id = record.id and record_name.superseded_in is null where record.id in (select id from wide)`,
);
// What the query asks of each kind; nothing else is read.
const LIFE = `'person', 'startDate', 'endDate', 'end', 'deathDate', 'sentence', 'lastConfirmed', 'announcedOn', 'orders', 'stays', 'contacts', 'health', 'openedOn', 'hearings', 'judgmentDate'`;
const TIMELINE = `${LIFE}, 'birthDate', 'deathAnnouncedOn', 'roles', 'capturePlace', 'missingSince', 'endPlace', 'statements', 'appeals', 'stages', 'date', 'court', 'birthPlace'`;
const ASKED = `case record.kind
  when 'petition' then claim.property in ('concerns', 'startDate', 'urls', 'signatureCounts')
  when 'campaign' then claim.property in ('concerns', 'startDate')
  when 'case' then claim.property in ('persons', 'numbers', 'hudocItems', 'stages')
  else claim.property in (${TIMELINE}, 'names', 'charges', 'verdict', 'venue', 'persons') end`;
const claims = db.prepare<[string], ClaimRow>(
  `select claim.id, claim.record_id, claim.property, claim.kind, claim.rank, claim.value, claim.qualifiers, claim.citations from claim join record on record.id = claim.record_id
    where claim.record_id in (select value from json_each(?)) and ${ASKED} and claim.superseded_in is null order by claim.position`,
);
const sources = db.prepare<[string], SourceRow>(
  `select id, title, url, publisher from source where id in (select value from json_each(?)) and superseded_in is null`,
);
const names = db.prepare<[string], { id: string; name: string | null }>(
  `select record.id, record_name.name from record left join record_name on record_name.record_id = record.id and record_name.superseded_in is null where record.id in (select value from json_each(?))`,
);

function person(slug: string): string {
  const records = around.all(slug);
  const rows = claims.all(JSON.stringify(records.map((record) => record.id)));
  const cited = new Map(rows.map((row) => [row.id, JSON.parse(row.citations) as Citation[]]));
  const wanted = new Set([...cited.values()].flatMap((citations) => citations.map((citation) => citation.source)));
  const known = new Map(sources.all(JSON.stringify([...wanted])).map((source) => [source.id, source]));
  const named = new Map(records.map((record) => [record.id, record.name]));
  const refs = rows
    .map((row) => JSON.parse(row.value) as unknown)
    .filter((value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) && !named.has(value));
  for (const { id, name } of names.all(JSON.stringify([...new Set(refs)]))) named.set(id, name);
  const byRecord = new Map<string, Record<string, object[]>>();
  for (const row of rows) {
    const facts = byRecord.get(row.record_id) ?? {};
    const value = JSON.parse(row.value) as unknown;
    const read = typeof value === 'string' && named.has(value) ? { name: named.get(value) } : value;
    const withSources = SOURCED.has(row.property)
      ? { rank: row.rank, citations: (cited.get(row.id) ?? []).map(({ source, ...rest }) => ({ source: known.get(source), ...rest })) }
      : {};
    (facts[row.property] ??= []).push({ value: read, ...withSources });
    byRecord.set(row.record_id, facts);
  }
  return JSON.stringify(
    records.map((record) => ({ id: record.id, kind: record.kind, slug: record.slug, name: record.name, ...byRecord.get(record.id) })),
  );
}

const page = db.prepare<[], { slug: string; name: string }>(
  `select record.slug, record_name.name from person_row join record on record.id = person_row.person_id join record_name on record_name.record_id = record.id and record_name.superseded_in is null
    where person_row.superseded_in is null
    and exists (select 1 from person_category c where c.person_id = person_row.person_id and c.category = 'civilian' and c.superseded_in is null)
    and exists (select 1 from held_span s where s.person_id = person_row.person_id and s.superseded_in is null and s.possible_from <= 20779 and s.possible_until > 20779)
    order by person_row.captured_on, person_row.person_id limit 26`,
);
const total = db.prepare<[], { count: number }>(
  `select count(*) as count from person_row where person_row.superseded_in is null
    and exists (select 1 from person_category c where c.person_id = person_row.person_id and c.category = 'civilian' and c.superseded_in is null)
    and exists (select 1 from held_span s where s.person_id = person_row.person_id and s.superseded_in is null and s.possible_from <= 20779 and s.possible_until > 20779)`,
);

// The query asks for the sources of names, the date of birth and what the timeline shows.
const SOURCED = new Set([
  'names',
  'birthDate',
  'startDate',
  'endDate',
  'openedOn',
  'judgmentDate',
  'roles',
  'statements',
  'appeals',
  'hearings',
  'health',
  'contacts',
  'orders',
  'stages',
  'date',
]);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { slug } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { slug?: string };
    const body = slug === undefined ? JSON.stringify({ totalCount: total.get()?.count, people: page.all() }) : person(slug);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
});
server.listen(Number(process.env.PORT ?? '0'), '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));

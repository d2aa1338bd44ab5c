/** The question about one person that the API has to answer as it is written here, in six statements at most. */
export const personQuery = (slug: string): string => `query { person(slug: "${slug}") {
  id slug displayName
  names { claims { value { full language script kind } rank citations { source { id title url publisher } locator quote } } }
  birthDate { disputed best { value { edtf earliest latest } citations { source { title } } } }
  status(on: "2026-11-22") { state phase }
  timeHeld(asOf: "2026-11-22") { minDays maxDays }
  detentions { startDate { best { value { edtf } } } capturePlace { best { value { name } } } endDate { best { value { edtf } } } end { best { value { code label } } } }
  defendants { proceeding { court { best { value { name } } } venue { best { value { name } } } } charges { claims { value { label statutes { code article } } } } verdict { best { value { code } } } sentence { best { value { years life text } } } }
  cases { title applicationNumbers hudocUrl } petitions { title url latestCount { count target asOf { edtf } } }
  timeline { date { edtf } kind title disputed citations { source { title url } } } } }`;

/** The question about many, likewise. */
export const PEOPLE_QUERY = `query { people(first: 25, filter: { category: [CIVILIAN], status: { on: "2026-11-22", state: [HELD, POSSIBLY_HELD] } }, orderBy: { field: CAPTURED_ON, direction: ASC }) {
  totalCount edges { cursor node { slug displayName } } pageInfo { hasNextPage endCursor } } }`;

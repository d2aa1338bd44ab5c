/** What is asked of a whole person. */
const WHOLE_PERSON = `{
  id slug displayName
  names { claims { value { full language script kind } rank citations { source { id title url publisher } locator quote } } }
  birthDate { disputed best { value { edtf earliest latest } citations { source { title } } } }
  status(on: "2026-11-22") { state phase }
  timeHeld(asOf: "2026-11-22") { minDays maxDays }
  detentions { startDate { best { value { edtf } } } capturePlace { best { value { name } } } endDate { best { value { edtf } } } end { best { value { code label } } } }
  defendants { proceeding { court { best { value { name } } } venue { best { value { name } } } } charges { claims { value { label statutes { code article } } } } verdict { best { value { code } } } sentence { best { value { years life text } } } }
  cases { title applicationNumbers hudocUrl } petitions { title url latestCount { count target asOf { edtf } } }
  timeline { date { edtf } kind title disputed citations { source { title url } } } }`;

/** The question for a whole person that the API has to answer as it is written here. */
export const personQuery = (slug: string): string => `query { person(slug: "${slug}") ${WHOLE_PERSON} }`;

/** The same question, as an integrator would ask it of many. */
export const PERSON_QUERY = `query ($slug: String!) { person(slug: $slug) ${WHOLE_PERSON} }`;

/** The question for the civilians held on a day, by date of capture, likewise. */
export const PEOPLE_QUERY = `query { people(first: 25, filter: { category: [CIVILIAN], status: { on: "2026-11-22", state: [HELD, POSSIBLY_HELD] } }, orderBy: { field: CAPTURED_ON, direction: ASC }) {
  totalCount edges { cursor node { slug displayName } } pageInfo { hasNextPage endCursor } } }`;

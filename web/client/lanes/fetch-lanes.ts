import { createClient, fetchExchange } from 'urql';
import { barOf } from '../../../server/domain/lanes/bar.js';
import { middleOf, shapeOf } from '../../../server/domain/lanes/mark.js';
import type { Lane } from '../../../server/domain/lanes/scene.js';
import { dayNumber } from '../../../server/domain/values/calendar-day.js';
import { graphql } from '../../graphql.js';
import { LaneFragment, type LanePerson } from '../../lanes/LaneParts.js';
import type { Told } from './told.js';

const LanesQuery = graphql(
  `
    query Lanes($filter: PeopleFilter, $orderBy: PeopleOrder, $after: String, $revision: Int) {
      people(filter: $filter, orderBy: $orderBy, first: 100, after: $after, asOfRevision: $revision) {
        nodes {
          ...LaneParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [LaneFragment],
);

/** A lane with the person whose it is. */
export interface PersonLane extends Lane {
  readonly person: LanePerson;
}

/** Reads the list from its beginning on, a hundred people at a time. */
export class LaneSource {
  private readonly client = createClient({ url: '/graphql', exchanges: [fetchExchange], preferGetMethod: false });
  private after: string | null = null;
  hasMore = true;

  constructor(private readonly told: Told) {}

  /** The next lanes; undefined where they cannot be had. */
  async next(): Promise<readonly PersonLane[] | undefined> {
    const { data } = await this.client.query(LanesQuery, { ...this.told.list, after: this.after }).toPromise();
    if (!data) return undefined;
    const { nodes, pageInfo } = data.people;
    this.hasMore = pageInfo.hasNextPage;
    this.after = pageInfo.endCursor;
    const today = dayNumber(this.told.today);
    return nodes.map((person) => laneOf(person, today));
  }
}

const laneOf = (person: LanePerson, today: number): PersonLane => ({
  person,
  name: person.displayName,
  bars: person.custody.map((span) => barOf(span, today)),
  marks: person.marks.flatMap(({ kind, date }) => {
    const [shape, day] = [shapeOf(kind), middleOf(date)];
    return shape === undefined || day === undefined ? [] : [{ day, shape }];
  }),
});

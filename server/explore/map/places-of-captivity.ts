import { groupBy } from '../../domain/group-by.js';
import { precisionOf, REACH_KM } from '../../domain/places/precision.js';
import { standOf, type KnownPlace } from '../../domain/places/stand.js';
import type { ReadView } from '../../registry/read-view.js';
import type { LabelledTerm, RegistryRecord } from '../../registry/record.js';
import { countPeople, type PeopleConditions } from '../people/people.store.js';
import { countPlaced, peopleAtPlaces } from './map.store.js';

/** So many people are named at a place in each way; the others are counted. */
const MOST_NAMED = 100;

interface PeopleThere {
  readonly count: number;
  /** The first of them by name. */
  readonly people: readonly RegistryRecord[];
}

interface Standing {
  readonly place: RegistryRecord;
  readonly point: { readonly latitude: number; readonly longitude: number };
  readonly precision: LabelledTerm;
  readonly reachInKm: number;
}

interface PlaceOfCaptivity {
  /** The place, or the facility of which no place is known. */
  readonly site: RegistryRecord;
  /** Where it is drawn. */
  readonly standing: Standing | null;
  readonly captured: PeopleThere;
  readonly held: PeopleThere;
}

export interface PlacesOfCaptivity {
  readonly places: readonly PlaceOfCaptivity[];
  /** How many people there are of whom no place is known. */
  readonly withoutPlace: number;
}

const NOBODY: PeopleThere = { count: 0, people: [] };

/** What of places is asked for to draw them. */
const WHERE: ReadonlySet<string> = new Set(['names', 'type', 'point', 'precision', 'within']);

/** Where people were captured and held, the places of most people first. */
export async function placesOfCaptivity(view: ReadView, conditions: PeopleConditions): Promise<PlacesOfCaptivity> {
  const { db, revision } = view;
  const [rows, placed, [all = 0], places] = await Promise.all([
    peopleAtPlaces(db, revision, conditions, MOST_NAMED),
    countPlaced(db, revision, conditions),
    countPeople(db, revision, [conditions]),
    view.recordsOfKind('place'),
  ]);
  await view.load(places, WHERE);
  const byId = new Map(places.map((place) => [place.id, place]));
  const known = new Map(places.map((place) => [place.id, knownPlace(place)]));
  const sites = await Promise.all(
    [...groupBy(rows, (row) => row.site_id)].map(async ([id, here]): Promise<PlaceOfCaptivity | undefined> => {
      const site = await view.record(id);
      const there = (how: 'captured' | 'held'): PeopleThere => {
        const theirs = here.filter((row) => row.how === how);
        const [first] = theirs;
        return first ? { count: Number(first.count), people: view.keep(theirs) } : NOBODY;
      };
      return (
        site && { site, standing: standingOf(view, byId.get(standOf(id, known) ?? '')), captured: there('captured'), held: there('held') }
      );
    }),
  );
  return { places: sites.filter((site) => site !== undefined).sort(byPeople), withoutPlace: all - placed };
}

const byPeople = (a: PlaceOfCaptivity, b: PlaceOfCaptivity): number =>
  b.captured.count + b.held.count - (a.captured.count + a.held.count) || (a.site.slug < b.site.slug ? -1 : 1);

const knownPlace = (place: RegistryRecord): KnownPlace => ({
  id: place.id,
  hasPoint: place.best('point') !== undefined,
  within: place
    .fact('within')
    .claims.filter(({ rank }) => rank !== 'deprecated')
    .flatMap(({ references }) => references),
});

function standingOf(view: ReadView, place: RegistryRecord | undefined): Standing | null {
  const point = place?.best<Standing['point']>('point');
  if (!place || !point) return null;
  const precision = precisionOf(place.best<string>('precision'));
  return { place, point, precision: view.term('precision', precision), reachInKm: REACH_KM[precision] };
}

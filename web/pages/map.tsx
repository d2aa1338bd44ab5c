import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { usePage } from '../frame/page-context.js';
import { PlaceOnMapFragment } from '../map/fragments.js';
import { MapDrawing } from '../map/MapDrawing.js';
import { PlacesTable } from '../map/PlacesTable.js';
import { drawnMap } from '../map/stands.js';
import { Chips } from '../people/Chips.js';
import { dayIn, filterIn } from '../people/filter.js';
import { FacetsFragment, FilterForm, VocabularyFragment } from '../people/FilterForm.js';
import { Views } from '../people/Views.js';
import { definePage } from './page.js';

const MapPageQuery = graphql(
  `
    query MapPage($filter: PeopleFilter, $on: String, $revision: Int) {
      placesOfCaptivity(filter: $filter, asOfRevision: $revision) {
        withoutPlace
        places {
          ...PlaceOnMap
        }
      }
      peopleFacets(filter: $filter, on: $on, asOfRevision: $revision) {
        ...FilterFacets
      }
      model {
        vocabularies {
          ...FilterVocabulary
        }
      }
    }
  `,
  [PlaceOnMapFragment, VocabularyFragment, FacetsFragment],
);

function MapPage({ data }: { readonly data: ResultOf<typeof MapPageQuery> }): ReactNode {
  const { phrase, number } = usePage().wording;
  const { placesOfCaptivity, peopleFacets, model } = data;
  const { places, withoutPlace } = placesOfCaptivity;
  const map = drawnMap(places);
  const shown = places.filter(({ standing }) => standing !== null);
  const unshown = places.filter(({ standing }) => standing === null);
  return (
    <div className="page">
      <h1>{phrase('map.title')}</h1>
      <Views />
      <FilterForm vocabularies={model.vocabularies} facets={peopleFacets} withoutOrder />
      <Chips vocabularies={model.vocabularies} />
      <p className="total" role="status">
        {places.length === 0 ? phrase('map.none') : phrase('map.places', { count: places.length, n: number(places.length) })}{' '}
        {withoutPlace > 0 && phrase('map.withoutPlace', { count: withoutPlace, n: number(withoutPlace) })}
      </p>
      {map && <MapDrawing map={map} />}
      {shown.length > 0 && (
        <section aria-labelledby="places">
          <h2 id="places">{phrase('map.list')}</h2>
          <PlacesTable places={shown} id="places" />
        </section>
      )}
      {unshown.length > 0 && (
        <section aria-labelledby="unshown">
          <h2 id="unshown">{phrase('map.unshown', { n: number(unshown.length) })}</h2>
          <p>{phrase('map.unshownWhy')}</p>
          <PlacesTable places={unshown} id="unshown" />
        </section>
      )}
    </div>
  );
}

export const mapPage = definePage({
  pattern: '/map',
  document: MapPageQuery,
  variables: ({ query, today, revision }) => ({ filter: filterIn(query, today), on: dayIn(query, today), revision }),
  head: (_, { wording }) => ({
    title: wording.phrase('map.title'),
    description: wording.phrase('map.description'),
    canonical: '/map',
  }),
  Body: MapPage,
});

import { theApi, type Api } from '../support/api.js';
import { aHouse, DATABASES } from '../support/house.js';
import { aDetention, aPerson, named, said, type Files } from '../support/registry-files.js';

const captive = (slug: string, facts: Readonly<Record<string, unknown>>, start = '2023-09-27') => ({
  detentions: [{ ...aDetention({ slug, start }), ...facts }],
});

const FILES: Files = {
  'places/land.yaml': { names: [named('Land')], point: [said({ latitude: 10, longitude: 20 })], precision: [said('region')] },
  'places/town.yaml': {
    names: [named('Town'), said({ full: 'Burg', language: 'en' }, { by: 'the other side' })],
    point: [said({ latitude: 10.5, longitude: 20.5 })],
    precision: [said('settlement')],
    within: [said('land')],
  },
  'places/hill.yaml': { names: [named('Hill')], within: [said('wood')] },
  'places/wood.yaml': { names: [named('Wood')], within: [said('hill'), said('land')] },
  'places/bridge.yaml': { names: [named('Bridge')] },
  'places/vague.yaml': { names: [named('Vague')], point: [said({ latitude: 11, longitude: 21 })] },
  'facilities/prison.yaml': { names: [named('Prison')], place: [said('town')] },
  'facilities/jail.yaml': { names: [named('Jail')], place: [said('town')] },
  'facilities/camp.yaml': { names: [named('Camp')] },
  'people/ann.yaml': aPerson(
    'Ann',
    captive('ann-1', { capturePlace: [said('hill')], stays: [said({ facility: 'prison' }), said({ facility: 'jail' })] }),
  ),
  'people/ben.yaml': aPerson('Ben', captive('ben-1', { capturePlace: [said('hill')], stays: [said({ facility: 'camp' })] }, '2020-10-01')),
  'people/cat.yaml': aPerson(
    'Cat',
    captive('cat-1', { capturePlace: [said('bridge'), said('vague', { rank: 'deprecated', reason: 'withdrawn' })] }),
  ),
  'people/dan.yaml': aPerson('Dan', captive('dan-1', { stays: [said({ facility: 'jail' })] })),
  'people/eve.yaml': aPerson('Eve'),
};

const ASK = `query ($filter: PeopleFilter) { placesOfCaptivity(filter: $filter) { withoutPlace places { site { slug }
  standing { place { slug } point { latitude } precision { code } reachInKm }
  captured { count people { slug } } held { count people { slug } } } } }`;

interface Answer {
  readonly placesOfCaptivity: {
    readonly withoutPlace: number;
    readonly places: readonly {
      readonly site: { readonly slug: string };
      readonly standing: { readonly place: { readonly slug: string }; readonly precision: { readonly code: string } } | null;
      readonly captured: { readonly count: number; readonly people: readonly { readonly slug: string }[] };
      readonly held: { readonly count: number; readonly people: readonly { readonly slug: string }[] };
    }[];
  };
}

async function asked(api: Api, filter: Record<string, unknown> = {}): Promise<Answer['placesOfCaptivity']> {
  const answer = await api.ask(ASK, { variables: { filter } });
  expect(answer.errors).toEqual([]);
  return (answer.data as Answer).placesOfCaptivity;
}

/** A place in a line: where it is drawn, who was captured there, who was held there. */
const lines = ({ places }: Answer['placesOfCaptivity']): readonly string[] =>
  places.map(
    ({ site, standing, captured, held }) =>
      `${site.slug} @${standing ? `${standing.place.slug} ${standing.precision.code}` : '?'}: ${captured.people.map(({ slug }) => slug).join(' ')} / ${held.people.map(({ slug }) => slug).join(' ')}`,
  );

describe.each(DATABASES)('places on %s', (name) => {
  let api: Api;
  beforeAll(async () => {
    api = await theApi(await aHouse(FILES, name));
  });

  test('people stand at the places where they were captured and held, a facility for the place that it is at', async () => {
    const answer = await asked(api);
    expect(lines(answer)).toEqual([
      'hill @land region: ann ben / ',
      'town @town settlement:  / ann dan',
      'bridge @?: cat / ',
      'camp @?:  / ben',
    ]);
    expect(answer.places.map(({ captured, held }) => [captured.count, held.count])).toEqual([
      [2, 0],
      [0, 2],
      [1, 0],
      [0, 1],
    ]);
  });

  test('those of whom nobody says where are counted', async () => {
    expect((await asked(api)).withoutPlace).toBe(1);
    expect((await asked(api, { name: 'Ann' })).withoutPlace).toBe(0);
  });

  test('the filters of the list of people narrow it', async () => {
    expect(lines(await asked(api, { capturedIn: [2020] }))).toEqual(['camp @?:  / ben', 'hill @land region: ben / ']);
    expect(await asked(api, { name: 'nobody' })).toEqual({ places: [], withoutPlace: 0 });
  });

  test('a point and how far around it is drawn', async () => {
    const { places } = await asked(api, { name: 'Dan' });
    expect(places[0]?.standing).toEqual({
      place: { slug: 'town' },
      point: { latitude: 10.5 },
      precision: { code: 'settlement' },
      reachInKm: 3,
    });
  });
});

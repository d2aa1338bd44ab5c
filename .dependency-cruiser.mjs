// The floors of the house, the highest first: a folder imports from its own and from lower floors only.
const FLOORS = ['site', 'outputs', 'desk', 'accounts', 'explore', 'log', 'registry', 'model', 'graphql', 'persistence', 'domain'];
// What the domain may take from npm: small, pure, at home in a browser.
const PURE_PACKAGES = ['any-ascii', 'd3-geo', 'edtf'];

const insides = (floors) => `^server/(${floors.join('|')})/`;
const packages = (names) => `node_modules/(${names.join('|')})/`;

const onlyDown = FLOORS.slice(1).map((floor, index) => ({
  name: `${floor}-imports-down`,
  comment: `server/${floor} lies below ${FLOORS.slice(0, index + 1).join(', ')} and must not know of them.`,
  severity: 'error',
  from: { path: insides([floor]) },
  to: { path: insides(FLOORS.slice(0, index + 1)) },
}));

export default {
  forbidden: [
    ...onlyDown,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: 'dist/' } },
    {
      name: 'known-floors',
      comment: 'A new folder of server/ takes its place in FLOORS above.',
      severity: 'error',
      from: {},
      to: { path: '^server/[^/]+/', pathNot: insides(FLOORS) },
    },
    {
      name: 'roof-knows-floors',
      comment: 'The files at the top of server/ put the floors together; no floor imports them, nor the migrations.',
      severity: 'error',
      from: { path: insides(FLOORS) },
      to: { path: ['^server/[^/]+\\.ts$', '^migrations/'] },
    },
    {
      name: 'domain-is-plain',
      comment: 'The domain and the model run in browsers too: no framework, nothing of Node.',
      severity: 'error',
      from: { path: insides(['domain', 'model']) },
      to: { path: 'node_modules/', pathNot: packages(PURE_PACKAGES) },
    },
    { name: 'domain-runs-in-browsers', severity: 'error', from: { path: insides(['domain', 'model']) }, to: { dependencyTypes: ['core'] } },
    {
      name: 'web-shares-the-domain',
      comment: 'Pages ask for data over GraphQL; of the server they share the domain, and the model that the rules judge by.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|migrations|test)/', pathNot: insides(['domain', 'model']) },
    },
    {
      name: 'server-knows-no-page',
      comment: 'server/site runs the built pages; nothing imports their sources.',
      severity: 'error',
      from: { path: '^(server|migrations)/' },
      to: { path: '^(web|test)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

/**
 * Tests run on the compiled code in dist (npm test builds it first), as the ECMAScript modules that they are.
 * By hand: node server/build.mjs && NODE_OPTIONS=--experimental-vm-modules npx jest domain
 */
export default {
  roots: ['<rootDir>/dist/test'],
  testMatch: ['**/*.test.js'],
  transform: {},
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/test/support/global-teardown.js',
  maxWorkers: 2,
  // Only a test that hangs takes so long.
  testTimeout: 120_000,
};

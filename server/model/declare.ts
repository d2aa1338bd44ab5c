/** What a kind's file needs: the two decorators and the value types. */
export { Fact, Kind } from '../domain/kinds.js';
export * from '../domain/values/index.js';

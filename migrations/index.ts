import { Registry1763800000001 } from './0001-registry.js';

/** Every migration, oldest first, for SQLite and PostgreSQL alike. */
export const migrations = [Registry1763800000001];

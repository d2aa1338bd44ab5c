import { Log1763800000003 } from './0003-log.js';
import { Registry1763800000001 } from './0001-registry.js';
import { Accounts1763800000002 } from './0002-accounts.js';
import { Desk1763800000004 } from './0004-desk.js';
import { Reports1763800000005 } from './0005-reports.js';
import { Search1763800000007 } from './0007-search.js';
import { Numbers1763800000008 } from './0008-numbers.js';
import { Visibility1763800000006 } from './0006-visibility.js';

/** Every migration, oldest first, for SQLite and PostgreSQL alike. */
export const migrations = [
  Registry1763800000001,
  Accounts1763800000002,
  Log1763800000003,
  Desk1763800000004,
  Reports1763800000005,
  Visibility1763800000006,
  Search1763800000007,
  Numbers1763800000008,
];

import type { AnyPage } from '../page.js';
import { deskAccountPage } from './account.js';
import { capturePage } from './capture.js';
import { newCapturePage } from './capture-new.js';
import { editChangePage, newClaimPage } from './claim.js';
import { deskPage } from './home.js';
import { mergePage } from './merge.js';
import { newRecordPage } from './new.js';
import { deskPeoplePage } from './people.js';
import { proposalPage } from './proposal.js';
import { queuePage } from './queue.js';
import { editRecordPage } from './record.js';
import { deskReportsPage } from './reports.js';
import { revertPage } from './revert.js';
import { withholdPage } from './withhold.js';
import { editSourcePage, newSourcePage } from './source.js';

/** Pages for those who change the registry. */
export const DESK: readonly AnyPage[] = [
  deskPage,
  queuePage,
  deskReportsPage,
  newRecordPage,
  editRecordPage,
  newClaimPage,
  proposalPage,
  editChangePage,
  mergePage,
  revertPage,
  newSourcePage,
  editSourcePage,
  newCapturePage,
  capturePage,
  deskPeoplePage,
  deskAccountPage,
  withholdPage,
];

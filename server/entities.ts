import { ProposalEntity } from './desk/proposals/proposal.entity.js';
import { RemarkEntity } from './desk/proposals/remark.entity.js';
import { ReportEntity } from './desk/reports/report.entity.js';
import { AccountEntity } from './accounts/account.entity.js';
import { ApiTokenEntity } from './accounts/api-token.entity.js';
import { AttemptEntity } from './accounts/attempt.entity.js';
import { AuthenticatorEntity } from './accounts/authenticator.entity.js';
import { OneTimeLinkEntity } from './accounts/one-time-link.entity.js';
import { PasskeyEntity } from './accounts/passkey.entity.js';
import { RecoveryCodeEntity } from './accounts/recovery-code.entity.js';
import { SecurityEventEntity } from './accounts/security-event.entity.js';
import { SessionEntity } from './accounts/session.entity.js';
import { CountedPersonEntity } from './explore/numbers/counted-person.entity.js';
import { HeldSpanEntity } from './explore/people/held-span.entity.js';
import { PersonCategoryEntity } from './explore/people/person-category.entity.js';
import { PersonRowEntity } from './explore/people/person-row.entity.js';
import { ClaimTextEntity } from './explore/search/claim-text.entity.js';
import { NameKeyEntity } from './explore/search/name-key.entity.js';
import { NameWordEntity } from './explore/search/name-word.entity.js';
import { LogKeyEntity } from './log/log-key.entity.js';
import { OperationEntity } from './log/operation.entity.js';
import { RevisionEntity } from './log/revision.entity.js';
import { TreeHeadEntity } from './log/tree-head.entity.js';
import { TreeNodeEntity } from './log/tree-node.entity.js';
import { CaptureEntity } from './registry/captures/capture.entity.js';
import { SourceCaptureEntity } from './registry/captures/source-capture.entity.js';
import { CitationEntity } from './registry/citation.entity.js';
import { ClaimEntity } from './registry/claim.entity.js';
import { RecordEntity } from './registry/record.entity.js';
import { RecordNameEntity } from './registry/record-name.entity.js';
import { RedirectEntity } from './registry/redirect.entity.js';
import { ReferenceEntity } from './registry/reference.entity.js';
import { SourceEntity } from './registry/source.entity.js';
import { TombstoneEntity } from './registry/tombstone.entity.js';
import { WithheldOperationEntity } from './desk/withholding/withheld-operation.entity.js';

/** Every table. */
export const entities = [
  RevisionEntity,
  OperationEntity,
  TreeNodeEntity,
  TreeHeadEntity,
  LogKeyEntity,
  RecordEntity,
  ClaimEntity,
  CitationEntity,
  ReferenceEntity,
  SourceEntity,
  TombstoneEntity,
  WithheldOperationEntity,
  RecordNameEntity,
  HeldSpanEntity,
  PersonRowEntity,
  PersonCategoryEntity,
  NameWordEntity,
  NameKeyEntity,
  ClaimTextEntity,
  CountedPersonEntity,
  RedirectEntity,
  CaptureEntity,
  SourceCaptureEntity,
  ProposalEntity,
  RemarkEntity,
  ReportEntity,
  AccountEntity,
  ApiTokenEntity,
  AttemptEntity,
  AuthenticatorEntity,
  OneTimeLinkEntity,
  PasskeyEntity,
  RecoveryCodeEntity,
  SecurityEventEntity,
  SessionEntity,
];

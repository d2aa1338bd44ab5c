import { ageContradictsBirth } from './age-contradicts-birth.js';
import { appealBeforeJudgment } from './appeal-before-judgment.js';
import { appnoInvalid } from './appno-invalid.js';
import { bornAfterEvent } from './born-after-event.js';
import { characterisationUnattributed } from './characterisation-unattributed.js';
import { asRule, type ClaimRule } from './claim-rule.js';
import { coDefendantsDisagree } from './co-defendants-disagree.js';
import { countDecreased } from './count-decreased.js';
import { deprecationUnexplained } from './deprecation-unexplained.js';
import { ecliMismatch } from './ecli-mismatch.js';
import { edtfInvalid } from './edtf-invalid.js';
import { embargoActive } from './embargo-active.js';
import { episodesOverlap } from './episodes-overlap.js';
import { hudocKindMismatch } from './hudoc-kind-mismatch.js';
import { intervalReversed } from './interval-reversed.js';
import { noValueWithValue } from './no-value-with-value.js';
import { publicWithoutClearance } from './public-without-clearance.js';
import { quoteNotInCapture } from './quote-not-in-capture.js';
import { referenceWithoutLocator } from './reference-without-locator.js';
import type { Rule } from './rule.js';
import { sentenceWithoutVerdict } from './sentence-without-verdict.js';
import { statementWithoutSource } from './statement-without-source.js';
import { stayOutsideEpisode } from './stay-outside-episode.js';
import { totalDisagreesWithList } from './total-disagrees-with-list.js';
import { twoPreferred } from './two-preferred.js';

/** The rules that one claim can break by itself. */
export const CLAIM_RULES: readonly ClaimRule[] = [
  statementWithoutSource,
  characterisationUnattributed,
  deprecationUnexplained,
  noValueWithValue,
];

/** All rules of the model, in the order in which it names them. */
export const RULES: readonly Rule[] = [
  ...CLAIM_RULES.map(asRule),
  referenceWithoutLocator,
  quoteNotInCapture,
  edtfInvalid,
  intervalReversed,
  episodesOverlap,
  stayOutsideEpisode,
  bornAfterEvent,
  ageContradictsBirth,
  sentenceWithoutVerdict,
  appealBeforeJudgment,
  appnoInvalid,
  ecliMismatch,
  hudocKindMismatch,
  twoPreferred,
  countDecreased,
  totalDisagreesWithList,
  coDefendantsDisagree,
  publicWithoutClearance,
  embargoActive,
];

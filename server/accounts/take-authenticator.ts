import { refused, type Outcome } from '../domain/outcome.js';
import type { SignedIn } from '../domain/roles.js';
import { stepOfCode } from './authenticator.js';
import { noteEvent } from './event.store.js';
import { authenticatorsOf, confirmAuthenticator, dropAuthenticators, useStep } from './factor.store.js';
import { addFactor, type NewFactor } from './add-factor.js';
import type { Gate } from './gate.js';

/** Takes an app into use once it has shown a code. It takes the place of an earlier one: whoever has two devices reads one picture with both. */
export async function takeAuthenticator(gate: Gate, viewer: SignedIn, code: string): Promise<Outcome<NewFactor>> {
  return gate.database.write(async (db) => {
    const now = gate.now();
    const waiting = (await authenticatorsOf(db, viewer.id)).find((each) => each.confirmed_at === null);
    if (!waiting) return refused('AUTHENTICATOR_NOT_BEGUN', 'code');
    const step = stepOfCode(gate.keys.open('authenticator', waiting.secret), code.replaceAll(/\s/g, ''), now);
    if (step === undefined || !(await useStep(db, waiting.id, step))) return refused('CODE_WRONG', 'code');
    return addFactor(gate, db, viewer, async () => {
      await dropAuthenticators(db, viewer.id);
      await confirmAuthenticator(db, waiting.id, now.toISOString());
      await noteEvent(db, now, viewer.id, 'authenticator-added');
    });
  });
}

import { done, refused, type Outcome } from '../domain/outcome.js';
import { countAttempt, forgetAttempts, giveBackAttempts } from './attempt.store.js';
import type { Gate } from './gate.js';

/** What may be tried, how often, in how many minutes. */
const LIMITS = {
  /** Passwords in a browser in which the account was signed in before: nobody else can use these up and so lock its owner out. */
  'password-device': { most: 20, minutes: 15 },
  /** Passwords of one account from one address. */
  'password-pair': { most: 6, minutes: 15 },
  /** Passwords of any accounts from one address, which many may share. */
  'password-address': { most: 60, minutes: 15 },
  /** Passwords of one account from all places that are not known. */
  'password-account': { most: 40, minutes: 60 },
  /** Codes, likewise; who tries them has the password. */
  'code-device': { most: 10, minutes: 15 },
  'code-pair': { most: 6, minutes: 15 },
  'code-account': { most: 20, minutes: 60 },
  /** Passkeys cannot be guessed; this spares the machine and the list of events. */
  passkey: { most: 20, minutes: 15 },
  /** Reports of errors from one address, which many may share, and from everywhere. */
  'report-address': { most: 10, minutes: 60 },
  'report-all': { most: 500, minutes: 60 },
} as const;

type Limit = readonly [name: keyof typeof LIMITS, ...of: readonly string[]];

/** Who tries: the account that is named (whether or not it exists), and from where. Nothing of this is kept but keyed hashes. */
export interface Trier {
  readonly email: string;
  readonly address: string;
  /** What the browser keeps of an earlier sign-in to this account, if it is genuine. */
  readonly device: string | undefined;
}

/** The limits of trying passwords, the narrowest first. */
export const forPasswords = ({ email, address, device }: Trier): readonly Limit[] =>
  device !== undefined
    ? [['password-device', device, email]]
    : [
        ['password-pair', address, email],
        ['password-address', address],
        ['password-account', email],
      ];

/** The limits of trying codes of a second factor, the narrowest first. */
export const forCodes = ({ email, address, device }: Trier): readonly Limit[] =>
  device !== undefined
    ? [['code-device', device, email]]
    : [
        ['code-pair', address, email],
        ['code-account', email],
      ];

/** The limit of showing passkeys: of one session, so that nobody uses up the tries of another. */
export const forPasskeys = (session: string): readonly Limit[] => [['passkey', session]];

/** The limits of reporting an error. */
export const forReports = (address: string): readonly Limit[] => [['report-address', address], ['report-all']];

/** A try that was counted. */
export type Attempt = readonly string[];

/**
 * Counts a try before it is made, so that many at once cannot slip through. A limit is counted only where the narrower ones leave
 * room: who has used up the tries of one address cannot go on using up those of the account.
 */
export async function attempt(gate: Gate, limits: readonly Limit[], path: string): Promise<Outcome<Attempt>> {
  const now = gate.now();
  const keys: string[] = [];
  return gate.database.write(async (db) => {
    for (const [name, ...of] of limits) {
      const { most, minutes } = LIMITS[name];
      const key = gate.keys.mark('attempt', name, ...of);
      const { count, until } = await countAttempt(db, key, now, minutes);
      keys.push(key);
      if (count > most) return refused('TOO_MANY_ATTEMPTS', path, { minutes: Math.max(1, Math.ceil((until - now.getTime()) / 60_000)) });
    }
    return done(keys);
  });
}

/** A try that succeeded does not count, and the narrowest limit begins anew. */
export async function succeed(gate: Gate, [narrowest, ...others]: Attempt): Promise<void> {
  await gate.database.write(async (db) => {
    if (narrowest !== undefined) await forgetAttempts(db, [narrowest]);
    await giveBackAttempts(db, others);
  });
}

import common from '@zxcvbn-ts/language-common';
import { refused, type Outcome } from '../domain/outcome.js';

const SHORTEST = 8;
const ADVISED = 15;
const LONGEST = 256;

const COMMON: ReadonlySet<string> = new Set(common.dictionary['passwords-common'] as readonly string[]);

/** Judges a password that somebody chooses: long enough, not among the common ones, not what everybody knows of her. */
export function judgePassword(password: string, email: string, siteName: string): Outcome<string> {
  const length = lengthOf(password);
  if (length < SHORTEST) return refused('PASSWORD_TOO_SHORT', 'password', { shortest: SHORTEST, advised: ADVISED });
  if (length > LONGEST) return refused('PASSWORD_TOO_LONG', 'password', { longest: LONGEST });
  const plain = password.normalize('NFKC').toLowerCase();
  if (COMMON.has(plain)) return refused('PASSWORD_COMMON', 'password');
  if (known(email, siteName).some((word) => plain === word)) return refused('PASSWORD_KNOWN', 'password');
  return { ok: true, value: password };
}

/** In characters of Unicode, as NIST counts them (SP 800-63B, 3.1.1.2). */
const lengthOf = (password: string): number => Array.from(password).length;

/** The words that anybody would try first, alone and written twice or with the year behind them. */
function known(email: string, siteName: string): string[] {
  const [mailbox = '', host = ''] = email.toLowerCase().split('@');
  const words = [email, mailbox, host, host.split('.')[0] ?? '', siteName.toLowerCase()].filter((word) => word !== '');
  const years = Array.from({ length: 31 }, (_, index) => String(2010 + index));
  return words.flatMap((word) => [word, `${word}${word}`, `${word}1`, `${word}123`, `${word}!`, ...years.map((year) => `${word}${year}`)]);
}

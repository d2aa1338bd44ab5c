import type { Claim, Fact } from './fragments.js';

/** One value of a fact with every claim that states it. */
export interface Account {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** Claims that say the same in the same words are one account; the best comes first, the others in the order of their claims. */
export function accountsOf({ best, claims }: Fact): readonly Account[] {
  const standing = claims.filter(({ rank }) => rank !== 'DEPRECATED');
  const groups = new Map<string, Claim[]>();
  for (const claim of standing) groups.set(claim.text, [...(groups.get(claim.text) ?? []), claim]);
  const accounts = [...groups].map(([text, stated]) => ({ text, claims: stated }));
  const isBest = (account: Account): boolean => account.claims.some(({ id }) => id === best?.id);
  return [...accounts.filter(isBest), ...accounts.filter((account) => !isBest(account))];
}

export const withdrawnOf = ({ claims }: Fact): readonly Claim[] => claims.filter(({ rank }) => rank === 'DEPRECATED');

/** Whose statements an account is made of, each once; `all` where no source says it in its own voice. */
export function assertersOf({ claims }: Account): { readonly all: boolean; readonly parties: readonly NonNullable<Claim['assertedBy']>[] } {
  const parties = new Map(claims.flatMap(({ assertedBy }) => (assertedBy ? [[assertedBy.name, assertedBy] as const] : [])));
  return { all: claims.every(({ assertedBy }) => assertedBy !== null), parties: [...parties.values()] };
}

export const notesOf = ({ claims }: Account): readonly string[] => [
  ...new Set(claims.map(({ note }) => note).filter((note) => note !== null)),
];

/** The one day of which all claims of an account speak, if they do. */
export function dayOf({ claims }: Account): string | undefined {
  const days = new Set(claims.map(({ asOf }) => asOf?.edtf));
  return days.size === 1 ? [...days][0] : undefined;
}

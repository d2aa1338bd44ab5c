import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import { Marks } from '../sources/Marks.js';
import type { Use } from '../sources/footnotes.js';
import { AccountText } from './AccountText.js';
import { accountsOf, withdrawnOf, wordingsOf, type Account } from './accounts.js';
import type { Claim, Fact } from './fragments.js';

export const anchorOf = (slug: string, property: string): string => `f-${slug}-${property}`;

/** One property of a record: what is claimed about it, best first, with what each claim rests on. */
export function FactRow({ fact, slug }: { readonly fact: Fact; readonly slug: string }): ReactNode {
  const use = { anchor: anchorOf(slug, fact.property), label: fact.label };
  const accounts = accountsOf(fact);
  return (
    <>
      <dt id={use.anchor}>{fact.label}</dt>
      <dd>
        <Accounts fact={fact} accounts={accounts} use={use} />
        {withdrawnOf(fact).map((claim) => (
          <Withdrawn key={claim.id} claim={claim} use={use} />
        ))}
      </dd>
    </>
  );
}

function Accounts({ fact, accounts, use }: { readonly fact: Fact; readonly accounts: readonly Account[]; readonly use: Use }): ReactNode {
  const [best, ...others] = accounts;
  if (!best) return null;
  if (others.length === 0) return <AccountText account={best} use={use} />;
  if (fact.disputed) return <Sides accounts={accounts} use={use} />;
  return isOneValue(fact, accounts) ? <Best best={best} others={others} use={use} /> : <AccountList accounts={accounts} use={use} />;
}

/** Facts with one value hold several accounts only where they agree in part: 2023-09 beside 2023-09-27. */
const isOneValue = (fact: Fact, accounts: readonly Account[]): boolean => !fact.many && accounts.length > 1;

function AccountList({ accounts, use }: { readonly accounts: readonly Account[]; readonly use: Use }): ReactNode {
  const shown = new Set<string>();
  return (
    <ul className="accounts">
      {accounts.map((account) => {
        const before = new Set(shown);
        wordingsOf(account).forEach((wording) => shown.add(wording));
        return (
          <li key={account.text}>
            <AccountText account={account} use={use} shown={before} />
          </li>
        );
      })}
    </ul>
  );
}

/** Accounts that contradict each other: the best stands, a click opens all of them. */
function Sides({ accounts, use }: { readonly accounts: readonly Account[]; readonly use: Use }): ReactNode {
  const { phrase } = useWords();
  const [best] = accounts;
  return (
    <details className="dispute">
      <summary>
        {best?.text} <span className="disputed">{phrase('fact.disputed', { count: accounts.length })}</span>
      </summary>
      <SideList accounts={accounts} use={use} />
    </details>
  );
}

function Best({ best, others, use }: { readonly best: Account; readonly others: readonly Account[]; readonly use: Use }): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      <AccountText account={best} use={use} />
      <details className="others">
        <summary>{phrase('fact.others', { count: others.length })}</summary>
        <SideList accounts={others} use={use} />
      </details>
    </>
  );
}

function SideList({ accounts, use }: { readonly accounts: readonly Account[]; readonly use: Use }): ReactNode {
  return (
    <ul className="sides">
      {accounts.map((account) => (
        <li key={account.text}>
          <AccountText account={account} use={use} />
          <Publishers account={account} />
        </li>
      ))}
    </ul>
  );
}

/** Who prints it: in a dispute the publishers are part of the answer. */
function Publishers({ account }: { readonly account: Account }): ReactNode {
  const { list } = useWords();
  const publishers = new Set(account.claims.flatMap(({ citations }) => citations.map(({ source }) => source.publisher)));
  return <small className="publishers">{list([...publishers])}</small>;
}

/** A claim that no longer stands stays legible, with the reason. */
function Withdrawn({ claim, use }: { readonly claim: Claim; readonly use: Use }): ReactNode {
  const { phrase } = useWords();
  return (
    <p className="withdrawn">
      <del>{claim.text}</del>
      <Marks citations={claim.citations} use={use} />
      <small>{claim.reason ?? phrase('fact.withdrawn')}</small>
    </p>
  );
}

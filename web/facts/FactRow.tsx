import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import { Marks } from '../sources/Marks.js';
import type { Use } from '../sources/footnotes.js';
import { AccountText } from './AccountText.js';
import { Pencil } from './Pencil.js';
import { accountsOf, withdrawnOf, type Account } from './accounts.js';
import type { Claim, Fact } from './fragments.js';
import { keyOf, type Wordings } from './wordings.js';

export const anchorOf = (slug: string, property: string): string => `f-${slug}-${property}`;

/** Accounts beyond so many are folded away, unless there are hardly more. */
const SHOWN_ACCOUNTS = 6;
const HARDLY_MORE = 2;

interface FactRowProps {
  readonly fact: Fact;
  readonly slug: string;
  readonly record?: string | undefined;
  readonly wordings: Wordings;
}

/** One property of a record: what is claimed about it, best first, with what each claim rests on. */
export function FactRow({ fact, slug, record, wordings }: FactRowProps): ReactNode {
  const use = { anchor: anchorOf(slug, fact.property), label: fact.label };
  return (
    <>
      <dt id={use.anchor}>
        {fact.label}
        <Pencil record={record} property={fact.property} label={fact.label} />
      </dt>
      <dd>
        <Accounts fact={fact} accounts={accountsOf(fact)} use={use} wordings={wordings} />
        {withdrawnOf(fact).map((claim) => (
          <Withdrawn key={claim.id} claim={claim} use={use} />
        ))}
      </dd>
    </>
  );
}

interface AccountsProps {
  readonly accounts: readonly Account[];
  readonly use: Use;
  readonly wordings: Wordings;
}

function Accounts({ fact, accounts, use, wordings }: AccountsProps & { readonly fact: Fact }): ReactNode {
  const [best, ...others] = accounts;
  if (!best) return null;
  if (others.length === 0) return <AccountText account={best} use={use} wordings={wordings.get(keyOf(best))} />;
  if (fact.disputed) return <Sides accounts={accounts} use={use} wordings={wordings} />;
  // Facts with one value hold several accounts only where they agree in part: 2023-09 beside 2023-09-27.
  return fact.many ? (
    <FoldedList accounts={accounts} use={use} wordings={wordings} />
  ) : (
    <Best best={best} others={others} use={use} wordings={wordings} />
  );
}

function FoldedList({ accounts, ...common }: AccountsProps): ReactNode {
  const { phrase } = useWords();
  const shown = accounts.length > SHOWN_ACCOUNTS + HARDLY_MORE ? SHOWN_ACCOUNTS : accounts.length;
  const more = accounts.slice(shown);
  return (
    <>
      <AccountList accounts={accounts.slice(0, shown)} {...common} />
      {more.length > 0 && (
        <details className="others">
          <summary>{phrase('fact.more', { count: more.length })}</summary>
          <AccountList accounts={more} {...common} />
        </details>
      )}
    </>
  );
}

const AccountList = ({ accounts, use, wordings }: AccountsProps): ReactNode => (
  <ul className="accounts">
    {accounts.map((account) => (
      <li key={account.text}>
        <AccountText account={account} use={use} wordings={wordings.get(keyOf(account))} />
      </li>
    ))}
  </ul>
);

/** Accounts that contradict each other: the best stands, a click opens all of them. */
function Sides({ accounts, use, wordings }: AccountsProps): ReactNode {
  const { phrase } = useWords();
  const [best] = accounts;
  return (
    <details className="dispute">
      <summary>
        <bdi>{best?.text}</bdi> <span className="disputed">{phrase('fact.disputed', { count: accounts.length })}</span>
      </summary>
      <SideList accounts={accounts} use={use} wordings={wordings} />
    </details>
  );
}

interface BestProps extends Omit<AccountsProps, 'accounts'> {
  readonly best: Account;
  readonly others: readonly Account[];
}

function Best({ best, others, use, wordings }: BestProps): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      <AccountText account={best} use={use} wordings={wordings.get(keyOf(best))} />
      <details className="others">
        <summary>{phrase('fact.others', { count: others.length })}</summary>
        <SideList accounts={others} use={use} wordings={wordings} />
      </details>
    </>
  );
}

const SideList = ({ accounts, use, wordings }: AccountsProps): ReactNode => (
  <ul className="sides">
    {accounts.map((account) => (
      <li key={account.text}>
        <AccountText account={account} use={use} wordings={wordings.get(keyOf(account))} />
        <Publishers account={account} />
      </li>
    ))}
  </ul>
);

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

import type { ReactNode } from 'react';
import { Link, OutLink } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { Marks } from '../sources/Marks.js';
import type { Use } from '../sources/footnotes.js';
import { assertersOf, dayOf, notesOf, type Account } from './accounts.js';
import type { Claim } from './fragments.js';

interface AccountProps {
  readonly account: Account;
  readonly use: Use;
  /** The texts that the value was structured from, where they say more. */
  readonly wordings?: readonly string[] | undefined;
}

/** A value, its sources' marks, whose statement it is, and the sources' own words. */
export function AccountText({ account, use, wordings = [] }: AccountProps): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      <Value account={account} />
      <Marks citations={account.claims.flatMap(({ citations }) => citations)} use={use} />
      <Asserted account={account} />
      {wordings.map((wording) => (
        <small key={wording} className="wording">
          {phrase('fact.wording', { wording })}
        </small>
      ))}
      {notesOf(account).map((note) => (
        <small key={note} className="note">
          {note}
        </small>
      ))}
    </>
  );
}

/** The value in words; names of records lead to their pages, addresses out of the site. */
function Value({ account }: { readonly account: Account }): ReactNode {
  const [claim] = account.claims;
  if (!claim) return null;
  if (claim.valueKind !== 'VALUE') return <em className="unsaid">{account.text}</em>;
  if (/^https?:\/\/\S+$/.test(account.text))
    return (
      <OutLink to={account.text} className="address">
        {account.text.replace(/^https?:\/\/(www\.)?/, '')}
      </OutLink>
    );
  const language = languageOf(claim);
  if (language !== undefined) return <span lang={language}>{account.text}</span>;
  return (
    <bdi>
      <Linked text={account.text} links={claim.links} />
    </bdi>
  );
}

function languageOf(claim: Claim): string | undefined {
  if ('personName' in claim) return claim.personName?.language;
  return 'name' in claim ? claim.name?.language : undefined;
}

function Linked({ text, links }: { readonly text: string; readonly links: Claim['links'] }): ReactNode {
  const [link] = links;
  if (!link) return text;
  const at = text.indexOf(link.displayName);
  // A value in words of its own, such as a party's name as the source writes it, is itself the link.
  if (at < 0) return <Link to={link.path}>{text}</Link>;
  return (
    <>
      {text.slice(0, at)}
      <Link to={link.path}>{link.displayName}</Link>
      {text.slice(at + link.displayName.length)}
    </>
  );
}

/** "— State Security Service of Azerbaijan, 28 September 2023" */
export function Asserted({ account }: { readonly account: Account }): ReactNode {
  const { phrase, list, date } = useWords();
  const { all, parties } = assertersOf(account);
  const day = dayOf(account);
  if (parties.length === 0) return day === undefined ? null : <small className="by">{phrase('fact.asOf', { date: date(day) })}</small>;
  const names = list(parties.map(({ name }) => name));
  const by = phrase(all ? 'fact.by' : 'fact.alsoBy', { names });
  return <small className="by">{day === undefined ? by : phrase('fact.byOn', { by, date: date(day) })}</small>;
}

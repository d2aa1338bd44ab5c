import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { usePage, useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const VerifyPageQuery = graphql(`
  query VerifyPage($revision: Int) {
    registry(asOfRevision: $revision) {
      revision
      logKey
      checkpoint {
        size
        root
        note
      }
    }
  }
`);

type Registry = ResultOf<typeof VerifyPageQuery>['registry'];

/** How anybody can check the log, with the exact commands. */
function VerifyPage({ data: { registry } }: { readonly data: { readonly registry: Registry } }): ReactNode {
  const { phrase } = useWords();
  return (
    <div className="page prose">
      <h1>{phrase('verify.title')}</h1>
      <p className="under">{phrase('verify.intro')}</p>
      <State registry={registry} />
      <Steps logKey={registry.logKey} />
      <Addresses />
      {(['erasure', 'limits'] as const).map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{phrase(`verify.${part}.heading`)}</h2>
          <p>{phrase(`verify.${part}.text`)}</p>
        </section>
      ))}
    </div>
  );
}

function State({ registry: { revision, logKey, checkpoint } }: { readonly registry: Registry }): ReactNode {
  const { phrase, number } = useWords();
  const rows = [
    ['revision', number(revision)],
    ['entries', number(checkpoint.size)],
    ['root', <code key="root">{checkpoint.root}</code>],
    ['key', <code key="key">{logKey}</code>],
    ['note', checkpoint.note === null ? phrase('verify.state.unsigned') : <pre key="note">{checkpoint.note}</pre>],
  ] as const;
  return (
    <section aria-labelledby="state">
      <h2 id="state">{phrase('verify.state.heading')}</h2>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{phrase(`verify.state.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Steps({ logKey }: { readonly logKey: string }): ReactNode {
  const { origin, wording } = usePage();
  const commands = {
    keep: `curl ${origin}/log/checkpoint > checkpoint`,
    url: `npm run habeas -- verify --url ${origin} --checkpoint checkpoint --key '${logKey}'`,
    example: `node server/log/example-verifier.mjs ${origin} '${logKey}'`,
    copy: `npm run habeas -- verify --home ./copy --checkpoint checkpoint --key '${logKey}'`,
  };
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{wording.phrase('verify.steps.heading')}</h2>
      <ol>
        {Object.entries(commands).map(([name, command]) => (
          <li key={name}>
            {wording.phrase(`verify.steps.${name}`)}
            <pre>
              <code>{command}</code>
            </pre>
          </li>
        ))}
      </ol>
      <p>{wording.phrase('verify.steps.mirror')}</p>
    </section>
  );
}

const ADDRESSES = {
  checkpoint: '/log/checkpoint',
  key: '/log/key',
  entries: '/log/entries?from=0&to=100',
  inclusion: '/log/proof/inclusion?leaf=0&size=1',
  consistency: '/log/proof/consistency?from=1&to=1',
} as const;

function Addresses(): ReactNode {
  const { phrase } = useWords();
  return (
    <ul className="addresses">
      {Object.entries(ADDRESSES).map(([name, address]) => (
        <li key={name}>
          <a href={address}>
            <code>{address}</code>
          </a>{' '}
          <small>{phrase(`verify.addresses.${name}`)}</small>
        </li>
      ))}
    </ul>
  );
}

export const verifyPage = definePage({
  pattern: '/verify',
  document: VerifyPageQuery,
  variables: ({ revision }) => ({ revision }),
  head: (_, { wording: { phrase } }) => ({
    title: phrase('verify.title'),
    description: phrase('verify.description'),
    canonical: '/verify',
  }),
  Body: VerifyPage,
});

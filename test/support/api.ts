import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../server/app.js';
import type { House } from '../../server/house.js';
import { whenDone } from './when-done.js';

/** What a request sends beside its document. */
export interface Asking {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Refusal {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly rule?: string; readonly path?: string };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly data: any;
  readonly errors: readonly Refusal[];
}

/** The API of a house in production, and what it costs. */
export interface Api {
  ask(query: string, asking?: Asking): Promise<Answer>;
  /** Sends anything at all. */
  send(request: { method?: 'GET' | 'POST'; url?: string; headers?: Record<string, string>; payload?: string }): Promise<Answer>;
  /** The statements that readers have run since this was asked last. */
  statements(): readonly string[];
  /** The application itself. */
  readonly app: NestFastifyApplication;
  /** Where it listens; it does so from the first time that this is asked. */
  address(): Promise<string>;
}

export async function theApi(house: House, options: { readonly keepAnswers?: boolean } = {}): Promise<Api> {
  process.env.NODE_ENV = 'production';
  const app = await createApp(house, options);
  whenDone(() => app.close());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  let statements: string[] = [];
  house.database.onRead = (text) => statements.push(text);

  const send: Api['send'] = async (request) => {
    const response = await app.inject({ method: 'POST', url: '/graphql', ...request });
    const { data, errors } = asJson(response.body);
    return { status: response.statusCode, headers: response.headers, text: response.body, data, errors: errors ?? [] };
  };
  return {
    app,
    send,
    ask: (query, { variables, headers } = {}) =>
      send({ headers: { 'content-type': 'application/json', ...headers }, payload: JSON.stringify({ query, variables }) }),
    statements: () => {
      const ran = statements;
      statements = [];
      return ran;
    },
    address: async () => {
      if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
      return app.getUrl();
    },
  };
}

function asJson(text: string): { readonly data?: unknown; readonly errors?: readonly Refusal[] } {
  try {
    return (JSON.parse(text) as { data?: unknown; errors?: Refusal[] } | null) ?? {};
  } catch {
    return {};
  }
}

import type { ReactNode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { Html, type Assets, type Head } from './frame/Html.js';
import { Page, type PageContext } from './frame/page-context.js';
import type { AnyPage, FileContent } from './pages/page.js';
import { matchPage } from './pages/routes.js';
import { ProblemPage } from './pages/problem.js';

/** What the server tells about a request. */
export interface RenderRequest extends PageContext {
  readonly assets: Assets;
  readonly execute: (document: DocumentNode, variables: Record<string, unknown>) => Promise<ExecutionResult>;
}

export interface Rendered {
  readonly status: number;
  readonly html: string;
  /** Where it is no page but a file: what it is, and the name under which it is kept. */
  readonly file?: Pick<FileContent, 'type' | 'name'>;
  /** Why whoever asks may not see the page. */
  readonly refused?: string;
  /** Where the page is found now, without its language. */
  readonly movedTo?: string;
}

/** True for pages that are for one person. */
export const isPrivate = (path: string): boolean => isPrivatePage(matchPage(path)?.page);

const isPrivatePage = (page: AnyPage | undefined): boolean => page !== undefined && 'private' in page && page.private === true;

/** Finds the page under the address, asks its one question, and renders it. */
export async function render(request: RenderRequest): Promise<Rendered> {
  const match = matchPage(request.path);
  if (!match) return renderProblem(request, 404);
  const { page, params } = match;
  const asked = { params, query: request.query, today: request.today, revision: request.askedRevision };
  const { data, errors } = await request.execute(page.document as DocumentNode, page.variables(asked) as Record<string, unknown>);
  const [refused] = (errors ?? []).filter((error) => error.extensions.code === 'BAD_USER_INPUT');
  if (refused) return renderProblem(request, 400, refused.message);
  const forbidden = errors?.find((error) => error.extensions.code === 'UNAUTHENTICATED' || error.extensions.code === 'FORBIDDEN');
  if (forbidden) return { status: 403, html: '', refused: String(forbidden.extensions.rule) };
  if (errors?.[0]) throw errors[0];
  if ('file' in page) return renderFile(request, page.file(data, request, params));
  const movedTo = page.movedTo?.(data, asked);
  if (movedTo !== undefined) return { status: 301, html: '', movedTo };
  const head = page.head(data, request);
  if (!head) return renderProblem(request, 404);
  return { status: 200, html: htmlOf(request, head, <page.Body data={data} />) };
}

function renderFile(request: RenderRequest, file: FileContent | undefined): Rendered {
  if (!file) return renderProblem(request, 404);
  const { type, name, content } = file;
  const text = typeof content === 'string' ? content : renderToStaticMarkup(<Page value={request}>{content}</Page>);
  return { status: 200, html: text, file: { type, name } };
}

export function renderProblem(request: RenderRequest, status: number, message?: string, about = String(status)): Rendered {
  const title = request.wording.phrase(`problem.${about}.title`);
  return { status, html: htmlOf(request, { title, description: title }, <ProblemPage about={about} message={message} />) };
}

function htmlOf(request: RenderRequest, head: Head, body: ReactNode): string {
  const html = renderToString(
    <Page value={request}>
      <Html head={head} assets={request.assets}>
        {body}
      </Html>
    </Page>,
  );
  return `<!doctype html>${html}`;
}

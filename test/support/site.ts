import { createApp } from '../../server/app.js';
import { theRegistry } from './house.js';

/** The site with the registry of the repository, listening on a port of its own. */
export interface RunningSite {
  readonly origin: string;
  close(): Promise<void>;
}

export async function openSite(): Promise<RunningSite> {
  const house = await theRegistry();
  const app = await createApp(house);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { readonly port: number };
  return { origin: `http://127.0.0.1:${String(port)}`, close: () => app.close() };
}

/** One address of every kind of page. */
export const PAGES = [
  '/',
  '/people',
  '/people?name=vard&state=HELD&category=civilian&category=former-official',
  '/people/ruben-vardanyan',
  '/people/vicken-euljekjian',
  '/people/ruben-vardanyan?rev=12',
  '/sources',
  '/sources/seed-armactu-2025',
  '/trials',
  '/trials/baku-military-court-2025-ruben-vardanyan',
  '/cases',
  '/cases/wgad-46-2024-vardanyan',
  '/figures',
  '/places/shushi',
  '/act',
  '/about',
  '/there-is-no-such-page',
] as const;

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { provision } from './provisions.js';

/** The address of a database of its own on the run's PostgreSQL; `template` is the address of one to copy. */
export async function freshPostgres(template?: string): Promise<string> {
  const server = provision('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const copied = template === undefined ? '' : ` TEMPLATE ${nameIn(template)}`;
    await client.query(`CREATE DATABASE ${name}${copied}`);
  } finally {
    await client.end();
  }
  return server.replace(/\/postgres$/, `/${name}`);
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);

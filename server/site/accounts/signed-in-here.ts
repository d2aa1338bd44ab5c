import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../../domain/roles.js';

/** Whoever is signed in. To be asked only behind a permission that anonymous readers do not have. */
export function signedInHere({ viewer }: FastifyRequest): SignedIn {
  if (viewer.is !== 'account') throw new Error('an address for accounts answered somebody without one');
  return viewer;
}

import type { FastifyRequest } from 'fastify';
import { browserName } from '../../accounts/browser-name.js';
import { deviceMarkIn } from '../../accounts/cookies.js';
import type { Origin } from '../../accounts/sign-in.js';

/** Where a form came from, as far as signing in looks at it. */
export const originOf = ({ headers, ip }: FastifyRequest): Origin => ({
  address: ip,
  browser: browserName(headers['user-agent']),
  device: deviceMarkIn(headers.cookie),
});

import type { FastifyReply } from 'fastify';
import type { Arrival } from './session.js';

// The prefix makes browsers insist: only this host, only over TLS (or on this machine), for every path.
const SESSION = '__Host-habeas';
const DEVICE = '__Host-habeas-device';
const ALWAYS = 'Path=/; Secure; HttpOnly; SameSite=Strict';
const DEVICE_LASTS = 180 * 86_400;

/** What a request's cookies say: the token of its session, and the mark of an earlier sign-in. */
export const sessionIn = (header: string | undefined): string | undefined => valueOf(header, SESSION);
export const deviceMarkIn = (header: string | undefined): string | undefined => valueOf(header, DEVICE);

/** Gives the browser its new token, and a mark by which it is known again. */
export function giveCookies(reply: FastifyReply, { token, device }: Arrival): void {
  const cookies = [`${SESSION}=${token}; ${ALWAYS}`];
  if (device !== undefined) cookies.push(`${DEVICE}=${device}; ${ALWAYS}; Max-Age=${DEVICE_LASTS}`);
  reply.header('set-cookie', cookies);
}

/** The mark stays: it is for the next sign-in. */
export function takeSessionCookie(reply: FastifyReply): void {
  reply.header('set-cookie', `${SESSION}=; ${ALWAYS}; Max-Age=0`);
}

function valueOf(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value = ''] = pair.trim().split('=', 2);
    if (key === name && /^[\w.-]{1,200}$/.test(value)) return value;
  }
  return undefined;
}

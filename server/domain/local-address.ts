/** An address of this site that somebody may ask to be sent to: its path and query. Anything else gives way to another one. */
export function localAddress(given: string | null | undefined, otherwise: string): string {
  if (!given || !/^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(given)) return otherwise;
  const { host, pathname, search } = new URL(given, 'http://this.host');
  return host === 'this.host' && !pathname.startsWith('//') ? `${pathname}${search}` : otherwise;
}

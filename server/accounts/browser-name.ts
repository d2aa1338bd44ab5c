const FAMILIES = [
  [/\bFirefox\//, 'Firefox'],
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Headless)?Chrom(e|ium)\//, 'Chromium'],
  [/\bSafari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** The family of a browser and its system, by which its owner knows it in a list of sessions: "Firefox, Linux". Nothing finer is kept. */
export function browserName(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 300);
  const found = [FAMILIES, SYSTEMS].flatMap((table) => table.find(([pattern]) => pattern.test(text))?.[1] ?? []);
  return found.join(', ');
}

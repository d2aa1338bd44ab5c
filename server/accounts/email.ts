const LONGEST = 254;

/**
 * An e-mail address as it is kept and compared: without space around it, composed (NFC), its ASCII letters small. Nothing else is taken
 * for the same: with accents or other letters folded, somebody could sign in under an address that only looks like another's.
 * Answers undefined for what is no address.
 */
export function readEmail(text: string): string | undefined {
  const email = text
    .trim()
    .normalize('NFC')
    .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return email.length <= LONGEST && /^[^\s@\p{C}]+@[^\s@\p{C}]+$/u.test(email) ? email : undefined;
}

/** More parts of one value than a form ever has room for. */
const MOST_PARTS = 200;

/**
 * A hollow value with as many parts as the names of a form's inputs speak of (`value.statutes.3.code`): the controls of a value leave room
 * for what is in it, so a form that comes back is read with the room that it was shown with.
 */
export function roomIn(names: readonly string[]): unknown {
  const room: Record<string, unknown> = {};
  for (const name of names) {
    const [first, ...steps] = name.split('.');
    if (first === 'value') dig(room, steps);
  }
  return hollow(room);
}

function dig(into: Record<string, unknown>, [step, ...rest]: readonly string[]): void {
  if (step === undefined) return;
  const next = Object.hasOwn(into, step) ? into[step] : {};
  // No name of an input may reach what is no part of a value.
  Object.defineProperty(into, step, { value: next, enumerable: true, configurable: true, writable: true });
  dig(next as Record<string, unknown>, rest);
}

function hollow(room: unknown): unknown {
  const entries = Object.entries(room as Record<string, unknown>);
  if (entries.length > 0 && entries.every(([step]) => /^\d{1,3}$/.test(step))) {
    const parts = new Map(entries.map(([step, part]) => [Number(step), part]));
    const length = Math.min(Math.max(...parts.keys()) + 1, MOST_PARTS);
    return Array.from({ length }, (_, index) => hollow(parts.get(index) ?? {}));
  }
  return Object.fromEntries(entries.map(([step, part]) => [step, hollow(part)]));
}

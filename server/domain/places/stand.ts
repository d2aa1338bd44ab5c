/** What is known about where a place is. */
export interface KnownPlace {
  readonly id: string;
  readonly hasPoint: boolean;
  /** The places that it lies within, the best claim first. */
  readonly within: readonly string[];
}

/**
 * Where a place is drawn: at its own point, or at the nearest place that it lies within of which a point is known; undefined where
 * there is none. Claims about what lies within what may contradict each other and go in circles: each place is asked once.
 */
export function standOf(id: string, places: ReadonlyMap<string, KnownPlace>): string | undefined {
  const asked = new Set<string>();
  let ring: readonly string[] = [id];
  while (ring.length > 0) {
    const found = ring.find((each) => places.get(each)?.hasPoint);
    if (found !== undefined) return found;
    for (const each of ring) asked.add(each);
    ring = [...new Set(ring.flatMap((each) => places.get(each)?.within ?? []))].filter((each) => !asked.has(each));
  }
  return undefined;
}

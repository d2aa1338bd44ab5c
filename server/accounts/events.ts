import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { EventRow } from './event.store.js';

const MOST = 200;

/** How many events are told. */
export class EventsArgs {
  static readonly usual = 25;
  @IsOptional() @IsInt() @Min(1) @Max(MOST) first?: number;
}

export interface ShownEvent {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly by: string | null;
  readonly detail: string | null;
}

/** An event as the API tells it. */
export const shownEvent = ({ id, at, kind, by_email: by, detail }: EventRow): ShownEvent => ({ id, at, kind, by, detail });

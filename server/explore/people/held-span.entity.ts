import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Read model: one detention as day numbers (days since 1970-01-01), for asking who was held on a day. See domain/status.ts. */
@Entity('held_span')
@Index('held_span_person', ['personId'])
export class HeldSpanEntity {
  @PrimaryColumn({ type: 'text', name: 'detention_id' }) detentionId!: string;
  @PrimaryColumn({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
  @Column({ type: 'text', name: 'person_id' }) personId!: string;
  @Column({ type: 'integer', name: 'possible_from' }) possibleFrom!: number;
  @Column({ type: 'integer', name: 'held_from' }) heldFrom!: number;
  @Column({ type: 'integer', name: 'held_until' }) heldUntil!: number;
  @Column({ type: 'integer', name: 'possible_until' }) possibleUntil!: number;
  /** From this day on nothing is known; null where the end is known. */
  @Column({ type: 'integer', name: 'unknown_from', nullable: true }) unknownFrom!: number | null;
  /** How it ended, by the vocabulary; `unknown` where it ended nobody knows how, null where it goes on. */
  @Column({ type: 'text', name: 'ended_as', nullable: true }) endedAs!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One published change set. */
@Entity('revision')
export class RevisionEntity {
  @PrimaryColumn({ type: 'integer' }) number!: number;
  /** ISO 8601, UTC. */
  @Column({ type: 'text', name: 'published_at' }) publishedAt!: string;
  /** A role, or the name under which the author chose to be public. */
  @Column({ type: 'text' }) author!: string;
  @Column({ type: 'text', nullable: true }) reviewer!: string | null;
  @Column({ type: 'text' }) summary!: string;
  @Column({ type: 'text', name: 'previous_hash' }) previousHash!: string;
  @Column({ type: 'text' }) hash!: string;
}

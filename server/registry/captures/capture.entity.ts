import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An archived copy of what a source said, under the hash of what was kept. */
@Entity('capture')
@Index('capture_added_by', ['addedBy'])
export class CaptureEntity {
  /** SHA-256 of the file as it came: the evidence. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text', name: 'media_type' }) mediaType!: string;
  /** Bytes of the file as it came. */
  @Column({ type: 'integer' }) size!: number;
  /** SHA-256 of the copy without hidden data, and its type. */
  @Column({ type: 'text', name: 'copy_id' }) copyId!: string;
  @Column({ type: 'text', name: 'copy_type' }) copyType!: string;
  /** What can be read in it: quotes are looked for here. */
  @Column({ type: 'text' }) text!: string;
  /** When it was taken, ISO 8601, UTC. */
  @Column({ type: 'text', name: 'taken_at' }) takenAt!: string;
  /** Where it was taken from, if it has an address. */
  @Column({ type: 'text', nullable: true }) url!: string | null;
  @Column({ type: 'text', name: 'added_by' }) addedBy!: string;
}

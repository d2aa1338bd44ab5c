import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is left of something that was erased. */
@Entity('tombstone')
@Index('tombstone_record', ['recordId'])
export class TombstoneEntity {
  /** claim, source, capture or record. */
  @PrimaryColumn({ type: 'text' }) kind!: string;
  /** The id of a claim; the SHA-256 of a capture, or of the address of a record or a source. */
  @PrimaryColumn({ type: 'text' }) subject!: string;
  /** Of a claim: the record that it was about, and the property. */
  @Column({ type: 'text', name: 'record_id', nullable: true }) recordId!: string | null;
  @Column({ type: 'text', nullable: true }) property!: string | null;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'integer', name: 'published_in' }) publishedIn!: number;
}

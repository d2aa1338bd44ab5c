import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Read model: one word of one name that a record is sought by, as it sounds. See domain/names. */
@Entity('name_word')
@Index('name_word_folded', ['folded'])
export class NameWordEntity {
  @PrimaryColumn({ type: 'text', name: 'record_id' }) recordId!: string;
  @PrimaryColumn({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  /** Which of the record's names. */
  @PrimaryColumn({ type: 'integer', name: 'name_at' }) nameAt!: number;
  /** Which of its words; a word that may sound in two ways stands twice. */
  @PrimaryColumn({ type: 'integer', name: 'word_at' }) wordAt!: number;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) folded!: string;
  /** The whole name as it is written. */
  @Column({ type: 'text' }) name!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Read model: the classes in which a person is counted; see domain/numbers/. How long they were held is in held_span. */
@Entity('counted_person')
export class CountedPersonEntity {
  @PrimaryColumn({ type: 'text', name: 'person_id' }) personId!: string;
  @PrimaryColumn({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
  @Column({ type: 'text' }) category!: string;
  @Column({ type: 'text' }) sentence!: string;
  /** Length of the sentence in months, where it is one. */
  @Column({ type: 'integer', name: 'sentence_months', nullable: true }) sentenceMonths!: number | null;
  @Column({ type: 'text' }) wait!: string;
  /** Days from capture to trial. */
  @Column({ type: 'integer', name: 'wait_min', nullable: true }) waitMin!: number | null;
  @Column({ type: 'integer', name: 'wait_max', nullable: true }) waitMax!: number | null;
}

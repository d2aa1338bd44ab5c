import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Read model: what lists of people are filtered and ordered by. */
@Entity('person_row')
@Index('person_row_name', ['sortKey', 'personId'])
@Index('person_row_captured', ['capturedOn', 'personId'])
export class PersonRowEntity {
  @PrimaryColumn({ type: 'text', name: 'person_id' }) personId!: string;
  @PrimaryColumn({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
  @Column({ type: 'text', name: 'sort_key' }) sortKey!: string;
  /** The first day of the earliest detention that has a date (day number); a day far away where there is none. */
  @Column({ type: 'integer', name: 'captured_on' }) capturedOn!: number;
  /** From this day on the person is dead (day number). */
  @Column({ type: 'integer', name: 'died_from', nullable: true }) diedFrom!: number | null;
}

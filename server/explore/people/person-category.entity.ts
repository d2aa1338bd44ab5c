import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Read model: the categories in which sources place a person. */
@Entity('person_category')
@Index('person_category_category', ['category', 'personId'])
export class PersonCategoryEntity {
  @PrimaryColumn({ type: 'text', name: 'person_id' }) personId!: string;
  @PrimaryColumn({ type: 'text' }) category!: string;
  @PrimaryColumn({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
}

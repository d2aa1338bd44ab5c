import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Read model: under which keys a word that is used in a name is sought: its skeleton, that with a slip, its beginnings. */
@Entity('name_key')
export class NameKeyEntity {
  @PrimaryColumn({ type: 'text' }) key!: string;
  @PrimaryColumn({ type: 'text' }) folded!: string;
  /** The revision in which the word was used first. */
  @Column({ type: 'integer', name: 'published_in' }) publishedIn!: number;
}

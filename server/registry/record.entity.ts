import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A record's identity; what is known about it stands in claims. */
@Entity('record')
@Index('record_slug', ['kind', 'slug'])
@Index('record_parent', ['parentId'])
@Index('record_published', ['publishedIn'])
@Index('record_superseded', ['supersededIn'], { where: 'superseded_in is not null' })
export class RecordEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @PrimaryColumn({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) slug!: string;
  @Column({ type: 'text', name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
}

import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of a source's bibliographic record, in CSL's terms. */
@Entity('source')
@Index('source_id', ['id'])
@Index('source_published', ['publishedIn'])
@Index('source_superseded', ['supersededIn'], { where: 'superseded_in is not null' })
export class SourceEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @PrimaryColumn({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) publisher!: string;
  @Column({ type: 'text', name: 'publisher_country', nullable: true }) publisherCountry!: string | null;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) language!: string;
  @Column({ type: 'text', nullable: true }) url!: string | null;
  @Column({ type: 'text', name: 'read_at', nullable: true }) readAt!: string | null;
  @Column({ type: 'text', nullable: true }) issued!: string | null;
  @Column({ type: 'text' }) accessed!: string;
  @Column({ type: 'text', nullable: true }) abstract!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
}

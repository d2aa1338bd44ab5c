import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Read model: what a record is called, as of each revision that touched it. */
@Entity('record_name')
@Index('record_name_order', ['kind', 'sortKey', 'recordId'])
export class RecordNameEntity {
  @PrimaryColumn({ type: 'text', name: 'record_id' }) recordId!: string;
  @PrimaryColumn({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) name!: string;
  /** By language, as JSON. */
  @Column({ type: 'text' }) names!: string;
  @Column({ type: 'text', name: 'sort_key' }) sortKey!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address whose record has become another one. */
@Entity('redirect')
export class RedirectEntity {
  @PrimaryColumn({ type: 'text' }) kind!: string;
  @PrimaryColumn({ type: 'text' }) slug!: string;
  @Column({ type: 'text', name: 'record_id' }) recordId!: string;
  @PrimaryColumn({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
}

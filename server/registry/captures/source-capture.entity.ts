import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which archived copies are of a source. */
@Entity('source_capture')
@Index('source_capture_capture', ['captureId'])
export class SourceCaptureEntity {
  @PrimaryColumn({ type: 'text', name: 'source_id' }) sourceId!: string;
  @PrimaryColumn({ type: 'text', name: 'capture_id' }) captureId!: string;
  @PrimaryColumn({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
}

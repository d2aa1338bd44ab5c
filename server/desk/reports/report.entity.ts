import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a reader says is wrong. */
@Entity('report')
@Index('report_open', ['closedAt', 'saidAt'])
export class ReportEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  /** The address that it is about, within this site. */
  @Column({ type: 'text' }) page!: string;
  @Column({ type: 'text' }) text!: string;
  /** Where what is right can be read. */
  @Column({ type: 'text', nullable: true }) url!: string | null;
  @Column({ type: 'text', name: 'said_at' }) saidAt!: string;
  @Column({ type: 'text', name: 'closed_at', nullable: true }) closedAt!: string | null;
  /** The account that closed it. */
  @Column({ type: 'text', name: 'closed_by', nullable: true }) closedBy!: string | null;
  @Column({ type: 'text', nullable: true }) outcome!: string | null;
}

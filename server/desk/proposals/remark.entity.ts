import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was said or done about a proposal, in order. */
@Entity('remark')
@Index('remark_proposal', ['proposalId'])
export class RemarkEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text', name: 'proposal_id' }) proposalId!: string;
  @Column({ type: 'text', name: 'author_id' }) authorId!: string;
  @Column({ type: 'text' }) at!: string;
  /** The move that it goes with; null for a mere comment. */
  @Column({ type: 'text', nullable: true }) move!: string | null;
  @Column({ type: 'text' }) text!: string;
}

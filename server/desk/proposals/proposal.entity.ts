import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A set of changes on its way to the registry. */
@Entity('proposal')
@Index('proposal_state', ['state'])
@Index('proposal_author', ['authorId'])
export class ProposalEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) state!: string;
  /** Grows with every change; who writes says which one was read. */
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'text', name: 'author_id' }) authorId!: string;
  /** How the log names the author: a role, or the name that they chose to be public. */
  @Column({ type: 'text', name: 'author_label' }) authorLabel!: string;
  @Column({ type: 'text', name: 'reviewer_id', nullable: true }) reviewerId!: string | null;
  /** How the log names whoever accepted it. */
  @Column({ type: 'text', name: 'reviewer_label', nullable: true }) reviewerLabel!: string | null;
  @Column({ type: 'text' }) summary!: string;
  /** The steps as the editor left them, as JSON. */
  @Column({ type: 'text' }) changes!: string;
  /** When, and for whom, it may be seen once it is accepted, as JSON. */
  @Column({ type: 'text', default: '{"visibility":"public"}' }) release!: string;
  /** The revision that the author saw. */
  @Column({ type: 'integer', name: 'base_revision' }) baseRevision!: number;
  @Column({ type: 'integer', name: 'published_in', nullable: true }) publishedIn!: number | null;
  @Column({ type: 'text', name: 'created_at' }) createdAt!: string;
  @Column({ type: 'text', name: 'updated_at' }) updatedAt!: string;
}

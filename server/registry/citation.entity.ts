import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ClaimEntity } from './claim.entity.js';

/** Where a claim stands. */
@Entity('citation')
@Index('citation_source', ['sourceId'])
export class CitationEntity {
  @PrimaryColumn({ type: 'text', name: 'claim_id' }) claimId!: string;
  @ManyToOne(() => ClaimEntity)
  @JoinColumn({ name: 'claim_id', foreignKeyConstraintName: 'citation_claim' })
  claim?: ClaimEntity;
  @PrimaryColumn({ type: 'integer' }) position!: number;
  @Column({ type: 'text', name: 'source_id' }) sourceId!: string;
  @Column({ type: 'text', nullable: true }) locator!: string | null;
  @Column({ type: 'text', nullable: true }) quote!: string | null;
  @Column({ type: 'text', name: 'quote_language', nullable: true }) quoteLanguage!: string | null;
}

import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ClaimEntity } from './claim.entity.js';

/** The way from a source to the claims that cite it; where in it and in which words is kept with the claim. */
@Entity('citation')
@Index('citation_source', ['sourceId'])
export class CitationEntity {
  @PrimaryColumn({ type: 'text', name: 'claim_id' }) claimId!: string;
  @ManyToOne(() => ClaimEntity)
  @JoinColumn({ name: 'claim_id', foreignKeyConstraintName: 'citation_claim' })
  claim?: ClaimEntity;
  @PrimaryColumn({ type: 'integer' }) position!: number;
  @Column({ type: 'text', name: 'source_id' }) sourceId!: string;
}

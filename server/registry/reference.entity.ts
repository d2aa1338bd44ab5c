import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ClaimEntity } from './claim.entity.js';

/** A claim's value names a record: the way back from a person to the cases and petitions that concern them. */
@Entity('reference')
@Index('reference_target', ['targetId'])
export class ReferenceEntity {
  @PrimaryColumn({ type: 'text', name: 'claim_id' }) claimId!: string;
  @ManyToOne(() => ClaimEntity)
  @JoinColumn({ name: 'claim_id', foreignKeyConstraintName: 'reference_claim' })
  claim?: ClaimEntity;
  @PrimaryColumn({ type: 'text', name: 'target_id' }) targetId!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Read model: what is read in a claim, without case and accents. On SQLite it is a full-text table, which the schema builder does not know;
 * on PostgreSQL a table with an index over trigrams.
 */
@Entity({ name: 'claim_text', synchronize: false })
export class ClaimTextEntity {
  @PrimaryColumn({ type: 'text', name: 'claim_id' }) claimId!: string;
  @Column({ type: 'text' }) folded!: string;
}

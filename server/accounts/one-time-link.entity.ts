import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** A link that lets an account's owner choose a password, once. */
@Entity('one_time_link')
@Index('one_time_link_account', ['accountId'])
export class OneTimeLinkEntity {
  @PrimaryColumn({ type: 'text', name: 'token_hash' }) tokenHash!: string;
  @Column({ type: 'text', name: 'account_id' }) accountId!: string;
  @ManyToOne(() => AccountEntity)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'one_time_link_owner' })
  account?: AccountEntity;
  @Column({ type: 'text', name: 'made_at' }) madeAt!: string;
  @Column({ type: 'text', name: 'expires_at' }) expiresAt!: string;
  /** 1 where it also lets second factors be set up anew. */
  @Column({ type: 'integer', name: 'renews_factors' }) renewsFactors!: number;
}

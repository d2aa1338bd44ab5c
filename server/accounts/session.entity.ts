import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** What a browser that holds the token may do, and how far its owner has come in signing in. */
@Entity('session')
@Index('session_account', ['accountId'])
@Index('session_expiry', ['expiresAt'])
export class SessionEntity {
  /** SHA-256 of what the cookie holds. */
  @PrimaryColumn({ type: 'text', name: 'token_hash' }) tokenHash!: string;
  /** What lists and revocations call it; the token stays unknown. */
  @Column({ type: 'text' }) id!: string;
  @Column({ type: 'text', name: 'account_id' }) accountId!: string;
  @ManyToOne(() => AccountEntity)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'session_owner' })
  account?: AccountEntity;
  /** setup, second-factor, open */
  @Column({ type: 'text' }) stage!: string;
  /** The family of the browser, so that its owner knows it again: Firefox, Linux. */
  @Column({ type: 'text' }) device!: string;
  @Column({ type: 'text', name: 'started_at' }) startedAt!: string;
  @Column({ type: 'text', name: 'seen_at' }) seenAt!: string;
  @Column({ type: 'text', name: 'expires_at' }) expiresAt!: string;
  @Column({ type: 'text', name: 'confirmed_at', nullable: true }) confirmedAt!: string | null;
  @Column({ type: 'text', name: 'second_factor_at', nullable: true }) secondFactorAt!: string | null;
  /** 1 where the link that opened it lets second factors be set up anew. */
  @Column({ type: 'integer', name: 'renews_factors' }) renewsFactors!: number;
}

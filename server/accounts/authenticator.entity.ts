import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** An app that shows codes of the time (TOTP, RFC 6238). */
@Entity('authenticator')
@Index('authenticator_account', ['accountId'])
export class AuthenticatorEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text', name: 'account_id' }) accountId!: string;
  @ManyToOne(() => AccountEntity)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'authenticator_owner' })
  account?: AccountEntity;
  /** Encrypted; see keys.ts. */
  @Column({ type: 'text' }) secret!: string;
  @Column({ type: 'text', name: 'made_at' }) madeAt!: string;
  /** When a first code showed that the app holds the secret; until then it opens nothing. */
  @Column({ type: 'text', name: 'confirmed_at', nullable: true }) confirmedAt!: string | null;
  /** The step of time whose code was used last: no code is taken twice. */
  @Column({ type: 'integer', name: 'last_step' }) lastStep!: number;
}

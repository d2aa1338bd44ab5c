import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** A token with which a script asks the API in somebody's name. Revoked tokens are deleted. */
@Entity('api_token')
@Index('api_token_account', ['accountId'])
export class ApiTokenEntity {
  @PrimaryColumn({ type: 'text', name: 'token_hash' }) tokenHash!: string;
  @Column({ type: 'text' }) id!: string;
  @Column({ type: 'text', name: 'account_id' }) accountId!: string;
  @ManyToOne(() => AccountEntity)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'api_token_owner' })
  account?: AccountEntity;
  @Column({ type: 'text' }) label!: string;
  /** JSON: the actions that it was made for. */
  @Column({ type: 'text' }) scopes!: string;
  @Column({ type: 'text', name: 'made_at' }) madeAt!: string;
  @Column({ type: 'text', name: 'expires_at' }) expiresAt!: string;
  /** When the second factor was shown in the session that made it. */
  @Column({ type: 'text', name: 'second_factor_at', nullable: true }) secondFactorAt!: string | null;
  /** The last day of use. */
  @Column({ type: 'text', name: 'used_on', nullable: true }) usedOn!: string | null;
}

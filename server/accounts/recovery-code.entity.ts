import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** A code for the day when the second factor is lost. Used codes are deleted. */
@Entity('recovery_code')
export class RecoveryCodeEntity {
  @PrimaryColumn({ type: 'text', name: 'account_id' }) accountId!: string;
  @ManyToOne(() => AccountEntity)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'recovery_code_owner' })
  account?: AccountEntity;
  @PrimaryColumn({ type: 'text', name: 'code_hash' }) codeHash!: string;
}

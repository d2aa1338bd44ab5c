import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** A passkey (WebAuthn): of the secret only the public half is here. */
@Entity('passkey')
@Index('passkey_account', ['accountId'])
export class PasskeyEntity {
  /** The credential's id, base64url. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text', name: 'account_id' }) accountId!: string;
  @ManyToOne(() => AccountEntity)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'passkey_owner' })
  account?: AccountEntity;
  /** What its owner calls it. */
  @Column({ type: 'text' }) label!: string;
  /** COSE, base64url. */
  @Column({ type: 'text', name: 'public_key' }) publicKey!: string;
  @Column({ type: 'integer' }) counter!: number;
  /** JSON: usb, nfc, internal … */
  @Column({ type: 'text' }) transports!: string;
  @Column({ type: 'text', name: 'made_at' }) madeAt!: string;
  @Column({ type: 'text', name: 'used_at', nullable: true }) usedAt!: string | null;
}

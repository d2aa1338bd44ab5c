import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who may sign in. Accounts are disabled, never deleted: the log names their ids. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  /** As `readEmail` writes it. */
  @Column({ type: 'text', unique: true }) email!: string;
  @Column({ type: 'text' }) role!: string;
  /** What the public log may call her. */
  @Column({ type: 'text', name: 'public_name', nullable: true }) publicName!: string | null;
  /** Argon2id; null until the one-time link was used. */
  @Column({ type: 'text', nullable: true }) password!: string | null;
  @Column({ type: 'text', name: 'made_at' }) madeAt!: string;
  @Column({ type: 'text', name: 'disabled_at', nullable: true }) disabledAt!: string | null;
}

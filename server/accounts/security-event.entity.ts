import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that an account's owner or an admin will want to know of. Holds no address and no secret. */
@Entity('security_event')
@Index('security_event_account', ['accountId', 'at'])
@Index('security_event_at', ['at'])
export class SecurityEventEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  /** Null where somebody tried an e-mail address that has no account. */
  @Column({ type: 'text', name: 'account_id', nullable: true }) accountId!: string | null;
  @Column({ type: 'text' }) at!: string;
  @Column({ type: 'text' }) kind!: string;
  /** The admin who did it, where it was not the owner. */
  @Column({ type: 'text', name: 'by_account', nullable: true }) byAccount!: string | null;
  @Column({ type: 'text', nullable: true }) detail!: string | null;
}

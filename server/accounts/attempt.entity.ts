import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried of which there must not be too much. Keys are keyed hashes: no address can be read from them. */
@Entity('attempt')
@Index('attempt_expiry', ['expiresAt'])
export class AttemptEntity {
  @PrimaryColumn({ type: 'text' }) key!: string;
  @Column({ type: 'integer' }) count!: number;
  /** From then on it counts from none. */
  @Column({ type: 'text', name: 'expires_at' }) expiresAt!: string;
}

import { Entity, PrimaryColumn } from 'typeorm';

/** The public key that signs this log: on a mirror the origin's. One row. */
@Entity('log_key')
export class LogKeyEntity {
  @PrimaryColumn({ type: 'text', name: 'verifier_key' }) verifierKey!: string;
}

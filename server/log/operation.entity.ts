import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { RevisionEntity } from './revision.entity.js';

/** One operation of a revision. The chain is over digests, so that a payload can be erased and the log still proves itself. */
@Entity('operation')
export class OperationEntity {
  @PrimaryColumn({ type: 'integer' }) revision!: number;
  @ManyToOne(() => RevisionEntity)
  @JoinColumn({ name: 'revision', foreignKeyConstraintName: 'operation_revision' })
  published?: RevisionEntity;
  @PrimaryColumn({ type: 'integer' }) position!: number;
  /** The operation as JSON; null once erased. */
  @Column({ type: 'text', nullable: true }) payload!: string | null;
  /** Hides the payload behind its digest; erased with it, so that nobody can find out by trying. */
  @Column({ type: 'text', nullable: true }) salt!: string | null;
  @Column({ type: 'text' }) digest!: string;
}

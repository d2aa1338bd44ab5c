import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The text and the salt of an operation that is withheld: with them, what is kept can be proved to be what was published. */
@Entity('withheld_operation')
@Index('withheld_operation_proposal', ['proposalId'])
export class WithheldOperationEntity {
  @PrimaryColumn({ type: 'integer' }) revision!: number;
  @PrimaryColumn({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) payload!: string;
  @Column({ type: 'text' }) salt!: string;
  /** The proposal in which it is kept. */
  @Column({ type: 'text', name: 'proposal_id' }) proposalId!: string;
}

import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { RevisionEntity } from './revision.entity.js';

/** The log's tree as each revision left it. */
@Entity('tree_head')
@Index('tree_head_size', ['size'])
export class TreeHeadEntity {
  @PrimaryColumn({ type: 'integer' }) revision!: number;
  @OneToOne(() => RevisionEntity)
  @JoinColumn({ name: 'revision', foreignKeyConstraintName: 'tree_head_revision' })
  published?: RevisionEntity;
  /** How many leaves there are. */
  @Column({ type: 'integer' }) size!: number;
  @Column({ type: 'text' }) root!: string;
  /** On a mirror, the checkpoint that the origin signed for it, if the mirror has seen one. */
  @Column({ type: 'text', nullable: true }) note!: string | null;
}

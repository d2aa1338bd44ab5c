import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The hash over a complete subtree of the log: the leaves from position × 2^level on, 2^level of them. Rows are only ever added. */
@Entity('tree_node')
export class TreeNodeEntity {
  @PrimaryColumn({ type: 'integer' }) level!: number;
  @PrimaryColumn({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) hash!: string;
}

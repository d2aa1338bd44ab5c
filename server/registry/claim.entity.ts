import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A claim, from the revision that published it to the one that superseded it. Rows are never changed but for that end. */
@Entity('claim')
@Index('claim_record', ['recordId', 'property'])
@Index('claim_published', ['publishedIn'])
@Index('claim_superseded', ['supersededIn'], { where: 'superseded_in is not null' })
export class ClaimEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text', name: 'record_id' }) recordId!: string;
  @Column({ type: 'text' }) property!: string;
  /** Orders the claims of a property. */
  @Column({ type: 'double precision' }) position!: number;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) rank!: string;
  /** The value as JSON; null where the kind is unknown or none. */
  @Column({ type: 'text', nullable: true }) value!: string | null;
  /** Whose statement it is and the other qualifiers, as JSON. */
  @Column({ type: 'text', nullable: true }) qualifiers!: string | null;
  /** Where it stands: sources with locators and quotes, as JSON. A claim is read with all it rests on, in one row. */
  @Column({ type: 'text', default: '[]' }) citations!: string;
  /** SHA-256 over the content: what tells two claims apart. */
  @Column({ type: 'text' }) digest!: string;
  @Column({ type: 'integer', name: 'published_in' }) publishedIn!: number;
  @Column({ type: 'integer', name: 'superseded_in', nullable: true }) supersededIn!: number | null;
}

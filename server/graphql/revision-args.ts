import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

/** As of when a question is asked: a revision, or the end of a day (ISO, UTC); now, where neither is given. */
export class RevisionArgs {
  @IsOptional() @IsInt() @Min(1) asOfRevision?: number;
  @IsOptional() @IsString() @MaxLength(40) known?: string;
}

/** The same in the schema. */
export const REVISION_ARGS = 'asOfRevision: Int, known: String';

import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Allow } from '../../graphql/allow.js';
import type { DeskHouse } from '../proposals/desk.js';
import { DESK_HOUSE } from '../proposals/tokens.js';
import { countOpenReports, openReports, type Report } from './report.store.js';

export const reportsTypeDefs = `
"What readers say is wrong, as far as nobody has answered it."
type Reports {
  totalCount: Int!
  "The oldest first."
  nodes: [Report!]!
}

type Report {
  id: ID!
  "The address that it is about, within this site."
  page: String!
  text: String!
  "Where what is right can be read."
  url: String
  "When it came, in UTC."
  saidAt: String!
}

extend type Query {
  "Reports of errors that wait for an answer. For editors."
  reports(first: Int = 50): Reports!
}
`;

const MOST = 100;

export class ReportsArgs {
  @IsOptional() @IsInt() @Min(1) @Max(MOST) first?: number;
}

@Resolver()
export class ReportsResolver {
  constructor(@Inject(DESK_HOUSE) private readonly house: DeskHouse) {}

  @Query('reports')
  @Allow('answer-reports')
  reports(@Args() { first }: ReportsArgs): {
    readonly totalCount: () => Promise<number>;
    readonly nodes: () => Promise<readonly Report[]>;
  } {
    const { database } = this.house;
    return { totalCount: () => countOpenReports(database), nodes: () => openReports(database, first ?? MOST) };
  }
}

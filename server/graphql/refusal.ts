import { GraphQLError } from 'graphql';

/** A refusal in the one shape that every channel uses: which rule, where, and what a person reads. */
export interface Problem {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

/** Refuses what a request asks for. Answers as HTTP 400 with the rule as its code. */
export function refuse(rule: string, path: string, message: string): never {
  throw refusal({ rule, path, message });
}

export const refusal = ({ rule, path, message }: Problem): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', rule, path, http: { status: 400 } } });

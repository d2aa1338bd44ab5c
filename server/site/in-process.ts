import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import type { RequestContext } from '../registry/views.js';

/** Asks the schema without a detour over HTTP. Pages ask known documents: each is checked once. */
@Injectable()
export class InProcess {
  private readonly valid = new WeakSet<DocumentNode>();

  constructor(private readonly modules: ModuleRef) {}

  async execute(document: DocumentNode, variables: Record<string, unknown>, context: RequestContext): Promise<ExecutionResult> {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    if (!this.valid.has(document)) {
      const [problem] = validate(schema, document);
      if (problem) throw problem;
      this.valid.add(document);
    }
    return execute({ schema, document, variableValues: variables, contextValue: context });
  }
}

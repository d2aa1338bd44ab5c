import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Action, Permission } from '../domain/roles.js';

const PERMISSION = 'habeas:permission';

/**
 * Says who may use a root field of the API or an address of the site. Whoever the table in domain/roles.ts does not name is refused,
 * and so is everybody where this is missing.
 */
export const Allow = (action: Action, { fresh = false }: { readonly fresh?: boolean } = {}): CustomDecorator =>
  SetMetadata(PERMISSION, { action, fresh } satisfies Permission);

export const permissionOf = (handler: object): Permission | undefined => Reflect.getMetadata(PERMISSION, handler) as Permission | undefined;

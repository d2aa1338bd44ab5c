import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { refusal } from './refusal.js';

/** PostgreSQL knows no text with U+0000, so nobody can ask for one. */
class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const path = metadata.type === 'custom' ? undefined : pathOfNul(value);
    if (path !== undefined) throw refusal({ rule: 'VALUE_INVALID', path, message: `${path} must not hold the character U+0000.` });
    return (await super.transform(value, metadata)) as unknown;
  }
}

function pathOfNul(value: unknown): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? '' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const within = pathOfNul(part);
    if (within !== undefined) return within === '' ? key : `${key}.${within}`;
  }
  return undefined;
}

/** Judges every input against its class: unknown fields and wrong values are refused with the first problem found. */
export const validation = (): ValidationPipe =>
  new InputPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => refusal({ rule: 'VALUE_INVALID', ...firstProblem(errors) }),
  });

function firstProblem([error]: readonly ValidationError[], within = ''): { readonly path: string; readonly message: string } {
  const path = [within, error?.property].filter(Boolean).join('.');
  const [message] = Object.values(error?.constraints ?? {});
  if (message === undefined && error?.children && error.children.length > 0) return firstProblem(error.children, path);
  return {
    path,
    message: `${message ?? 'The value is not accepted'} (found ${error?.value === undefined ? 'nothing' : JSON.stringify(error.value)}).`,
  };
}

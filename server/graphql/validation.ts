import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { refusal } from './refusal.js';

/** Judges every input against its class: unknown fields and wrong values are refused with the first problem found. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
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

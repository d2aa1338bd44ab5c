/** Something that is at hand, or on its way. What is at hand goes on at once: a promise for each of a page's fields costs more than the fields. */
export type Soon<T> = T | Promise<T>;

export const when = <T, U>(value: Soon<T>, next: (value: T) => Soon<U>): Soon<U> =>
  value instanceof Promise ? value.then(next) : next(value);

export const whenAll = <T>(values: readonly Soon<T>[]): Soon<readonly T[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly T[]);

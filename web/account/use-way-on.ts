import { usePage } from '../frame/page-context.js';

/** Where the visitor wanted to go before she was asked for something, as hidden fields of a form. */
export function useWayOn(): Record<string, string> {
  const { form, query } = usePage();
  const to = form?.typed.to ?? query.get('to') ?? '';
  return to === '' ? {} : { to };
}

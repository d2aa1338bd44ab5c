import { usePage, type FormState } from '../frame/page-context.js';

/** The form of this name, where the page is the answer to it. */
export function useFormState(name: string): FormState | undefined {
  const { form } = usePage();
  return form?.name === name ? form : undefined;
}

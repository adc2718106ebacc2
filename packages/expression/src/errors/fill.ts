import type { ErrorDetails } from './errors.types.js';

/**
 * Fills the placeholders of a message.
 *
 * @param said How a detail is said in the language of the template; as it is when absent.
 */
export function fillMessage(
  template: string,
  details: ErrorDetails,
  said: (name: string, value: string) => string = (_, value) => value,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => said(name, details[name] ?? '?'));
}

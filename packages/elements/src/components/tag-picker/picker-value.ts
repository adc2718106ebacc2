import type { TagValue } from '@tagma/core';

/** Reads ids from the `value` attribute: separated by commas or spaces. */
export function parseValue(text: string | null): string[] {
  return [...new Set((text ?? '').split(/[\s,]+/u).filter((id) => id !== ''))];
}

/** Reads what a form kept for going back in history: ids with their values, or ids alone. */
export function parseState(stored: string): {
  readonly value: string[];
  readonly values?: Readonly<Record<string, TagValue>> | undefined;
} {
  if (!stored.startsWith('{')) return { value: parseValue(stored) };
  try {
    const { value, values } = JSON.parse(stored) as { value: string[]; values?: Record<string, TagValue> };
    return { value, values };
  } catch {
    // What a browser kept of another version of the page.
    return { value: [] };
  }
}

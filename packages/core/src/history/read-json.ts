import { isObject } from '../shared/json.js';
import type { LocalizedText } from '../shared/shared.types.js';

/** A member of what may be an object; `undefined` for anything else. Never reads from a prototype. */
export function member(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The text at a member, or `null`. */
export function textAt(value: unknown, key: string): string | null {
  const text = member(value, key);
  return typeof text === 'string' ? text : null;
}

/** The number at a member, or `null`. */
export function numberAt(value: unknown, key: string): number | null {
  const number = member(value, key);
  return typeof number === 'number' ? number : null;
}

/** The list at a member; empty for anything else. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const list = member(value, key);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

/** The text per locale at a member, or `null`. */
export function localizedAt(value: unknown, key: string): LocalizedText | null {
  const texts = member(value, key);
  if (!isObject(texts)) return null;
  const entries = Object.entries(texts).flatMap(([locale, text]) =>
    typeof text === 'string' ? [[locale, text] as const] : [],
  );
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

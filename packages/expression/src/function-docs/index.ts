import type { FunctionDoc, FunctionEntry } from './function-docs.types.js';
import { LIST_FUNCTIONS } from './list-functions.js';
import { SUMMARIES_EN } from './summaries-en.js';
import { SUMMARIES_ZH } from './summaries-zh.js';
import { TEXT_FUNCTIONS } from './text-functions.js';
import { VALUE_FUNCTIONS } from './value-functions.js';

export type { FunctionDoc, FunctionEntry, FunctionGroup } from './function-docs.types.js';
export { describeOperator } from './operator-notes.js';

const ENTRIES: Readonly<Record<string, FunctionEntry>> = {
  ...TEXT_FUNCTIONS,
  ...VALUE_FUNCTIONS,
  ...LIST_FUNCTIONS,
};

/** All built-in functions of JSONata, explained in the nearest of the two languages (`en`, `zh-CN`). */
export function functionDocs(locale: string): readonly FunctionDoc[] {
  return Object.keys(ENTRIES).flatMap((name) => functionDoc(name, locale) ?? []);
}

/** One built-in function, by its name without `$`; undefined when there is none. */
export function functionDoc(name: string, locale: string): FunctionDoc | undefined {
  const entry = Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : undefined;
  if (entry === undefined) return undefined;
  const summaries = locale.toLowerCase().startsWith('zh') ? SUMMARIES_ZH : SUMMARIES_EN;
  return { ...entry, name, summary: summaries[name] ?? '' };
}

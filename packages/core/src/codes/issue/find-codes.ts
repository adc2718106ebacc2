import type { ListedByKind, ListedKind, ListedQuery } from '../../store/listed.types.js';
import type { Page } from '../../store/store.types.js';
import type { CodeAssignment, CodePattern } from '../codes.types.js';
import type { CodeContext } from '../compiled.types.js';
import { parseCode } from '../parse/parse-code.js';
import { codeKey } from './code-key.js';
import { codePrefix } from './code-prefix.js';
import { readyPattern } from './ready-pattern.js';

/** Who answers queries: a session or a store. */
export interface CodeReader {
  entities<K extends ListedKind>(kind: K, query: ListedQuery): Promise<Page<ListedByKind[K]>>;
}

/**
 * Who has, or had, a code. Typed as people type: full-width, lower case and white space around it as the pattern
 * allows. Codes from elsewhere are found by their exact text.
 */
export async function lookUpCode(
  reader: CodeReader,
  pattern: CodePattern,
  context: CodeContext,
  typed: string,
): Promise<CodeAssignment | null> {
  const read = pattern.published.flatMap(({ definition }) => {
    const parsed = parseCode(readyPattern(definition, context), typed);
    return parsed.ok ? [parsed.code] : [];
  });
  const ids = [...new Set([...read, typed.trim()])].map((code) => codeKey(pattern.recordType, code));
  const { items } = await reader.entities('codeAssignment', { ids });
  return items.find(({ state }) => state === 'current') ?? items[0] ?? null;
}

/** Codes that begin with a text, those of all versions, at most so many, by their sort text. */
export async function codesByPrefix(
  reader: CodeReader,
  pattern: CodePattern,
  typed: string,
  {
    states = ['current'],
    limit = 500,
  }: { readonly states?: readonly string[]; readonly limit?: number } = {},
): Promise<readonly CodeAssignment[]> {
  const found = new Map<string, CodeAssignment>();
  const asked = new Set<string>();
  for (const { definition } of pattern.published) {
    const { text, sortPrefixes } = codePrefix(definition, typed);
    for (const sortPrefix of sortPrefixes) {
      if (asked.has(sortPrefix)) continue;
      asked.add(sortPrefix);
      await collect(reader, { groups: [pattern.id], states, sortPrefix }, text, limit, found);
    }
  }
  return [...found.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)).slice(0, limit);
}

async function collect(
  reader: CodeReader,
  query: ListedQuery,
  text: string,
  limit: number,
  into: Map<string, CodeAssignment>,
): Promise<void> {
  const before = into.size;
  for (let after: string | null = null; into.size - before < limit;) {
    const page: Page<CodeAssignment> = await reader.entities('codeAssignment', {
      ...query,
      limit: 1000,
      ...(after === null ? {} : { after }),
    });
    for (const held of page.items) if (held.code.startsWith(text)) into.set(held.id, held);
    after = page.next;
    if (after === null) return;
  }
}

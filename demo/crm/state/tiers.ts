import type {
  ListedByKind,
  ListedKind,
  ListedQuery,
  ServicePolicy,
  TierContent,
  TierScheme,
} from '@tagma/core';
import type { HttpSession } from '@tagma/server/client';
import type { TiersTexts } from '../texts/tiers.js';
import { formatNumber } from './format.js';
import { CUSTOMER } from './customers.js';

/** Every entity that a query finds, page by page. */
export async function allEntities<K extends ListedKind>(
  session: HttpSession,
  kind: K,
  query: ListedQuery,
): Promise<readonly ListedByKind[K][]> {
  const found: ListedByKind[K][] = [];
  for (let after: string | null = null; ;) {
    const page: { readonly items: readonly ListedByKind[K][]; readonly next: string | null } =
      await session.entities(kind, { ...query, limit: 5000, ...(after === null ? {} : { after }) });
    found.push(...page.items);
    after = page.next;
    if (after === null) return found;
  }
}

/** The scheme that grades customers: the demo works with one. */
export async function customerScheme(session: HttpSession): Promise<TierScheme | null> {
  const schemes = await allEntities(session, 'tierScheme', {
    groups: [CUSTOMER],
    states: ['draft', 'published'],
  });
  return schemes.find(({ state }) => state === 'published') ?? schemes[0] ?? null;
}

/** What is at work of a scheme; `null` before its first publication. */
export function workingContent(scheme: TierScheme | null): TierContent | null {
  return scheme?.published.at(-1)?.content ?? null;
}

/** What is promised, in words. */
export function promiseWords(
  { responseMinutes, calendar }: ServicePolicy,
  t: TiersTexts,
  locale: string,
): string {
  if (responseMinutes === null) return t.noPromise;
  const isHours = responseMinutes >= 60 && responseMinutes % 60 === 0;
  const time = isHours
    ? t.hours(formatNumber(responseMinutes / 60, locale))
    : t.minutes(formatNumber(responseMinutes, locale));
  return t.answerWithin(time, calendar.type === 'always' ? t.always : t.workingHours);
}

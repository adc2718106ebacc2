import type { Actor, Concept, RecordRef, Session } from '@tagma/core';
import { defineBulkTagger } from '../components/bulk-tagger/index.js';
import type { BulkTagger } from '../components/bulk-tagger/index.js';
import { provideSession } from '../context/session-context.js';
import { concept, taxonomy } from './fixtures.js';
import { allInside, appears, inside, settled, textOf } from './page.js';
import { ACTORS, makeWorkplace, withMethods } from './session.js';
import type { Workplace } from './session.js';

defineBulkTagger();

/** Whom the bulk tagger tags here. */
export const RECORDS: readonly RecordRef[] = Array.from({ length: 40 }, (_item, index) => ({
  type: 'customer',
  id: `c-${String(index + 1)}`,
}));
const score = concept('tag-score', '评分', 'Score', {
  parentId: 'cat-value',
  order: 9,
  valueType: { type: 'number', min: 0, max: 10 },
});
export const CONCEPTS = [...taxonomy, score];

export let place: HTMLElement;
export let tagger: BulkTagger;
export let workplace: Workplace;

/** A workplace with these tags, and nobody tagged. */
export async function openWorkplace(concepts: readonly Concept[]): Promise<void> {
  workplace = await makeWorkplace(concepts);
}

/** 40 customers: the first 12 have VIP, the first 5 are active, all have "first purchase". */
export async function prepare(): Promise<void> {
  await openWorkplace(CONCEPTS);
  await workplace.store.writeRecords({
    type: 'customer',
    records: RECORDS.map(({ id }) => ({ id, data: { name: id } })),
    children: {},
    onExisting: 'update',
    transactionId: 'seed-more',
    audit: [],
    events: [],
  });
  const give = (tagId: string, count: number) =>
    workplace.elsewhere({
      type: 'tagRecords',
      records: RECORDS.slice(0, count),
      add: [{ tagId }],
      remove: [],
    });
  await give('tag-vip', 12);
  await give('tag-active', 5);
  await give('tag-first', 40);
}

export async function show(
  props: Partial<BulkTagger> = {},
  actor: Actor = ACTORS.admin,
  methods: Partial<Session> = {},
): Promise<BulkTagger> {
  place = document.createElement('div');
  document.body.append(place);
  const session = workplace.sessionOf(actor);
  await session.workspace();
  provideSession(place, withMethods(session, methods));
  tagger = document.createElement('tagma-bulk-tagger');
  Object.assign(tagger, { records: RECORDS, ...props });
  place.append(tagger);
  return tagger;
}

export async function showReady(props: Partial<BulkTagger> = {}, actor?: Actor): Promise<BulkTagger> {
  await show(props, actor);
  await appears(tagger, '.option');
  await settled(tagger);
  return tagger;
}

export function option(name: string): HTMLElement {
  const found = allInside(tagger, '.option').find((row) => textOf(row).startsWith(name));
  if (!found) throw new Error(`There is no option ${name}.`);
  return found;
}

export const checked = (name: string): string | null => option(name).getAttribute('aria-checked');
export const effectText = (): string => textOf(inside(tagger, '.effect'));

export async function until(check: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It did not come to this: ${what}`);
}

export const effectSays = (text: string): Promise<void> =>
  until(() => effectText().includes(text), `${text}, but: ${effectText()}`);

export async function tagsOf(id: string): Promise<readonly string[]> {
  const rows = await workplace.store.assignments({ recordType: 'customer', recordIds: [id] });
  return rows.map(({ tagId }) => tagId).sort();
}

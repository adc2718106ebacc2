import type { CodeDefinition } from '../../codes/codes.types.js';
import type { RuleContent } from '../../rules/versions/rule-version.types.js';
import type { RecordRef } from '../../shared/shared.types.js';
import type { ListedByKind, ListedKind } from '../../store/listed.types.js';
import type { TierContent } from '../../tiers/tiers.types.js';
import { AT, customer } from '../fixtures.js';

/** Three entities of a kind, in the order in which they are listed, and by what the first is found. */
export interface KindSample<Entity> {
  readonly entities: readonly [Entity, Entity, Entity];
  /** `ListedQuery.groups` that find only the first; absent for kinds without groups. */
  readonly group?: string;
  /** `ListedQuery.states` that find only the first; absent for kinds without states. */
  readonly state?: string;
}

const LATER = '2026-11-23T08:00:00.000Z';
const NAME = { en: 'Name', 'zh-CN': '名称 “½” 😀' };
const [FIRST, SECOND, OTHER]: readonly [RecordRef, RecordRef, RecordRef] = [
  customer('c1'),
  customer('c2'),
  { type: 'product', id: 'c1' },
];

const DEFINITION: CodeDefinition = {
  segments: [{ id: 'c', type: 'literal', text: 'C' }],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'sticky',
  reclaim: true,
  uniqueness: 'record-type',
};

const TIERS: TierContent = {
  name: NAME,
  factors: [],
  tiers: [{ id: 'vip', name: NAME, color: 'purple', enter: 80, exit: 70 }],
  missing: 'reweigh',
  downgradeAfter: 2,
  reviewEvery: 'P3M',
  anchorDay: 31,
};

const RULE: RuleContent = {
  name: 'Big',
  recordType: 'customer',
  tagId: 'tag-a',
  expression: 'amount > 1 /* ½ */',
  onExit: 'remove',
};

/** A sample of every kind that features keep beside the workspace; a new kind does not compile without one. */
export const KIND_SAMPLES: { readonly [K in ListedKind]: KindSample<ListedByKind[K]> } = {
  jobState: sample(
    ['failed', 'done', 'done'],
    (id, state) => ({
      ...{ id, version: 1, state, startedAt: AT, endedAt: LATER, figures: { expired: 12 } },
      ...(state === 'failed' ? { error: 'no such thing' } : {}),
    }),
    { state: 'failed' },
  ),
  workflow: sample(
    ['tier.changed', 'tag.added', 'tag.added'],
    (id, on, index) => ({
      ...{ id, version: 1, name: NAME, state: index === 0 ? 'off' : 'on', ownerId: 'ann', sinceSeq: 7 },
      ...{ trigger: { on }, condition: 'amount > 1', action: { type: 'host-event', name: 'hello' } },
      ...{ updatedAt: AT, updatedBy: 'ann' },
    }),
    { group: 'tier.changed', state: 'off' },
  ),
  delivery: sample(
    ['w-1', 'w-2', 'w-2'],
    (id, workflowId, index) => ({
      ...{ id, version: 1, workflowId, sortKey: `00${index}`, eventSeq: index + 1 },
      ...{ record: FIRST, state: index === 0 ? 'dead' : 'pending', attempts: 3, nextAttemptAt: null },
      ...{ action: { type: 'webhook', url: 'https://example.com/' }, payload: { n: [1, null, '½'] } },
      ...{ createdAt: AT, endedAt: null, failure: { code: 'status', status: 503, at: AT } },
    }),
    { group: 'w-1', state: 'dead' },
  ),
  territory: sample(
    ['customer', 'product', 'product'],
    (id, recordType, index) => ({
      ...{ id, version: 1, name: NAME, recordType, condition: 'region = "东"', priority: -1 },
      ...{ ownerId: index === 0 ? 'ann' : 'bo', updatedAt: AT, updatedBy: 'ann' },
    }),
    { group: 'customer', state: 'ann' },
  ),
  codePattern: sample(
    ['customer', 'product', 'product'],
    (id, recordType, index) => ({
      ...{ id, version: 1, name: NAME, recordType, state: index === 0 ? 'draft' : 'published' },
      ...{ ownerId: 'ann', draft: DEFINITION, published: [], updatedAt: AT, updatedBy: 'ann' },
    }),
    { group: 'customer', state: 'draft' },
  ),
  codeAssignment: sample(
    [FIRST, SECOND, OTHER],
    (id, record, index) => ({
      ...{ id, version: 1, patternId: index === 0 ? 'p' : 'q', patternVersion: 1, record, code: id },
      ...{ sortKey: `00${index}`, scopeKey: null, number: null, origin: 'import' },
      ...{ state: index === 0 ? 'retired' : 'current', validFrom: AT, validTo: null },
    }),
    { group: 'p', state: 'retired' },
  ),
  codeCounter: sample(
    ['p', 'q', 'q'],
    (id, patternId, index) => ({
      ...{ id, version: 1, patternId, scopeKey: `A\u001f${index}`, last: 41, updatedAt: AT },
      ...{ leases: [], gaps: [{ from: 3, to: 4, reason: 'skipped', at: AT }] },
    }),
    { group: 'p' },
  ),
  codeJob: sample(
    ['p-1', 'p-2', 'p-2'],
    (id, patternId, index) => ({
      ...{ id, version: 1, patternId, kind: 'issue', state: index === 0 ? 'failed' : 'done', by: 'ann' },
      ...{ startedAt: `2026-11-2${index}T08:00:00.000Z`, notedAt: LATER, processed: 500, total: 500 },
      ...{ counts: { issued: 499, skipped: 1 }, ...(index === 0 ? { message: 'no such thing' } : {}) },
      ...(index === 0
        ? { problems: [{ recordId: 'c-1', reason: 'unmapped', field: 'region', value: '火星' }] }
        : {}),
    }),
    { group: 'p-1', state: 'failed' },
  ),
  ruleVersion: sample(
    ['rule-a', 'rule-b', 'rule-b'],
    (id, ruleId, index) => ({
      // 2, 9, 10: by number, not by text.
      ...{ id, version: 1, ruleId, number: [2, 9, 10][index] ?? 0, ruleVersion: 4, content: RULE },
      ...{ publishedAt: AT, publishedBy: 'ann' },
    }),
    { group: 'rule-a' },
  ),
  ruleRun: sample(
    ['all', 'rule', 'rule'],
    (id, kind, index) => ({
      ...{ id, version: 1, kind, state: index === 0 ? 'cancelled' : 'done', by: 'ann', asOf: AT },
      ...{ startedAt: `2026-11-2${index}T08:00:00.000Z`, durationMs: 1.5, rules: [], errors: [] },
    }),
    { group: 'all', state: 'cancelled' },
  ),
  suggestion: sample(
    [FIRST, SECOND, OTHER],
    (id, record, index) => ({
      ...{ id, version: 1, record, tagId: 'tag-a', source: 'rule', ruleId: index === 0 ? 'r-1' : 'r-2' },
      ...{ why: [{ field: 'text', words: ['我要投诉'], text: '…我要投诉!' }] },
      ...{ at: `2026-11-2${index}T08:00:00.000Z`, state: index === 0 ? 'rejected' : 'open' },
    }),
    { group: 'r-1', state: 'rejected' },
  ),
  tierScheme: sample(
    ['customer', 'product', 'product'],
    (id, recordType, index) => ({
      ...{ id, version: 1, recordType, state: index === 0 ? 'archived' : 'published', ownerId: 'ann' },
      ...{ draft: TIERS, updatedAt: AT, updatedBy: 'ann' },
      published: [{ number: 1, content: TIERS, publishedAt: AT, publishedBy: 'ann' }],
    }),
    { group: 'customer', state: 'archived' },
  ),
  tierAssignment: sample(
    [FIRST, SECOND, OTHER],
    (id, record, index) => ({
      ...{ id, version: 1, schemeId: index === 0 ? 's-1' : 's-2', schemeNumber: 1, record },
      // 9.5, 10, 100: by score, not by text.
      ...{ score: [9.5, 10, 100][index] ?? null, tierId: index === 0 ? 'low' : 'vip', computedTierId: null },
      ...{ parts: [], since: AT, reviewedAt: AT, nextReviewAt: LATER, belowCount: 1 },
      override: { tierId: 'vip', by: 'ann', byName: 'Ann', at: AT, reason: '长期客户', until: LATER },
    }),
    { group: 's-1', state: 'low' },
  ),
  note: sample(
    [FIRST, SECOND, OTHER],
    (id, record, index) => ({
      ...{
        id,
        version: 1,
        record,
        grade: ['low', 'high', 'top'][index] ?? '',
        rank: [2, 10, 11][index] ?? 0,
      },
      ...{ text: '备注\n½ <b>', visibility: 'team', pinned: false, state: index === 0 ? 'done' : 'open' },
      ...{ authorId: 'ann', authorName: 'Ann', createdAt: AT, edits: [] },
    }),
    { group: 'low', state: 'done' },
  ),
  noteGrades: sample(
    ['red', 'green', 'blue'],
    (id, color) => ({ id, version: 1, grades: [{ id: 'g', name: NAME, color, restricted: true }] }),
    {},
  ),
};

/** Three entities whose ids stand against the order in which they are listed where something else orders them. */
function sample<const T, Entity>(
  three: readonly [T, T, T],
  make: (id: string, one: T, index: number) => Entity,
  found: Pick<KindSample<Entity>, 'group' | 'state'>,
): KindSample<Entity> {
  const [a, b, c] = three;
  return { entities: [make('e-1', a, 0), make('e-2', b, 1), make('号-3', c, 2)], ...found };
}

import type { AuditDraft } from '../audit/audit.types.js';
import type { Rule } from '../rules/rules.types.js';
import type { Instant, JsonObject, RecordRef } from '../shared/shared.types.js';
import type { Change, EventDraft, RecordBatch, Transaction } from '../store/store.types.js';
import { assignmentKey } from '../tags/assignment-key.js';
import type { Assignment, Hold } from '../tags/tags.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { WorkspaceSettings, WorkspaceSnapshot } from '../workspace/workspace.types.js';

/** The moment at which everything in the fixtures happens. */
export const AT: Instant = '2026-11-22T08:00:00.000Z';

/** A tag of the fixtures. */
export function concept(id: string, version = 1, name = id): Concept {
  return {
    id,
    version,
    kind: 'tag',
    parentId: null,
    order: 0,
    name: { en: name, 'zh-CN': `标签 ${name}` },
    aliases: [],
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: AT,
  };
}

/** A rule of the fixtures. */
export function rule(id: string, version = 1): Rule {
  return {
    id,
    version,
    name: id,
    recordType: 'customer',
    tagId: 'tag-a',
    expression: 'amount > 1',
    onExit: 'remove',
    state: 'published',
    tests: [{ id: 't1', name: 'Big', record: { amount: 2, orders: [{ b: 1, a: null }] }, expected: 'match' }],
    updatedAt: AT,
    updatedBy: 'ann',
  };
}

/** Settings with one record type, `customer`, that has the collection `orders`. */
export function settings(version = 1): WorkspaceSettings {
  return {
    id: 'workspace',
    version,
    name: { en: 'Shop', 'zh-CN': '商店' },
    timeZone: 'Asia/Shanghai',
    locale: 'en',
    limits: { activeTagsPerRecord: 20, maxLevel: 3 },
    limitPolicy: 'warn',
    recordTypes: [
      {
        id: 'customer',
        title: { en: 'Customer', 'zh-CN': '客户' },
        fields: [{ key: 'name', type: 'text', title: { en: 'Name', 'zh-CN': '名称' } }],
        collections: [{ key: 'orders', title: { en: 'Orders', 'zh-CN': '订单' }, fields: [] }],
      },
    ],
    roles: [],
  };
}

/** A workspace with two tags and one rule. */
export function workspace(): WorkspaceSnapshot {
  return {
    settings: settings(),
    concepts: [concept('tag-a'), concept('tag-b')],
    rules: [rule('rule-a')],
  };
}

/** The record type of the fixtures, and one of its records. */
export function customer(id: string): RecordRef {
  return { type: 'customer', id };
}

/** A tag on a customer. */
export function assignment(
  recordId: string,
  tagId: string,
  version = 1,
  state: Assignment['state'] = 'active',
): Assignment {
  return {
    record: customer(recordId),
    tagId,
    version,
    grounds: [{ type: 'manual', by: 'ann', at: AT, expiresAt: null }],
    state,
    assignedAt: AT,
    expiresAt: null,
  };
}

/** A hold on a customer. */
export function hold(recordId: string, tagId: string, version = 1): Hold {
  return {
    record: customer(recordId),
    tagId,
    version,
    by: 'ann',
    at: AT,
    reason: 'not for them',
    until: null,
  };
}

/** An assignment going from one state to another. */
export function assignmentChange(before: Assignment | null, after: Assignment | null): Change {
  return { kind: 'assignment', key: keyOf(before ?? after), before, after };
}

/** A hold going from one state to another. */
export function holdChange(before: Hold | null, after: Hold | null): Change {
  return { kind: 'hold', key: keyOf(before ?? after), before, after };
}

/** A tag going from one state to another. */
export function conceptChange(before: Concept | null, after: Concept | null): Change {
  return { kind: 'concept', key: (before ?? after)?.id ?? '', before, after };
}

/** A transaction with one audit entry and one event per change; `more` overrides anything. */
export function transaction(
  id: string,
  changes: readonly Change[] = [],
  more: Partial<Transaction> = {},
): Transaction {
  return {
    id,
    at: AT,
    actorId: 'ann',
    label: 'assignTag',
    changes,
    audit: changes.map((change) => auditDraft(id, change)),
    events: changes.map((change) => eventDraft(id, change.key)),
    ...more,
  };
}

/** A write of records with one event. */
export function batch(
  id: string,
  records: readonly { readonly id: string; readonly data: JsonObject }[],
  more: Partial<RecordBatch> = {},
): RecordBatch {
  return {
    type: 'customer',
    records,
    children: {},
    onExisting: 'replace',
    transactionId: id,
    audit: [],
    events: [{ type: 'records.imported', id, transactionId: id, at: AT }],
    ...more,
  };
}

/** An event about the id. */
export function eventDraft(transactionId: string, id: string): EventDraft {
  return { type: 'tag.added', id, transactionId, at: AT };
}

/** An audit entry about a change. */
export function auditDraft(transactionId: string, change: Change): AuditDraft {
  const state = change.after ?? change.before;
  const target: AuditDraft['target'] =
    state !== null && 'record' in state && 'tagId' in state
      ? { kind: 'record', record: state.record, tagId: state.tagId }
      : { kind: 'concept', id: change.key };
  return {
    at: AT,
    actorId: 'ann',
    actorName: 'Ann 安',
    action: 'tag.assigned',
    target,
    before: change.before?.version ?? null,
    after: { version: change.after?.version ?? null, text: '½ "quoted" \\ 中文 😀' },
    reason: null,
    transactionId,
  };
}

function keyOf(row: Assignment | Hold | null): string {
  return row === null ? '' : assignmentKey(row.record, row.tagId);
}

import '@tagma/elements/define';
import { createMemoryStore, createSession, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { AuditEntry, Concept } from '@tagma/core';
import { provideSession } from '@tagma/elements';
import { compile } from '@tagma/expression';
import { HOSTILE_ADDRESSES, HOSTILE_COLORS, HOSTILE_TEXTS, hostileConcepts } from './hostile.js';

declare global {
  interface Window {
    /** Set by any of the hostile texts, should it be run. */
    hacked?: unknown;
    /** What the browser refused. */
    violations: string[];
    /** The page is built. */
    ready?: boolean;
  }
}

window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(
    `${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
  );
});

const NOW = '2026-11-22T08:00:00.000Z';
const concepts = hostileConcepts();
const tags = concepts.filter((concept) => concept.kind === 'tag');

function add<K extends keyof HTMLElementTagNameMap>(
  name: K,
  set: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), set);
  const section = document.createElement('section');
  section.append(element);
  document.body.append(section);
  return element;
}

function addTags(): void {
  for (const concept of tags) add('tagma-tag', { concept, removable: true });
  for (const color of HOSTILE_COLORS) add('tagma-tag', { label: color, color });
  for (const href of HOSTILE_ADDRESSES) add('tagma-tag', { label: href, href, className: 'linked' });
  for (const text of HOSTILE_TEXTS) add('tagma-tag', { label: text, path: text, icon: text });
}

function addPicker(): void {
  const value = tags.slice(0, 3).map((concept) => concept.id);
  const text = HOSTILE_TEXTS[0] ?? '';
  add('tagma-tag-picker', {
    id: 'free',
    concepts,
    value,
    label: text,
    placeholder: text,
    helpText: text,
    errorText: text,
    createHint: text,
    withCreate: true,
    recent: tags.slice(3, 6).map((concept) => concept.id),
  });
  add('tagma-tag-picker', { id: 'failed', label: 'Failed', loadError: text });
}

function addGrid(): void {
  const rows = Array.from({ length: 300 }, (_, index) => ({
    id: `${index}${HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? ''}`.slice(0, 60),
    name: HOSTILE_TEXTS[index % HOSTILE_TEXTS.length],
    amount: index % 7 === 0 ? Number.NaN : index * 1.5,
    at: index % 5 === 0 ? '<b>not a date</b>' : NOW,
    tags: tags.slice(index % 4, (index % 4) + 5).map((concept) => concept.id),
  }));
  add('tagma-record-grid', {
    id: 'grid',
    label: HOSTILE_TEXTS[1] ?? '',
    selection: 'multiple',
    rows,
    concepts,
    columns: [
      { key: 'name', title: HOSTILE_TEXTS[0] ?? '', type: 'text', width: 240 },
      { key: 'amount', title: 'Amount', type: 'number' },
      { key: 'at', title: 'At', type: 'datetime' },
      { key: 'tags', title: 'Tags', type: 'tags', width: 320 },
      { key: 'own', title: 'Own', type: 'custom', render: () => HOSTILE_TEXTS[0] ?? '' },
    ],
  });
}

/** Fields, titles, samples and a text that would do harm were they taken for markup. */
function addExpressionEditor(): void {
  const text = HOSTILE_TEXTS[0] ?? '';
  const properties = Object.fromEntries(
    HOSTILE_TEXTS.map((name) => [name, { type: 'string', title: name, enum: [name] } as const]),
  );
  add('tagma-expression-editor', {
    id: 'expression',
    label: text,
    helpText: text,
    value: 'harmless = 1',
    schema: { properties: { ...properties, harmless: { type: 'string', title: text, enum: HOSTILE_TEXTS } } },
    samples: [{ harmless: text }],
    parameters: [{ name: 'limit', title: text }],
    concepts,
  });
}

/** Titles, records, values and codes that would do harm were they taken for markup. */
function addDesigner(): void {
  const text = HOSTILE_TEXTS[0] ?? '';
  const field = (key: string) => ({ key, type: 'text', title: { en: text, 'zh-CN': text } }) as const;
  add('tagma-code-designer', {
    id: 'designer',
    label: text,
    errorText: text,
    panel: 'try',
    recordType: {
      id: 'customer',
      title: { en: text },
      nameField: 'name',
      fields: [field('name'), field('kind')],
      collections: [],
    },
    records: HOSTILE_TEXTS.map((name, index) => ({ id: String(index), name, kind: name })),
    currentCode: () => text,
    value: {
      segments: [
        {
          type: 'map',
          id: text,
          field: 'kind',
          unmapped: 'error',
          table: HOSTILE_TEXTS.slice(0, 8).map((value) => ({ value, code: value, label: { en: value } })),
        },
        { type: 'literal', id: 'text', text },
      ],
      input: { nfkc: true, caseFold: true, confusables: true },
      onClassChange: 'sticky',
      reclaim: true,
      uniqueness: 'record-type',
    },
  });
}

/** Entries as an old or foreign store could hold them. */
function hostileEntries(): AuditEntry[] {
  return HOSTILE_TEXTS.map((text, index) => ({
    seq: index + 1,
    at: index === 2 ? '<i>never</i>' : NOW,
    actorId: text,
    actorName: text,
    action: index % 2 === 0 ? 'tag.assigned' : text,
    target: { kind: 'record', record: { type: 'customer', id: text }, tagId: tags[index]?.id ?? text },
    before: null,
    after: { note: text },
    reason: text,
    transactionId: text,
    prevHash: '',
    hash: '',
  }));
}

/** The same elements with a live session, so that loading, saving and refusing run as well. */
async function addBound(): Promise<void> {
  const document_ = starterWorkspace({ now: NOW });
  const store = createMemoryStore();
  await store.initialize(snapshotFromDocument(document_));
  const record = { type: 'customer', id: '1' };
  await store.writeRecords({
    type: record.type,
    records: [{ id: record.id, data: { name: HOSTILE_TEXTS[0] ?? '' } }],
    children: {},
    onExisting: 'replace',
    transactionId: 'first',
    audit: [],
    events: [],
  });
  let count = 0;
  const actor = { id: 'ana', name: HOSTILE_TEXTS[0] ?? '', roles: ['admin'] };
  const session = createSession({ store, actor, now: () => NOW, newId: () => `id-${(count += 1)}` });
  provideSession(document.body, session);
  add('tagma-tag-picker', { id: 'bound', label: 'Bound', record, withCreate: true });
  add('tagma-history', { id: 'bound-history', record });
  await session.execute({ type: 'assignTag', record, tagId: firstTag(document_.taxonomy) });
}

const firstTag = (list: readonly Omit<Concept, 'version'>[]): string =>
  list.find(({ kind }) => kind === 'tag')?.id ?? '';

addTags();
addPicker();
addGrid();
addExpressionEditor();
addDesigner();
add('tagma-history', { id: 'history', entries: hostileEntries(), concepts, hasMore: true });
await addBound();
// The rule engine runs in pages as well.
const rule = compile('$sum(orders.amount) > 3 and $contains(name, /a+b/)');
if (rule.ok) await rule.expression.testAsync({ name: 'aab', orders: [{ amount: 4 }] }, { asOf: NOW });
window.ready = true;

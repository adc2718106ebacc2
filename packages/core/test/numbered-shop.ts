import type { JsonObject } from '../src/shared/shared.types.js';
import { createHarness, type Harness } from './fixture.js';
import type { CodeAssignment, CodeDefinition, SequenceSegment } from '../src/codes/codes.types.js';
import type { CodeCounter } from '../src/codes/counter.types.js';
import { CLASSIC } from '../src/codes/testing/classic.js';

/** A workspace with customers and a published pattern `classic`. */
export interface NumberedShop extends Harness {
  /** Codes of a record, all states, by sort text. */
  codes(recordId: string): Promise<readonly CodeAssignment[]>;
  /** The current code of a record. */
  current(recordId: string): Promise<string | undefined>;
  counter(scopeKey: string): Promise<CodeCounter | undefined>;
  /** Writes fields of records. */
  change(records: Readonly<Record<string, JsonObject>>): Promise<void>;
}

const field = (key: string): { key: string; type: 'text'; title: { en: string } } => ({
  key,
  type: 'text',
  title: { en: key },
});

/** The classic pattern with its running number changed. */
export function classicWith(
  sequence: Partial<SequenceSegment>,
  more: Partial<CodeDefinition> = {},
): CodeDefinition {
  const segments = CLASSIC.segments.map((segment) =>
    segment.type === 'sequence' ? { ...segment, ...sequence } : segment,
  );
  return { ...CLASSIC, segments, ...more };
}

/** Customers: c1, c2 Asian without purchases, c3 American and frequent, odd without a region. */
export async function numberedShop(definition: CodeDefinition = CLASSIC): Promise<NumberedShop> {
  const harness = await createHarness((snapshot) => {
    const recordTypes = snapshot.settings.recordTypes.map((type) => ({
      ...type,
      fields: [...type.fields, field('region'), field('purchaseClass')],
    }));
    return { ...snapshot, settings: { ...snapshot.settings, recordTypes } };
  });
  const { store } = harness;
  let writes = 0;
  const change: NumberedShop['change'] = async (records) => {
    writes += 1;
    await store.writeRecords({
      type: 'customer',
      records: Object.entries(records).map(([id, data]) => ({ id, data })),
      children: {},
      onExisting: 'update',
      transactionId: `write-${writes}`,
      audit: [],
      events: [],
    });
  };
  await change({
    c1: { region: '亚洲', purchaseClass: '未购' },
    c2: { region: '亚洲', purchaseClass: '未购' },
    c3: { region: '北美', purchaseClass: '常购' },
    odd: { purchaseClass: '常购' },
  });
  const pattern = { name: { en: 'Customers' }, recordType: 'customer', definition };
  await harness.done({ type: 'createCodePattern', pattern, id: 'classic' });
  await harness.done({ type: 'publishCodePattern', id: 'classic', expectedVersion: 1 });
  const codes: NumberedShop['codes'] = async (recordId) =>
    (await store.entities('codeAssignment', { recordType: 'customer', recordIds: [recordId] })).items;
  return {
    ...harness,
    codes,
    change,
    current: async (id) => (await codes(id)).find(({ state }) => state === 'current')?.code,
    counter: async (scopeKey) =>
      (await store.entities('codeCounter', { groups: ['classic'] })).items.find(
        (counter) => counter.scopeKey === scopeKey,
      ),
  };
}

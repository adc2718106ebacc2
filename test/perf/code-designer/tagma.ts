import type { CodeDefinition, JsonObject, RecordTypeDefinition } from '@tagma/core';
import { defineCodeDesigner } from '@tagma/elements/code-designer';

defineCodeDesigner();

/** What the page with the designer offers to the benchmark. */
export interface DesignerPage {
  /** Puts a designer with A1-001 and some records into the page. */
  mount(): HTMLElement;
  unmount(): void;
  /** Makes so many records, so that making them is not measured. */
  prepare(count: number): void;
  /** Gives the designer so many records; with codes, they are re-coded by a pattern of one digit more. */
  give(count: number, withCodes: boolean): void;
  /** Whether the dry run tells what becomes of so many records. */
  isDone(count: number): boolean;
  /** Whether a code of the pattern and the proof show. */
  hasCode(): boolean;
  /** Stops the dry run as a person does; whether there was something to stop. */
  stop(): boolean;
  /** Whether a dry run is under way that can be stopped. */
  isGoing(): boolean;
}

declare global {
  interface Window {
    designer: DesignerPage;
  }
}

const TYPE: RecordTypeDefinition = {
  id: 'customer',
  title: { en: 'Customer' },
  nameField: 'name',
  fields: ['name', 'region', 'purchase'].map((key) => ({ key, type: 'text', title: { en: key } })),
  collections: [],
};
const REGIONS = ['北美', '欧洲', '亚洲'];
const PURCHASES = ['常购', '偶尔购', '未购'];

function pattern(width: number): CodeDefinition {
  const map = (field: string, values: readonly string[], codes: string): CodeDefinition['segments'][0] => ({
    type: 'map',
    id: field,
    field,
    unmapped: 'error',
    table: values.map((value, row) => ({ value, code: codes[row] ?? '' })),
  });
  return {
    segments: [
      map('region', REGIONS, 'ABC'),
      map('purchase', PURCHASES, '123'),
      { type: 'literal', id: 'dash', text: '-' },
      {
        type: 'sequence',
        id: 'no',
        width,
        start: 1,
        step: 1,
        alphabet: 'digits',
        skip: [],
        scope: ['region', 'purchase'],
        overflow: 'error',
        reserved: [],
        fill: 'next',
      },
    ],
    input: { nfkc: true, caseFold: true, confusables: false },
    onClassChange: 'recode-at-review',
    reclaim: true,
    uniqueness: 'record-type',
  };
}

/** Records with the codes that five digits gave them. */
function records(count: number): JsonObject[] {
  const numbers = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const [region, purchase] = [index % 3, Math.floor(index / 3) % 3];
    const prefix = `${'ABC'[region] ?? ''}${'123'[purchase] ?? ''}`;
    const number = (numbers.get(prefix) ?? 0) + 1;
    numbers.set(prefix, number);
    return {
      id: String(index + 1),
      name: `客户 ${String(index + 1)}`,
      region: REGIONS[region] ?? '',
      purchase: PURCHASES[purchase] ?? '',
      held: `${prefix}-${String(number).padStart(5, '0')}`,
    };
  });
}

const published = {
  number: 1,
  definition: pattern(5),
  publishedAt: '2026-11-01T00:00:00.000Z',
  publishedBy: 'li',
};
const held = (record: JsonObject): string => String(record['held']);
const many = new Map<number, JsonObject[]>();

let element: HTMLElementTagNameMap['tagma-code-designer'] | null = null;

const inside = (selector: string): HTMLElement | null =>
  element?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

window.designer = {
  mount() {
    element = document.createElement('tagma-code-designer');
    element.label = 'Customer number';
    element.timeZone = 'Asia/Shanghai';
    element.value = pattern(6);
    element.recordType = TYPE;
    element.records = records(240);
    document.body.append(element);
    return element;
  },
  unmount() {
    element?.remove();
    element = null;
  },
  prepare(count) {
    many.set(count, records(count));
  },
  give(count, withCodes) {
    if (element === null) throw new Error('There is no designer in the page.');
    const given = many.get(count) ?? [];
    element.panel = 'try';
    element.published = withCodes ? published : null;
    element.currentCode = withCodes ? held : null;
    // Another array, so that all is looked at anew.
    element.records = [...given];
  },
  isDone(count) {
    const said = inside('.run-summary')?.textContent ?? '';
    return said.includes(count.toLocaleString('en')) && inside('.run-progress') === null;
  },
  hasCode: () => inside('.code dt') !== null && inside('.proof') !== null,
  stop() {
    const button = inside('.run-stop');
    button?.click();
    return button !== null;
  },
  isGoing: () => inside('.run-stop') !== null,
};

import { expect } from '@open-wc/testing';
import type { CodeDefinition, MapRow } from '@tagma/core';
import { clipboardEvent } from '../../testing-suites/clipboard.js';
import { A1_001, CUSTOMERS, customers } from '../../testing-suites/code-records.js';
import {
  allInside,
  appears,
  chord,
  click,
  inside,
  listen,
  press,
  settled,
  textOf,
  type,
} from '../../testing-suites/page.js';
import './define.js';
import { CodeDesigner } from './code-designer.js';

const made: HTMLElement[] = [];

async function designer(props: Partial<CodeDesigner> = {}): Promise<CodeDesigner> {
  const element = Object.assign(new CodeDesigner(), {
    label: 'Customer number',
    timeZone: 'Asia/Shanghai',
    recordType: CUSTOMERS,
    records: customers(36),
    value: A1_001,
    ...props,
  });
  document.body.append(element);
  made.push(element);
  await appears(element, '.proof');
  await settled(element);
  return element;
}

afterEach(() => {
  for (const element of made.splice(0)) element.remove();
});

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).to.equal(true);
}

async function open(element: CodeDesigner, index: number, selector: string): Promise<void> {
  await click(allInside(element, '.part-toggle')[index] as HTMLElement);
  await appears(element, selector);
  await settled(element);
}

/** A1-001 without its dash, with other codes in its tables. */
function withTables(codesOf: (id: string) => readonly string[]): CodeDefinition {
  const segments = A1_001.segments.filter(({ type: kind }) => kind !== 'literal');
  return {
    ...A1_001,
    segments: segments.map((segment) => {
      if (segment.type !== 'map') return segment;
      const codes = codesOf(segment.id);
      return { ...segment, table: segment.table.map((row, at) => ({ ...row, code: codes[at] ?? '' })) };
    }),
  };
}

describe('tables of tagma-code-designer', () => {
  it('takes rows pasted into a cell, as one step to undo', async () => {
    const element = await designer();
    await open(element, 0, '[data-cell="code 0"]');
    const cell = inside<HTMLInputElement>(element, '[data-cell="code 0"]');
    cell.focus();
    const data = new DataTransfer();
    data.setData('text/plain', '北美\tN\n南美\tS');
    cell.dispatchEvent(clipboardEvent('paste', data));
    await settled(element);
    const [map] = element.value.segments;
    expect(
      map?.type === 'map' && map.table.map(({ value, code }) => `${String(value)} ${code}`),
    ).to.deep.equal(['北美 N', '欧洲 B', '亚洲 C', '南美 S']);
    element.undo();
    expect(element.value).to.equal(A1_001);
  });

  it('keeps 10,000 rows out of the page, and goes through them by keyboard', async () => {
    const table = Array.from({ length: 10_000 }, (_, at) => ({
      value: `City ${String(at)}`,
      code: String(at).padStart(4, '0'),
    }));
    const element = await designer({
      records: null,
      value: {
        ...A1_001,
        segments: A1_001.segments.map((one) =>
          one.id === 'region' && one.type === 'map' ? { ...one, table } : one,
        ),
      },
    });
    await open(element, 0, '[data-cell="code 0"]');
    expect(allInside(element, '.map-row').length).to.be.lessThan(60);
    inside(element, '.map-rows').scrollTop = 38 * 9_990;
    const last = await appears(element, '[data-cell="code 9998"]');
    last.focus();
    await press('ArrowDown');
    await until(() => element.shadowRoot?.activeElement?.matches('[data-cell="code 9999"]') === true);
  });

  it('types a code letter by letter as one step, and leaves half-typed text to the input method', async () => {
    const element = await designer();
    await open(element, 0, '[data-cell="code 0"]');
    const cell = inside<HTMLInputElement>(element, '[data-cell="code 0"]');
    cell.focus();
    cell.select();
    const changes = listen(element, 'change');
    await type('NA');
    expect(changes).to.have.length(0);
    await press('Tab');
    expect(changes).to.have.length(1);
    await chord('Control+z');
    expect(element.value).to.equal(A1_001);
    cell.value = 'n';
    cell.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await settled(element);
    expect(element.value).to.equal(A1_001);
  });

  it('flags values without a code with their records, and adds them', async () => {
    const short = A1_001.segments.map((one) =>
      one.type === 'map' && one.id === 'region' ? { ...one, table: one.table.slice(0, 1) } : one,
    );
    const element = await designer({ value: { ...A1_001, segments: short } });
    await open(element, 0, '.map-missing');
    expect(textOf(inside(element, '.map-missing'))).to.contain('欧洲 and 亚洲 (18 records)');
    await click(inside(element, '.add-missing'));
    const [map] = element.value.segments;
    expect(map?.type === 'map' && map.table.map(({ code }) => code)).to.deep.equal(['A', 'B', 'C']);
  });
});

describe('what tagma-code-designer says of a pattern', () => {
  it('tells an overflow before it happens, and widens by one click', async () => {
    const element = await designer({ records: customers(9000) });
    await appears(element, '.overflow');
    expect(textOf(inside(element, '.overflow'))).to.contain('A1 北美 常购 needs more than its 999 numbers.');
    await click(inside(element, '.widen'));
    const sequence = element.value.segments.at(-1);
    expect(sequence?.type === 'sequence' && sequence.width).to.equal(4);
    await until(() => allInside(element, '.overflow').length === 0);
  });

  it('calls a counter full only where the pattern says that it ends there', async () => {
    const segments = A1_001.segments.map((segment) =>
      segment.type === 'sequence' ? { ...segment, width: 1, overflow: 'grow' as const } : segment,
    );
    const element = await designer({ records: customers(180), value: { ...A1_001, segments } });
    const bar = await appears(element, '.bar');
    await until(() => textOf(bar).includes('the first 9 fit, the others are longer'));
    expect(allInside(element, '.bar.over, .bar.near, .overflow')).to.deep.equal([]);
    expect(textOf(inside(element, '.room'))).to.contain('After that, numbers get longer.');
  });

  it('calls counters by the names of their classes, and says where several values share one', async () => {
    const segments = A1_001.segments.map((segment) => {
      if (segment.type !== 'map') return segment;
      const [first, second, ...others] = segment.table as [MapRow, MapRow, ...MapRow[]];
      const table =
        segment.id === 'region'
          ? [first, { ...second, code: first.code }, ...others]
          : [{ ...first, label: { en: 'Often', 'zh-CN': '常买' } }, second, ...others];
      return { ...segment, table, lossy: true };
    });
    const element = await designer({ value: { ...A1_001, segments } });
    await appears(element, '.bar');
    const names = allInside(element, '.bar-name').map(textOf);
    expect(names).to.include('A1 北美 … Often').and.to.include('C2 亚洲 偶尔购');
  });

  it('shows two records that would clash, and mends it by one click', async () => {
    const element = await designer({
      value: withTables((id) => (id === 'region' ? ['A', 'A1', 'C'] : ['1', '11', '3'])),
    });
    const problem = await appears(element, '.problem.error');
    expect(allInside(element, '.problem.error .reading')).to.have.length(2);
    expect(
      new Set(allInside(element, '.problem.error .reading').map((one) => textOf(one).replace(/\s/gu, '')))
        .size,
    ).to.equal(1);
    const fix = problem.querySelector('.fix');
    expect(fix).not.to.equal(null);
    await click(fix as HTMLElement);
    await until(() => textOf(inside(element, '.proof')).includes('This pattern is safe.'));
  });

  it('reads a typed code, and says which character is the first wrong one', async () => {
    const element = await designer();
    const box = inside<HTMLInputElement>(element, '.parse-input');
    box.focus();
    await type('ｃ3-005');
    await settled(element);
    expect(textOf(inside(element, '.parse-result'))).to.match(/C3-005 is a code.*亚洲.*未购.*no\. 5/u);
    box.select();
    await type('A4-001');
    await settled(element);
    expect(textOf(inside(element, '.parse-result'))).to.contain(
      'Wrong at character 2 in Purchases: No value has this code. Possible: 1 2 3',
    );
    expect(element.value).to.equal(A1_001);
  });

  it('is invalid in a form while the pattern has errors', async () => {
    const element = await designer({ value: withTables(() => ['A', 'A', 'C']) });
    expect(element.checkValidity()).to.equal(false);
    expect(element.validity.badInput).to.equal(true);
  });
});

describe('panels of tagma-code-designer', () => {
  it('tries 100,000 records, and lists those without a code', async () => {
    const element = await designer({
      panel: 'try',
      records: [...customers(100_000), { name: 'Ann', region: '非洲', purchase: '常购' }],
      value: {
        ...A1_001,
        segments: A1_001.segments.map((one) => (one.type === 'sequence' ? { ...one, width: 5 } : one)),
      },
    });
    await until(() =>
      textOf(element.shadowRoot?.querySelector('.run-summary') ?? document.body).startsWith(
        '100,000 of 100,001 records get a code.',
      ),
    );
    await click(inside(element, '[data-outcome="refused"]'));
    await settled(element);
    expect(textOf(inside(element, '.run-row'))).to.contain('Ann – No code Region: 非洲 has no code.');
  });

  it('writes the pattern as text; edits of either show in the other, and errors have a place', async () => {
    const element = await designer({ panel: 'text' });
    const area = await appears<HTMLTextAreaElement>(element, '.pattern-text');
    expect(area.value.split('\n')[0]).to.equal('{region}{purchase}-{no:3}');
    area.focus();
    area.setSelectionRange(24, 24);
    await press('Backspace');
    await type('5');
    const sequence = element.value.segments.at(-1);
    expect(sequence?.type === 'sequence' && sequence.width).to.equal(5);
    const before = element.value;
    area.setSelectionRange(0, 0);
    await type('}');
    await settled(element);
    expect(element.value).to.equal(before);
    expect(textOf(inside(element, '.text-errors'))).to.contain('Line 1, column 1:');
    element.undo();
    element.undo();
    await settled(element);
    expect(element.value).to.equal(A1_001);
    expect(area.value.split('\n')[0]).to.equal('{region}{purchase}-{no:3}');
  });

  it('names what changed since the published version', async () => {
    const published = {
      number: 3,
      definition: A1_001,
      publishedAt: '2026-09-01T00:00:00.000Z',
      publishedBy: 'li',
    };
    const element = await designer({ panel: 'compare', published });
    await until(() =>
      textOf(element.shadowRoot?.querySelector('.panel') ?? document.body).includes('Nothing has changed'),
    );
    await click(allInside(element, '.part-toggle')[0] as HTMLElement);
    allInside(element, '.part-toggle')[0]?.focus();
    await press('Delete');
    await settled(element);
    expect(textOf(inside(element, '.differences'))).to.contain('Region Removed');
  });
});

describe('settings of tagma-code-designer', () => {
  it('sets what holds for the whole pattern; a limit that is too low is told and led back to', async () => {
    const element = await designer({ panel: 'settings' });
    const field = (name: string) => appears(element, `[data-name="${name}"]`);
    await click(await field('confusables'));
    await click(await field('class-change-sticky'));
    await click(await field('reclaim'));
    await click(await field('uniqueness-workspace'));
    const limit = (await field('max-length')) as HTMLInputElement;
    limit.focus();
    await type('5');
    expect(element.value).to.deep.equal({
      ...A1_001,
      input: { nfkc: true, caseFold: true, confusables: true },
      onClassChange: 'sticky',
      reclaim: false,
      uniqueness: 'workspace',
      maxLength: 5,
    });
    await until(() => allInside(element, '.problem[data-code="too-long"] .link').length === 1);
    await click(inside(element, '.problem[data-code="too-long"] .link'));
    await until(() => element.shadowRoot?.activeElement === limit);
    limit.select();
    await press('Delete', 'Tab');
    expect('maxLength' in element.value).to.equal(false);
    for (let step = 0; step < 6 && element.undo(); step += 1) await settled(element);
    expect(element.value).to.equal(A1_001);
  });
});

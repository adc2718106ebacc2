import { expect } from '@open-wc/testing';
import type { RecordTypeDefinition, TierContent, TierTable } from '@tagma/core';
import { tierTemplate } from '@tagma/core/tier-templates';
import { allInside, inside, settled, textOf } from '../../testing-suites/page.js';
import { defineTierEditor } from './index.js';
import type { TierEditor } from './index.js';

defineTierEditor();

const recordType: RecordTypeDefinition = {
  id: 'customer',
  title: { en: 'Customer' },
  collections: [],
  fields: ['assets', 'transactions', 'products'].map((key) => ({ key, type: 'number', title: { en: key } })),
};
const bank = tierTemplate('bank');

let editor: TierEditor;
let changes: TierContent[];
let readings: string[][];

async function show(props: Partial<TierEditor>): Promise<void> {
  editor = document.createElement('tagma-tier-editor');
  changes = [];
  readings = [];
  const loadValues: TierEditor['loadValues'] = (factors): Promise<TierTable> => {
    readings.push(factors.map(({ id }) => id));
    const rows: Record<string, number[]> = {
      assets: [6_000_000, 300_000, 10],
      transactions: [30, 5, 0],
      needs: [5, 1, 0],
    };
    return Promise.resolve({
      recordIds: ['a', 'b', 'c'],
      values: factors.map(({ id }) => rows[id] ?? [1, 1, 1]),
      errors: [],
    });
  };
  Object.assign(editor, { recordType, loadValues, ...props });
  editor.addEventListener('tagma-tier-change', ({ detail }) => changes.push(detail.content));
  document.body.append(editor);
  await settled(editor);
  await new Promise((done) => setTimeout(done, 30));
  await settled(editor);
}

const counts = (): string[] => allInside(editor, '[part=count]').map(textOf);

async function put(input: HTMLInputElement, value: string): Promise<void> {
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(editor);
}

describe('tagma-tier-editor', () => {
  afterEach(() => editor.remove());

  it('counts the records of each tier at once, without reading values again', async () => {
    await show({ value: bank });
    expect(counts()).to.deep.equal(['1 record', '1 record', '1 record']);
    await put(inside(editor, '.tier input[type=number]'), '100');
    expect(changes.at(-1)?.tiers[0]?.enter).to.equal(100);
    const lines = allInside<HTMLInputElement>(editor, '.tier')[1]?.querySelectorAll<HTMLInputElement>(
      'input[type=number]',
    );
    await put(lines?.[0] as HTMLInputElement, '70');
    expect(counts()).to.deep.equal(['1 record', '0 records', '2 records']);
    expect(readings).to.have.length(1);
  });

  it('takes typing in one field back in one step', async () => {
    await show({ value: bank });
    const weight = inside<HTMLInputElement>(editor, '.factor input[type=number]');
    await put(weight, '6');
    await put(weight, '60');
    expect(textOf(inside(editor, '[part=weight-sum]'))).to.contain('110');
    const [undo, redo] = allInside<HTMLButtonElement>(editor, '[part=toolbar] button');
    undo?.click();
    await settled(editor);
    expect(changes.at(-1)).to.deep.equal(bank);
    expect(undo?.disabled).to.equal(true);
    redo?.click();
    await settled(editor);
    expect(changes.at(-1)?.factors[0]?.weight).to.equal(60);
  });

  it('says who moves against what is published', async () => {
    const value = {
      ...bank,
      tiers: bank.tiers.map((tier) => (tier.id === 'key' ? { ...tier, enter: 79, exit: 70 } : tier)),
    };
    await show({ value, published: bank });
    expect(allInside(editor, '.moves li')).to.have.length(1);
    expect(textOf(inside(editor, '.moves li'))).to.contain('b');
  });

  it('names what speaks against publishing, where it is', async () => {
    const value = {
      ...bank,
      tiers: bank.tiers.map((tier) => (tier.id === 'vip' ? { ...tier, exit: 90 } : tier)),
    };
    await show({ value });
    expect(allInside(editor, '[part=problems]')).to.have.length(1);
    expect(allInside(editor, '.tier [aria-invalid=true]')).to.have.length(1);
    await expect(editor).to.be.accessible();
  });

  it('takes the text of an editor that the page puts in, and leaves its keys alone', async () => {
    const [first, ...rest] = bank.factors;
    if (first === undefined) throw new Error('no factor');
    const value = {
      ...bank,
      factors: [{ ...first, value: { type: 'expression', expression: 'a' } as const }, ...rest],
    };
    await show({ value });
    expect(allInside(editor, '.factor textarea')).to.have.length(1);
    const own = document.createElement('div') as HTMLDivElement & { value: string };
    own.slot = `value-${first.id}`;
    own.tabIndex = 0;
    editor.append(own);
    own.value = 'b ? 1 : 2';
    own.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(editor);
    expect(changes.at(-1)?.factors[0]?.value).to.deep.equal({ type: 'expression', expression: 'b ? 1 : 2' });
    const seen = changes.length;
    own.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true }),
    );
    await settled(editor);
    expect(changes).to.have.length(seen);
  });

  it('begins with a template', async () => {
    await show({ value: null });
    allInside<HTMLButtonElement>(editor, '[part=empty] button')[1]?.click();
    await settled(editor);
    expect(changes).to.deep.equal([bank]);
  });

  it('changes nothing where it is read-only', async () => {
    await show({ value: bank, readonly: true });
    const open = allInside<HTMLInputElement>(
      editor,
      'input:not([readonly]):not([disabled]), select:not([disabled])',
    );
    expect(open).to.have.length(0);
    expect(allInside(editor, '[part=toolbar] button')).to.have.length(0);
    await expect(editor).to.be.accessible();
  });

  it('says that values could not be read, and reads again', async () => {
    let fails = true;
    await show({
      value: bank,
      loadValues: () =>
        fails
          ? Promise.reject(new Error('gone'))
          : Promise.resolve({ recordIds: ['a'], values: [[1], [1], [1]], errors: [] }),
    });
    expect(allInside(editor, '[part=error]')).to.have.length(1);
    fails = false;
    inside(editor, '[part=error] button').click();
    await settled(editor);
    await new Promise((done) => setTimeout(done, 30));
    await settled(editor);
    expect(allInside(editor, '[part=error]')).to.have.length(0);
    expect(allInside(editor, '[part=count]')).to.have.length(3);
  });
});

import { expect } from '@open-wc/testing';
import { appears, allInside, chord, settled, textOf, type } from '../../../testing-suites/page.js';
import { defineRuleBuilder } from '../index.js';
import type { RuleBuilder } from '../index.js';
import { Redraw } from './redraw.js';

defineRuleBuilder();

const SCHEMA = {
  properties: {
    a: { type: 'number', title: 'Amount' },
    b: { type: 'number', title: 'Age' },
    c: { type: 'string', title: 'Country' },
  },
} as const;
const START = 'a = 1 and (b = 2 or c = "x" or b > 7) and c = "y" and a < 9';

async function builderWith(value: string): Promise<RuleBuilder> {
  const builder = document.createElement('tagma-rule-builder');
  Object.assign(builder, { schema: SCHEMA, value });
  document.body.append(builder);
  await appears(builder, '.add-menu');
  await settled(builder);
  return builder;
}

function rowsOf(builder: RuleBuilder): readonly HTMLElement[] {
  return allInside(builder, '.rule-rows > .row').filter((row) => !row.hidden) as HTMLElement[];
}

/** All that a reader or a screen reader is told of the rows, from the top. */
function toldBy(builder: RuleBuilder): readonly string[] {
  return [...rowsOf(builder)]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((row) => {
      const attributes = ['level', 'posinset', 'setsize', 'expanded'].map((name) =>
        row.getAttribute(`aria-${name}`),
      );
      const names = [...row.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'));
      return [...attributes, textOf(row), ...names].join(' | ');
    });
}

/** Goes into the value of a row; what it holds is chosen. */
async function toValueOf(builder: RuleBuilder, row: number): Promise<void> {
  rowsOf(builder)[row]?.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'F2']) await chord(key);
}

/** Gives the rows that were drawn since it was asked last: drawing writes the id of each. */
function drawnRows(builder: RuleBuilder): () => readonly Node[] {
  const seen: Node[] = [];
  const observer = new MutationObserver((records) => seen.push(...records.map(({ target }) => target)));
  const rows = builder.renderRoot.querySelector('.rule-rows') as HTMLElement;
  observer.observe(rows, { subtree: true, attributeFilter: ['data-id'] });
  return () => seen.splice(0);
}

/** What is typed into the row at a place, and what the rule is then. */
const EDITS: readonly (readonly [name: string, row: number, keys: readonly string[]])[] = [
  ['deletes a row: those below have other numbers', 1, ['Delete']],
  ['moves a row down', 1, ['Alt+ArrowDown']],
  ['moves a row into the group below', 1, ['Alt+ArrowDown', 'Alt+ArrowRight']],
  ['moves the first of a group out of it', 3, ['Alt+ArrowLeft']],
  ['duplicates a group', 2, ['Control+d']],
  ['takes back and makes again', 2, ['Delete', 'Control+z', 'Control+y', 'Control+z']],
  ['closes a group and deletes the row below it', 2, ['ArrowLeft', 'ArrowDown', 'Delete']],
];

describe('rows after an edit', () => {
  for (const [name, at, keys] of EDITS)
    it(`look as a builder that opens the rule draws them: ${name}`, async () => {
      const edited = await builderWith(START);
      rowsOf(edited)[at]?.focus();
      for (const key of keys) {
        await chord(key);
        await settled(edited);
      }
      const fresh = await builderWith(edited.value);
      if (keys[0] === 'ArrowLeft') {
        rowsOf(fresh)[2]?.focus();
        await chord('ArrowLeft');
        await settled(fresh);
      }
      expect(toldBy(edited)).to.deep.equal(toldBy(fresh));
      edited.remove();
      fresh.remove();
    });

  it('are all drawn again when the fields have other titles', async () => {
    const builder = await builderWith(START);
    const properties = { ...SCHEMA.properties, a: { type: 'number', title: 'Sum' } } as const;
    builder.schema = { properties };
    await settled(builder);
    expect(toldBy(builder).filter((row) => row.includes('Sum'))).to.have.length(2);
    expect(toldBy(builder).join()).not.to.contain('Amount');
    builder.remove();
  });

  it('keep the elements of rows that did not change while a value is typed', async () => {
    const builder = await builderWith(START);
    const other = rowsOf(builder)[6]?.querySelector('[role=gridcell]');
    await toValueOf(builder, 1);
    await type('42');
    await settled(builder);
    expect(builder.value).to.contain('a = 42');
    expect(rowsOf(builder)[6]?.querySelector('[role=gridcell]')).to.equal(other);
    builder.remove();
  });
});

describe('rows while a value is typed', () => {
  it('are drawn where they changed, and none when the field is left', async () => {
    const builder = await builderWith(START);
    await toValueOf(builder, 7);
    const drawn = drawnRows(builder);
    await type('42');
    await settled(builder);
    expect(builder.value).to.contain('a < 42');
    expect(new Set(drawn())).to.deep.equal(new Set([rowsOf(builder)[0], rowsOf(builder)[7]]));
    (builder.renderRoot.querySelector('.toolbar button') as HTMLElement).focus();
    await settled(builder);
    expect(drawn()).to.deep.equal([]);
    builder.remove();
  });

  it('say no more what was wrong when what was there is typed again', async () => {
    const builder = await builderWith(START);
    await toValueOf(builder, 1);
    await type('x');
    await settled(builder);
    expect(rowsOf(builder)[1]?.querySelector('.cell-note.error')).not.to.equal(null);
    await chord('Backspace');
    await type('1');
    await settled(builder);
    expect(builder.value).to.equal(START);
    expect(rowsOf(builder)[1]?.querySelector('.cell-note.error')).to.equal(null);
    builder.remove();
  });
});

describe('what the next update draws', () => {
  it('is everything at first, and after anything but the rule itself', () => {
    const redraw = new Redraw();
    expect([redraw.take(), redraw.take()]).to.deep.equal([true, false]);
    redraw.note();
    expect([redraw.take(), redraw.take()]).to.deep.equal([true, false]);
  });

  it('is little when the rule alone changed, unless something else did too', () => {
    const redraw = new Redraw();
    redraw.take();
    redraw.lightly(() => redraw.note());
    expect(redraw.take()).to.equal(false);
    redraw.note();
    redraw.lightly(() => redraw.note());
    expect(redraw.take()).to.equal(true);
  });
});

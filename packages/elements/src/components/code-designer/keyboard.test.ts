import { expect } from '@open-wc/testing';
import type { CodeDefinition } from '@tagma/core';
import { CUSTOMERS, customers } from '../../testing-suites/code-records.js';
import {
  allInside,
  appears,
  chord,
  focused,
  inside,
  press,
  settled,
  textOf,
  type,
} from '../../testing-suites/page.js';
import './define.js';
import { CodeDesigner } from './code-designer.js';

/** Two minutes for somebody who needs a second for each key. */
const TWO_MINUTES = 120;

let place: HTMLElement;
let pressed: number;

beforeEach(() => {
  pressed = 0;
  place = document.createElement('div');
  place.lang = 'zh-CN';
  // Where a person's keyboard is before it gets to the designer.
  const before = document.createElement('button');
  before.textContent = '前面';
  place.append(before);
  document.body.append(place);
});
afterEach(() => place.remove());

async function designer(props: Partial<CodeDesigner>): Promise<CodeDesigner> {
  const element = Object.assign(new CodeDesigner(), {
    label: '客户编号',
    timeZone: 'Asia/Shanghai',
    recordType: CUSTOMERS,
    ...props,
  });
  place.append(element);
  await settled(element);
  place.querySelector('button')?.focus();
  return element;
}

async function keys(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    pressed += 1;
    await (name.includes('+') ? chord(name) : press(name));
  }
}

/** Writes as an input method does: a key or two for each character. */
async function write(text: string): Promise<void> {
  pressed += 2 * [...text].length;
  await type(text);
}

/** Goes on with the Tab key until the focus is there. */
async function tabTo(selector: string, key = 'Tab'): Promise<void> {
  for (let steps = 0; focused()?.matches(selector) !== true; steps += 1) {
    expect(
      steps,
      `${selector} is not reached; the focus is on ${focused()?.outerHTML ?? 'nothing'}`,
    ).to.be.below(40);
    await keys(key);
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let round = 0; round < 400 && !holds(); round += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).to.equal(true);
}

const item = (kind: string): string => `.palette-item[data-type="${kind}"]`;
const shownCode = (element: CodeDesigner): string =>
  allInside(element, '.code dt')
    .map((part) => part.textContent)
    .join('');

/** What makes A1-001; ids are the designer's own business. */
function essence({ segments }: CodeDefinition): unknown {
  return segments.map((segment) => {
    if (segment.type === 'map')
      return [segment.field, ...segment.table.map(({ value, code }) => `${String(value)} ${code}`)];
    return segment.type === 'sequence' ? [segment.width, segment.scope.length] : segment.type;
  });
}
const A1_001 = [
  ['region', '北美 A', '欧洲 B', '亚洲 C'],
  ['purchase', '常购 1', '偶尔购 2', '未购 3'],
  'literal',
  [3, 2],
];

/** Adds the values of a class, each in a row of its own; the designer gives the codes. */
async function addClass(element: CodeDesigner, values: readonly string[], way: string): Promise<void> {
  const parts = element.value.segments.length;
  await tabTo(item('map'), way);
  await keys('Enter');
  await until(() => element.value.segments.length === parts + 1);
  await appears(element, '.add-row');
  await settled(element);
  await tabTo('.add-row');
  for (const [index, value] of values.entries()) {
    await keys('Enter');
    await until(() => focused()?.matches(`[data-cell="value ${String(index)}"]`) === true);
    await write(value);
  }
  await settled(element);
}

describe('tagma-code-designer: A1-001 in Chinese by keyboard alone', () => {
  it('takes eight keys where the records are there', async () => {
    const element = await designer({ records: customers(36) });
    await tabTo(item('map'));
    await keys('Enter', 'Enter');
    await tabTo(item('literal'));
    await keys('Enter');
    await tabTo(item('sequence'));
    await keys('Enter');
    await until(() => shownCode(element) === 'A1-001');
    expect(essence(element.value)).to.deep.equal(A1_001);
    await appears(element, '.proof');
    expect(textOf(inside(element, '.proof'))).to.contain('此规则可以放心使用');
    expect(pressed).to.be.below(15);
  });

  it('takes less than two minutes where every value is typed', async () => {
    const element = await designer({ records: null });
    await addClass(element, ['北美', '欧洲', '亚洲'], 'Tab');
    await addClass(element, ['常购', '偶尔购', '未购'], 'Shift+Tab');
    for (const kind of ['literal', 'sequence']) {
      const parts = element.value.segments.length;
      await tabTo(item(kind), kind === 'literal' ? 'Shift+Tab' : 'Tab');
      await keys('Enter');
      await until(() => element.value.segments.length === parts + 1);
      await settled(element);
    }
    await until(() => shownCode(element) === 'A1-001');
    expect(essence(element.value)).to.deep.equal(A1_001);
    await appears(element, '.proof');
    expect(textOf(inside(element, '.proof'))).to.contain('此规则可以放心使用');
    expect(pressed).to.be.below(TWO_MINUTES);
  });

  it('leaves every step to be undone and redone from where the focus is', async () => {
    const element = await designer({ records: null });
    await addClass(element, ['北美'], 'Tab');
    const made = essence(element.value);
    await keys('Control+z', 'Control+z', 'Control+z');
    expect(element.value.segments).to.have.length(0);
    await tabTo(item('map'), 'Shift+Tab');
    await keys('Control+y', 'Control+y', 'Control+y');
    expect(essence(element.value)).to.deep.equal(made);
  });
});

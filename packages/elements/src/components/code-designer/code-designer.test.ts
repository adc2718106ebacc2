import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { CodeDefinition } from '@tagma/core';
import { A1_001, CUSTOMERS, customers } from '../../testing-suites/code-records.js';
import { runFormControlSuite } from '../../testing-suites/form-control-suite.js';
import { runLocaleSuite } from '../../testing-suites/locale-suite.js';
import {
  allInside,
  appears,
  chord,
  click,
  focused,
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
    ...props,
  });
  document.body.append(element);
  made.push(element);
  await settled(element);
  return element;
}

/** With everything that is fetched later. */
async function ready(props: Partial<CodeDesigner> = {}): Promise<CodeDesigner> {
  const element = await designer({ recordType: CUSTOMERS, records: customers(36), ...props });
  if ((props.value?.segments.length ?? 0) > 0) await appears(element, '.proof');
  await until(() => element.shadowRoot?.adoptedStyleSheets.length === CodeDesigner.styles.length + 2);
  return element;
}

afterEach(() => {
  for (const element of made.splice(0)) element.remove();
});

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).to.equal(true);
}

const toggles = (element: CodeDesigner): HTMLElement[] => allInside(element, '.part-toggle');
const order = (element: CodeDesigner): string[] => element.value.segments.map(({ id }) => id);
const paletteItem = (element: CodeDesigner, kind: string): HTMLElement =>
  inside(element, `.palette-item[data-type="${kind}"]`);
const shownCode = (element: CodeDesigner): string =>
  allInside(element, '.code dt')
    .map((part) => part.textContent)
    .join('');
const control = (element: CodeDesigner, name: string): HTMLInputElement =>
  inside(element, `[data-name="${name}"]`);

/** The members that make A1-001; ids are the designer's own business. */
function essence({ segments }: CodeDefinition): unknown {
  return segments.map((segment) => {
    if (segment.type === 'map')
      return [segment.field, ...segment.table.map(({ value, code }) => `${String(value)} ${code}`)];
    return segment.type === 'sequence' ? [segment.width, segment.scope.length] : segment.type;
  });
}
const A1_ESSENCE = [
  ['region', '北美 A', '欧洲 B', '亚洲 C'],
  ['purchase', '常购 1', '偶尔购 2', '未购 3'],
  'literal',
  [3, 2],
];

runFormControlSuite({
  tag: 'tagma-code-designer',
  make: () => Object.assign(new CodeDesigner(), { label: 'Customer number' }),
  fill: (control) => Object.assign(control, { value: A1_001 }),
  sent: [JSON.stringify(A1_001)],
  initial: { attribute: JSON.stringify(A1_001), sent: [JSON.stringify(A1_001)] },
});

runLocaleSuite({
  tag: 'tagma-code-designer',
  make: () => Object.assign(new CodeDesigner(), { value: A1_001 }),
  text: (element) => textOf(inside(element, '.palette-item')),
  en: 'Class',
  zh: '分类',
});

describe('tagma-code-designer: A1-001', () => {
  it('is designed with the mouse in four clicks: tables come from the records', async () => {
    const element = await ready();
    const changes = listen(element, 'change');
    for (const kind of ['map', 'map', 'literal', 'sequence']) await click(paletteItem(element, kind));
    await until(() => shownCode(element) === 'A1-001');
    expect(essence(element.value)).to.deep.equal(A1_ESSENCE);
    expect(changes).to.have.length(4);
    expect(textOf(inside(element, '.proof'))).to.contain('This pattern is safe.');
  });

  it('is designed by keyboard alone, without records: fields, values and codes are typed', async () => {
    const element = await ready({ records: null, recordType: null });
    element.focus();
    expect(focused()).to.equal(paletteItem(element, 'map'));
    await press('Enter');
    await appears(element, '[data-name="field"]');
    control(element, 'field').focus();
    await type('region');
    await press('Tab', 'Tab');
    await until(
      () => element.value.segments[0]?.type === 'map' && element.value.segments[0].field === 'region',
    );
    await settled(element);
    expect(textOf(inside(element, '.map-empty'))).to.contain('No values yet');
    const add = inside(element, '.add-row');
    for (const value of ['北美', '欧洲', '亚洲']) {
      add.focus();
      await press('Enter');
      await until(
        () =>
          focused()?.matches('[data-cell^="value"]') === true && (focused() as HTMLInputElement).value === '',
      );
      await type(value);
    }
    await settled(element);
    expect(essence(element.value)).to.deep.equal([A1_ESSENCE[0]]);
    paletteItem(element, 'sequence').focus();
    await press('Enter');
    await until(() => toggles(element).length === 2);
    paletteItem(element, 'literal').focus();
    await press('Enter');
    await until(() => toggles(element).length === 3);
    expect(order(element)).to.deep.equal(['class', 'no', 'text-3']);
    toggles(element)[2]?.focus();
    await chord('Alt+ArrowUp');
    await until(() => order(element).join() === 'class,text-3,no');
    await until(() => focused() === toggles(element)[1]);
    await until(() => shownCode(element) === 'A-001');
    expect(textOf(inside(element, '[role=status]')) + textOf(element.shadowRoot as never)).to.contain(
      'is now part 2 of 3',
    );
  });
});

describe('tagma-code-designer: arranging', () => {
  it('moves, removes, undoes and redoes by keyboard, and says so', async () => {
    const element = await ready({ value: A1_001 });
    toggles(element)[0]?.focus();
    await press('ArrowDown', 'ArrowDown');
    expect(focused()).to.equal(toggles(element)[2]);
    await press('Delete');
    await settled(element);
    expect(order(element)).to.deep.equal(['region', 'purchase', 'no']);
    await chord('Control+z');
    expect(order(element)).to.deep.equal(['region', 'purchase', 'text-3', 'no']);
    await chord('Control+y');
    expect(order(element)).to.deep.equal(['region', 'purchase', 'no']);
    expect(element.undo()).to.equal(true);
    expect(element.undo()).to.equal(false);
  });

  it('takes a removed part out of the counter and the check', async () => {
    const element = await ready({ value: A1_001 });
    toggles(element)[0]?.focus();
    await press('Delete');
    const sequence = element.value.segments.at(-1);
    expect(sequence?.type === 'sequence' && sequence.scope).to.deep.equal(['purchase']);
  });

  it('drags a part by its handle, and a new one out of the palette', async () => {
    const element = await ready({ value: A1_001 });
    const handle = allInside(element, '.part-handle')[3]?.getBoundingClientRect();
    const first = allInside(element, '.part-item')[0]?.getBoundingClientRect();
    if (handle === undefined || first === undefined) throw new Error('nothing to drag');
    await drag([handle.x + 8, handle.y + 10], [handle.x + 8, first.y + 4]);
    expect(order(element)).to.deep.equal(['no', 'region', 'purchase', 'text-3']);
    const item = paletteItem(element, 'date').getBoundingClientRect();
    const second = allInside(element, '.part-item')[1]?.getBoundingClientRect();
    await drag([item.x + 20, item.y + 10], [first.x + 60, (second?.y ?? 0) + 4]);
    expect(order(element)).to.deep.equal(['no', 'date', 'region', 'purchase', 'text-3']);
  });

  it('changes nothing while read-only or disabled', async () => {
    const element = await ready({ value: A1_001, readonly: true });
    const inputs = listen(element, 'input');
    expect(allInside(element, '.palette-item')).to.have.length(0);
    toggles(element)[0]?.focus();
    await press('Delete', 'Enter');
    await appears(element, '.map-table');
    expect(inside<HTMLInputElement>(element, '[data-cell="code 0"]').readOnly).to.equal(true);
    await chord('Alt+ArrowDown');
    expect(element.value).to.equal(A1_001);
    expect(inputs).to.have.length(0);
  });
});

/** Moves the real mouse with its button held. */
async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const at = ([x, y]: readonly [number, number]): [number, number] => [Math.round(x), Math.round(y)];
  await sendMouse({ type: 'move', position: at(from) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]) });
  await sendMouse({ type: 'move', position: at(to) });
  await sendMouse({ type: 'up' });
  await new Promise((resolve) => setTimeout(resolve, 20));
}

import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { select } from './cells.js';

const OPTIONS = [
  ['eq', 'is'],
  ['ne', 'is not'],
  ['gt', 'is more than'],
] as const;

function drawn(value: string, box: HTMLElement, picked: string[] = []): HTMLSelectElement {
  const pick = (each: string): void => void picked.push(each);
  render(html`${select({ control: 'c', name: 'n', value, options: OPTIONS, pick })}`, box);
  const element = box.querySelector('select');
  if (element === null) throw new Error('no select');
  return element;
}

/** As a key comes to it; a page beside others that are tested at once does not always have the focus to give. */
const approach = (element: HTMLSelectElement): void => {
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
};

/** What is drawn of the options at first: all where a select cannot be as wide as the chosen one alone. */
const atFirst = (chosen: string): string[] =>
  CSS.supports('field-sizing', 'content') ? [chosen] : OPTIONS.map(([value]) => value);

const offered = (element: HTMLSelectElement): string[] => [...element.options].map(({ value }) => value);

describe('rows: a select', () => {
  let box: HTMLElement;
  beforeEach(() => document.body.append((box = document.createElement('div'))));
  afterEach(() => box.remove());

  it('shows what is chosen, and draws the rest when it is approached', () => {
    const element = drawn('gt', box);
    expect(element.selectedOptions[0]?.label).to.equal('is more than');
    expect(offered(element)).to.deep.equal(atFirst('gt'));
    approach(element);
    expect(offered(element)).to.deep.equal(['eq', 'ne', 'gt']);
    expect(element.value).to.equal('gt');
  });

  it('is complete before its list opens by a finger or a mouse', () => {
    const element = drawn('ne', box);
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(offered(element)).to.deep.equal(['eq', 'ne', 'gt']);
    expect(element.value).to.equal('ne');
  });

  it('follows another value before and after', () => {
    drawn('eq', box);
    const element = drawn('ne', box);
    expect([element.value, offered(element)]).to.deep.equal(['ne', atFirst('ne')]);
    approach(element);
    expect(drawn('eq', box).value).to.equal('eq');
    expect(offered(element)).to.deep.equal(['eq', 'ne', 'gt']);
  });

  it('hands over what is picked, and shows what the rule has until that changed', () => {
    const picked: string[] = [];
    const element = drawn('eq', box, picked);
    approach(element);
    element.value = 'gt';
    element.dispatchEvent(new Event('change'));
    expect([picked, element.value]).to.deep.equal([['gt'], 'eq']);
  });

  it('offers everything when its value is none of the options', () => {
    expect(offered(drawn('lt', box))).to.deep.equal(['eq', 'ne', 'gt']);
  });
});

import { expect } from '@open-wc/testing';
import { runFormControlSuite } from '../../testing-suites/form-control-suite.js';
import { runImeSuite } from '../../testing-suites/ime-suite.js';
import { runLocaleSuite } from '../../testing-suites/locale-suite.js';
import { settled } from '../../testing-suites/page.js';
import './define.js';
import type { DayFieldElement } from './day-field.js';

const make = (): DayFieldElement => document.createElement('tagma-day-field');
const inside = <T extends HTMLElement = HTMLElement>(element: DayFieldElement, selector: string): T => {
  const found = element.renderRoot.querySelector<T>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
};
const inputOf = (element: DayFieldElement): HTMLInputElement => inside<HTMLInputElement>(element, 'input');

async function shown(lang = 'en-US', more: Partial<DayFieldElement> = {}): Promise<DayFieldElement> {
  const element = Object.assign(make(), { lang, label: 'Until' }, more);
  document.body.append(element);
  await settled(element);
  return element;
}

async function type(element: DayFieldElement, text: string): Promise<void> {
  const input = inputOf(element);
  input.value = text;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

runFormControlSuite({
  tag: 'tagma-day-field',
  make,
  fill: (control) => Object.assign(control, { value: '2030-05-01' }),
  sent: ['2030-05-01'],
  initial: { attribute: '2031-01-02', sent: ['2031-01-02'] },
});

runImeSuite({
  tag: 'tagma-day-field',
  make: () => shown(),
  input: (element) => inputOf(element as DayFieldElement),
  value: (element) => (element as DayFieldElement).value,
  text: '2030-05-01',
});

runLocaleSuite({
  tag: 'tagma-day-field',
  make,
  text: (element) => inside(element as DayFieldElement, '.day-open').title,
  en: 'Choose from a calendar',
  zh: '从日历中选择',
});

describe('tagma-day-field', () => {
  let element: DayFieldElement;
  afterEach(() => element.remove());

  it('shows the day as the language of the page writes it, also when that changes', async () => {
    element = await shown('en-US', { value: '2030-05-01' });
    expect(inputOf(element).value).to.equal('05/01/2030');
    element.lang = 'zh-CN';
    await settled(element);
    expect(inputOf(element).value).to.equal('2030/05/01');
  });

  it('is named by its label, and tells the page once of another day', async () => {
    element = await shown();
    expect(inputOf(element).getAttribute('aria-label')).to.equal('Until');
    const told: string[] = [];
    element.addEventListener('change', () => told.push(element.value));
    await type(element, '5/1/2030');
    await type(element, '2030-05-01');
    expect(told).to.deep.equal(['2030-05-01']);
    await type(element, '');
    expect(told).to.deep.equal(['2030-05-01', '']);
  });

  it('keeps what is no day, and says so, until the page or the reader mends it', async () => {
    element = await shown();
    const told: boolean[] = [];
    element.addEventListener('change', () => told.push(element.validity.badInput));
    await type(element, '31 June');
    expect(told).to.deep.equal([true]);
    expect(inputOf(element).value).to.equal('31 June');
    expect([element.value, element.validity.badInput]).to.deep.equal(['', true]);
    expect(inside(element, '[role=alert]').textContent).to.contain('12/31/2030');
    expect(inputOf(element).getAttribute('aria-invalid')).to.equal('true');
    element.value = '2030-05-01';
    await settled(element);
    expect([inputOf(element).value, element.validity.valid]).to.deep.equal(['05/01/2030', true]);
  });

  it('does not pass with days before the first or after the last, and does not offer them', async () => {
    element = await shown('en-US', { value: '2030-05-15', min: '2030-05-10', max: '2030-05-20' });
    await type(element, '5/9/2030');
    expect(element.validity.rangeUnderflow).to.equal(true);
    await type(element, '5/21/2030');
    expect(element.validity.rangeOverflow).to.equal(true);
    await type(element, '5/20/2030');
    expect(element.validity.valid).to.equal(true);
    inside(element, '.day-open').click();
    await settled(element);
    inside(element, '[data-day="2030-05-21"]').click();
    expect(element.value).to.equal('2030-05-20');
    inside(element, '[data-day="2030-05-10"]').click();
    expect(element.value).to.equal('2030-05-10');
  });

  it('opens a month over the page by keyboard, and Escape gives the focus back', async () => {
    element = await shown('en-US', { value: '2030-05-15' });
    inputOf(element).focus();
    const open = { key: 'ArrowDown', altKey: true, bubbles: true, composed: true };
    inputOf(element).dispatchEvent(new KeyboardEvent('keydown', open));
    await settled(element);
    const popup = inside(element, '.day-popup');
    expect(popup.matches(':popover-open')).to.equal(true);
    const focused = (): Element | null => (element.renderRoot as ShadowRoot).activeElement;
    expect((focused() as HTMLElement | null)?.dataset['day']).to.equal('2030-05-15');
    for (const day of popup.querySelectorAll<HTMLElement>('button')) {
      expect(day.offsetHeight).to.be.at.least(24);
      expect(day.offsetWidth).to.be.at.least(24);
    }
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settled(element);
    expect(popup.matches(':popover-open')).to.equal(false);
    expect(focused()).to.equal(inside(element, '.day-open'));
  });

  it('sends its form on Enter', async () => {
    const form = document.createElement('form');
    element = Object.assign(make(), { name: 'until' });
    form.append(element);
    document.body.append(form);
    await settled(element);
    const sent = new Promise<string>((resolve) => {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        resolve(String(new FormData(form).get('until')));
      });
    });
    inputOf(element).value = '2030/5/1';
    inputOf(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(await sent).to.equal('2030-05-01');
    form.remove();
  });

  it('passes in axe, open and closed', async () => {
    element = await shown('en-US', { value: '2030-05-15' });
    await expect(element).to.be.accessible();
    inside(element, '.day-open').click();
    await settled(element);
    await expect(element).to.be.accessible();
  });
});

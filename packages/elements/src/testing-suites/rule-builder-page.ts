import { sendKeys } from '@web/test-runner-commands';
import { defineRuleBuilder } from '../components/rule-builder/index.js';
import type { RuleBuilder } from '../components/rule-builder/index.js';
import { allInside, appears, inside, press as pressPlain, settled, textOf } from './page.js';

defineRuleBuilder();

/** The rule builder that `show` made last. */
export let builder: RuleBuilder;

/** What the records of the rules here look like. */
export const SCHEMA = {
  properties: {
    a: { type: 'number', title: 'Amount' },
    b: { type: 'number', title: 'Age' },
    c: { type: 'string', title: 'Country' },
    orders: {
      type: 'array',
      title: 'Orders',
      items: { properties: { amount: { type: 'number', title: 'Order amount' } } },
    },
  },
} as const;

/** Waits until all that is fetched after the first look is there. */
export async function ready(): Promise<void> {
  await appears(builder, '.add-menu');
  // No raw text stands before the rows any more.
  await appears(builder, '.rows-pane > .viewport:first-child');
  await settled(builder);
}

/** Puts a builder with a rule on the page. */
export async function show(value: string, props: Partial<RuleBuilder> = {}): Promise<void> {
  builder = document.createElement('tagma-rule-builder');
  Object.assign(builder, { schema: SCHEMA, value, ...props });
  document.body.append(builder);
  await ready();
}

/** The rows that are drawn. */
export const rows = (): HTMLElement[] =>
  allInside(builder, '.rule-rows > .row').filter((row) => !row.hidden) as HTMLElement[];
export const rowAt = (at: number): HTMLElement => {
  const row = rows()[at];
  if (row === undefined) throw new Error(`no row ${String(at)}`);
  return row;
};
/** What was told to screen readers. */
export const announced = (): string => textOf(inside(builder, '[role=status]'));

export async function focusRow(at: number): Promise<void> {
  rowAt(at).focus();
  await settled(builder);
}

/** Presses keys one after another; `Control+z` holds the first down. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const [held, pressed] = key.split('+');
    if (held === undefined || pressed === undefined) await pressPlain(key);
    else {
      await sendKeys({ down: held });
      await sendKeys({ press: pressed });
      await sendKeys({ up: held });
    }
    await settled(builder);
  }
}

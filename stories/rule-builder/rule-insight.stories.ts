import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { RuleBuilder } from '@tagma/elements/rule-builder';
import '@tagma/elements/rule-builder/define';
import { SAMPLE_CONCEPTS, customerSchema, customers } from './sample.js';

type Args = Pick<
  RuleBuilder,
  | 'value'
  | 'records'
  | 'count'
  | 'publishedValue'
  | 'tests'
  | 'otherRules'
  | 'asOf'
  | 'readonly'
  | 'parameters'
  | 'createWorker'
>;

/** Parts are fetched and figures worked out on a machine that may be busy. */
const SLOW = { timeout: 20_000 };
const NOW = Date.parse('2026-11-22T08:00:00.000Z');
const RECENT = '$count(orders[$toMillis(at) > $millis() - 30 * 86400000])';
const RULE = `${RECENT} >= 2 and age >= 25 and (vip = true or "gold" in tags)`;
const people = customers(2_000, NOW);

/** What a rule does, why, and the proof: the panels below the rows. */
const meta: Meta<Args> = {
  title: 'Elements/Rule builder/What it does',
  component: 'tagma-rule-builder',
  args: {
    value: RULE,
    records: people,
    count: null,
    publishedValue: null,
    tests: [],
    otherRules: [],
    asOf: new Date(NOW).toISOString(),
    readonly: false,
    parameters: [],
    createWorker: () =>
      new Worker(
        new URL(
          '../../packages/elements/src/components/rule-builder/insight/rule-worker.ts',
          import.meta.url,
        ),
        { type: 'module' },
      ),
  },
  render: (args, { globals }) => {
    const language = globals['lang'] === 'zh-CN' ? 'zh-CN' : 'en';
    return html`<tagma-rule-builder
      label=${language === 'zh-CN' ? '活跃客户' : 'Active customers'}
      insight
      .value=${args.value}
      .schema=${customerSchema(language)}
      .concepts=${SAMPLE_CONCEPTS}
      .records=${args.records}
      .count=${args.count}
      .publishedValue=${args.publishedValue}
      .tests=${args.tests}
      .parameters=${args.parameters}
      .otherRules=${args.otherRules}
      .asOf=${args.asOf}
      .createWorker=${args.createWorker}
      ?readonly=${args.readonly}
      time-zone="Asia/Shanghai"
    ></tagma-rule-builder>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

function rootOf(canvas: HTMLElement): ShadowRoot {
  const root = canvas.querySelector('tagma-rule-builder')?.shadowRoot;
  if (root == null) throw new Error('no builder');
  return root;
}

/** Opens a tab and waits until nothing in it is on its way. */
async function open(canvas: HTMLElement, panel: string): Promise<HTMLElement> {
  const root = rootOf(canvas);
  await waitFor(() => expect(root.querySelector(`[role=tab][data-panel=${panel}]`)).not.toBeNull(), SLOW);
  await userEvent.click(root.querySelector(`[role=tab][data-panel=${panel}]`)!);
  await waitFor(() => expect(root.querySelector(`.insight[data-panel=${panel}]`)).not.toBeNull(), SLOW);
  await waitFor(() => expect(root.querySelector('.insight :is(.spin, .bones)')).toBeNull(), {
    timeout: 20_000,
  });
  return root.querySelector<HTMLElement>('.insight')!;
}

const panel = (name: string, part: string, args: Partial<Args> = {}): Story => ({
  args,
  play: async ({ canvasElement }) => {
    const shown = await open(canvasElement, name);
    await waitFor(() => expect(shown.querySelector(part)).not.toBeNull(), SLOW);
  },
});

/** How many match, some of them, and those that fail by one row. */
export const Matches = panel('matches', '.records');
/** What is left after each row, and what one row alone removes. */
export const RowByRow = panel('funnel', '.funnel > li');
/** Who enters and leaves against the published version, and what changed. */
export const WhoChanges = panel('compare', '.changes', { publishedValue: `${RECENT} >= 4 and age >= 25` });
/** Saved test cases: one of them fails. */
export const Tests = panel('tests', '.tests > li', {
  tests: [
    { id: 't1', name: 'Buys often', record: people[13], expected: 'match' },
    { id: 't2', name: 'Nothing known', record: {}, expected: 'no-match' },
    { id: 't3', name: 'Age as text', record: { age: 'forty' }, expected: 'no-match' },
  ],
});
/** Traps with one-click fixes, and rows that change nothing. */
export const Findings = panel('findings', '.found > li', {
  value: 'age >= 18 and age > 10 and tags = "gold" and status != "closed"',
});
/** No record can match. */
export const NeverTrue = panel('findings', '.badge.error', { value: 'age > 60 and age < 18' });
const AGES = [
  { name: 'least', title: '最低年龄', type: 'number', value: 60 },
  { name: 'most', title: '最高年龄', type: 'number', value: 18 },
] as const;
/** Whether anybody can match depends on parameters: it is said with which values it was proved. */
export const NeverTrueWithParameters = panel('findings', '.found .given', {
  value: 'age >= $least and age < $most',
  parameters: AGES,
});
/** Rules with parameters are compared each with its own values. */
export const OtherRulesWithParameters = panel('relations', '.found .given', {
  value: 'age >= $least',
  parameters: AGES,
  otherRules: [
    { id: 'r1', name: 'Grown up', text: 'age >= $grown', bindings: { grown: 18 } },
    { id: 'r2', name: 'Spenders', text: '$sum(orders.amount) > $spent', bindings: { spent: 500 } },
  ],
});
/** Customers that no case of a decision covers. */
export const Gaps = panel('findings', '.found > li', {
  value: 'age < 18 ? false : age > 30 ? vip = true',
});
/** Overlap, implication and "cannot decide", each with customers that were run. */
export const OtherRules = panel('relations', '.found > li', {
  otherRules: [
    { id: 'r1', name: 'Adults', text: 'age >= 18', tagName: 'Adult' },
    { id: 'r2', name: 'Minors', text: 'age < 18' },
    { id: 'r3', name: 'Gold customers', text: '"gold" in tags' },
    { id: 'r4', name: 'Added up by hand', text: '$reduce(orders.amount, function($a, $b) { $a + $b }) > 9' },
  ],
});
/** Customers whose data the rule cannot judge are counted and listed apart. */
export const Errors = panel('matches', '.figures .bad', {
  value: 'age >= 25',
  records: [...people.slice(0, 40), { name: 'Odd one', age: 'forty' }, { name: 'Empty one', age: null }],
});
/** An empty rule matches nobody, and says so. */
export const Inactive = panel('matches', '.empty', { value: '' });

/** A customer is picked; each row says what it has and what was needed. */
export const Why: Story = {
  play: async ({ canvasElement }) => {
    const shown = await open(canvasElement, 'why');
    await userEvent.click(shown.querySelector('.offers .record')!);
    await waitFor(() => expect(rootOf(canvasElement).querySelector('.explained > li')).not.toBeNull(), SLOW);
  },
};

/** The page counts by itself, and the service is away: the last figure stays, marked as old. */
export const CountFails: Story = {
  args: { records: null, count: () => Promise.reject(new Error('503')) },
  play: async ({ canvasElement }) => {
    await waitFor(
      () => expect(rootOf(canvasElement).querySelector('.live.failed button')).not.toBeNull(),
      SLOW,
    );
  },
};

/** A case at the edge becomes a test of the rule, and runs with the others. */
export const SaveACase: Story = {
  play: async ({ canvasElement }) => {
    const shown = await open(canvasElement, 'tests');
    await userEvent.click(shown.querySelector('.button')!);
    await waitFor(() => expect(shown.querySelector('.cases .button.link')).not.toBeNull(), SLOW);
    await userEvent.click(shown.querySelector('.cases .button.link')!);
    await waitFor(() => expect(shown.querySelectorAll('.tests > li')).toHaveLength(1), SLOW);
  },
};

/** Without a worker a proof waits until someone asks for it. */
export const WithoutWorker = panel('findings', '.button', { createWorker: null });

/** Tests can be read, not changed. */
export const ReadOnly = panel('tests', '.tests > li', {
  readonly: true,
  tests: [{ id: 't1', name: 'Buys often', record: people[13], expected: 'match' }],
});

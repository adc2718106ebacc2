import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { EXAMPLES } from './examples.js';
import './playground.js';
import type { ExpressionPlayground } from './playground.js';
import type { PanelName } from './playground.texts.js';

interface Args {
  text: string;
  other: string;
  panel: PanelName;
}

const textOf = (id: string): string => EXAMPLES.find((example) => example.id === id)?.text ?? '';

const meta: Meta<Args> = {
  title: 'Expression/Playground',
  args: { text: textOf('active'), other: textOf('groups'), panel: 'result' },
  argTypes: {
    panel: {
      control: 'inline-radio',
      options: ['result', 'rows', 'advice', 'sql', 'compare', 'many'] satisfies PanelName[],
    },
  },
  parameters: {
    docs: {
      description: {
        component:
          'Type a rule and see what `@tagma/expression` can tell about it: the outcome with its engine, each row with its reason, advice with fixes, SQL for two databases, how it relates to another rule, and a count over 100,000 records. Nothing is sent anywhere; it runs in this page.',
      },
    },
  },
  render: ({ text, other, panel }) =>
    html`<expression-playground .text=${text} .other=${other} .panel=${panel}></expression-playground>`,
};
export default meta;
type Story = StoryObj<Args>;

function playground(canvas: HTMLElement): ExpressionPlayground {
  const found = canvas.querySelector('expression-playground');
  if (found === null) throw new Error('There is no playground.');
  return found;
}

const panelText = (canvas: HTMLElement): string =>
  playground(canvas).shadowRoot?.querySelector('[role="tabpanel"]')?.textContent ?? '';

/** The rule of the product's first example, with its outcome, its engine and its words. */
export const Result: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(panelText(canvasElement)).toMatch(/closure/));
    await expect(panelText(canvasElement)).toMatch(/Match|命中/);
  },
};

/** Typing shows the new outcome at once. */
export const Typing: Story = {
  play: async ({ canvasElement }) => {
    const rule = playground(canvasElement).shadowRoot?.querySelector<HTMLTextAreaElement>('#rule');
    if (!rule) throw new Error('There is no field for the rule.');
    rule.focus();
    rule.select();
    await userEvent.keyboard('$count(orders) * 2');
    await waitFor(() => expect(panelText(canvasElement)).toMatch(/10/));
  },
};

/** An error is located, in the language of the page. */
export const LocatedError: Story = {
  args: { text: textOf('broken') },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(panelText(canvasElement)).toMatch(/S0207|S0203/));
  },
};

/** Every row of the rule with what it found, what it needed, and whether it was reached. */
export const RowsAndReasons: Story = {
  args: { text: textOf('groups'), panel: 'rows' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(panelText(canvasElement)).toMatch(/is "active"|等于"active"/));
    await expect(panelText(canvasElement)).not.toMatch(/tags-any|not-contains/);
  },
};

/** A trap is found, and a click mends it. */
export const Advice: Story = {
  args: { text: textOf('trap'), panel: 'advice' },
  play: async ({ canvasElement }) => {
    const element = playground(canvasElement);
    await waitFor(() => expect(element.shadowRoot?.querySelector('.action')).toBeTruthy());
    const before = element.text;
    element.shadowRoot?.querySelector<HTMLElement>('.action')?.click();
    await waitFor(() => expect(element.text).not.toBe(before));
  },
};

/** The statements for PostgreSQL and DuckDB, with parameters instead of values. */
export const Sql: Story = {
  args: { panel: 'sql' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(panelText(canvasElement)).toMatch(/SELECT/i));
    await expect(panelText(canvasElement)).toMatch(/\$1/);
  },
};

/** What has no exact form in SQL is refused, with the place. */
export const NotInSql: Story = {
  args: { text: textOf('block'), panel: 'sql' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(panelText(canvasElement)).toMatch(/Not in SQL|无法用 SQL/));
  },
};

/** Two rules and how they relate, with records that show it. */
export const Compare: Story = {
  args: { text: 'balance > 1000 and "vip" in tags', other: 'balance > 500', panel: 'compare' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(panelText(canvasElement)).toMatch(/Every record|第一条命中的记录/));
  },
};

/** 100,000 records, counted on columns while one types. */
export const ManyRecords: Story = {
  args: { panel: 'many' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(panelText(canvasElement)).toMatch(/100,000/), { timeout: 10_000 });
  },
};

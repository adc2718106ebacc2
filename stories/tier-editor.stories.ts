import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { RecordTypeDefinition, TierContent, TierFactor, TierTable } from '@tagma/core';
import { tierTemplate } from '@tagma/core/tier-templates';
import type { LoadFactorValues, TierEditor } from '@tagma/elements/tier-editor';
import '@tagma/elements/tier-editor/define';

interface Args {
  value: TierContent | null;
  published: TierContent | null;
  readonly: boolean;
  records: number;
  fails: boolean;
}

const number = (key: string, zh: string, en: string) =>
  ({ key, type: 'number', title: { 'zh-CN': zh, en } }) as const;

const CUSTOMER: RecordTypeDefinition = {
  id: 'customer',
  title: { 'zh-CN': '客户', en: 'Customer' },
  fields: [
    number('assets', '资产规模', 'Assets'),
    number('transactions', '月交易频次', 'Transactions'),
    number('products', '持有产品数', 'Products held'),
  ],
  collections: [],
};

/** Made-up values, the same each time; a few are missing. */
function loader(records: number, fails: boolean): LoadFactorValues {
  const spread = [4_000_000, 40, 7, 50];
  return (factors: readonly TierFactor[]): Promise<TierTable> => {
    if (fails) return Promise.reject(new Error('The service does not answer.'));
    const recordIds = Array.from({ length: records }, (_, at) => `C${String(at + 1).padStart(5, '0')}`);
    const values = factors.map((_, column) =>
      recordIds.map((_id, at) => {
        const random = Math.abs(Math.sin((at + 1) * 12.9898 + column * 78.233) * 43758.5453) % 1;
        return at % 97 === 5 ? null : Math.floor(random ** 3 * (spread[column] ?? 10));
      }),
    );
    return Promise.resolve({ recordIds, values, errors: [] });
  };
}

const BANK = tierTemplate('bank');
const RAISED: TierContent = {
  ...BANK,
  tiers: BANK.tiers.map((tier) => (tier.id === 'vip' ? { ...tier, enter: 88, exit: 84 } : tier)),
};

const meta: Meta<Args> = {
  title: 'Elements/Tier editor',
  component: 'tagma-tier-editor',
  args: { value: BANK, published: null, readonly: false, records: 4338, fails: false },
  render: ({ value, published, readonly, records, fails }) =>
    html`<tagma-tier-editor
      .value=${value}
      .published=${published}
      .recordType=${CUSTOMER}
      .loadValues=${records === 0 ? undefined : loader(records, fails)}
      ?readonly=${readonly}
    ></tagma-tier-editor>`,
};

export default meta;
type Story = StoryObj<Args>;

function editor(canvas: HTMLElement): TierEditor {
  return canvas.querySelector('tagma-tier-editor') as TierEditor;
}

function all(canvas: HTMLElement, selector: string): HTMLElement[] {
  return [...(editor(canvas).shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

function put(input: HTMLElement | undefined, value: string): void {
  if (!(input instanceof HTMLInputElement)) throw new Error('no field');
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Counts follow while a line is moved, and one undo takes it back. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[part=count]').length).toBe(3));
    const counts = () => all(canvasElement, '[part=count]').map(({ textContent }) => textContent);
    const before = counts();
    put(all(canvasElement, '.tier input[type=number]')[0], '95');
    await waitFor(() => expect(counts()).not.toEqual(before));
    const [undo] = all(canvasElement, '[part=toolbar] button');
    undo?.click();
    await waitFor(() => expect(counts()).toEqual(before));
  },
};

/** Against what is at work: who moves. */
export const WhoMoves: Story = {
  args: { value: RAISED, published: BANK },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[part=comparison] .moves li').length).toBeGreaterThan(0));
    await expect(all(canvasElement, '[part=comparison] td').length).toBe(16);
  },
};

/** Something speaks against publishing. */
export const Problems: Story = {
  args: {
    value: { ...BANK, tiers: BANK.tiers.map((tier) => (tier.id === 'vip' ? { ...tier, exit: 99 } : tier)) },
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[part=problems]').length).toBe(1));
    await expect(all(canvasElement, '.tier .error').length).toBe(1);
  },
};

/** No scheme yet: begin with a template. */
export const Empty: Story = {
  args: { value: null },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[part=empty] button').length).toBe(2));
    all(canvasElement, '[part=empty] button')[1]?.click();
    await waitFor(() => expect(all(canvasElement, '.factor').length).toBe(3));
  },
};

/** Read, not changed. */
export const Readonly: Story = {
  args: { readonly: true, published: BANK },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.factor').length).toBe(3));
    await expect(all(canvasElement, '[part=toolbar] button').length).toBe(0);
  },
};

/** The values could not be read; the scheme can be edited all the same. */
export const ValuesFail: Story = {
  args: { fails: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[part=error] button').length).toBe(1));
  },
};

/** A hundred thousand records. */
export const Many: Story = {
  args: { records: 100_000 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[part=count]').length).toBe(3));
  },
};

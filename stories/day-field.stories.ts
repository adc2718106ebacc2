import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '@tagma/elements/day-field/define';

interface Args {
  value: string;
  min: string;
  max: string;
  required: boolean;
  disabled: boolean;
  errorText: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Day field',
  component: 'tagma-day-field',
  args: { value: '', min: '', max: '', required: false, disabled: false, errorText: '' },
  render: ({ value, min, max, required, disabled, errorText }) => html`
    <tagma-day-field
      label="Until"
      value=${value}
      min=${min}
      max=${max}
      ?required=${required}
      ?disabled=${disabled}
      error-text=${errorText}
    ></tagma-day-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Nothing is chosen yet; the placeholder says how the language writes a day. */
export const Empty: Story = {};

export const WithDay: Story = {
  args: { value: '2030-05-01' },
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('tagma-day-field');
    await field?.updateComplete;
    await expect(field?.shadowRoot?.querySelector('input')?.value).toMatch(/2030/u);
  },
};

export const Disabled: Story = { args: { value: '2030-05-01', disabled: true } };

export const Invalid: Story = { args: { value: '2030-05-01', errorText: 'The shop is closed on this day.' } };

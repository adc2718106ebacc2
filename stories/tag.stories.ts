import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { snapshotFromDocument, TAG_HUES } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { Tag } from '@tagma/elements/tag';
import '@tagma/elements/tag/define';

const { concepts } = snapshotFromDocument(starterWorkspace({ now: '2026-11-22T08:00:00.000Z' }));
const vip = concepts.find(({ id }) => id === 'tag-vip');

type Args = Pick<
  Tag,
  'label' | 'color' | 'icon' | 'path' | 'removable' | 'href' | 'size' | 'disabled' | 'pending'
>;

const meta: Meta<Args> = {
  title: 'Elements/Tag',
  component: 'tagma-tag',
  args: {
    label: 'High-value customer',
    color: 'purple',
    icon: 'gem',
    path: '',
    removable: false,
    href: '',
    size: 'medium',
    disabled: false,
    pending: false,
  },
  argTypes: {
    color: { control: 'select', options: TAG_HUES },
    size: { control: 'inline-radio', options: ['small', 'medium'] },
  },
  render: (args) =>
    html`<tagma-tag
      label=${args.label}
      color=${args.color}
      icon=${args.icon}
      path=${args.path}
      href=${args.href}
      size=${args.size}
      ?removable=${args.removable}
      ?disabled=${args.disabled}
      ?pending=${args.pending}
    ></tagma-tag>`,
};
export default meta;
type Story = StoryObj<Args>;

const tagIn = (canvas: HTMLElement): Tag => canvas.querySelector('tagma-tag') as Tag;
const shown = (tag: Tag, selector: string): HTMLElement | null =>
  tag.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(shown(tagIn(canvasElement), '.label')).toHaveTextContent('High-value customer');
  },
};

/** The name comes from the taxonomy in the language of the page. */
export const FromTheTaxonomy: Story = {
  render: () => html`<tagma-tag .concept=${vip}></tagma-tag>`,
  play: async ({ canvasElement, globals }) => {
    const name = vip?.name[String(globals['lang'] ?? 'en')] ?? '';
    await expect(shown(tagIn(canvasElement), '.label')).toHaveTextContent(name);
  },
};

/** Twelve hues; each keeps its text at 4.5:1 in light and dark. */
export const Hues: Story = {
  render: () => html`${TAG_HUES.map((hue) => html`<tagma-tag label=${hue} color=${hue}></tagma-tag> `)}`,
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('tagma-tag').length).toBe(12);
  },
};

/** Free colours keep their hue and get readable text. */
export const FreeColours: Story = {
  render: () =>
    html`${['#ffcc00', '#7fffd4', '#0000ff', '#111111'].map(
      (color) => html`<tagma-tag label=${color} color=${color}></tagma-tag> `,
    )}`,
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('tagma-tag').length).toBe(4);
  },
};

/** The button only asks: whoever owns the data removes the tag. */
export const Removable: Story = {
  args: { removable: true },
  play: async ({ canvasElement }) => {
    const tag = tagIn(canvasElement);
    const asked = fn();
    tag.addEventListener('tagma-tag-remove', asked);
    tag.focus();
    await userEvent.keyboard('{Enter}');
    await expect(asked).toHaveBeenCalledOnce();
    await expect(tag.isConnected).toBe(true);
  },
};

export const WithPath: Story = {
  args: { path: 'Behaviour', label: 'Repeat purchase', color: 'indigo', icon: 'repeat', removable: true },
  play: async ({ canvasElement }) => {
    await expect(shown(tagIn(canvasElement), '.path')).toHaveTextContent('Behaviour');
  },
};

export const Link: Story = {
  args: { href: '#tag' },
  play: async ({ canvasElement }) => {
    await expect(shown(tagIn(canvasElement), 'a')).toHaveAttribute('href', '#tag');
  },
};

export const Small: Story = { args: { size: 'small', removable: true } };

/** A change of this tag waits for the service. */
export const Pending: Story = {
  args: { pending: true, removable: true },
  play: async ({ canvasElement }) => {
    await expect(shown(tagIn(canvasElement), '.tag')).toHaveAttribute('aria-busy', 'true');
  },
};

export const Disabled: Story = {
  args: { disabled: true, removable: true },
  play: async ({ canvasElement }) => {
    await expect(shown(tagIn(canvasElement), '.remove')).toBeDisabled();
  },
};

/** A long name ends in an ellipsis; the tooltip has all of it. */
export const VeryLongName: Story = {
  args: {
    label: 'A name that goes on for much longer than anyone would wish to read in a chip',
    removable: true,
  },
  parameters: { layout: 'padded' },
  render: (args) =>
    html`<div class="narrow">
      <tagma-tag label=${args.label} removable></tagma-tag>
    </div>`,
  play: async ({ canvasElement }) => {
    const tag = tagIn(canvasElement);
    (canvasElement.querySelector('.narrow') as HTMLElement).style.setProperty('inline-size', '220px');
    await expect(tag.getBoundingClientRect().width).toBeLessThanOrEqual(220);
  },
};

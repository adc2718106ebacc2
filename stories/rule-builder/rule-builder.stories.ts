import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { RuleBuilder } from '@tagma/elements/rule-builder';
import '@tagma/elements/rule-builder/define';
import { GALLERY } from './gallery.js';
import { GALLERY_RULES, KIND_RULES } from './rules.js';
import { SAMPLE_CONCEPTS, customerSchema, customers } from './sample.js';

const NOW = Date.parse('2026-11-22T08:00:00.000Z');

/** Two conditions that fit, one that has no counterpart, one about a field that is not known. */
const OTHER_TOOL = `{
  "combinator": "and",
  "rules": [
    { "field": "amount", "operator": ">=", "value": "1000" },
    { "field": "country", "operator": "soundsLike", "value": "DE" },
    { "field": "shoeSize", "operator": "=", "value": 42 },
    { "field": "vip", "operator": "=", "value": true }
  ]
}`;

type Args = Pick<
  RuleBuilder,
  | 'label'
  | 'value'
  | 'readonly'
  | 'disabled'
  | 'required'
  | 'view'
  | 'concepts'
  | 'records'
  | 'asOf'
  | 'canEdit'
>;

const meta: Meta<Args> = {
  title: 'Elements/Rule builder',
  component: 'tagma-rule-builder',
  args: {
    label: 'Rule',
    value: 'amount > 1000 and (country = "DE" or country = "AT")',
    readonly: false,
    disabled: false,
    required: false,
    view: 'rows',
    concepts: SAMPLE_CONCEPTS,
    records: null,
    asOf: new Date(NOW).toISOString(),
    canEdit: null,
  },
  render: (args, { globals }) => {
    const language = globals['lang'] === 'zh-CN' ? 'zh-CN' : 'en';
    return html`<tagma-rule-builder
      label=${args.label}
      .value=${args.value}
      ?readonly=${args.readonly}
      ?disabled=${args.disabled}
      ?required=${args.required}
      view=${args.view}
      .schema=${customerSchema(language)}
      .concepts=${args.concepts}
      .records=${args.records}
      .asOf=${args.asOf}
      .canEdit=${args.canEdit}
      time-zone="Asia/Shanghai"
    ></tagma-rule-builder>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

function builderIn(canvas: HTMLElement): RuleBuilder {
  const builder = canvas.querySelector('tagma-rule-builder');
  if (builder === null) throw new Error('no builder');
  return builder;
}

/** Rows with their parts, which are fetched. */
async function drawn(canvas: HTMLElement): Promise<readonly Element[]> {
  const root = builderIn(canvas).shadowRoot;
  await waitFor(() =>
    expect(root?.querySelector('.rule-rows > .row [role=gridcell] [tabindex]')).not.toBeNull(),
  );
  return [...(root?.querySelectorAll('.rule-rows > .row') ?? [])];
}

const of = (name: string): Story => ({
  args: { value: KIND_RULES[name] ?? '' },
  play: async ({ canvasElement, args }) => {
    const rows = await drawn(canvasElement);
    await expect(rows.length).toBeGreaterThan(0);
    await expect(builderIn(canvasElement).value).toBe(args.value);
  },
});

export const Playground: Story = {};
export const Comparison = of('comparison');
export const Between = of('between');
export const List = of('list');
export const Text = of('text');
export const EmptyAndMissing = of('empty');
export const DateWindow = of('window');
export const Tags = of('tags');
export const Children = of('children');
export const NestedChildren = of('nested');
export const SumOfChildren = of('sum');
export const FieldToField = of('fields');
export const Groups = of('groups');
export const ScoreCard = of('score');
export const Decision = of('decision');
export const Names = of('names');
export const Block = of('block');
export const NameNoteLockMute = of('marks');

/** What an administrator locked cannot be changed; what stands beside it can. */
export const LockedForMe: Story = {
  args: { value: '/*# lock=value */ amount > 1000 and country = "CN"', view: 'both', canEdit: () => false },
  play: async ({ canvasElement }) => {
    const [, locked, open] = await drawn(canvasElement);
    const editable = (row?: Element) =>
      row?.querySelector('[data-part=value] :is(input, select, button):not([disabled], [readonly])') ?? null;
    await waitFor(() => expect(editable(locked)).toBeNull());
    await expect(editable(open)).not.toBeNull();
    // Who signs in as somebody else meanwhile sees it at once.
    builderIn(canvasElement).canEdit = () => true;
    await waitFor(() => expect(editable(locked)).not.toBeNull());
    builderIn(canvasElement).canEdit = () => false;
    await waitFor(() => expect(editable(locked)).toBeNull());
  },
};
/** Nothing in it counts, so it matches nobody; never everybody. */
export const Empty: Story = {
  args: { value: '' },
  play: async ({ canvasElement }) => {
    const builder = builderIn(canvasElement);
    await waitFor(() => expect(builder.matches(':state(inactive)')).toBe(true));
    await expect(builder.shadowRoot?.querySelector('[part=inactive]')).not.toBeNull();
  },
};
export const FullyMuted: Story = { args: { value: '/*# mute: amount > 1000 */' } };
/** What cannot be read is kept, and where it goes wrong is said. */
export const Unreadable: Story = {
  args: { value: 'amount > 1000 and = country' },
  play: async ({ canvasElement, args }) => {
    await waitFor(() =>
      expect(builderIn(canvasElement).shadowRoot?.querySelector('[part=error] li')?.textContent).toMatch(
        /\d/u,
      ),
    );
    await expect(builderIn(canvasElement).value).toBe(args.value);
  },
};
/** "November", whatever the year: a number of a date, by the calendar of a zone that shows. */
export const PartOfDate: Story = {
  args: { value: '$number($fromMillis($toMillis(lastLogin), "[M]", "+0800")) = 11' },
  play: async ({ canvasElement, args }) => {
    const [row] = await drawn(canvasElement);
    await expect(row?.querySelector('[data-part=datePart] select')).not.toBeNull();
    await expect(row?.querySelector('[data-part=zone]')?.textContent).toContain('UTC+08:00');
    await expect(builderIn(canvasElement).value).toBe(args.value);
  },
};
/** "And" and "or" without brackets: what belongs together by precedence is a group, and says that it is. */
export const GroupedByPrecedence: Story = {
  args: { value: 'vip = true or country = "DE" and amount > 1000' },
  play: async ({ canvasElement, args }) => {
    await drawn(canvasElement);
    await expect(builderIn(canvasElement).shadowRoot?.querySelectorAll('.precedence').length).toBe(1);
    await expect(builderIn(canvasElement).value).toBe(args.value);
  },
};
/** No group may stand in another one; a rule that is deeper opens as it is. */
export const LimitedDepth: Story = {
  args: { value: KIND_RULES['groups'] ?? '' },
  play: async ({ canvasElement, args }) => {
    const builder = builderIn(canvasElement);
    builder.maxDepth = 1;
    await drawn(canvasElement);
    await expect(builder.value).toBe(args.value);
  },
};
/** A rule of react-querybuilder: what it becomes, and what is lost, before anything is inserted. */
export const ImportFromAnotherTool: Story = {
  play: async ({ canvasElement, args }) => {
    await drawn(canvasElement);
    const builder = builderIn(canvasElement);
    const root = builder.shadowRoot;
    root?.querySelector<HTMLElement>('[data-tool=import]')?.click();
    await waitFor(() => expect(root?.querySelector('dialog[open] .import-text')).not.toBeNull());
    const field = root?.querySelector<HTMLTextAreaElement>('.import-text');
    if (field == null) throw new Error('no field');
    field.value = OTHER_TOOL;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitFor(() => expect(root?.querySelectorAll('.import-problems li').length).toBe(2));
    await expect(builder.value).toBe(args.value);
  },
};
export const ReadOnly: Story = { args: { readonly: true, value: KIND_RULES['groups'] ?? '' } };
export const Disabled: Story = { args: { disabled: true } };
export const VeryLong: Story = {
  args: {
    value: `$contains(note, "${'A sentence that goes on and on. '.repeat(12)}") and ${'aVeryLongFieldNameThatNobodyWouldChoose'.repeat(3)} = 1`,
  },
};
export const ThousandRows: Story = {
  args: { value: Array.from({ length: 1000 }, (_, at) => `amount > ${String(at)}`).join(' and ') },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    const nodes = builderIn(canvasElement).shadowRoot?.querySelectorAll('*').length ?? 0;
    await expect(nodes).toBeLessThan(6000);
  },
};
/** The text beside the rows; both can be edited. */
export const SideBySide: Story = { args: { view: 'both', value: KIND_RULES['groups'] ?? '' } };
/** What it does to records that the page gives. */
export const WithRecords: Story = {
  args: { value: KIND_RULES['children'] ?? '', records: customers(200, NOW) },
};

/** Rules of real pages, one at a time: choose one above the builder. */
export const Gallery: Story = {
  render: (_args, { globals }) => {
    const isChinese = globals['lang'] === 'zh-CN';
    const show = (event: Event): void => {
      const choice = event.currentTarget as HTMLSelectElement;
      const builder = choice.closest('.stack')?.querySelector('tagma-rule-builder');
      if (!builder) return;
      builder.value = choice.value;
      builder.label = choice.selectedOptions[0]?.label ?? '';
    };
    const [first] = Object.values(GALLERY).flat();
    return html`<div class="stack">
      <label
        >${isChinese ? '规则' : 'Rule'}
        <select @change=${show}>
          ${Object.entries(GALLERY).map(
            ([group, rules]) =>
              html`<optgroup label=${group}>
                ${rules.map(([zh, en, text]) => html`<option value=${text}>${isChinese ? zh : en}</option>`)}
              </optgroup>`,
          )}
        </select>
      </label>
      <tagma-rule-builder
        label=${first?.[isChinese ? 0 : 1] ?? ''}
        .value=${first?.[2] ?? ''}
        .schema=${customerSchema(isChinese ? 'zh-CN' : 'en')}
        .concepts=${SAMPLE_CONCEPTS}
        time-zone="Asia/Shanghai"
        view="both"
      ></tagma-rule-builder>
    </div>`;
  },
};

/** Several builders on one page. */
export const Several: Story = {
  render: (_args, { globals }) => {
    const schema = customerSchema(globals['lang'] === 'zh-CN' ? 'zh-CN' : 'en');
    return html`<div class="stack">
      ${GALLERY_RULES.map(
        ([label, value]) =>
          html`<tagma-rule-builder
            label=${label}
            .value=${value}
            .schema=${schema}
            .concepts=${SAMPLE_CONCEPTS}
            time-zone="Asia/Shanghai"
          ></tagma-rule-builder>`,
      )}
    </div>`;
  },
};

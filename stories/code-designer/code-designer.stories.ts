import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type {
  CodeDefinition,
  JsonObject,
  MapRow,
  PatternVersion,
  RecordTypeDefinition,
  Segment,
} from '@tagma/core';
import type { CodeDesigner, CodeValueSource, DesignerPanel, RecordText } from '@tagma/elements/code-designer';
import '@tagma/elements/code-designer/define';
import { A1_001, CUSTOMERS, customers } from './customers.js';
import { IN_PLACES, PLACE_CODES, PLACES } from './places.js';

interface Args {
  value: CodeDefinition | null;
  recordType: RecordTypeDefinition;
  label: string;
  records: readonly JsonObject[] | null;
  values: CodeValueSource | null;
  published: PatternVersion | null;
  currentCode: RecordText | null;
  panel: DesignerPanel | null;
  readonly: boolean;
  disabled: boolean;
  required: boolean;
  errorText: string;
  lang: 'en' | 'zh-CN';
  dir: 'ltr' | 'rtl';
  width: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Code designer',
  component: 'tagma-code-designer',
  args: {
    value: A1_001,
    recordType: CUSTOMERS,
    label: 'Customer number',
    records: customers(240),
    values: null,
    published: null,
    currentCode: null,
    panel: null,
    readonly: false,
    disabled: false,
    required: false,
    errorText: '',
    lang: 'en',
    dir: 'ltr',
    width: '',
  },
  argTypes: {
    lang: { control: 'inline-radio', options: ['en', 'zh-CN'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
  render: (args) =>
    html`<tagma-code-designer
      lang=${args.lang}
      dir=${args.dir}
      time-zone="Asia/Shanghai"
      as-of="2026-11-23T02:00:00.000Z"
      .value=${args.value as CodeDefinition}
      .recordType=${args.recordType}
      .records=${args.records}
      .values=${args.values}
      .published=${args.published}
      .currentCode=${args.currentCode}
      .panel=${args.panel}
      label=${args.label}
      error-text=${args.errorText}
      ?readonly=${args.readonly}
      ?disabled=${args.disabled}
      ?required=${args.required}
    ></tagma-code-designer>`,
};
export default meta;
type Story = StoryObj<Args>;

function designerIn(canvas: HTMLElement): CodeDesigner {
  const found = canvas.querySelector('tagma-code-designer');
  if (found === null) throw new Error('There is no designer.');
  return found;
}

/** Elements inside the designer that are there now. */
function all(canvas: HTMLElement, selector: string): HTMLElement[] {
  return [...(designerIn(canvas).shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** One element inside the designer, once it is there. */
async function inside(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  await waitFor(() => expect(all(canvas, selector)[0]).toBeDefined(), { timeout: 8000 });
  return all(canvas, selector)[0] as HTMLElement;
}

const shows = (canvas: HTMLElement, selector: string, text: string): Promise<void> =>
  waitFor(() => expect(all(canvas, selector)[0]?.textContent ?? '').toContain(text), { timeout: 8000 });

const codeOf = (canvas: HTMLElement): string =>
  all(canvas, '.code dt')
    .map((part) => part.textContent)
    .join('');

/** The definition with some of its parts changed. */
function withParts(change: (segment: Segment) => Segment | null): CodeDefinition {
  return { ...A1_001, segments: A1_001.segments.flatMap((segment) => change(segment) ?? []) };
}

const PUBLISHED: PatternVersion = {
  number: 3,
  definition: A1_001,
  publishedAt: '2026-09-01T02:00:00.000Z',
  publishedBy: 'li',
};

/** A1-001 with codes of real records, each part explained. */
export const Playground: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(codeOf(canvasElement)).toBe('A1-001'), { timeout: 8000 });
    await shows(canvasElement, '.proof', 'This pattern is safe.');
  },
};

/** In Chinese; the table of the regions is open. */
export const Chinese: Story = {
  args: { lang: 'zh-CN', label: '客户编号' },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement, '.part-toggle'));
    await inside(canvasElement, '.map-table');
    await shows(canvasElement, '.proof', '此规则可以放心使用。');
  },
};

/** Nothing yet; four clicks make A1-001 out of the records. */
export const Empty: Story = {
  args: { value: null },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '.parts-empty', 'No parts yet');
  },
};

/** Four clicks make A1-001. */
export const DesignsFromScratch: Story = {
  args: { value: null, lang: 'zh-CN', label: '客户编号' },
  play: async ({ canvasElement }) => {
    for (const type of ['map', 'map', 'literal', 'sequence'])
      await userEvent.click(await inside(canvasElement, `[data-type="${type}"]`));
    await waitFor(() => expect(codeOf(canvasElement)).toBe('A1-001'), { timeout: 8000 });
  },
};

/** The values of the data that have no code yet, with how many records have them. */
export const MissingValues: Story = {
  args: {
    value: withParts((segment) =>
      segment.type === 'map' ? { ...segment, table: segment.table.slice(0, 2) } : segment,
    ),
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement, '.part-toggle'));
    await shows(canvasElement, '.map-missing', '亚洲');
    await userEvent.click(await inside(canvasElement, '.add-missing'));
    await waitFor(() => expect(all(canvasElement, '.map-row')).toHaveLength(3));
  },
};

/** Rows that were copied from a spreadsheet. */
export const PastesATable: Story = {
  args: {
    value: withParts((segment) =>
      segment.type === 'map' && segment.id === 'region' ? { ...segment, table: [] } : segment,
    ),
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement, '.part-toggle'));
    await userEvent.click(await inside(canvasElement, '.paste-open'));
    const area = (await inside(canvasElement, '[data-name="paste"]')) as HTMLTextAreaElement;
    area.value = '取值\t代码\n北美\tA\n欧洲\tB\n亚洲\tC';
    await userEvent.click(await inside(canvasElement, '.paste-take'));
    await waitFor(() => expect(all(canvasElement, '.map-row')).toHaveLength(3));
  },
};

const MANY: readonly MapRow[] = Array.from({ length: 10_000 }, (_, index) => ({
  value: `City ${String(index + 1)}`,
  code: String(index).padStart(5, '0'),
}));

/** A table of 10,000 cities. */
export const ManyRows: Story = {
  args: {
    value: withParts((segment) =>
      segment.type === 'map' && segment.id === 'region' ? { ...segment, table: MANY } : segment,
    ),
    records: null,
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement, '.part-toggle'));
    await inside(canvasElement, '.map-row');
    await expect(all(canvasElement, '.map-row').length).toBeLessThan(60);
  },
};

/** A counter that will not do, with the width that will. */
export const Overflow: Story = {
  args: { records: customers(9000) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '.overflow', 'needs more than its 999 numbers');
    await shows(canvasElement, '.widen', 'Widen to 4');
  },
};

/** Two classes that could share a code, with two records that would clash. */
export const Clash: Story = {
  args: {
    value: withParts((segment) => {
      if (segment.type === 'literal') return null;
      if (segment.type !== 'map') return segment;
      const codes = segment.id === 'region' ? ['A', 'A1', 'C'] : ['1', '11', '3'];
      return { ...segment, table: segment.table.map((row, index) => ({ ...row, code: codes[index] ?? '' })) };
    }),
  },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.problem.error .clash');
  },
};

/** A wrong code, with the first wrong character. */
export const ReadsCodes: Story = {
  play: async ({ canvasElement }) => {
    const input = (await inside(canvasElement, '.parse-input')) as HTMLInputElement;
    await userEvent.type(input, 'C3-005');
    await shows(canvasElement, '.parse-result', '亚洲');
    // Inside a shadow root, user-event cannot select what it typed.
    input.value = 'A4-001';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await shows(canvasElement, '.parse-result', 'Wrong at character 2');
  },
};

/** What each check method catches on codes of this very pattern. */
export const CheckCharacter: Story = {
  args: {
    value: {
      ...A1_001,
      segments: [
        ...A1_001.segments,
        { type: 'check', id: 'check', algorithm: 'iso7064-mod37,36', covers: ['region', 'purchase', 'no'] },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.part-toggle');
    await userEvent.click(all(canvasElement, '.part-toggle').at(-1) as HTMLElement);
    await shows(canvasElement, '.catches', 'Catches 100%');
  },
};

/** Every record with its outcome; nothing is stored. */
export const DryRun: Story = {
  args: {
    panel: 'try',
    records: [...customers(1200), { name: 'Nobody' }, { name: '客户 X', region: '非洲', purchase: '常购' }],
  },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '.run-summary', 'Nothing was saved');
    await userEvent.click(await inside(canvasElement, '[data-outcome="refused"]'));
    await shows(canvasElement, '.run-rows', '非洲');
  },
};

/** 100,000 records, numbered while the page stays free. */
export const DryRunMany: Story = {
  args: { panel: 'try', records: customers(100_000) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '.run-summary', 'of 100,000 records get a code');
  },
};

/** What changed since the published version, and what that does to present codes. */
export const Compare: Story = {
  args: {
    panel: 'compare',
    published: PUBLISHED,
    currentCode: (record) =>
      Number(record['id']) <= 120 ? `A1-${String(Number(record['id'])).padStart(3, '0')}` : null,
    value: {
      ...A1_001,
      segments: [
        ...A1_001.segments.map((segment) =>
          segment.type === 'map' && segment.id === 'region'
            ? { ...segment, table: [...segment.table, { value: '南美', code: 'D' }] }
            : segment.type === 'sequence'
              ? { ...segment, width: 4 }
              : segment,
        ),
        { type: 'check', id: 'check', algorithm: 'iso7064-mod37,36', covers: ['region', 'purchase', 'no'] },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '.panel', 'version 3');
    await shows(canvasElement, '.recode', 'keep their code');
  },
};

/** A formula, in the expression editor; what is wrong is told with its place. */
export const Formula: Story = {
  args: {
    value: {
      ...A1_001,
      segments: [
        {
          type: 'expression',
          id: 'formula',
          expression: '$uppercase($substring(region, 0, 1)',
          width: { min: 1, max: 1 },
          alphabet: { except: '-' },
        },
        ...A1_001.segments,
      ],
    },
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement, '.part-toggle'));
    await inside(canvasElement, 'tagma-expression-editor');
    await inside(canvasElement, '.problem[data-code="bad-expression"]');
  },
};

/** What holds for the pattern as a whole; the field of the host is too short for it. */
export const Settings: Story = {
  args: { panel: 'settings', value: { ...A1_001, maxLength: 5 } },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '[data-name="max-length"]');
    await inside(canvasElement, '.problem[data-code="too-long"]');
  },
};

/** The same pattern in writing; an error is told with its place. */
export const Text: Story = {
  args: { panel: 'text' },
  play: async ({ canvasElement }) => {
    const area = (await inside(canvasElement, '.pattern-text')) as HTMLTextAreaElement;
    await waitFor(() => expect(area.value).toContain('{region}{purchase}-{no:3}'));
    await userEvent.click(area);
    area.setSelectionRange(0, 0);
    await userEvent.keyboard('{{');
    await shows(canvasElement, '.text-errors', 'Line 1');
  },
};

/** Can be read and tried, but not changed. */
export const ReadOnly: Story = {
  args: { readonly: true },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement, '.part-toggle'));
    await inside(canvasElement, '.map-table');
    await expect(all(canvasElement, '.palette')).toHaveLength(0);
  },
};

/** Cannot be used now. */
export const Disabled: Story = { args: { disabled: true } };

/** An error from the host. */
export const WithError: Story = {
  args: { errorText: 'This pattern was published by somebody else meanwhile.' },
};

/** A value that is no pattern. */
export const Unreadable: Story = {
  args: { value: { parts: [] } as unknown as CodeDefinition },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '.notice', 'no code pattern');
  },
};

/** A table of places in three levels: country, province, city; `CN-31-021`. */
export const Places: Story = {
  args: { value: PLACE_CODES, recordType: PLACES, records: IN_PLACES },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(codeOf(canvasElement)).toBe('CN-31-021'), { timeout: 8000 });
    await shows(canvasElement, '.proof', 'This pattern is safe.');
  },
};

/** The host lists values, slowly, and fails the first time. */
export const ValuesFromHost: Story = {
  args: {
    records: null,
    value: withParts((segment) => (segment.type === 'map' ? { ...segment, table: [] } : segment)),
    values: ((): CodeValueSource => {
      let calls = 0;
      return () => {
        calls += 1;
        if (calls === 1) return Promise.reject(new Error('offline'));
        return Promise.resolve({
          options: [
            { value: '北美', count: 12 },
            { value: '欧洲', count: 7 },
          ],
          next: null,
        });
      };
    })(),
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement, '.part-toggle'));
    await shows(canvasElement, '.map-missing', 'could not be loaded');
    await userEvent.click(await inside(canvasElement, '.map-missing .button'));
    await shows(canvasElement, '.map-missing', '北美');
  },
};

/** Right to left. */
export const RightToLeft: Story = {
  args: { dir: 'rtl' },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement, '.part-toggle'));
    await inside(canvasElement, '.map-table');
  },
};

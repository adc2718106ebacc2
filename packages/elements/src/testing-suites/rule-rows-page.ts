import { ruleRowsTerms } from '../locales/rule-rows.terms.js';
import { ruleSpecialTerms } from '../locales/rule-special.terms.js';
import { loadReader } from '../components/rule-builder/data/reader-part.js';
import { specialModule } from '../components/rule-builder/data/special-part.js';
import type { RecordSchema } from '@tagma/expression';
import { RuleRowsHost } from './rule-rows-host.js';
import { settled, textOf } from './page.js';

/** A customer of the examples: orders, conversations, tags, an address. */
export const customerSchema: RecordSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', title: '姓名' },
    city: { type: 'string', title: '城市', enum: ['北京', '上海', '深圳'] },
    note: { type: 'string', title: '备注' },
    age: { type: 'integer', title: '年龄' },
    spent: { type: 'number', title: '消费总额' },
    refunded: { type: 'number', title: '退款' },
    vip: { type: 'boolean', title: '会员' },
    birthday: { type: 'string', format: 'date', title: '生日' },
    joinedAt: { type: 'string', format: 'date-time', title: '注册时间' },
    tags: { type: 'array', title: '标签', items: { type: 'string' } },
    interests: { type: 'array', title: '兴趣', items: { type: 'string' } },
    address: {
      type: 'object',
      title: '地址',
      properties: { street: { type: 'string', title: '街道' }, zip: { type: 'string', title: '邮编' } },
    },
    orders: {
      type: 'array',
      title: '订单',
      items: {
        type: 'object',
        properties: {
          at: { type: 'string', format: 'date-time', title: '下单时间' },
          amount: { type: 'number', title: '金额' },
          status: { type: 'string', title: '状态', enum: ['paid', 'open'] },
          items: {
            type: 'array',
            title: '商品',
            items: { type: 'object', properties: { price: { type: 'number', title: '单价' } } },
          },
        },
      },
    },
    conversations: {
      type: 'array',
      title: '咨询',
      items: {
        type: 'object',
        properties: {
          at: { type: 'string', format: 'date-time', title: '咨询时间' },
          text: { type: 'string', title: '内容' },
        },
      },
    },
  },
};

let count = 0;

/** Shows a rule in the plain host. */
export async function showRows(
  text: string,
  props: Partial<RuleRowsHost> = {},
  lang = 'zh-CN',
): Promise<RuleRowsHost> {
  if (customElements.get('test-rule-rows') === undefined)
    customElements.define('test-rule-rows', RuleRowsHost);
  // The builder fetches it with the page.
  await loadReader();
  await ruleRowsTerms.load(lang);
  await ruleSpecialTerms.load(lang);
  const { dayModule } = await specialModule.load();
  await dayModule.load();
  const host = document.createElement('test-rule-rows') as RuleRowsHost;
  Object.assign(host, { text, schema: customerSchema, lang, id: `rows-${(count += 1)}`, ...props });
  document.body.append(host);
  await settled(host);
  return host;
}

/** What a row shows, as a person reads it: words, chosen options and typed values. */
export function readRow(host: RuleRowsHost, index = 0): string {
  const row = host.shadowRoot?.querySelectorAll('[role="row"]')[index];
  const cells = [...(row?.querySelectorAll('[role="gridcell"]') ?? [])];
  return cells.map(readCell).join(' | ');
}

function readCell(cell: Element): string {
  const parts: string[] = [];
  for (const each of cell.querySelectorAll(
    'select, input, textarea, tagma-day-field, .opener-text, .words, .cell-note, label span',
  )) {
    if (each.closest('.opener-text') !== null && !each.matches('.opener-text')) continue;
    parts.push(shownBy(each));
  }
  return parts.filter(Boolean).join(' ');
}

function shownBy(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.label ?? '';
  if (element.localName === 'tagma-day-field') return element.shadowRoot?.querySelector('input')?.value ?? '';
  if (element instanceof HTMLInputElement && element.type === 'checkbox')
    return element.checked ? '[x]' : '[ ]';
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
  return textOf(element);
}

/** The control of a part in a row. */
export function control<T extends HTMLElement>(host: RuleRowsHost, part: string, index = 0): T {
  const row = host.shadowRoot?.querySelectorAll('[role="row"]')[index];
  const found = [...(row?.querySelectorAll<T>('[data-control]') ?? [])].find(
    (each) => each.dataset['control']?.endsWith(`/${part}`) === true,
  );
  if (!found) throw new Error(`row ${index} has no control ${part}: ${readRow(host, index)}`);
  return found;
}

/** Chooses an option as a person does, by its value. */
export async function choose(host: RuleRowsHost, part: string, value: string, index = 0): Promise<void> {
  const select = control<HTMLSelectElement>(host, part, index);
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(host);
}

/** Puts a text into an input as typing does. */
export async function enter(host: RuleRowsHost, part: string, text: string, index = 0): Promise<void> {
  const input = control<HTMLInputElement>(host, part, index);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(host);
}

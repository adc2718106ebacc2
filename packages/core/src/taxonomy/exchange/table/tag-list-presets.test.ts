import { describe, expect, it } from 'vitest';
import { finishNow } from '../slices.js';
import { snapshotFromDocument } from '../../../workspace/document.js';
import { starterWorkspace } from '../../../starter/starter-workspace.js';
import { planImport } from '../plan-import.js';
import { recognizeTagList } from './tag-list-presets.js';
import { ConceptTableReader } from './table-reader.js';

const full = snapshotFromDocument(starterWorkspace({ now: '2026-01-01T00:00:00.000Z' }));
const workspace = { ...full, concepts: [], rules: [] };

function read(header: readonly string[], rows: readonly (readonly string[])[], locale: string) {
  const found = recognizeTagList(header, rows, locale);
  if (found === null) return null;
  const reader = new ConceptTableReader(found.mapping, workspace);
  for (const cells of rows) reader.add(cells);
  const { items, problems } = finishNow(reader.items());
  const plan = finishNow(planImport(items, workspace, 'skip'));
  const concepts = plan.command?.concepts ?? [];
  const names = new Map(concepts.map(({ id, name }) => [id, name[locale]]));
  return {
    system: found.preset.id,
    problems,
    concepts: byName(
      concepts.map(({ name, kind, color, description, aliases, parentId }) => ({
        name: name[locale],
        kind,
        ...(parentId == null ? {} : { parent: names.get(parentId) }),
        ...(color == null ? {} : { color: color.toLowerCase() }),
        ...(description === undefined ? {} : { description: description[locale] }),
        ...(aliases === undefined || aliases.length === 0 ? {} : { aliases }),
      })),
    ),
  };
}

/** What is planned stands in the order of its depth; here it is looked up. */
function byName<T extends { readonly name?: string | undefined }>(things: readonly T[]): readonly T[] {
  return [...things].sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

describe('lists of tags of known systems', () => {
  it('of Zoho CRM: modules become categories, counts and people are left aside', () => {
    const header = [
      'Tag Id',
      'Tag Name',
      'Module',
      'Color Code',
      'Records Count',
      'Created By',
      'Created Time',
    ];
    const rows = [
      ['4150868000001', 'VIP', 'Leads', '#F17574', '12', 'Ann', '2026-01-01T00:00:00+08:00'],
      ['4150868000002', 'Cold', 'Leads', '', '3', 'Ann', '2026-01-01T00:00:00+08:00'],
      ['4150868000003', 'Partner', 'Accounts', '', '7', 'Bob', '2026-01-02T00:00:00+08:00'],
    ];
    expect(read(header, rows, 'en')).toEqual({
      system: 'zoho-crm',
      problems: [],
      concepts: byName([
        { name: 'Leads', kind: 'category' },
        { name: 'VIP', kind: 'tag', parent: 'Leads', color: '#f17574' },
        { name: 'Cold', kind: 'tag', parent: 'Leads' },
        { name: 'Accounts', kind: 'category' },
        { name: 'Partner', kind: 'tag', parent: 'Accounts' },
      ]),
    });
  });

  it('of 纷享销客: groups become categories, descriptions and synonyms come along', () => {
    const header = ['标签组', '二级分组', '标签名称', '标签描述', '同义词', '使用次数', '创建人'];
    const rows = [
      ['客户价值', '消费', '高价值客户', '年消费前 20%', 'VIP；大客户', '120', '张三'],
      ['客户价值', '', '普通客户', '', '', '800', '张三'],
    ];
    expect(read(header, rows, 'zh-CN')).toEqual({
      system: 'fxiaoke',
      problems: [],
      concepts: byName([
        { name: '客户价值', kind: 'category' },
        { name: '消费', kind: 'category', parent: '客户价值' },
        {
          name: '高价值客户',
          kind: 'tag',
          parent: '消费',
          description: '年消费前 20%',
          aliases: ['VIP', '大客户'],
        },
        { name: '普通客户', kind: 'tag', parent: '客户价值' },
      ]),
    });
  });

  it('tells the row of what cannot be read', () => {
    const header = ['标签组', '标签名称', '主客观'];
    const list = read(
      header,
      [
        ['价值', '高', '客观'],
        ['价值', '低', '也许'],
      ],
      'zh-CN',
    );
    expect(list?.problems).toMatchObject([
      { row: 3, code: 'wrong-value', member: 'judgement', value: '也许' },
    ]);
  });

  it('are told from other tables', () => {
    for (const header of [['path', 'color'], ['Tag', 'Parent'], ['标签', '描述'], []])
      expect(recognizeTagList(header, [], 'en')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { type Rule, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { texts } from '../texts/texts.js';
import { differencesOfTags } from './rule-differences.js';
import { emptyForm, formFromRule, isChanged } from './rule-editing.js';
import { tagName, tagsOfDraft } from './rule-tags.js';

const NOW = '2026-11-22T08:00:00.000Z';
const { concepts } = snapshotFromDocument(starterWorkspace({ now: NOW, locale: 'en' }));
const rule: Rule = {
  id: 'r',
  version: 3,
  name: 'Both',
  recordType: 'customer',
  tagId: 'tag-vip',
  moreTagIds: ['tag-retail'],
  expression: 'true',
  onExit: 'remove',
  state: 'draft',
  updatedAt: NOW,
  updatedBy: 'u',
};

describe('the tags of a rule form', () => {
  it('are those of the rule; a new form has none', () => {
    const form = formFromRule(rule);
    expect(tagsOfDraft(form.draft)).toEqual(['tag-vip', 'tag-retail']);
    expect(isChanged(form, rule)).toBe(false);
    expect(isChanged({ ...form, draft: { ...form.draft, moreTagIds: [] } }, rule)).toBe(true);
    expect(tagsOfDraft(emptyForm().draft)).toEqual([]);
  });

  it('have the name of the language, or their id', () => {
    expect(tagName('tag-vip', concepts, 'en')).toBe('VIP customer');
    expect(tagName('tag-vip', concepts, 'zh-CN')).toBe('VIP客户');
    expect(tagName('gone', concepts, 'en')).toBe('gone');
  });
});

describe('the tags of two versions', () => {
  const differences = (locale: 'en' | 'zh-CN', before: readonly string[], after: readonly string[]) =>
    differencesOfTags(before, after, {
      name: (id) => tagName(id, concepts, locale),
      locale,
      t: texts(locale),
    }).map(({ text }) => text);

  it('are told where one gives others', () => {
    const both = ['tag-vip', 'tag-retail'];
    expect(differences('en', ['tag-vip'], both)).toEqual([
      'Tags to give: VIP customer → VIP customer and Retail',
    ]);
    expect(differences('zh-CN', both, ['tag-vip'])).toEqual(['要添加的标签：VIP客户和零售 → VIP客户']);
  });

  it('are the same in another order', () => {
    expect(differences('en', ['tag-vip', 'tag-retail'], ['tag-retail', 'tag-vip'])).toEqual([]);
  });
});

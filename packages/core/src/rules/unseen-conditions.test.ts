import { describe, expect, it } from 'vitest';
import { createHarness, rule, settings, type Harness } from '../../test/fixture.js';
import type { Command } from '../commands/commands.types.js';
import { CLASSIC } from '../codes/testing/classic.js';
import type { WorkflowDraft } from '../workflows/workflow.types.js';
import type { RuleDraft } from './rules.types.js';

/** Who writes everything and sees all but the category `value` with its tags `vip` and `plain`. */
const WRITER = {
  id: 'writer',
  allow: ['record.read', 'rule.edit', 'rule.publish', 'workflow.edit', 'pattern.edit'],
} as const;

function harness(expression = '"vip" in tags'): Promise<Harness> {
  return createHarness((snapshot) => ({
    ...snapshot,
    settings: { ...settings, roles: [...settings.roles, WRITER] },
    concepts: snapshot.concepts.map((concept) =>
      concept.id === 'value' ? { ...concept, visibleTo: ['board'] } : concept,
    ),
    rules: [rule('r', 'cn', { state: 'draft', expression })],
  }));
}

const UNKNOWN = { code: 'unknown-concept', details: { id: 'vip' } };
const create = (expression: string, more: Partial<RuleDraft> = {}): Command => ({
  type: 'createRule',
  rule: { name: 'Mine', recordType: 'customer', tagId: 'cn', expression, ...more },
});
const update = (patch: Partial<RuleDraft>, expectedVersion = 1): Command => ({
  type: 'updateRule',
  id: 'r',
  expectedVersion,
  patch,
});

describe('a saved condition about tags that its author does not see', () => {
  it.each([
    '"vip" in tags',
    'name = "A" and $not("vip" in $$.tags)',
    '$count(tags[$ in ["new", "vip"]]) > 0',
    '"vip" in tagTree',
    '$contains($join(tags, ","), "vip")',
    '($mine := tags; "vip" in $mine)',
    '$lookup($, "tags")[$ = "vip"]',
    '($mine := tags; $mine[$ = "vip"])',
    '$exists($distinct(tags).($ = "vip" ? 1))',
  ])('is not written: %s', async (expression) => {
    const { refused, done } = await harness();
    expect(await refused(create(expression), 'writer')).toMatchObject({
      ...UNKNOWN,
      path: '/rule/expression',
    });
    await done(create(expression));
  });

  it.each([
    '$count(tags) > 1',
    'tags[0] = "new"',
    'tags = "new"',
    '$exists(tags[$ != "new"])',
    '$exists(tags[$not($ in ["new"])])',
    '$contains($join(tags, ","), "vi")',
    '($a := "vi" & "p"; $a in tags)',
    '$map(["new"], function($wanted){ $wanted in tags })',
    '$exists(tags.($ = "new" ? 1 : 2))',
    '$count($lookup($, "tags")) > 1',
    '$count($keys($)) > 3',
    '$length($string($$)) > 100',
    '$contains($string(), "vi")',
    '$count($keys()) > 3',
    '$exists($lookup("ta" & "gs"))',
    '$count($each(function($v){ $v })) > 3',
    '($f := $string; $length($f()) > 100)',
    '$length($string(orders.$$)) > 100',
    '$length($string($$.$)) > 100',
    '$eval("$count(t" & "ags)") > 1',
    '$exists(*[$ = "new"])',
    '"new" in tags and $count(tags) > 1',
    '$count(["new"][$ in $$.tags]) > 0 or $exists($$.**)',
  ])('tells nothing of tags that it does not name: %s', async (expression) => {
    const { refused, done } = await harness();
    const expected = { code: 'tags-not-named', path: '/rule/expression' };
    expect(await refused(create(expression), 'writer')).toMatchObject(expected);
    await done(create(expression));
  });

  it.each([
    '"new" in tags',
    '$not("new" in $$.tags)',
    '$count(tags[$ in ["new", "cn"]]) > 1',
    '$exists(tags[$ = "new" or ("cn" = $)])',
    '$count($$.tags[$ in ["new"]]) = 1 and name = "A"',
    '$count(orders[$.amount > 5]) > 1',
    '$contains($string($.name), "A") and $$.name != "B"',
    '$count($keys(address)) > 1',
  ])('may ask for tags by name: %s', async (expression) => {
    const { done } = await harness();
    await done(create(expression), 'writer');
  });

  it('may ask for a tag by a parameter', async () => {
    const { done } = await harness();
    const parameters = [{ name: 'wanted', type: 'text', default: 'new' }] as const;
    await done(create('$wanted in tags', { parameters }), 'writer');
  });

  it('does not ask for a category below which a tag is hidden', async () => {
    const { refused, done } = await createHarness((snapshot) => ({
      ...snapshot,
      settings: { ...settings, roles: [...settings.roles, WRITER] },
      concepts: snapshot.concepts.map((concept) =>
        concept.id === 'vip' ? { ...concept, visibleTo: ['board'] } : concept,
      ),
    }));
    expect(await refused(create('"value" in tagTree'), 'writer')).toMatchObject({ code: 'tags-not-named' });
    await done(create('"plain" in tagTree'), 'writer');
  });

  it('is refused as well where it asks for the category above, or by a parameter', async () => {
    const { refused } = await harness();
    expect(await refused(create('"value" in tagTree'), 'writer')).toMatchObject({ details: { id: 'value' } });
    const parameters = [{ name: 'wanted', type: 'text', default: 'vip' }] as const;
    expect(await refused(create('$wanted in tags', { parameters }), 'writer')).toMatchObject(UNKNOWN);
  });

  it('is free where it says something of other fields, or of tags that they see', async () => {
    const { done } = await harness();
    await done(create('status = "vip" and "new" in tags'), 'writer');
  });

  it('of somebody who does is not turned to another tag, nor brought back by an undo', async () => {
    const { refused, done } = await harness();
    expect(await refused(update({ tagId: 'new' }), 'writer')).toMatchObject(UNKNOWN);
    expect(await refused(update({ expression: '"vip" in tags or true' }), 'writer')).toMatchObject(UNKNOWN);
    await done(update({ name: 'Other name' }), 'writer');
    const emptied = await done(update({ expression: 'false' }, 2), 'writer');
    const undo: Command = { type: 'undo', transactionId: emptied.transactionId ?? '' };
    expect(await refused(undo, 'writer')).toMatchObject(UNKNOWN);
    await done(undo);
  });

  it('is refused in workflows, also as what sets them off', async () => {
    const { refused, done } = await harness();
    const workflow: WorkflowDraft = {
      name: { en: 'Tell' },
      condition: null,
      trigger: { on: 'tag.added' },
      action: { type: 'host-event', name: 'told' },
    };
    const made = (more: Partial<WorkflowDraft>): Command => ({
      type: 'createWorkflow',
      workflow: { ...workflow, ...more },
    });
    expect(await refused(made({ condition: '"vip" in tags' }), 'writer')).toMatchObject(UNKNOWN);
    const trigger = { on: 'tag.added', tagIds: ['new', 'vip'] } as const;
    expect(await refused(made({ trigger }), 'writer')).toMatchObject({
      ...UNKNOWN,
      path: '/workflow/trigger/tagIds/1',
    });
    await done(made({ trigger }));
  });

  it('is refused in codes', async () => {
    const { refused, done } = await harness();
    const pattern = (expression: string): Command => ({
      type: 'createCodePattern',
      pattern: {
        name: { en: 'Code' },
        recordType: 'customer',
        definition: {
          ...CLASSIC,
          segments: [
            { type: 'expression', id: 'x', expression, width: { min: 1, max: 1 }, alphabet: 'digits' },
          ],
        },
      },
    });
    expect(await refused(pattern('"vip" in tags ? "1" : "0"'), 'writer')).toMatchObject({
      ...UNKNOWN,
      path: '/pattern/definition/segments/0/expression',
    });
    await done(pattern('"new" in tags ? "1" : "0"'), 'writer');
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import type { Concept, Session } from '@tagma/core';
import { provideSession } from '../../../context/session-context.js';
import { concept, taxonomy } from '../../../testing-suites/fixtures.js';
import { allInside, inside, listen, press, settled, textOf, type } from '../../../testing-suites/page.js';
import { ACTORS, RECORD, makeWorkplace, withMethods } from '../../../testing-suites/session.js';
import type { Workplace } from '../../../testing-suites/session.js';
import { defineTaxonomyEditor } from '../index.js';
import type { TaxonomyEditor } from '../index.js';
import { durationWords, parseDuration } from './duration-words.js';
import { contrastOnWhite, isReadable, readableShade } from './readable-color.js';
import { startOfDay } from '../../../internal/zoned-day.js';
import { readTrend } from './detail-facts.js';

defineTaxonomyEditor();

const NOW = Date.parse('2026-11-22T08:30:00.000Z');

let place: HTMLElement;
let workplace: Workplace;
let editor: TaxonomyEditor;

/** Waits until something is so; a part of the editor may still be on its way. */
async function until(check: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never came: ${what}`);
}

async function show(
  selectedIds: readonly string[],
  options: {
    readonly concepts?: readonly Concept[];
    readonly wrap?: (session: Session) => Session;
    readonly lang?: string;
  } = {},
): Promise<void> {
  workplace = await makeWorkplace(
    options.concepts ?? taxonomy.map((each) => ({ ...each, ownerId: 'u-owner' })),
  );
  place = document.createElement('div');
  place.lang = options.lang ?? 'en';
  const session = workplace.sessionOf(ACTORS.admin);
  provideSession(place, options.wrap ? options.wrap(session) : session);
  editor = document.createElement('tagma-taxonomy-editor');
  editor.now = () => NOW;
  editor.selectedIds = selectedIds;
  document.body.append(place);
  place.append(editor);
  await until(() => allInside(editor, '.detail').length === 1, 'the detail pane');
  await settled(editor);
}

const input = (key: string): HTMLInputElement => inside(editor, `[data-field="${key}"] .input`);
const notes = (key: string): string => textOf(inside(editor, `[data-field="${key}"] .notes`));
const stored = async (id: string): Promise<Concept | undefined> =>
  (await workplace.sessionOf(ACTORS.admin).workspace()).concepts.find((each) => each.id === id);

async function write(key: string, text: string): Promise<void> {
  const field = input(key);
  field.focus();
  field.select();
  await type(text);
}

afterEach(() => {
  place.remove();
});

describe('detail pane', () => {
  it('names people as the page knows them, beside what is stored', async () => {
    await show(['tag-vip']);
    editor.ownerName = (id) => (id === 'u-owner' ? 'Lin Xia' : id);
    await settled(editor);
    expect(input('ownerId').value).to.equal('u-owner');
    expect(notes('ownerId')).to.contain('Lin Xia');
    const offered = inside(editor, '[data-field="ownerId"] option[value="u-owner"]');
    expect(offered.getAttribute('label')).to.equal('Lin Xia');
    editor.readonly = true;
    await settled(editor);
    expect(textOf(inside(editor, '.facts'))).to.contain('Lin Xia');
    expect(textOf(inside(editor, '.facts'))).not.to.contain('u-owner');
  });

  it('saves a field by Enter and keeps the others as they were', async () => {
    await show(['tag-vip']);
    await write('name.en', 'Very important');
    await press('Enter');
    await until(() => allInside(editor, '[part~=notice]').length === 1, 'the notice');
    const vip = await stored('tag-vip');
    expect(vip?.name).to.deep.equal({ 'zh-CN': 'VIP客户', en: 'Very important' });
    expect(vip?.color).to.equal('amber');
  });

  it('saves a field on leaving it, and a duration in words of either language', async () => {
    await show(['tag-vip']);
    await write('archiveAfter', '6 个月');
    await press('Tab');
    await until(() => input('archiveAfter').value === '6 months', 'the duration in words');
    expect((await stored('tag-vip'))?.archiveAfter).to.equal('P6M');
  });

  it('says under the field what cannot be taken, and keeps the text', async () => {
    await show(['tag-vip']);
    await write('validity', 'soon');
    await press('Enter');
    await settled(editor);
    expect(notes('validity')).to.contain('30 days');
    expect(input('validity').value).to.equal('soon');
    expect(input('validity').getAttribute('aria-invalid')).to.equal('true');
    expect((await stored('tag-vip'))?.validity).to.equal(undefined);
  });

  it('shows under the field why the service refused', async () => {
    await show(['tag-vip']);
    await write('name.en', 'High-value customer');
    await press('Enter');
    await until(() => notes('name.en').includes('taken'), 'the refusal');
    expect(input('name.en').value).to.equal('High-value customer');
  });

  it('gives up what was typed by Escape', async () => {
    await show(['tag-vip']);
    await write('notation', 'X');
    await press('Escape');
    await settled(editor);
    expect(input('notation').value).to.equal('');
    await press('Enter');
    expect((await stored('tag-vip'))?.version).to.equal(1);
  });

  it('does not save by an Enter that belongs to an input method', async () => {
    await show(['tag-vip']);
    const field = input('notation');
    field.focus();
    await type('zhong');
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, isComposing: true }),
    );
    await settled(editor);
    expect((await stored('tag-vip'))?.notation).to.equal(undefined);
  });

  it('joins a change of another field that somebody else made meanwhile', async () => {
    await show(['tag-vip']);
    await write('notation', 'V');
    await workplace.elsewhere({
      type: 'updateConcept',
      id: 'tag-vip',
      expectedVersion: 1,
      patch: { layer: 'temporary' },
    });
    await press('Enter');
    await until(() => allInside(editor, '[part~=notice]').length === 1, 'the notice');
    const vip = await stored('tag-vip');
    expect([vip?.notation, vip?.layer]).to.deep.equal(['V', 'temporary']);
  });

  it('asks which to keep when somebody else changed the same field', async () => {
    await show(['tag-vip']);
    await write('notation', 'mine');
    await workplace.elsewhere({
      type: 'updateConcept',
      id: 'tag-vip',
      expectedVersion: 1,
      patch: { notation: 'theirs' },
    });
    await press('Enter');
    await until(() => notes('notation').includes('theirs'), 'the conflict');
    expect((await stored('tag-vip'))?.notation).to.equal('theirs');
    inside(editor, '[data-field=notation] .choices .button').click();
    await until(() => !notes('notation').includes('theirs'), 'the end of the conflict');
    expect((await stored('tag-vip'))?.notation).to.equal('mine');
  });

  it('saves what was being typed when another concept is chosen', async () => {
    await show(['tag-vip']);
    await write('notation', 'left');
    editor.selectedIds = ['tag-high'];
    await until(() => input('name.en').value === 'High-value customer', 'the other tag');
    await until(() => allInside(editor, '[part~=notice]').length === 1, 'the notice');
    expect((await stored('tag-vip'))?.notation).to.equal('left');
  });

  it('chooses a colour by one press, with the keyboard too', async () => {
    await show(['tag-vip']);
    inside(editor, '.swatch[aria-label=Teal]').focus();
    await press('Space');
    await until(() => allInside(editor, '.swatch[aria-label=Teal][aria-pressed=true]').length === 1, 'teal');
    // The choice shows at once; the store answers later.
    await waitUntil(async () => (await stored('tag-vip'))?.color === 'teal', 'the stored colour');
  });

  it('offers a readable shade of a pale colour', async () => {
    await show(['tag-vip']);
    await write('color.free', '#ffe08a');
    await press('Enter');
    await until(() => allInside(editor, '.contrast .button').length === 1, 'the offer');
    inside(editor, '.contrast .button').click();
    await until(() => allInside(editor, '.contrast .button').length === 0, 'the shade');
    const color = (await stored('tag-vip'))?.color ?? '';
    expect(isReadable(color)).to.equal(true);
  });

  it('shows facts and whom to ask to somebody who may not change it', async () => {
    await show(['tag-vip'], { wrap: () => workplace.sessionOf(ACTORS.agent) });
    expect(allInside(editor, '[data-field] .input').length).to.equal(0);
    expect(textOf(inside(editor, '.locked'))).to.contain('u-owner');
    expect(textOf(inside(editor, '.facts'))).to.contain('VIP customer');
  });

  it('tells the page which rule to open', async () => {
    await show(['tag-vip'], {
      wrap: (session) =>
        withMethods(session, {
          workspace: async () => ({
            ...(await session.workspace()),
            rules: [
              {
                id: 'r-1',
                version: 1,
                name: 'Spends much',
                recordType: 'customer',
                tagId: 'tag-other',
                moreTagIds: ['tag-vip'],
                expression: 'true',
                onExit: 'remove',
                state: 'published',
                updatedAt: '2026-11-01T00:00:00.000Z',
                updatedBy: 'u',
              },
            ],
          }),
        }),
    });
    const opened = listen<CustomEvent<{ ruleId: string }>>(place, 'tagma-open-rule');
    inside(editor, '.rules .button').click();
    expect(opened.map(({ detail }) => detail.ruleId)).to.deep.equal(['r-1']);
  });

  it('shows markup in names as text', async () => {
    const evil = concept('evil', '<img src=x onerror=alert(1)>', '<b>bold</b>', { ownerId: 'u' });
    await show(['evil'], { concepts: [evil] });
    expect(input('name.en').value).to.equal('<b>bold</b>');
    expect(allInside(editor, '.detail b, .detail img').length).to.equal(0);
  });

  it('changes several at once, in one step', async () => {
    await show(['tag-vip', 'tag-high']);
    const layer = inside<HTMLSelectElement>(editor, '.bulk [name=layer]');
    layer.value = 'temporary';
    layer.dispatchEvent(new Event('change'));
    inside(editor, '.bulk [type=submit]').click();
    await until(() => allInside(editor, '[part~=notice]').length === 1, 'the notice');
    const layers = await Promise.all(['tag-vip', 'tag-high'].map(async (id) => (await stored(id))?.layer));
    expect(layers).to.deep.equal(['temporary', 'temporary']);
    expect((await stored('tag-vip'))?.color).to.equal('amber');
  });

  it('counts records and shows when they got the tag', async () => {
    await show(['tag-vip'], {
      wrap: (session) => {
        void workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
        return session;
      },
    });
    await until(() => allInside(editor, '.usage .chart').length === 1, 'the chart');
    await until(() => textOf(inside(editor, '.usage')).includes('1 record'), 'the count');
  });
});

describe('words of durations', () => {
  it('reads both languages and ISO, and refuses the rest', () => {
    expect(
      ['30 days', '30天', '2 周', '1年6个月', 'P1Y', '1 year and 2 weeks', '3mo'].map(parseDuration),
    ).to.deep.equal(['P30D', 'P30D', 'P2W', 'P1Y6M', 'P1Y', 'P1Y2W', 'P3M']);
    expect(['', 'soon', '0 days', '-1 day', '5', '5 parsecs'].map(parseDuration)).to.deep.equal(
      Array.from({ length: 6 }, () => null),
    );
  });

  it('writes what it reads', () => {
    for (const locale of ['en', 'zh-CN'])
      for (const duration of ['P1D', 'P30D', 'P2W', 'P6M', 'P1Y6M'])
        expect(parseDuration(durationWords(duration, locale))).to.equal(duration);
    expect(durationWords('P30D', 'zh-CN')).to.equal('30 天');
    expect(durationWords('P1Y6M', 'en')).to.equal('1 year 6 months');
  });
});

describe('readable colours', () => {
  it('keeps a readable colour and darkens a pale one just enough', () => {
    expect(readableShade('#1a1a1a')).to.equal('#1a1a1a');
    for (const pale of ['#ffff00', '#ffffff', '#ffd54f', '#88ccff']) {
      expect(isReadable(pale)).to.equal(false);
      expect(contrastOnWhite(readableShade(pale))).to.be.within(4.5, 4.75);
    }
  });
});

describe('days in a time zone', () => {
  it('begin where the clocks of the zone say, changes to summer time included', () => {
    expect(startOfDay('2026-11-22', 'Asia/Shanghai')).to.equal('2026-11-21T16:00:00.000Z');
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).to.equal('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-30', 'Europe/Berlin')).to.equal('2026-03-29T22:00:00.000Z');
    expect(startOfDay('no day', 'UTC')).to.equal(null);
  });
});

describe('trend', () => {
  it('is that of the last twelve weeks, and of two months', async () => {
    const asked: unknown[] = [];
    const given = [
      [1, 0, 0, 2],
      [1, 3],
    ];
    const tagUsage: Session['tagUsage'] = async (request) => {
      asked.push(request);
      return [{ tagId: 'vip', active: 3, ever: 4, lastUsedAt: '', given: given[asked.length - 1] ?? [] }];
    };
    const trend = await readTrend({ tagUsage }, 'vip');
    expect(trend).to.deep.equal({ weeks: [1, 0, 0, 2], recent: 3, before: 1 });
    expect(asked).to.deep.equal([
      { tagIds: ['vip'], periods: { days: 7, count: 12 } },
      { tagIds: ['vip'], periods: { days: 30, count: 2 } },
    ]);
  });

  it('of a tag that nobody ever had is a row of noughts', async () => {
    const { weeks, recent, before } = await readTrend({ tagUsage: async () => [] }, 'new');
    expect([weeks.length, Math.max(...weeks), recent, before]).to.deep.equal([12, 0, 0, 0]);
  });
});

describe('changes that the reader may only ask for', () => {
  const asAgent = { wrap: () => workplace.sessionOf(ACTORS.agent) };
  const proposed = async (): Promise<readonly unknown[]> => {
    const { items } = await workplace.sessionOf(ACTORS.admin).proposals({ states: ['open'] });
    return items.map(({ command, reason }) => ({ ...command, reason }));
  };
  const send = (): void => inside(editor, '.propose button[type=submit]').click();

  it('are another name for one tag', async () => {
    await show(['tag-vip'], asAgent);
    inside<HTMLInputElement>(editor, '.propose input[name=name]').value = 'Gold';
    inside<HTMLTextAreaElement>(editor, '.propose textarea').value = 'Says what it is.';
    send();
    await until(() => allInside(editor, '[part=notice]').length > 0, 'the notice');
    expect(textOf(inside(editor, '[part=notice]'))).to.contain('Proposed: rename “VIP customer” to “Gold”.');
    const [one] = await proposed();
    expect(one).to.deep.include({ type: 'updateConcept', id: 'tag-vip', reason: 'Says what it is.' });
    expect((await stored('tag-vip'))?.name['en']).to.equal('VIP customer');
  });

  it('are one tag out of several', async () => {
    await show(['tag-vip', 'tag-high'], { ...asAgent, lang: 'zh-CN' });
    inside<HTMLSelectElement>(editor, '.propose select').value = 'tag-high';
    send();
    await until(() => allInside(editor, '[part=notice]').length > 0, 'the notice');
    const [one] = await proposed();
    expect(one).to.deep.include({ type: 'mergeConcepts', ids: ['tag-vip'], intoId: 'tag-high' });
  });

  it('are not offered to those who may change it', async () => {
    await show(['tag-vip']);
    expect(allInside(editor, '.propose')).to.have.length(0);
  });
});

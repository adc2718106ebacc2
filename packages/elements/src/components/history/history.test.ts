import { expect } from '@open-wc/testing';
import { SessionError } from '@tagma/core';
import type {
  AuditEntry,
  AuditTarget,
  DomainEvent,
  Json,
  Page,
  Session,
  WorkspaceSnapshot,
} from '@tagma/core';
import { provideSession } from '../../context/session-context.js';
import { concept } from '../../testing-suites/fixtures.js';
import { runLocaleSuite } from '../../testing-suites/locale-suite.js';
import { allInside, click, inside, listen, settled, textOf } from '../../testing-suites/page.js';
import { relativeTime } from './history-days.js';
import { defineHistory } from './index.js';
import type { History } from './index.js';

defineHistory();

const NOW = Date.parse('2026-11-22T08:30:00.000Z');
const record = { type: 'customer', id: 'c1' };
const concepts = [concept('vip', 'VIP客户', 'VIP'), concept('cat', '分类', 'Value', { kind: 'category' })];
const manual: Json = { state: 'active', grounds: [{ type: 'manual', by: 'u' }], expiresAt: null, hold: null };
const byRule: Json = {
  state: 'active',
  grounds: [{ type: 'rule', ruleId: 'r1', ruleVersion: 1 }],
  expiresAt: null,
  hold: null,
};
const gone: Json = { state: 'removed', grounds: [], expiresAt: null, hold: null };

function entry(
  seq: number,
  action: string,
  before: Json,
  after: Json,
  more: Partial<AuditEntry> = {},
): AuditEntry {
  const target: AuditTarget = { kind: 'record', record, tagId: 'vip' };
  const at = new Date(NOW - (100 - seq) * 3_600_000).toISOString();
  return {
    seq,
    at,
    actorId: 'u1',
    actorName: 'Ann',
    action,
    target,
    before,
    after,
    reason: null,
    transactionId: `t${seq}`,
    prevHash: '',
    hash: '',
    ...more,
  };
}

let history: History;

async function show(props: Partial<History>, parent: HTMLElement = document.body): Promise<History> {
  history = document.createElement('tagma-history');
  Object.assign(history, {
    concepts,
    rules: [{ id: 'r1', name: 'Often' }],
    now: () => NOW,
    timeZone: 'UTC',
    ...props,
  });
  parent.append(history);
  await settled(history);
  return history;
}

/** What a reader sees, chips by their name. */
const sentences = (): string[] =>
  allInside(history, '.entry .what > span:first-child').map((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    const chips = [...element.querySelectorAll('tagma-tag')];
    copy.querySelectorAll('tagma-tag').forEach((chip, place) => {
      const shown = chips[place]?.shadowRoot?.querySelector('.label');
      chip.replaceWith(shown ? textOf(shown) : '');
    });
    return textOf(copy);
  });

describe('tagma-history', () => {
  afterEach(() => history.remove());

  it('says who did what, newest first, whatever the order it was given', async () => {
    await show({
      entries: [entry(98, 'tag.assigned', null, manual), entry(99, 'tag.removed', manual, gone)],
    });
    expect(sentences()).to.deep.equal(['Ann removed VIP', 'Ann added VIP']);
  });

  it('names the rule that gave or took a tag, and what still holds it', async () => {
    await show({
      entries: [
        entry(97, 'tag.rule-added', null, byRule),
        entry(98, 'tag.rule-removed', byRule, manual),
        entry(99, 'tag.rule-removed', byRule, gone),
      ],
    });
    expect(sentences()).to.deep.equal([
      'Rule Often removed VIP: the record no longer matches',
      'VIP no longer matches rule Often, and stays for another reason',
      'Rule Often added VIP',
    ]);
  });

  it('tells reason, hold and end, and marks what was undone', async () => {
    const held: Json = { state: 'removed', grounds: [], expiresAt: null, hold: { by: 'u' } };
    await show({
      entries: [
        entry(98, 'tag.removed', manual, held, { reason: 'Asked by phone' }),
        entry(99, 'tag.undone', gone, manual),
      ],
    });
    expect(textOf(inside(history, '.reason'))).to.equal('Reason: Asked by phone');
    expect(textOf(inside(history, '.note'))).to.equal('On hold: rules will not add it again');
    expect(allInside(history, '.undo-mark').length).to.equal(1);
    expect(sentences()[0]).to.equal('Ann undid a change: VIP is back');
  });

  it('tells changes of taxonomy, rules and imports', async () => {
    const target = (kind: 'concept' | 'rule' | 'import', id: string): Partial<AuditEntry> => ({
      target: { kind, id },
    });
    await show({
      entries: [
        entry(96, 'concept.created', null, { name: { en: 'Value' } }, target('concept', 'cat')),
        entry(
          97,
          'concept.renamed',
          { name: { en: 'Guest' } },
          { name: { en: 'VIP' } },
          target('concept', 'vip'),
        ),
        entry(98, 'rule.published', { state: 'draft' }, { state: 'published' }, target('rule', 'r1')),
        entry(99, 'records.imported', null, null, target('import', 'i1')),
      ],
    });
    expect(sentences()).to.deep.equal([
      'Ann imported records',
      'Ann published the rule Often',
      'Ann renamed the tag Guest to VIP',
      'Ann created the category Value',
    ]);
  });

  it('tells what became of suggestions, and names workflows and territories', async () => {
    const name = { en: 'Wake-up', 'zh-CN': '唤醒' };
    await show({
      entries: [
        entry(97, 'suggestion.made', null, null),
        entry(98, 'workflow.switched-on', { name }, { name }, { target: { kind: 'workflow', id: 'w' } }),
        entry(99, 'workspace.roles-set', null, null, { target: { kind: 'workspace', id: 'w' } }),
      ],
    });
    expect(sentences()).to.deep.equal([
      'Ann changed what roles may do',
      'Ann switched the workflow Wake-up on',
      'VIP was suggested',
    ]);
  });

  it('shows what it does not know as text, markup too', async () => {
    const target: AuditTarget = { kind: 'record', record, tagId: 'nobody' };
    await show({
      entries: [
        entry(98, 'tag.assigned', null, manual, { target, actorName: '<b>Eve</b>' }),
        entry(99, 'host.thing', null, null),
      ],
    });
    expect(sentences()).to.deep.equal([
      'Ann made a change (host.thing)',
      '<b>Eve</b> added deleted tag nobody',
    ]);
    expect(allInside(history, '.entry b')).to.deep.equal([]);
  });

  it('groups by the days of its time zone and tells times absolutely, relatively in the tooltip', async () => {
    const late = entry(99, 'tag.assigned', null, manual, { at: '2026-11-21T23:30:00.000Z' });
    await show({ entries: [late], timeZone: 'UTC' });
    expect(textOf(inside(history, '.day-title'))).to.equal('Yesterday · November 21, 2026');
    expect(textOf(inside(history, 'time'))).to.equal('23:30');
    expect(inside(history, 'time').title).to.contain('9 hours ago');
    history.timeZone = 'Asia/Shanghai';
    await settled(history);
    expect(textOf(inside(history, '.day-title'))).to.equal('Today · November 22, 2026');
    expect(textOf(inside(history, 'time'))).to.equal('07:30');
  });

  it('writes distances in the largest unit that fits', () => {
    expect(relativeTime('2026-11-22T08:29:30.000Z', NOW, 'en')).to.equal('30 seconds ago');
    expect(relativeTime('2026-08-22T08:30:00.000Z', NOW, 'zh-CN')).to.equal('3个月前');
    expect(relativeTime('no date', NOW, 'en')).to.equal('');
  });

  it('asks for older entries and for another try', async () => {
    await show({ entries: [entry(99, 'tag.assigned', null, manual)], hasMore: true, error: 'Offline.' });
    const more = listen(history, 'tagma-load-more');
    const retries = listen(history, 'tagma-retry');
    await click(inside(history, '.foot button'));
    await click(inside(history, '[role=alert] button'));
    expect([more.length, retries.length]).to.deep.equal([1, 1]);
    expect(allInside(history, '.entry').length).to.equal(1);
  });

  it('has an empty, a loading and a failed state', async () => {
    await show({ entries: [] });
    expect(textOf(inside(history, '[part=empty] .state-title'))).to.equal('Nothing has happened yet');
    history.loading = true;
    await settled(history);
    expect(inside(history, 'section').getAttribute('aria-busy')).to.equal('true');
    // Forced colours take grounds away, not outlines.
    expect(getComputedStyle(inside(history, '.bone')).outlineStyle).to.equal('solid');
    history.loading = false;
    history.error = 'Offline.';
    await settled(history);
    expect(textOf(inside(history, '[role=alert]'))).to.contain('Offline.');
  });

  it('links the record of each entry when there are many, never to a script', async () => {
    await show({
      entries: [entry(99, 'tag.assigned', null, manual)],
      withTarget: true,
      recordHref: ({ id }) => `#${id}`,
    });
    expect(inside(history, '.record').getAttribute('href')).to.equal('#c1');
    history.recordHref = () => 'javascript:alert(1)';
    await settled(history);
    expect(allInside(history, '.record')).to.deep.equal([]);
  });

  it('leads from an entry to the changes it stands for, never to a script', async () => {
    const link = () => allInside(history, '[part="group-link"]');
    await show({
      entries: [entry(98, 'tag.assigned', null, manual), entry(99, 'tag.rule-added', null, byRule)],
      groupOf: ({ seq }) => (seq === 99 ? { count: 1204, href: '#group-99' } : null),
      withTarget: true,
    });
    expect(sentences()).to.deep.equal(['Rule Often added VIP', 'Ann added VIP on c1']);
    expect(link().map((element) => [textOf(element), element.getAttribute('href')])).to.deep.equal([
      ['on 1,204 records', '#group-99'],
    ]);
    await expect(history).to.be.accessible();
    history.entries = [entry(99, 'rule.ran', null, {}, { target: { kind: 'rule', id: 'r1' } })];
    await settled(history);
    expect(link().map(textOf)).to.deep.equal(['Show 1,204 changes']);
    history.groupOf = () => ({ count: 2, href: 'javascript:alert(1)' });
    await settled(history);
    expect(link()).to.deep.equal([]);
  });

  it('is accessible', async () => {
    await show({
      entries: [
        entry(98, 'tag.assigned', null, manual),
        entry(99, 'tag.removed', manual, gone, { reason: 'x' }),
      ],
      headingLevel: 2,
    });
    await expect(history).to.be.accessible();
  });

  describe('with a session', () => {
    let host: HTMLElement;
    let items: AuditEntry[];
    let fail: SessionError | null;
    let tell: (events: readonly DomainEvent[]) => void;

    const session = (): Session =>
      ({
        actor: { id: 'u1', name: 'Ann', roles: [] },
        workspace: () =>
          Promise.resolve({ settings: {}, concepts, rules: [] } as unknown as WorkspaceSnapshot),
        audit: ({
          before = Infinity,
          limit = 50,
        }: {
          before?: number;
          limit?: number;
        }): Promise<Page<AuditEntry>> => {
          if (fail !== null) return Promise.reject(fail);
          const page = items.filter(({ seq }) => seq < before).sort((a, b) => b.seq - a.seq);
          return Promise.resolve({ items: page.slice(0, limit), next: page.length > limit ? 'more' : null });
        },
        subscribe: (listener: typeof tell) => {
          tell = listener;
          return () => undefined;
        },
      }) as unknown as Session;

    const until = async (done: () => boolean): Promise<void> => {
      for (let time = 0; !done() && time < 100; time++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await settled(history);
    };
    const count = (): number => allInside(history, '.entry').length;

    beforeEach(() => {
      host = document.createElement('div');
      document.body.append(host);
      fail = null;
      items = [entry(99, 'tag.assigned', null, manual)];
    });
    afterEach(() => host.remove());

    it('reads the history of its record and follows its events', async () => {
      provideSession(host, session());
      await show({ record }, host);
      await until(() => count() === 1);
      items.push(entry(100, 'tag.removed', manual, gone));
      tell([{ type: 'tag.removed', record, id: 'vip', transactionId: 't', at: '', seq: 1 }]);
      await until(() => count() === 2);
      expect(sentences()).to.deep.equal(['Ann removed VIP', 'Ann added VIP']);
    });

    it('reads older pages when asked, and says how many entries there are', async () => {
      items = Array.from({ length: 60 }, (_, place) => entry(place + 1, 'tag.assigned', null, manual));
      provideSession(host, session());
      await show({ record }, host);
      await until(() => count() === 50);
      inside(history, '.foot button').click();
      await until(() => count() === 60);
      expect(allInside(history, '.foot')).to.deep.equal([]);
      expect(textOf(inside(history, '[role=status]'))).to.equal('60 entries shown');
    });

    it('tells why nothing came and tries again', async () => {
      fail = new SessionError('unavailable', 'down');
      provideSession(host, session());
      await show({ record }, host);
      await until(() => allInside(history, '[role=alert]').length === 1);
      expect(textOf(inside(history, '[role=alert]'))).to.contain('The service does not answer');
      fail = null;
      inside(history, '[role=alert] button').click();
      await until(() => count() === 1);
      expect(allInside(history, '[role=alert]')).to.deep.equal([]);
    });

    it('shows nothing of the record before', async () => {
      provideSession(host, session());
      await show({ record }, host);
      await until(() => count() === 1);
      items = [];
      history.record = { type: 'customer', id: 'c2' };
      await until(() => allInside(history, '[part=empty]').length === 1);
      expect(count()).to.equal(0);
    });
  });

  runLocaleSuite({
    tag: 'tagma-history',
    make: () => {
      history = document.createElement('tagma-history');
      return history;
    },
    text: () => textOf(inside(history, '.state-title')),
    en: 'Nothing has happened yet',
    zh: '还没有历史记录',
  });
});

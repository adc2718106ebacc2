import { expect, waitUntil } from '@open-wc/testing';
import axe from 'axe-core';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { defineInsightProbe } from '../../../testing-suites/insight-probe.js';
import type { InsightProbe } from '../../../testing-suites/insight-probe.js';
import { allInside, click, inside, settled, textOf, type } from '../../../testing-suites/page.js';
import type { RuleCount, RuleParameter } from '../rule-builder.types.js';
import type { InsightPanel } from './insight.types.js';

defineInsightProbe();

const RULE = 'age >= 18 and vip = true and $count(orders[$toMillis(at) > $millis() - 30 * 86400000]) >= 1';

const SCHEMA = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Name' },
    age: { type: 'number', title: 'Age' },
    vip: { type: 'boolean', title: 'VIP' },
    orders: {
      type: 'array',
      title: 'Orders',
      items: { type: 'object', properties: { at: { type: 'string', format: 'date-time', title: 'Date' } } },
    },
  },
} as const;

const order = (day: string): { at: string } => ({ at: `2026-11-${day}T08:00:00.000Z` });

const RECORDS = [
  { id: 'c1', name: 'Ann', age: 30, vip: true, orders: [order('10'), order('20')] },
  { id: 'c2', name: '王芳', age: 17, vip: true, orders: [order('10')] },
  { id: 'c3', name: 'Cem', age: 40, vip: false, orders: [] },
  { id: 'c4', name: 'Dora', age: 'forty', vip: true, orders: [order('10')] },
  { id: 'c5', name: 'Emil', age: 50, vip: true },
];

let probe: InsightProbe;

async function show(panel: InsightPanel, given: Parameters<InsightProbe['show']>[1] = {}): Promise<void> {
  probe.show(panel, { text: RULE, schema: SCHEMA, records: RECORDS, ...given });
  await done();
}

/** Until nothing is on its way any more. */
async function done(): Promise<void> {
  await settled(probe);
  for (let i = 0; i < 600; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const isBusy = inside(probe, '.insight-summary').parentNode?.querySelector('.spin, .bones') != null;
    if (!isBusy && i > 8) return;
  }
}

function button(text: string): HTMLButtonElement {
  const found = allInside<HTMLButtonElement>(probe, 'button').find((each) =>
    [textOf(each), each.getAttribute('aria-label')].includes(text),
  );
  if (found === undefined) throw new Error(`no button ${text}`);
  return found;
}

const panelText = (): string => textOf(inside(probe, '.insight'));

beforeEach(() => {
  document.documentElement.lang = 'en';
  probe = document.createElement('insight-probe') as InsightProbe;
  document.body.append(probe);
});
afterEach(() => probe.remove());

describe('What a rule does', () => {
  it('says the rule in words and how many match, and errors apart', async () => {
    await show('matches');
    expect(textOf(inside(probe, '.sentence'))).to.contain('Age is at least 18');
    expect(textOf(inside(probe, '.count-line'))).to.equal('1 of 5 records match 1 could not be judged');
    expect(panelText()).to.contain('Cannot compare "forty" with 18');
    expect(allInside(probe, '.records .record').map(textOf)).to.include.members(['Ann', 'Dora']);
  });

  it('names near misses with the row that stands in the way', async () => {
    await show('matches');
    const near = allInside(probe, '.records:not(.names) > li').map(textOf);
    expect(near.some((text) => text.includes('王芳') && text.includes('Age is at least 18'))).to.equal(true);
  });

  it('announces a figure that an edit changed, not the first one', async () => {
    await show('matches');
    expect(probe.said).to.deep.equal([]);
    probe.show('matches', { text: 'vip = true' });
    await done();
    expect(probe.said).to.deep.equal(['4 of 5 records match']);
  });

  it('keeps the last figure, marked as old, while the text cannot be read', async () => {
    await show('matches');
    probe.show('matches', { text: 'age >= ' });
    await done();
    expect(textOf(inside(probe, '.count-line'))).to.contain('1 of 5 records match');
    expect(textOf(inside(probe, '.count-line'))).to.contain('from before the last change');
  });

  it('calls a rule in which nothing counts inactive', async () => {
    await show('matches', { text: '/*# mute: age > 3 */' });
    expect(panelText()).to.equal('No condition counts, so this rule matches no record.');
    expect(allInside(probe, '.count-line')).to.deep.equal([]);
  });

  it('shows each row with what is left, and leads to the row', async () => {
    await show('funnel');
    const rows = allInside(probe, '.funnel > li');
    expect(rows.map((row) => textOf(row.querySelector('.row-figures .strong')!))).to.deep.equal([
      '3 left',
      '2 left',
      '1 left',
    ]);
    expect(textOf(rows[0]!)).to.contain('only this row removes 1');
    expect(allInside(probe, '[data-badge] .row-badge > [aria-hidden]').map(textOf)).to.deep.equal([
      '3',
      '2',
      '1',
    ]);
    await click(rows[1]!.querySelector('button')!);
    expect(probe.revealed.length).to.equal(1);
  });

  it('shows who enters and leaves, and what changed', async () => {
    await show('compare', { publishedValue: 'age >= 18' });
    expect(panelText()).to.contain('Added VIP is true');
    expect(allInside(probe, 'h4').map(textOf)).to.deep.equal(['What changed', '2 leave']);
    await show('compare', { publishedValue: RULE });
    expect(panelText()).to.equal('The rule is as published.');
    await show('compare', { publishedValue: 'age >' });
    expect(panelText()).to.contain('cannot be read');
  });
});

describe('Counting by the page', () => {
  it('shows a first figure, then the exact one', async () => {
    let finish: (count: RuleCount) => void = () => undefined;
    const count = (_text: string, report: (count: RuleCount) => void): Promise<RuleCount> => {
      report({ matches: 400, errors: 0, total: 10_000, exact: false });
      return new Promise((resolve) => (finish = resolve));
    };
    probe.show('matches', { text: 'age >= 18', schema: SCHEMA, records: null, count });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await settled(probe);
    expect(textOf(inside(probe, '.count-line'))).to.equal('About 400 of 10,000 records match');
    finish({ matches: 412, errors: 0, total: 10_000, exact: true });
    await done();
    expect(textOf(inside(probe, '.count-line'))).to.equal('412 of 10,000 records match');
  });

  it('says of the figures of rows that they are of the records at hand', async () => {
    const count = (): Promise<RuleCount> =>
      Promise.resolve({ matches: 700, errors: 0, total: 10_000, exact: true });
    for (const panel of ['funnel', 'matches'] as const) {
      await show(panel, { text: 'age >= 18 and vip = true', count });
      expect(textOf(inside(probe, '.at-hand'))).to.equal('Looked at here: 5 records, not all.');
    }
    const badge = inside(probe, '.row-badge');
    expect(textOf(inside(probe, '.row-badge [aria-hidden]'))).to.equal('3/5 at hand');
    expect(textOf(inside(probe, '.row-scale'))).to.equal('Beside each row: of the 5 records at hand');
    expect(badge.title).to.contain('Looked at here: 5 records, not all.');
    await show('funnel', { count: null });
    expect(allInside(probe, '.at-hand, .row-scale')).to.have.length(0);
    expect(textOf(inside(probe, '.row-badge [aria-hidden]'))).to.equal('3');
  });

  it('shows which of the records at hand match', async () => {
    const count = (): Promise<RuleCount> =>
      Promise.resolve({ matches: 700, errors: 0, total: 10_000, exact: true });
    await show('matches', { text: 'age >= 18', count });
    expect(textOf(inside(probe, '.records'))).to.equal('Ann Cem Emil');
    await show('matches', { text: 'age > 500', count });
    expect(textOf(inside(probe, '.empty'))).to.equal('No record matches.');
  });

  it('shows at once what the records at hand speak for, once it said how many there are', async () => {
    const waiting: ((count: RuleCount) => void)[] = [];
    const count = (): Promise<RuleCount> => new Promise((resolve) => waiting.push(resolve));
    probe.show('matches', { text: 'vip = true', schema: SCHEMA, records: RECORDS, count });
    await waitUntil(() => waiting.length === 1);
    expect(textOf(inside(probe, '.count-line'))).not.to.contain('About');
    waiting[0]?.({ matches: 700, errors: 0, total: 10_000, exact: true });
    await done();
    probe.show('matches', { text: 'name = "Ann"' });
    await waitUntil(() => waiting.length === 2);
    await settled(probe);
    expect(textOf(inside(probe, '.count-line'))).to.equal('About 2,000 of 10,000 records match');
    waiting[1]?.({ matches: 3, errors: 0, total: 10_000, exact: true });
    await done();
    expect(textOf(inside(probe, '.count-line'))).to.equal('3 of 10,000 records match');
  });

  it('is not asked again when it gives more records to look at', async () => {
    const asked: string[] = [];
    const count = (text: string): Promise<RuleCount> => {
      asked.push(text);
      return Promise.resolve({ matches: 700, errors: 0, total: 10_000, exact: true });
    };
    await show('matches', { text: 'vip = true', count });
    await show('matches', { text: 'vip = true', records: [...RECORDS, { id: 'c6', vip: true }] });
    expect(asked).to.deep.equal(['vip = true']);
    expect(inside(probe, '.count-line').classList.contains('stale')).to.equal(false);
    await show('matches', { text: 'vip = false' });
    expect(asked).to.deep.equal(['vip = true', 'vip = false']);
  });

  it('drops a late answer, says a failure, keeps the last figure as old, and tries again', async () => {
    let fails = false;
    const count = (text: string): Promise<RuleCount> =>
      fails
        ? Promise.reject(new Error('the service is away'))
        : Promise.resolve({ matches: text.length, errors: 0, total: 100, exact: true });
    await show('matches', { text: 'vip = true', records: null, count });
    expect(textOf(inside(probe, '.count-line'))).to.equal('10 of 100 records match');
    fails = true;
    await show('matches', { text: 'vip = false', records: null, count });
    const line = textOf(inside(probe, '.count-line'));
    expect(line).to.contain('10 of 100 records match');
    expect(line.split('from before the last change')).to.have.length(2);
    expect(line).to.contain('the service is away');
    fails = false;
    await click(button('Try again'));
    await done();
    expect(textOf(inside(probe, '.count-line'))).to.equal('11 of 100 records match');
  });
});

describe('Why a record matches or not', () => {
  it('finds a record by name, and shows each row with value and need', async () => {
    await show('why');
    await click(inside(probe, 'input[type=search]'));
    await type('王');
    await settled(probe);
    expect(allInside(probe, '.offers .record').map(textOf)).to.deep.equal(['王芳']);
    await sendKeys({ press: 'Enter' });
    await done();
    expect(textOf(inside(probe, '.verdict'))).to.equal('Does not match');
    const row = allInside(probe, '.explained > li').find((each) => textOf(each).includes('Age is'))!;
    expect(textOf(row)).to.contain('Does not fit');
    expect(textOf(row)).to.contain('Has 17 needed: at least 18');
    expect(textOf(row)).to.contain('Only this row stands in the way');
  });

  it('says when the record leaves the tag', async () => {
    await show('why');
    await click(button('Ann'));
    await done();
    expect(textOf(inside(probe, '.flip'))).to.contain('Leaves the tag on December 20, 2026');
    document.documentElement.lang = 'zh-CN';
    await done();
    expect(textOf(inside(probe, '.flip'))).to.contain('将于 2026年12月20日 16:00 失去该标签');
  });

  it('takes a pasted record, and says where JSON is wrong', async () => {
    await show('why');
    await click(button('Paste a record'));
    await settled(probe);
    const area = inside<HTMLTextAreaElement>(probe, 'textarea');
    const paste = async (text: string): Promise<void> => {
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await click(button('Ask about it'));
      await done();
    };
    await paste('{"age": }');
    expect(textOf(inside(probe, '.error-text'))).to.contain('This is no JSON');
    await paste('{"age": 20, "vip": true}');
    expect(textOf(inside(probe, '.why-head h4'))).to.equal('Pasted record');
    expect(textOf(inside(probe, '.verdict'))).to.equal('Does not match');
  });

  it('saves the record as a test with the time of the question', async () => {
    await show('why');
    await click(button('Ann'));
    await done();
    await click(button('Save as test'));
    expect(probe.given.tests).to.deep.equal([
      { id: 'test-1', name: 'Ann', record: RECORDS[0], expected: 'match', asOf: '2026-11-22T00:00:00.000Z' },
    ]);
  });
});

describe('The proof', () => {
  const tests = [
    { id: 't1', name: 'Grown up', record: RECORDS[0], expected: 'match' as const },
    { id: 't2', name: 'Text as age', record: RECORDS[3], expected: 'no-match' as const },
  ];

  it('runs tests on each edit, and tells errors from no match', async () => {
    await show('tests', { tests });
    expect(panelText()).to.contain('1 of 2 tests pass');
    expect(panelText()).to.contain('Fails: Could not be judged');
    probe.show('tests', { text: 'vip = false' });
    await done();
    expect(panelText()).to.contain('1 of 2 tests pass');
    expect(panelText()).to.contain('Fails: Does not match');
  });

  it('renames, changes what is expected, and deletes', async () => {
    await show('tests', { tests });
    const [, input] = allInside<HTMLInputElement>(probe, '.tests input');
    input!.value = 'Odd age';
    input!.dispatchEvent(new Event('change'));
    const [, select] = allInside<HTMLSelectElement>(probe, '.tests select');
    select!.value = 'error';
    select!.dispatchEvent(new Event('change'));
    await done();
    expect(probe.given.tests?.[1]).to.include({ name: 'Odd age', expected: 'error' });
    expect(panelText()).to.contain('2 of 2 tests pass');
    await click(button('Delete the test Odd age'));
    expect(probe.given.tests?.length).to.equal(1);
  });

  it('makes cases at the edges, saves them, and scores the tests', async () => {
    await show('tests', { text: 'age >= 18' });
    await click(button('Find cases'));
    await done();
    const names = allInside(probe, '.cases > li .line > span:first-child').map(textOf);
    expect(names).to.include.members(['Age: just below 18', 'Age: exactly 18', 'Age: missing']);
    await click(button('Save all'));
    await done();
    expect(probe.given.tests?.length).to.equal(names.length);
    expect(new Set(probe.given.tests?.map(({ id }) => id)).size).to.equal(names.length);
    expect(panelText()).to.contain('All of them are noticed.');
  });

  it('finds traps and fixes them in one step', async () => {
    await show('findings', { text: 'age == 18' });
    if (allInside(probe, '.found').length === 0) await click(button('Check now'));
    await done();
    const fix = allInside<HTMLButtonElement>(probe, '.fixes button')[0]!;
    await click(fix);
    await done();
    expect(probe.given.text).to.equal('age = 18');
  });

  it('proves that no record can match, and names rows that change nothing', async () => {
    await show('findings', { text: 'age > 18 and age < 10' });
    await click(button('Check now'));
    await done();
    expect(panelText()).to.contain('No record can ever match this rule.');
    await show('findings', { text: 'age > 18 and age > 10' });
    await done();
    expect(panelText()).to.contain('Changes nothing: Age is greater than 10');
    expect(panelText()).to.contain('It already follows from: Age is greater than 18');
  });

  it('compares with other rules, shows a witness, and says what it cannot decide', async () => {
    const otherRules = [
      { id: 'r1', name: 'Adults', text: 'age >= 16' },
      { id: 'r2', name: 'Odd', text: '$reduce(orders.at, function($a, $b) { $b }) = "x"' },
    ];
    await show('relations', { text: 'age >= 18', otherRules });
    await click(button('Check now'));
    await done();
    const [adults, odd] = allInside(probe, '.found > li').map(textOf);
    expect(adults).to.contain('Every match of this rule also matches that one');
    expect(adults).to.contain('"age"');
    expect(odd).to.contain('Cannot decide');
    expect(odd).to.contain('can be run but not compared');
  });

  it('decides rules with parameters, and says with which values', async () => {
    const text = 'age >= $least and age < $most';
    const parameters = (most: number): readonly RuleParameter[] => [
      { name: 'least', type: 'number', value: 60 },
      { name: 'most', type: 'number', value: most },
      { name: 'unread', type: 'number', value: 1 },
    ];
    const otherRules = [
      { id: 'r1', name: 'Adults', text: 'age >= $grown', bindings: { grown: 18 } },
      { id: 'r2', name: 'Open', text: 'age >= $grown' },
    ];
    await show('findings', { text, parameters: parameters(18), otherRules });
    await click(button('Check now'));
    await done();
    expect(panelText()).to.contain('No record can ever match this rule. With $least = 60, $most = 18');
    expect(panelText()).to.not.contain('$unread');
    await show('findings', { parameters: parameters(65) });
    expect(panelText()).to.not.contain('No record can ever match');
    await show('relations', { text: 'age >= $least' });
    await click(button('Check now'));
    await done();
    const [adults, open] = allInside(probe, '.found > li').map(textOf);
    expect(adults).to.contain('Every match of this rule also matches that one');
    expect(adults).to.contain('With $least = 60 That rule with $grown = 18');
    expect(open).to.contain('It depends on the value of $grown.');
  });
});

describe('Panels for everyone', () => {
  const panels: readonly InsightPanel[] = [
    'matches',
    'funnel',
    'compare',
    'why',
    'tests',
    'findings',
    'relations',
  ];

  for (const panel of panels) {
    it(`${panel} passes axe, wide and at 400 px, and does not scroll sideways`, async () => {
      const tests = [{ id: 't1', name: 'Grown up', record: RECORDS[0], expected: 'match' as const }];
      const otherRules = [{ id: 'r1', name: 'Adults', text: 'age >= 16', tagName: 'Adult' }];
      for (const width of [900, 400]) {
        await setViewport({ width, height: 800 });
        await show(panel, { publishedValue: 'age >= 20', tests, otherRules });
        for (const check of allInside<HTMLButtonElement>(probe, '.insight > .button')) check.click();
        await done();
        const { violations } = await axe.run(probe);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      }
      await setViewport({ width: 900, height: 800 });
    });
  }

  it('changes nothing in a read-only builder', async () => {
    await show('tests', { readonly: true, tests: [{ id: 't', name: 'T', record: {}, expected: 'match' }] });
    expect(allInside(probe, '.tests button')).to.deep.equal([]);
    expect(inside<HTMLInputElement>(probe, '.tests input').readOnly).to.equal(true);
  });

  it('shows which values a field has', async () => {
    await show('matches');
    probe.insight.fieldDistribution(['vip']);
    await done();
    const place = document.createElement('div');
    const { render } = await import('lit');
    render(probe.insight.fieldDistribution(['vip']), place);
    expect(textOf(place)).to.equal('true 4 false 1');
    render(probe.insight.fieldDistribution(['no', 'such']), place);
    expect(textOf(place)).to.equal('');
  });
});

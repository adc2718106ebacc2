import { expect } from '@open-wc/testing';
import { allInside, appears, click, inside, listen, settled } from '../../testing-suites/page.js';
import { builder, show } from '../../testing-suites/rule-builder-page.js';
import type { RuleTestCase, TestsChangeEvent } from './index.js';

const CASES: readonly RuleTestCase[] = [
  { id: 't1', name: 'Grown up', record: { age: 18 }, expected: 'match' },
  { id: 't2', name: 'Minor', record: { age: 17 }, expected: 'no-match' },
];

/** The builder with the two cases in front. */
async function showTests(): Promise<void> {
  await show('age >= 18');
  builder.tests = CASES;
  builder.insight = true;
  await appears(builder, '[role=tab][data-panel=tests]');
  await click(inside(builder, '[role=tab][data-panel=tests]'));
  // With the verdicts, after which nothing moves any more.
  await appears(builder, '.tests > li:last-child .passes');
  await settled(builder);
}

const names = (): readonly string[] => builder.tests.map(({ name }) => name);
const deletes = (): HTMLButtonElement[] => allInside<HTMLButtonElement>(builder, '.tests > li button');

describe('rule builder: test cases', () => {
  afterEach(() => builder.remove());

  it('keeps what the reader changed, and tells the page', async () => {
    await showTests();
    const told = listen<TestsChangeEvent>(builder, 'tagma-tests-change');
    await click(deletes()[0]!);
    await settled(builder);
    expect(names()).to.deep.equal(['Minor']);
    expect(told.map(({ detail }) => detail.tests.map(({ id }) => id))).to.deep.equal([['t2']]);
    expect(allInside(builder, '.tests > li')).to.have.length(1);
  });

  it('keeps them as they were when the page cancels', async () => {
    await showTests();
    builder.addEventListener('tagma-tests-change', (event) => event.preventDefault(), { once: true });
    await click(deletes()[0]!);
    await settled(builder);
    expect(names()).to.deep.equal(['Grown up', 'Minor']);
  });
});

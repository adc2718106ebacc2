import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonata from 'jsonata';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import type { StaticServer } from '../support/static-server.js';
import type { Ending, Probe } from './expression-page/page.js';
import { servePage } from './serve-page.js';

let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([servePage('expression-page', 'worker-address'), launchChromium()]);
  page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => window.ready === true);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const evaluateAll = (probes: readonly Probe[]): Promise<Ending[]> =>
  page.evaluate((given) => window.evaluateAll(given), probes);

/** Through JSON and back, as values come out of a page. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

const CUSTOMER = {
  name: '张三',
  age: 41,
  tags: ['vip', 'new'],
  orders: [
    { amount: 120, at: '2026-11-20T09:00:00Z', lines: [{ sku: 'A', qty: 2 }] },
    { amount: 80, at: '2026-09-01T09:00:00Z', lines: [{ sku: 'B', qty: 1 }] },
  ],
};

const TEXTS = [
  'age >= 30 and "vip" in tags',
  '$count(orders[amount > 100]) = 1',
  '$sum(orders.amount)',
  'orders^(>amount)[0].lines.sku',
  '$map(orders, function($o, $i) { $i & ":" & $o.amount })',
  '$reduce(orders.amount, function($a, $b) { $a + $b })',
  'orders{$string(amount > 100): $count($)}',
  '$contains(name, /^张/)',
  '$uppercase(name & "x") ~> $length()',
  '($f := function($n) { $n <= 1 ? 1 : $n * $f($n - 1) }; $f(10))',
  '$ ~> |orders|{"big": amount > 100}|',
  'orders.lines.{"sku": sku, "of": %.amount}',
];

describe('expressions under a strict Content-Security-Policy', () => {
  it('the policy refuses to make code from text', async () => {
    const refused = await page.evaluate(() => window.makeCode());
    expect(refused).toBe('EvalError');
    await page.waitForFunction(() => window.violations.length > 0);
    await page.evaluate(() => (window.violations.length = 0));
  });

  it('are compiled and evaluated at once, with the answers of stock jsonata', async () => {
    const endings = await evaluateAll(TEXTS.map((text) => ({ text, input: CUSTOMER })));
    for (const [index, text] of TEXTS.entries()) {
      const expected = plain(await jsonata(text).evaluate(structuredClone(CUSTOMER)));
      expect(endings[index], text).toEqual({ engine: 'closure', value: expected });
    }
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
});

describe('columns in a worker of the browser', () => {
  it('count what the closures say, under the policy', async () => {
    const records = Array.from({ length: 40_000 }, (_, index) => ({
      age: index % 7 === 0 ? 'old' : index % 90,
      orders: [{ amount: index % 300 }, { amount: 5 }],
    }));
    const rules = ['age > 30', '$count(orders[amount > 100]) > 0', '$exists(age)'];
    const counted = await page.evaluate(([some, texts]) => window.countInWorker(some, texts), [
      records,
      rules,
    ] as const);
    const young = records.filter(({ age }) => typeof age === 'number' && age > 30).length;
    const large = records.filter(({ orders }) => orders.some(({ amount }) => amount > 100)).length;
    const odd = records.filter(({ age }) => typeof age === 'string').length;
    expect(counted.matches).toEqual([young, large, records.length]);
    expect(counted.errors).toEqual([odd, 0, 0]);
    expect(counted.progress.at(-1)).toBe(records.length);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
});

const ROOT = new URL('../../../shared/data/jsonata-test-suite/', import.meta.url);
const PRESENT = existsSync(fileURLToPath(ROOT));

interface Case {
  readonly id: string;
  readonly expr: string;
  readonly data?: unknown;
  readonly dataset?: string | null;
  readonly bindings?: Record<string, unknown>;
  readonly result?: unknown;
  readonly undefinedResult?: boolean;
  readonly unordered?: boolean;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
}

function inputOf(test: Case): unknown {
  if (test.dataset === undefined) return test.data;
  return test.dataset === null ? undefined : readJson(`datasets/${test.dataset}.json`);
}

describe.skipIf(!PRESENT)('the official test suite in the browser, under the policy', () => {
  const groups = PRESENT ? readdirSync(new URL('groups/', ROOT)) : [];

  it('gives the expected value in every case that ends in one', async () => {
    let checked = 0;
    for (const group of groups) {
      const cases = (readJson(`groups/${group}`) as Case[]).filter(
        (test) => (test.result !== undefined || test.undefinedResult === true) && test.unordered !== true,
      );
      const endings = await evaluateAll(
        cases.map((test) => ({ text: test.expr, input: inputOf(test), bindings: test.bindings ?? {} })),
      );
      for (const [index, test] of cases.entries()) {
        const ending = endings[index];
        if (ending?.engine !== 'closure' || ending.code !== undefined) continue;
        expect(ending.value, `${group} ${test.id}: ${test.expr}`).toEqual(plain(test.result));
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(1000);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
});

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { serveFolder } from '../support/static-server.js';
import { median, type BenchTable } from './bench.types.js';
import { bundlePages } from './bundle-page.js';
import { RULES } from './closures/rules.js';
import type { LiveTimes } from './rule-live/page.js';

const RECORDS = 10_000;
const ROUNDS = 5;
/** Typed one after another, each when the exact figure of the one before is there. */
const SLOW_KEYS = 5;
/** Typed without waiting, as people do. */
const FAST_KEYS = 12;
const FAST_MS = 90;

/** Rules of the benchmark of closures, with the value that is typed in. */
const TYPED = [
  { rule: 'R1', value: '1000' },
  { rule: 'R4', value: '3' },
] as const;

interface Measured {
  readonly open: LiveTimes;
  /** A list that the builder does not know, where all code is there. */
  readonly given: LiveTimes;
  /** A key right after such a list was given: nothing of it was read before. */
  readonly keyOfGiven: LiveTimes;
  readonly keys: readonly LiveTimes[];
  readonly longestGiven: number;
  readonly longestSlow: number;
  readonly longestFast: number;
}

/** How soon the builder says how many of 10,000 customers match, by real keys in one browser. */
export async function run(): Promise<BenchTable[]> {
  const server = await serveFolder(
    await bundlePages('rule-live', [
      {
        lang: 'en',
        entryPoints: {
          page: join(import.meta.dirname, 'rule-live/page.ts'),
          worker: '@tagma/elements/rule-builder/worker',
        },
      },
    ]),
  );
  const browser = await launchChromium();
  const tables: BenchTable[] = [];
  for (const { rule, value } of TYPED) {
    const text = RULES.find(({ name }) => name === rule)?.text ?? '';
    const rounds: Measured[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await measure(browser, `${server.url}/page.html`, text, value));
    tables.push(toTable(`${rule}: ${text}`, rounds));
  }
  await browser.close();
  await server.close();
  return tables;
}

function toTable(title: string, rounds: readonly Measured[]): BenchTable {
  const row = (name: string, goal: string, value: (measured: Measured) => number) => ({
    name,
    value: median(rounds.map(value)),
    unit: 'ms',
    note: goal,
  });
  const ofKeys = ({ keys }: Measured, which: keyof LiveTimes): number =>
    median(keys.map((times) => times[which]));
  return {
    title: `Live count over 10,000 records: ${title}`,
    rows: [
      row('opened: first figure', '', ({ open }) => open.first),
      row('opened: exact figure', '', ({ open }) => open.exact),
      row('other records: first figure', 'goal 100', ({ given }) => given.first),
      row('other records: exact figure', 'goal 300', ({ given }) => given.exact),
      row('key at once after those: first figure', 'goal 100', ({ keyOfGiven }) => keyOfGiven.first),
      row('key at once after those: exact figure', 'goal 300', ({ keyOfGiven }) => keyOfGiven.exact),
      row('later keys: first figure', 'goal 100', (each) => ofKeys(each, 'first')),
      row('later keys: exact figure', 'goal 300', (each) => ofKeys(each, 'exact')),
      row('longest task, records given', 'goal 50', ({ longestGiven }) => longestGiven),
      row('longest task, key by key', 'goal 50', ({ longestSlow }) => longestSlow),
      row('longest task, typed quickly', 'goal 50', ({ longestFast }) => longestFast),
    ],
  };
}

async function measure(browser: Browser, url: string, text: string, value: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    // tsx wraps named functions in a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (value) => value;');
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate((count) => window.live.prepare(count), RECORDS);
    if ((await longestTask(page)) === 0)
      throw new Error('The page tells of no long task where there was one: it would tell of none ever.');
    const open = await page.evaluate((rule) => window.live.open(rule), text);
    await rest(page);
    await page.evaluate((shown) => window.live.focusValue(shown), value);
    await longestTask(page);
    const given = await page.evaluate(() => window.live.follow());
    await rest(page);
    const keyOfGiven = await typeOne(page, '1', true);
    await rest(page);
    const longestGiven = await longestTask(page);
    const keys: LiveTimes[] = [];
    for (let at = 0; at < SLOW_KEYS; at += 1)
      keys.push(await typeOne(page, at % 2 === 0 ? 'Backspace' : '1'));
    const longestSlow = await longestTask(page);
    for (let at = 0; at < FAST_KEYS; at += 1)
      await page.keyboard.press(at % 4 < 2 ? String(at % 10) : 'Backspace', { delay: FAST_MS });
    await rest(page);
    const longestFast = await longestTask(page);
    return { open, given, keyOfGiven, keys, longestGiven, longestSlow, longestFast };
  } finally {
    await page.close();
  }
}

const longestTask = (page: Page): Promise<number> => page.evaluate(() => window.live.longestTask());

/** Figures that nobody waits for come after the one that is asked for. */
const rest = (page: Page): Promise<void> => page.waitForTimeout(1500);

/** @param gives Just before, the builder gets a list that it does not know. */
async function typeOne(page: Page, key: string, gives = false): Promise<LiveTimes> {
  // In an answer of its own: a key that is pressed before the page waits for it is never told of.
  await page.evaluate((isNew) => {
    if (isNew) window.live.give();
    window.live.awaitKey();
  }, gives);
  await page.keyboard.press(key);
  const found = await page.evaluate(() => window.live.ofKey());
  // What is worked out after the figure is not in the way of the next key.
  await page.waitForTimeout(300);
  return found;
}

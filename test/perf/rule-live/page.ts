import { defineRuleBuilder } from '@tagma/elements/rule-builder';
import type { RuleBuilder } from '@tagma/elements/rule-builder';
import { AS_OF, customers } from '../closures/customers.js';

/** When figures of the rule in force stood in the page, in milliseconds after what asked for them. */
export interface LiveTimes {
  readonly first: number;
  readonly exact: number;
}

/** What the page offers to the benchmark. */
export interface LivePage {
  /** Makes so many records, which the builder is given later. */
  prepare(records: number): Promise<void>;
  /** Opens a rule over the records; resolves when the exact figure is there. */
  open(text: string): Promise<LiveTimes>;
  /** Gives the builder the records anew, as a list that it does not know. */
  give(): void;
  /** The same; resolves when the exact figure is there. */
  follow(): Promise<LiveTimes>;
  /** The field that shows this value gets the focus, with the cursor at its end. */
  focusValue(value: string): void;
  /** Begins to wait for the next key; it is there to be pressed when this returns. */
  awaitKey(): void;
  /** Resolves with the times of that key when its exact figure is there. */
  ofKey(): Promise<LiveTimes>;
  /** The longest task since the last call; 0 when none was longer than 50 ms. */
  longestTask(): Promise<number>;
}

declare global {
  interface Window {
    live: LivePage;
  }
}

defineRuleBuilder();

const SCHEMA = {
  type: 'object',
  properties: {
    status: { type: 'string', title: 'Status' },
    age: { type: 'number', title: 'Age' },
    balance: { type: 'number', title: 'Balance' },
    orders: {
      type: 'array',
      title: 'Orders',
      items: {
        type: 'object',
        properties: {
          amount: { type: 'number', title: 'Amount' },
          at: { type: 'string', format: 'date-time', title: 'Ordered' },
        },
      },
    },
  },
} as const;

let records: readonly unknown[] = [];

function builder(): RuleBuilder {
  const found = document.querySelector('tagma-rule-builder');
  if (found === null) throw new Error('There is no builder in the page.');
  return found;
}

const root = (): ShadowRoot => builder().renderRoot as ShadowRoot;

/** What the line with the figure says: of the rule before, about how many, or how many. */
function stage(): 'old' | 'first' | 'exact' {
  const line = root().querySelector('.count-line');
  const said = line?.querySelector('strong')?.textContent ?? '';
  if (line === null || said === '' || line.classList.contains('stale')) return 'old';
  return said.startsWith('About') ? 'first' : 'exact';
}

/** Follows the line from a moment on; `isOld`: what it says now is of the rule before. */
function follow(from: number, isOld: boolean): Promise<LiveTimes> {
  return new Promise((resolve) => {
    let wasOld = !isOld;
    let first = 0;
    const look = (): void => {
      const now = stage();
      if (now === 'old') wasOld = true;
      if (now === 'old' || !wasOld) return;
      const after = performance.now() - from;
      if (first === 0) first = after;
      if (now !== 'exact') return;
      observer.disconnect();
      resolve({ first, exact: after });
    };
    const observer = new MutationObserver(look);
    observer.observe(root(), { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

const turn = (delay: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delay));

let longest = 0;
const tasks = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
});
tasks.observe({ type: 'longtask' });

let nextKey: Promise<LiveTimes> | null = null;

window.live = {
  async prepare(count) {
    // In a task of the page: what a debugger runs is not told of as a long one.
    await turn(0);
    records = customers(count);
  },
  async open(text) {
    const opened = document.createElement('tagma-rule-builder');
    opened.label = 'Rule';
    opened.asOf = AS_OF;
    opened.schema = SCHEMA;
    opened.value = text;
    opened.createWorker = () => new Worker('worker.js', { type: 'module' });
    const from = performance.now();
    opened.records = records;
    document.body.append(opened);
    await opened.updateComplete;
    return follow(from, false);
  },
  give() {
    builder().records = [...records];
  },
  follow() {
    const from = performance.now();
    window.live.give();
    return follow(from, true);
  },
  focusValue(value) {
    const input = [...root().querySelectorAll<HTMLInputElement>('[data-part] input')].find(
      (each) => each.value === value,
    );
    if (input === undefined) throw new Error(`No field shows ${value}.`);
    input.focus();
    input.setSelectionRange(value.length, value.length);
  },
  awaitKey() {
    nextKey = new Promise((resolve) => {
      // What is in the shadow root hears nothing of the event that the element itself sends.
      const onInput = (event: Event): void => resolve(follow(event.timeStamp, true));
      root().addEventListener('input', onInput, { capture: true, once: true });
    });
  },
  async ofKey() {
    if (nextKey === null) throw new Error('No key is waited for.');
    return nextKey;
  },
  async longestTask() {
    // The page is told of a task some time after it.
    await turn(100);
    for (const { duration } of tasks.takeRecords()) longest = Math.max(longest, duration);
    const found = longest;
    longest = 0;
    return found;
  },
};

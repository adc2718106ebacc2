import { measureInTurns } from '../pages-in-turns.js';
import { median, type BenchRow, type BenchTable } from '../bench.types.js';

/** A figure of the table: what it is called, how it is read, and what is aimed at. */
export interface PickerFigure {
  readonly label: string;
  readonly unit: string;
  /** `null` where it is not asked for. */
  readonly of: (measured: Measured) => number | null;
  readonly goal: string;
}

/** Pickers of one size that are compared. */
export interface PickerRun {
  readonly title: string;
  readonly pages: readonly string[];
  readonly tags: number;
  /** Milliseconds that a picker is given to prepare itself after it was opened. */
  readonly settle: number;
  readonly figures: readonly PickerFigure[];
}

/** Each is typed into an empty field: most names, some, few, and none without the readings of characters. */
const KEYS = ['1', '9', '户', '员', 'k', 'hy'];
const STYLE =
  '.floor-box{block-size:320px;overflow:auto;position:relative}.floor-row{position:absolute;inset:0 0 auto;block-size:34px;contain:strict}';

/** What is measured of a picker in one round. */
export interface Measured {
  readonly load: number;
  readonly longest: number;
  readonly open: number;
  readonly keys: readonly number[];
  /** `null` where it is not asked for. */
  readonly paste: number | null;
  readonly elements: number;
  readonly heap: number;
}

/** The tag picker against the same picker drawn by hand and against others, in turns in one browser. */
export async function comparePickers({
  title,
  pages,
  tags,
  settle,
  figures,
}: PickerRun): Promise<BenchTable> {
  const set = { folder: 'picker', pages, lang: 'zh-CN', style: STYLE, rounds: 5, query: `tags=${tags}` };
  const results = await measureInTurns(set, walk, { keys: KEYS, settle });
  const valueOf = (page: string, { of }: PickerFigure): number | null => {
    const found = (results.get(page) ?? []).flatMap((measured) => of(measured) ?? []);
    return found.length === 0 ? null : median(found);
  };
  const rows = figures.flatMap((figure) =>
    pages.flatMap((page): BenchRow[] => {
      const [own, floor] = [valueOf(page, figure), valueOf('floor', figure)];
      if (own === null) return [];
      const ratio = page !== 'floor' && floor !== null && floor > 0 ? { ratio: own / floor } : {};
      const note = page === 'tagma' ? { note: figure.goal } : {};
      return [{ name: `${figure.label}: ${page}`, value: own, unit: figure.unit, ...ratio, ...note }];
    }),
  );
  return { title, rows };
}

/* Runs in the page; must not use anything from outside of it. */
async function walk({
  keys,
  settle,
}: {
  readonly keys: readonly string[];
  readonly settle: number;
}): Promise<Measured> {
  const { picker } = window;
  const collect = (): number => {
    const { gc } = globalThis as unknown as { gc?: () => void };
    // The first collection may end one that had begun, which keeps what was marked while something still held it.
    gc?.();
    gc?.();
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    return (memory?.usedJSHeapSize ?? 0) / 1e6;
  };
  const pause = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));
  const painted = (): Promise<unknown> =>
    new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const timed = async (run: () => void, isDone: () => boolean = () => true): Promise<number> => {
    await painted();
    // A press meets a page at rest. Right behind a frame, everything takes until the next one is due: even the list by
    // hand, whose work is over in two milliseconds, then took 17.
    await pause(150);
    const started = performance.now();
    run();
    do await painted();
    while (!isDone() && performance.now() - started < 5000);
    return performance.now() - started;
  };
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  const before = collect();
  const load = await timed(() => picker.load());
  observer.observe({ type: 'longtask' });
  await pause(1500);
  // The first opening fetches what spells names; the index is made again with it.
  const open = await timed(() => picker.open());
  await pause(settle);
  observer.disconnect();
  const elements = picker.elements();
  const heap = collect() - before;
  const times: number[] = [];
  for (const key of keys) {
    times.push(await timed(() => picker.type(key)));
    picker.type('');
  }
  const { paste } = picker;
  if (paste === undefined) return { load, longest, open, keys: times, paste: null, elements, heap };
  const pasted = await timed(paste, () => picker.chosen() === 1000);
  if (picker.chosen() !== 1000)
    throw new Error(`${document.title} chose ${String(picker.chosen())} of 1,000.`);
  return { load, longest, open, keys: times, paste: pasted, elements, heap };
}

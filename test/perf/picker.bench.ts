import { measureInTurns } from './pages-in-turns.js';
import { median, type BenchRow, type BenchTable } from './bench.types.js';

/** The floor is the same picker drawn by hand; the others are the quickest ones for many tags. */
const PAGES = ['tagma', 'floor', 'virtual-select', 'tagify'] as const;
/** Each is typed into an empty field: most names, some, few, and none without the readings of characters. */
const KEYS = ['1', '9', '户', '员', 'k', 'hy'];

interface Measured {
  readonly load: number;
  readonly longest: number;
  readonly open: number;
  readonly keys: readonly number[];
  /** `null` where it is not asked for. */
  readonly paste: number | null;
  readonly elements: number;
  readonly heap: number;
}

/** The tag picker with 50,000 tags against the same picker drawn by hand and against others, in turns in one browser. */
export async function run(): Promise<BenchTable[]> {
  const style =
    '.floor-box{block-size:320px;overflow:auto;position:relative}.floor-row{position:absolute;inset:0 0 auto;block-size:34px;contain:strict}';
  const set = { folder: 'picker', pages: PAGES, lang: 'zh-CN', style, rounds: 5 };
  const results = await measureInTurns(set, walk, KEYS);
  const rows = (label: string, unit: string, value: (measured: Measured) => number | null, goal: string) =>
    PAGES.flatMap((name): BenchRow[] => {
      const of = (page: string): number | null => {
        const found = (results.get(page) ?? []).flatMap((measured) => value(measured) ?? []);
        return found.length === 0 ? null : median(found);
      };
      const [own, floor] = [of(name), of('floor')];
      if (own === null) return [];
      const ratio = name !== 'floor' && floor !== null && floor > 0 ? { ratio: own / floor } : {};
      return [
        {
          name: `${label}: ${name}`,
          value: own,
          unit,
          ...ratio,
          ...(name === 'tagma' ? { note: goal } : {}),
        },
      ];
    });
  return [
    {
      title: 'Picker, 50,000 tags, ours with pinyin (ratio against the floor)',
      rows: [
        ...rows('P1 data to painted', 'ms', ({ load }) => load, 'goal 16 ms, 2x'),
        ...rows('P1 longest task until it is ready', 'ms', ({ longest }) => longest, 'goal 50 ms'),
        ...rows('P2 open to first rows', 'ms', ({ open }) => open, 'goal 17 ms'),
        ...rows('P3 worst of six keys', 'ms', ({ keys }) => Math.max(...keys), 'goal 17 ms'),
        ...rows('P3 median key', 'ms', ({ keys }) => median(keys), ''),
        ...rows('P4 paste 1,000 names', 'ms', ({ paste }) => paste, 'goal 33 ms'),
        ...rows('P5 elements when open', '', ({ elements }) => elements, 'goal 100'),
        ...rows('P6 heap over the data', 'MB', ({ heap }) => heap, 'goal 8 MB with pinyin'),
      ],
    },
  ];
}

/* Runs in the page; must not use anything from outside of it. */
async function walk(keys: readonly string[]): Promise<Measured> {
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
    await pause(150);
    await painted();
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
  await pause(4000);
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

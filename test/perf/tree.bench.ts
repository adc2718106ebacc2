import { measureInTurns } from './pages-in-turns.js';
import { median, percentile, type BenchRow, type BenchTable } from './bench.types.js';

/** The floor is the same list drawn by hand; the others are the quickest ones for many nodes. */
const PAGES = ['tagma', 'floor', 'wunderbaum', 'arborist'] as const;
/** The others draw a frame after the one that scrolls: it is blank, and their work is not in it. */
const AT_ONCE = ['tagma', 'floor'];
const FRAMES = 120;

interface Measured {
  readonly load: number;
  readonly expand: number;
  readonly frames: readonly number[];
  readonly blanks: number;
  readonly move: number;
  readonly moveMany: number;
  readonly firstFilter: number;
  readonly filter: number;
  readonly heap: number;
  readonly elements: number;
}

/** The tree of the taxonomy editor with 111,110 nodes against the same list drawn by hand and other trees, in turns. */
export async function run(): Promise<BenchTable[]> {
  const style =
    '.floor-box{block-size:600px;overflow:auto;position:relative}.floor-row{position:absolute;inset:0 0 auto;block-size:34px;display:grid;grid-template-columns:1fr 100px 100px;contain:strict}';
  const set = { folder: 'tree', pages: PAGES, lang: 'en', style, rounds: 5 };
  const results = await measureInTurns(set, walk, FRAMES);
  const rows = (
    label: string,
    unit: string,
    value: (measured: Measured) => number,
    goal: string,
    pages: readonly string[] = PAGES,
  ) =>
    pages.map((name): BenchRow => {
      const of = (page: string): number => median((results.get(page) ?? []).map(value));
      // Nothing can be compared with no blank frame at all.
      const ratio = name !== 'floor' && of('floor') > 0 ? { ratio: of(name) / of('floor') } : {};
      return {
        name: `${label}: ${name}`,
        value: of(name),
        unit,
        ...ratio,
        ...(name === 'tagma' ? { note: goal } : {}),
      };
    });
  return [
    {
      title: 'Tree, 111,110 nodes (ratio against the floor)',
      rows: [
        ...rows('T1 load to painted', 'ms', ({ load }) => load, 'goal 60 ms'),
        ...rows('T2 expand all', 'ms', ({ expand }) => expand, 'goal 33 ms'),
        ...rows('T3 scroll 400 px, p95', 'ms', ({ frames }) => percentile(frames, 95), 'goal 18 ms', AT_ONCE),
        ...rows('T3 longest frame', 'ms', ({ frames }) => Math.max(...frames), 'goal 33 ms', AT_ONCE),
        ...rows('T3 blank frames', '', ({ blanks }) => blanks, 'goal 0'),
        ...rows('T4 move one', 'ms', ({ move }) => move, 'goal 33 ms'),
        ...rows('T4 move 1,000', 'ms', ({ moveMany }) => moveMany, 'goal 100 ms'),
        ...rows('T5 first filter', 'ms', ({ firstFilter }) => firstFilter, 'of the index made while idle'),
        ...rows('T5 filter', 'ms', ({ filter }) => filter, 'goal 33 ms'),
        ...rows('T6 heap over the data', 'MB', ({ heap }) => heap, 'goal 12 MB'),
        ...rows('T6 elements', '', ({ elements }) => elements, 'goal 350'),
      ],
    },
  ];
}

/* Runs in the page; must not use anything from outside of it. */
async function walk(frames: number): Promise<Measured> {
  const { tree } = window;
  const collect = (): number => {
    (globalThis as unknown as { gc?: () => void }).gc?.();
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
    await pause(200);
    const started = performance.now();
    run();
    do await painted();
    while (!isDone() && performance.now() - started < 20_000);
    return performance.now() - started;
  };
  /** Some draw a frame later; the height of what scrolls tells that the rows are others. */
  const redrawn = (): (() => boolean) => {
    const height = tree.scroller().scrollHeight;
    return () => tree.scroller().scrollHeight !== height;
  };
  const before = collect();
  const load = await timed(() => tree.load(), tree.isLoaded);
  // What is prepared in idle times counts as well.
  await pause(3000);
  const heap = collect() - before;
  const expand = await timed(() => tree.expandAll(), redrawn());
  const elements = tree.elements();
  const scroller = tree.scroller();
  const work: number[] = [];
  let blanks = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const started = performance.now();
        scroller.scrollTop += 400;
        const channel = new MessageChannel();
        // Comes after style, layout and paint of this frame.
        channel.port1.onmessage = () => {
          work.push(performance.now() - started);
          if (tree.blank()) blanks += 1;
          done();
        };
        channel.port2.postMessage(null);
      });
    });
  }
  scroller.scrollTop = 0;
  const move = await timed(() => tree.move(['n1-1-1-1-1'], 'n2-2-2-2'));
  const many = Array.from(
    { length: 1000 },
    (_, at) => `n3-${Math.floor(at / 100)}-${Math.floor(at / 10) % 10}-${at % 10}-0`,
  );
  const moveMany = await timed(() => tree.move(many, 'n4-4-4-4'));
  const firstFilter = await timed(() => tree.filter('5-5'), redrawn());
  const filter = await timed(() => tree.filter('5-5-5'), redrawn());
  return { load, expand, frames: work, blanks, move, moveMany, firstFilter, filter, heap, elements };
}

import type { BenchTable } from './bench.types.js';
import { median } from './bench.types.js';
import { comparePickers, type PickerFigure } from './picker/compare-pickers.js';

const FIGURES: readonly PickerFigure[] = [
  { label: 'P1 data to painted', unit: 'ms', of: ({ load }) => load, goal: 'goal 16 ms, 2x' },
  {
    label: 'P1 longest task until it is ready',
    unit: 'ms',
    of: ({ longest }) => longest,
    goal: 'goal 50 ms',
  },
  { label: 'P2 open to first rows', unit: 'ms', of: ({ open }) => open, goal: 'goal 17 ms' },
  { label: 'P3 worst of six keys', unit: 'ms', of: ({ keys }) => Math.max(...keys), goal: 'goal 17 ms' },
  { label: 'P3 median key', unit: 'ms', of: ({ keys }) => median(keys), goal: '' },
  { label: 'P4 paste 1,000 names', unit: 'ms', of: ({ paste }) => paste, goal: 'goal 33 ms' },
  { label: 'P5 elements when open', unit: '', of: ({ elements }) => elements, goal: 'goal 100' },
  { label: 'P6 heap over the data', unit: 'MB', of: ({ heap }) => heap, goal: 'goal 8 MB with pinyin' },
];

/** The floor is the same picker drawn by hand; the others are the quickest ones for many tags. */
export async function run(): Promise<BenchTable[]> {
  return [
    await comparePickers({
      title: 'Picker, 50,000 tags, ours with pinyin (ratio against the floor)',
      pages: ['tagma', 'floor', 'virtual-select', 'tagify'],
      tags: 50_000,
      settle: 4000,
      figures: FIGURES,
    }),
  ];
}

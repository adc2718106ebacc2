import type { BenchTable } from './bench.types.js';
import { median } from './bench.types.js';
import { comparePickers, type PickerFigure } from './picker/compare-pickers.js';

const FIGURES: readonly PickerFigure[] = [
  { label: 'open to first rows', unit: 'ms', of: ({ open }) => open, goal: '' },
  { label: 'P3 worst of six keys', unit: 'ms', of: ({ keys }) => Math.max(...keys), goal: 'goal 25 ms' },
  { label: 'P3 median key', unit: 'ms', of: ({ keys }) => median(keys), goal: '' },
  { label: 'longest task until it is ready', unit: 'ms', of: ({ longest }) => longest, goal: '' },
  { label: 'heap over the data', unit: 'MB', of: ({ heap }) => heap, goal: '' },
];

/** Four times as many tags, with the quickest peer for so many; one that shows the first twenty alone takes seconds. */
export async function run(): Promise<BenchTable[]> {
  return [
    await comparePickers({
      title: 'Picker, 200,000 tags, ours with pinyin (ratio against the floor)',
      pages: ['tagma', 'floor', 'virtual-select'],
      tags: 200_000,
      settle: 12_000,
      figures: FIGURES,
    }),
  ];
}

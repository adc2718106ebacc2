import { duplicateSlices, previewMergeSlices, qualitySlices } from '@tagma/core';
import { median, type BenchRow, type BenchTable } from './bench.types.js';
import { assignments, MERGED, named, NOW, productCategories, workspaceWithTags } from './taxonomy/data.js';

const ROUNDS = 5;
const EDITS = 20;

/** Work of the taxonomy editor on large taxonomies: the preview of a merge, and the checks of a published taxonomy. */
export function run(): Promise<BenchTable[]> {
  return Promise.resolve([mergeTable(), ...qualityTable()]);
}

function mergeTable(): BenchTable {
  const workspace = workspaceWithTags();
  const actor = { id: 'u1', name: 'U', roles: ['admin'] };
  const facts = { actor, workspace, now: NOW, assignments: assignments(), holds: [] };
  const ids = Array.from({ length: MERGED }, (_, at) => `m${at}`);
  let records = 0;
  const times = rounds(() => {
    const { took, longest, value } = inSlices(
      previewMergeSlices({ type: 'mergeConcepts', ids, intoId: 'heir' }, facts),
    );
    if (value.refusal !== null) throw new Error(value.refusal.message);
    records = value.records;
    return { took, longest };
  });
  return {
    title: `Merge of ${MERGED} tags: ${records.toLocaleString('en')} records, in slices`,
    rows: [
      row('G1 preview', times, ({ took }) => took, 'goal 200 ms'),
      row('G1 longest slice', times, ({ longest }) => longest, 'goal 50 ms'),
    ],
  };
}

function qualityTable(): BenchTable[] {
  const concepts = productCategories();
  if (concepts === null) return [];
  let found = 0;
  const checks = rounds(() => {
    const { took, longest, value } = inSlices(qualitySlices(concepts, { locales: ['en', 'zh-CN'] }));
    found = value.length;
    return { took, longest };
  });
  let pairs = 0;
  let edit = 0;
  const duplicates = rounds(() => {
    const made = inSlices(duplicateSlices(concepts));
    const all = inSlices(made.value.allSlices());
    pairs = all.value.length;
    const started = performance.now();
    for (let at = 0; at < EDITS; at += 1) {
      made.value.put(named(`new${at}`, null, { en: `Dog Food ${at}`, 'zh-CN': `狗粮${at}` }, 'category'));
      made.value.of(`new${at}`);
    }
    edit = Math.max(edit, (performance.now() - started) / EDITS);
    return { took: made.took + all.took, longest: Math.max(made.longest, all.longest) };
  });
  return [
    {
      title: `Checks of ${concepts.length.toLocaleString('en')} categories`,
      rows: [
        row('G4 checks', checks, ({ took }) => took, `${found.toLocaleString('en')} findings`),
        row(
          'G4 near-duplicates',
          duplicates,
          ({ took }) => took,
          `${pairs} found; goal 600 ms with the checks`,
        ),
        row('G4 checks, longest slice', checks, ({ longest }) => longest, 'goal 50 ms'),
        row('G4 near-duplicates, longest slice', duplicates, ({ longest }) => longest, 'goal 50 ms'),
        { name: 'G4 after one edit', value: edit, unit: 'ms', note: 'worst round; goal 10 ms' },
      ],
    },
  ];
}

interface Timed {
  readonly took: number;
  readonly longest: number;
}

function rounds(work: () => Timed): readonly Timed[] {
  return Array.from({ length: ROUNDS }, work);
}

function row(name: string, times: readonly Timed[], value: (timed: Timed) => number, note: string): BenchRow {
  return { name, value: median(times.map(value)), unit: 'ms', note };
}

function inSlices<T>(slices: Generator<unknown, T, void>): Timed & { readonly value: T } {
  let [took, longest] = [0, 0];
  for (;;) {
    const started = performance.now();
    const step = slices.next();
    const slice = performance.now() - started;
    took += slice;
    longest = Math.max(longest, slice);
    if (step.done === true) return { took, longest, value: step.value };
  }
}

import { toolPath } from '../lib/tools.mjs';

/**
 * One program of a suite. `counts: 'file'` means it writes `{passed, failed, failures}` to the file named
 * by TAGMA_TEST_JSON; `'vitest'` means it writes vitest's JSON report there; `'exit'` means the program as
 * a whole is one check.
 *
 * @typedef {{ name: string, args: readonly string[], counts: 'exit' | 'file' | 'vitest' }} Step
 * @typedef {{ name: string, steps: readonly Step[], single: boolean }} Suite
 */

const check = (name, ...args) => ({ name, args, counts: 'exit' });
const counted = (name, ...args) => ({ name, args, counts: 'file' });
const vitest = (...projects) => ({
  name: `vitest ${projects.join(', ')}`,
  args: [toolPath('vitest'), 'run', ...projects.flatMap((project) => ['--project', project])],
  counts: 'vitest',
});
/** A TypeScript program that reads the packages from their sources. */
const program = ['--import', 'tsx', '--conditions=tagma-source'];

/**
 * Everything that `npm test` runs, in this order: cheap and general first. A `single` suite keeps one core busy, drives
 * no browser and leaves nothing that another one reads: several may run side by side.
 *
 * @returns {Suite[]}
 */
export function allSuites() {
  return [
    single('format', check('prettier', toolPath('prettier'), '--check', '.')),
    single('lint', check('eslint', toolPath('eslint'), '.', '--max-warnings', '0')),
    single('types', check('tsc', 'scripts/types.mjs')),
    single(
      'boundaries',
      check(
        'dependency-cruiser',
        toolPath('dependency-cruiser', 'depcruise'),
        'packages',
        'stories',
        'demo',
        'test',
        'scripts',
        '--config',
        '.dependency-cruiser.cjs',
      ),
    ),
    single('tokens', check('tokens', 'scripts/tokens.mjs', '--check')),
    suite(
      'unit',
      vitest('expression', 'core', 'csv', 'pinyin', 'skos', 'server', 'demo-host', 'scripts', 'integration'),
    ),
    suite('build', check('build', 'scripts/build.mjs')),
    suite('manifest', vitest('manifest')),
    suite('elements', counted('web-test-runner', toolPath('@web/test-runner', 'wtr'))),
    suite('browsers', counted('other browsers', 'test/browsers/run.mjs')),
    suite(
      'stories',
      check('storybook build', 'scripts/storybook.mjs', '--build'),
      counted('stories', ...program, 'test/stories/run.ts'),
    ),
    suite('csp', vitest('csp')),
    suite('packaging', vitest('packaging')),
    suite('size', counted('size', ...program, 'test/size/run.ts')),
    suite('e2e', vitest('e2e')),
  ];
}

function suite(name, ...steps) {
  return { name, steps, single: false };
}

function single(name, ...steps) {
  return { name, steps, single: true };
}

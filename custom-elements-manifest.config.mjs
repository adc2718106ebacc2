import { elementsOnly, tagNames } from './scripts/manifest/plugins.mjs';

/** Describes the public elements for editors, docs and wrappers; written to packages/elements/custom-elements.json. */
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/testing-suites/**', '**/*.styles.ts'],
  outdir: 'packages/elements',
  litelement: true,
  packagejson: false,
  plugins: [tagNames(), elementsOnly({ sources: 'packages/elements/src/', output: 'dist/' })],
};

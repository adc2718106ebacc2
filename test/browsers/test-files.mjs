import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = 'packages/elements/src';
const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What is tried: files that have run to their end in both browsers. One is added here when it has, and named in
 * `LEFT_OUT` where it cannot.
 */
const TRIED = [
  /^components\/bulk-tagger\/(?:bulk-tagger|bulk-tagger\.trouble|data\/wishes)\.test/,
  /^components\/day-field\//,
  /^components\/rule-builder\/(?:arrange|data|fields)\//,
  /^components\/rule-builder\/rows\/(?:condition-view|early|late-options|new-conditions)\.test/,
  /^components\/rule-builder\/rule-builder\.(?:adding|depth|early|lists|stops|tests)\.test/,
  /^components\/rule-builder\/(?:rule-builder|tree\/redraw|values\/row-popup|values\/values|text\/text-pane)\.test/,
  /^components\/tag-picker\/tag-picker\.(?:bound|chips|early|forms|ime|lists|locked|narrow|pinyin|popups\.lists|search|states)\.test/,
  /^components\/taxonomy-editor\/reach\.test/,
  /^components\/tag-picker\/tag-picker\.test/,
  /^components\/tag-picker\/more\/(?:list|quick|source)\//,
];

/**
 * Files of these that do not run in a browser, and why.
 *
 * @type {Readonly<Record<string, Readonly<Record<string, string>>>>}
 */
export const LEFT_OUT = {
  Firefox: {},
  WebKit: {
    'components/tag-picker/tag-picker.narrow.test.ts':
      'The window of its test browser is never narrower than 447 pixels.',
  },
};

/** Test files of elements for a browser, as paths from the root. */
export function filesFor(browser) {
  return readdirSync(join(root, SOURCES), { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts') && TRIED.some((each) => each.test(name)))
    .filter((name) => !(name in LEFT_OUT[browser]))
    .map((name) => `${SOURCES}/${name}`)
    .sort();
}

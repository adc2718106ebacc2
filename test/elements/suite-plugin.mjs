import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where tests find the expressions of the official test suite, as one list of texts. */
export const SUITE_PATH = '/__jsonata-suite.json';

/** Gives element tests the expressions of JSONata's own test suite where they lie beside the repository. */
export function suitePlugin(rootDir) {
  const folder = resolve(rootDir, '../shared/data/jsonata-test-suite/groups');
  return {
    name: 'jsonata-suite',
    serve: ({ path }) =>
      path === SUITE_PATH ? { body: JSON.stringify(textsIn(folder)), type: 'json' } : undefined,
  };
}

function textsIn(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  const texts = files.flatMap((file) => {
    if (file.endsWith('.jsonata')) return [readFileSync(file, 'utf8')];
    if (!file.endsWith('.json')) return [];
    const read = JSON.parse(readFileSync(file, 'utf8'));
    return [read].flat().map(({ expr }) => expr);
  });
  return [...new Set(texts.filter((text) => typeof text === 'string'))];
}

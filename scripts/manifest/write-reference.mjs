import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import prettier from 'prettier';
import { llmsText, referenceIndex, referencePage } from './reference.mjs';

const root = resolve(import.meta.dirname, '../..');

/**
 * What the reference is now: paths in the repository with their texts.
 *
 * @returns {Promise<[path: string, text: string][]>}
 */
export async function reference() {
  const manifest = JSON.parse(readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8'));
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const intro = readFileSync(join(root, 'packages/elements/README.md'), 'utf8');
  const pages = elements.map((element) => [
    `docs/elements/${element.tagName.replace('tagma-', '')}.md`,
    referencePage(element),
  ]);
  const files = [
    ...pages,
    ['docs/elements/README.md', referenceIndex(elements)],
    ['packages/elements/llms.txt', llmsText(elements, intro)],
  ];
  return Promise.all(files.map(async ([path, text]) => [path, await formatted(path, text)]));
}

/** Pages are formatted like all others; the text for tools is not, which would pad its tables with blanks. */
async function formatted(path, text) {
  if (!path.endsWith('.md')) return text;
  const options = await prettier.resolveConfig(join(root, path));
  return prettier.format(text, { ...options, parser: 'markdown' });
}

if (process.argv[1] === import.meta.filename)
  for (const [path, text] of await reference()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

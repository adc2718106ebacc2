import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reference } from '../../scripts/manifest/write-reference.mjs';
import { runTool } from '../support/tools.js';
import { elements, readManifest, type Described } from './manifest.js';

const root = resolve(import.meta.dirname, '../..');
const components = join(root, 'packages/elements/src/components');

// Written anew: the tests below are made from what the sources say now.
runTool(
  [
    join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js'),
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
    '--quiet',
  ],
  root,
);

/** Names of entries without a description that says something. */
const undescribed = (list: readonly Described[] | undefined): string[] =>
  (list ?? [])
    .filter((entry) => (entry.description ?? '').trim().length < 4)
    .map((entry) => entry.name || '(nameless)');

const untyped = (list: readonly Described[] | undefined): string[] =>
  (list ?? [])
    .filter((entry) => !entry.type?.text || /\b(any|unknown)\b/.test(entry.type.text))
    .map((entry) => entry.name);

describe('custom-elements.json', () => {
  it('has an element for every folder of components', () => {
    const folders = readdirSync(components).filter((name) => existsSync(join(components, name, 'define.ts')));
    const tags = elements().map(({ element }) => element.tagName);
    expect(tags.sort()).toEqual(folders.map((name) => `tagma-${name}`).sort());
  });

  it('points to built files only', () => {
    expect(
      readManifest()
        .modules.map((module) => module.path)
        .filter((path) => !/^dist\/.+\.js$/.test(path)),
    ).toEqual([]);
    expect(JSON.stringify(readManifest())).not.toMatch(/"module":\s*"[^"]*\.ts"/);
  });
});

it.each(await reference())('%s says what the sources say; `npm run manifest` writes it', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});

describe.each(elements().map((entry) => ({ tag: entry.element.tagName, ...entry })))(
  '$tag',
  ({ element, source, styles }) => {
    const fields = (element.members ?? []).filter((member) => member.kind === 'field');
    const methods = (element.members ?? []).filter((member) => member.kind === 'method');

    it('has a summary and a description', () => {
      expect((element.summary ?? '').length).toBeGreaterThan(8);
      expect((element.description ?? '').length).toBeGreaterThan(8);
    });

    it('describes and types every property and attribute', () => {
      expect([...undescribed(fields), ...undescribed(element.attributes)]).toEqual([]);
      expect([...untyped(fields), ...untyped(element.attributes)]).toEqual([]);
    });

    it('describes and types every method', () => {
      expect(undescribed(methods)).toEqual([]);
      expect(methods.filter((method) => !method.return?.type?.text).map((method) => method.name)).toEqual([]);
      expect(methods.flatMap((method) => untyped(method.parameters))).toEqual([]);
    });

    it('describes and types every event', () => {
      expect(undescribed(element.events)).toEqual([]);
      expect(untyped(element.events)).toEqual([]);
    });

    it('describes every slot, part, custom property and state', () => {
      expect(undescribed(element.slots)).toEqual([]);
      expect(undescribed(element.cssParts)).toEqual([]);
      expect(undescribed(element.cssProperties)).toEqual([]);
      expect(undescribed(element.cssStates)).toEqual([]);
    });

    it('documents every slot and custom property that its sources use', () => {
      const slots = [...source.matchAll(/<slot(?:\s+name="([^"]+)")?/g)].map((match) =>
        // The part of a name that is worked out stands for anything.
        (match[1] ?? '').replaceAll(/\$\{[^}]*\}/g, '…'),
      );
      expect(slots.filter((name) => !element.slots?.some((slot) => slot.name === name))).toEqual([]);
      const own = new RegExp(`var\\((--${element.tagName}-[\\w-]+)`, 'g');
      const used = [...new Set([...styles.matchAll(own)].map((match) => match[1] ?? ''))];
      expect(
        used.filter((name) => !element.cssProperties?.some((property) => property.name === name)),
      ).toEqual([]);
    });

    it('documents only parts that exist, and every part that its source names', () => {
      const folder = source + styles + siblings(element.tagName);
      const documented = (element.cssParts ?? []).map((part) => part.name);
      expect(documented.filter((name) => !folder.includes(name))).toEqual([]);
      const literal = [...source.matchAll(/\bpart="([\w- ]+)"/g)].flatMap((match) =>
        (match[1] ?? '').split(' '),
      );
      expect(literal.filter((name) => !documented.includes(name))).toEqual([]);
    });

    it('re-exports the types of its events from its entry, so that a page can name them', () => {
      const entry = readFileSync(join(components, element.tagName.replace('tagma-', ''), 'index.ts'), 'utf8');
      const names = (element.events ?? [])
        .flatMap((event) => event.type?.text.match(/\b[A-Z]\w+\b/g) ?? [])
        .filter((name) => !['Event', 'CustomEvent', 'InputEvent'].includes(name));
      expect(names.filter((name) => !entry.includes(name))).toEqual([]);
    });
  },
);

function siblings(tagName: string): string {
  const folder = join(components, tagName.replace('tagma-', ''));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

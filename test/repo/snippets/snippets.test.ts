import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'vue/compiler-sfc';
import { GIVEN } from './given.js';
import { moduleScripts, readSnippets } from './read-snippets.js';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, '.cache/snippets');

const documents = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
];
const snippets = documents.flatMap((document) =>
  readSnippets(readFileSync(join(root, document), 'utf8')).map((snippet) => ({ document, ...snippet })),
);

/** Pages written in JavaScript are not asked for what only TypeScript asks for. */
const relaxed = { strict: false, noUncheckedIndexedAccess: false };
const base: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ['tagma-source'],
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  types: ['node'],
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  noEmit: true,
  skipLibCheck: true,
};

/** What a piece of code is called when others import it; else by its place. */
function fileName(code: string, line: number, extension: string): string {
  const named = /^\/\/ (\w+)\.js\b/.exec(code)?.[1];
  return `${named ?? `line-${line}`}.${extension}`;
}

/** Writes a document's modules down and gives the paths: [TypeScript, JavaScript]. */
function writeModules(document: string): { strict: string[]; relaxed: string[] } {
  const place = join(folder, document.replaceAll('/', '-'));
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const given = GIVEN[document] ?? '';
  const written = { strict: [] as string[], relaxed: [] as string[] };
  for (const snippet of snippets.filter((other) => other.document === document)) {
    const { language, code, line } = snippet;
    const extension = language === 'tsx' ? 'tsx' : 'ts';
    const modules = language === 'html' ? moduleScripts(code) : /^(ts|tsx|js)$/.test(language) ? [code] : [];
    for (const module of modules) {
      const path = join(place, fileName(code, line, extension));
      // A name that the code makes itself is not given as well.
      writeFileSync(
        path,
        `${given.includes('import {') && module.includes('import {') ? '' : given}\n${module}\nexport {};\n`,
      );
      (extension === 'tsx' || language === 'ts' ? written.strict : written.relaxed).push(path);
    }
  }
  return written;
}

function problems(files: readonly string[], options: ts.CompilerOptions): string[] {
  const program = ts.createProgram([...files], options);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return ts
      .getPreEmitDiagnostics(program, source)
      .map(
        ({ messageText }) =>
          `${file.slice(folder.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
  });
}

describe('what the documents print', () => {
  it('is found', () => {
    expect(snippets.filter(({ language }) => language === 'ts').length).toBeGreaterThan(10);
    expect(new Set(snippets.map(({ language }) => language))).toContain('vue');
  });

  it('compiles: TypeScript strictly, JavaScript as far as names and members go', () => {
    const written = documents.map(writeModules);
    expect([
      ...problems(
        written.flatMap(({ strict }) => strict),
        base,
      ),
      ...problems(
        written.flatMap((modules) => modules.relaxed),
        { ...base, ...relaxed },
      ),
    ]).toEqual([]);
  });

  it('is JSON where it says so', () => {
    const json = snippets.filter(({ language }) => language === 'json');
    expect(json.length).toBeGreaterThan(0);
    for (const { code } of json) expect(() => JSON.parse(code) as unknown).not.toThrow();
  });

  it('is a component where it says Vue, with the element defined', () => {
    const components = snippets.filter(({ language }) => language === 'vue');
    for (const { code } of components) {
      const { errors, descriptor } = parse(code);
      expect(errors).toEqual([]);
      expect(descriptor.scriptSetup?.content).toContain("'@tagma/elements/tag-picker/define'");
    }
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishNow, planImport, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { WorkspaceSnapshot } from '@tagma/core';
import type { FormatReading, TaxonomyFormat } from '@tagma/elements/taxonomy-editor';
import { csvFormat } from './csv-format.js';
import { skosFormats } from './skos-formats.js';

const full = snapshotFromDocument(starterWorkspace({ now: '2026-01-01T00:00:00.000Z' }));
const empty: WorkspaceSnapshot = { ...full, concepts: [], rules: [] };
const FORMATS: readonly TaxonomyFormat[] = [csvFormat, ...skosFormats];

/** The words of the formats follow the language of the page. */
beforeEach(() => vi.stubGlobal('document', { documentElement: { lang: 'en' } }));
afterEach(() => vi.unstubAllGlobals());

async function items(format: TaxonomyFormat, text: string) {
  const reading: FormatReading = await format.read(text, empty);
  if (!reading.ok) throw new Error(reading.message);
  return reading;
}

async function refusal(format: TaxonomyFormat, text: string): Promise<string> {
  const reading = await format.read(text, empty);
  return reading.ok ? '' : reading.message;
}

describe.each(FORMATS)('$label', (format) => {
  it('reads back what it wrote: the same concepts with the same names', async () => {
    const text = await format.write(full);
    const { items: read, problems } = await items(format, text);
    expect(problems).toEqual([]);
    const plan = finishNow(planImport(read, empty, 'skip'));
    const concepts = plan.command?.concepts ?? [];
    expect(concepts.map(({ id }) => id).sort()).toEqual(full.concepts.map(({ id }) => id).sort());
    const names = new Map(full.concepts.map(({ id, name }) => [id, name]));
    for (const { id, name } of concepts) expect(name).toEqual(names.get(id ?? ''));
  });
});

describe('CSV', () => {
  it.each([
    ['comma', 'path\nA/B\nA/C\n'],
    ['semicolon', 'path;color\nA/B;red\nA/C;\n'],
    ['tab, byte-order mark, CRLF', '\uFEFFpath\tcolor\r\nA/B\tred\r\nA/C\t\r\n'],
    ['CR alone', 'path,color\rA/B,red\rA/C,\r'],
  ])('is read with %s', async (_name, text) => {
    const { items: read } = await items(csvFormat, text);
    const plan = finishNow(planImport(read, empty, 'skip'));
    expect(plan.command?.concepts.map(({ name }) => Object.values(name)[0])).toEqual(['A', 'B', 'C']);
  });

  it('is read as a Chinese spreadsheet saves it, in GB 18030', async () => {
    const heading = [0xb1, 0xea, 0xc7, 0xa9]; // 标签
    const value = [0xb8, 0xdf, 0xbc, 0xdb, 0xd6, 0xb5]; // 高价值
    const text = csvFormat.decode?.(Uint8Array.from([...heading, 0x0a, ...value, 0x0a])) ?? '';
    const { items: read } = await items(csvFormat, text);
    const plan = finishNow(planImport(read, empty, 'skip'));
    expect(plan.command?.concepts.map(({ name }) => Object.values(name)[0])).toEqual(['高价值']);
  });

  it('of tags from other systems is recognized by its headings', async () => {
    const { items: read } = await items(csvFormat, 'Tag Name,Module,Records Count\nVIP,Leads,12\n');
    const plan = finishNow(planImport(read, empty, 'skip'));
    expect(plan.command?.concepts.map(({ name, kind }) => [Object.values(name)[0], kind])).toEqual([
      ['Leads', 'category'],
      ['VIP', 'tag'],
    ]);
  });

  it('says where quotes do not match, in the language of the page', async () => {
    const text = 'path,color\nA/B,"red\n';
    expect(await refusal(csvFormat, text)).toMatch(/^Line 2 has quotes that do not match/u);
    vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } });
    expect(await refusal(csvFormat, text)).toMatch(/^第 2 行的引号不成对/u);
  });

  it('refuses files without rows and without names', async () => {
    expect(await refusal(csvFormat, 'path\n')).toBe('The file has no rows below its heading.');
    expect(await refusal(csvFormat, '')).toBe('The file has no rows below its heading.');
  });
});

describe('SKOS', () => {
  it('says where a file breaks', async () => {
    const [turtle, jsonLd] = skosFormats as readonly [TaxonomyFormat, TaxonomyFormat];
    expect(await refusal(turtle, '<a> <b> .\n<c> oops')).toMatch(/^The file breaks at line \d+, column \d+/u);
    expect(await refusal(jsonLd, '{ "@graph": [')).toMatch(/^The file (breaks|cannot be read)/u);
  });
});

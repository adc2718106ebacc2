import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SkosReading } from './map/map.types.js';
import { readSkosTurtle, writeSkosTurtle } from './skos.js';
import { parseTurtle } from './turtle/parse-turtle.js';

const file = resolve(import.meta.dirname, '../../../../shared/data/taxonomies/uat-5.1.0.ttl');

describe.skipIf(!existsSync(file))('the Unified Astronomy Thesaurus', () => {
  const source = readFileSync(file, 'utf8');
  const statements = async (turtle: string): Promise<ReadonlySet<string>> => {
    const result = await parseTurtle(turtle);
    if (!result.ok) throw new Error(result.fault.message);
    return new Set(result.triples.map((triple) => triple.join('\0')));
  };
  const concepts = async (turtle: string): Promise<Extract<SkosReading, { ok: true }>> => {
    const reading = await readSkosTurtle(turtle);
    if (!reading.ok) throw new Error(reading.fault.message);
    return reading;
  };

  it('comes back with each of its 24,138 statements', async () => {
    const reading = await concepts(source);
    const written = await writeSkosTurtle(reading.concepts);
    expect(reading.tripleCount).toBe(24_138);
    const before = await statements(source);
    const after = await statements(written);
    expect([...before].filter((statement) => !after.has(statement))).toEqual([]);
    expect([...after].filter((statement) => !before.has(statement))).toEqual([]);
    expect(after.size).toBe(24_138);
    expect(await writeSkosTurtle((await concepts(written)).concepts)).toBe(written);
  });
});

import { expect } from '@open-wc/testing';
import * as engine from '@tagma/core/codes';
import type { CodeAssignment, CodeDefinition, CompiledPattern, JsonObject } from '@tagma/core';
import { A1_001, CUSTOMERS, customers } from '../../testing-suites/code-records.js';
import { checkCatches } from './data/check-catches.js';
import { FreshSurvey } from './data/fresh-survey.js';
import { heldCodes, workingDraft } from './data/held-codes.js';
import { RecodeSurvey } from './data/recode-survey.js';
import { OUTCOMES } from './data/survey.types.js';
import type { Survey } from './data/survey.types.js';
import type { DesignerContext } from './designer-context.types.js';
import { insertSegment, moveSegment } from './model/definition-edits.js';
import { newSegment } from './model/new-segment.js';
import { mergeTable, readTable } from './model/paste-table.js';
import { PatternHistory } from './model/pattern-history.js';
import { fillCodes, recodeRows } from './model/suggest-codes.js';
import { compareDefinitions } from './panels/definition-difference.js';

const rows = (...values: string[]) => values.map((value) => ({ value, code: '' }));
const codes = (table: readonly { readonly code: string }[]): string =>
  table.map(({ code }) => code).join(' ');
const now = '2026-11-23T02:00:00.000Z';

const timeZone = 'Asia/Shanghai';

function compile(definition: CodeDefinition): CompiledPattern {
  return engine.compilePattern(definition, { timeZone, recordType: CUSTOMERS });
}

function survey(records: readonly JsonObject[], definition: CodeDefinition = A1_001): Survey {
  const compiled = compile(definition);
  const work = new FreshSurvey({ engine, compiled, records, now });
  while (!work.step()) continue;
  return work.result;
}

const outcomes = ({ outcomes: all }: Survey): string[] => [...all].map((place) => OUTCOMES[place] ?? '');

describe('tables pasted from a spreadsheet', () => {
  it('reads tabs, commas, quotes with line ends, and leaves headings out', () => {
    expect(readTable('取值\t代码\r\n北美\tA\r\n欧洲\tB\r\n').rows).to.deep.equal([
      { value: '北美', code: 'A', label: '' },
      { value: '欧洲', code: 'B', label: '' },
    ]);
    expect(readTable('"a, ""b""\nc",X,Label').rows).to.deep.equal([
      { value: 'a, "b"\nc', code: 'X', label: 'Label' },
    ]);
    expect(readTable(' \n\t').rows).to.deep.equal([]);
  });

  it('leaves what looks like a formula a text', () => {
    const rows = readTable('=HYPERLINK("http://x.example")\tA\r\n+1\t=B\r\n').rows;
    expect(rows.map(({ value, code }) => [value, code])).to.deep.equal([
      ['=HYPERLINK("http://x.example")', 'A'],
      ['+1', '=B'],
    ]);
  });

  it('gives values that are there the new code, and keeps what a cell leaves open', () => {
    const table = [
      { value: 1, code: 'A' },
      { value: 'x', code: 'B' },
    ];
    const merged = mergeTable(table, readTable('1\tZ\nx\t\ny\tC\tWhy'), 'en');
    expect(merged).to.deep.equal([
      { value: 1, code: 'Z' },
      { value: 'x', code: 'B' },
      { value: 'y', code: 'C', label: { en: 'Why' } },
    ]);
  });
});

describe('codes that are suggested', () => {
  it('are letters without I and O, digits from 1, or initials, and never one that is taken', () => {
    expect(codes(fillCodes(rows('a', 'b', 'c'), 'letters'))).to.equal('A B C');
    expect(codes(fillCodes(rows('a', 'b', 'c'), 'digits'))).to.equal('1 2 3');
    expect(codes(fillCodes([{ value: 'x', code: 'A' }, ...rows('y')], 'letters'))).to.equal('A B');
    expect(codes(recodeRows(rows('north', 'south', 'north-west'), 'initials'))).to.equal('N S A');
    expect(codes(fillCodes(rows(...Array.from({ length: 30 }, (_, at) => String(at))), 'letters'))).to.match(
      /^AA AB /,
    );
  });
});

describe('arranging', () => {
  it('lets a counter that goes by every class go by a new class too', () => {
    const table = newSegment('map', { definition: A1_001, recordType: CUSTOMERS, records: customers(30) });
    const after = insertSegment(A1_001, table, 1).segments.at(-1);
    expect(after?.type === 'sequence' && after.scope).to.deep.equal(['region', table.id, 'purchase']);
  });

  it('undoes a word as one step, and what came after a pause as another', () => {
    const history = new PatternHistory(A1_001);
    const [one, two, three] = [1, 2, 3].map((to) => moveSegment(A1_001, 'region', to)) as [
      CodeDefinition,
      CodeDefinition,
      CodeDefinition,
    ];
    history.put(one, 'word');
    history.put(two, 'word');
    history.endMerge();
    history.put(three, 'word');
    history.undo();
    expect(history.present).to.equal(two);
    history.undo();
    expect(history.present).to.equal(A1_001);
    history.redo();
    expect(history.present).to.equal(two);
  });
});

describe('a survey of the records', () => {
  it('numbers them in their order, one counter for each class, and says why some get no code', () => {
    const records = [...customers(8), { region: '非洲', purchase: '常购' }, { region: '北美' }];
    const found = survey(records);
    expect([...found.numbers]).to.deep.equal([1, 2, 3, 1, 2, 1, 4, 5, -1, -1]);
    expect(
      found.scopes.map(({ key, count }) => `${key.replace('\u001f', '')} ${String(count)}`),
    ).to.deep.equal(['A1 5', 'B1 2', 'C1 1']);
    expect(found.reasons.map(({ problem }) => problem.code)).to.deep.equal([
      'unmapped-value',
      'missing-value',
    ]);
    expect(outcomes(found).slice(-2)).to.deep.equal(['refused', 'refused']);
  });

  it('tells a full counter', () => {
    const narrow: CodeDefinition = {
      ...A1_001,
      segments: A1_001.segments.map((one) => (one.type === 'sequence' ? { ...one, width: 1 } : one)),
    };
    const records = Array.from({ length: 11 }, () => ({ region: '北美', purchase: '常购' }));
    expect(outcomes(survey(records, narrow)).slice(-3)).to.deep.equal(['coded', 'full', 'full']);
  });

  it('finds records that would share a code where there is no number', () => {
    const plain: CodeDefinition = { ...A1_001, segments: A1_001.segments.slice(0, 2) };
    const found = survey(customers(4), plain);
    expect(outcomes(found)).to.deep.equal(['coded', 'duplicate', 'duplicate', 'coded']);
    expect(found.because[1]).to.equal(0);
  });
});

/** Re-codes records whose codes stand in their field `now`, or come from a list. */
function recode(
  records: readonly JsonObject[],
  definition: CodeDefinition = A1_001,
  codesOf: ((record: JsonObject) => readonly CodeAssignment[]) | null = null,
): Survey {
  const compiled = compile(definition);
  const version = { number: 1, definition: A1_001, publishedAt: now, publishedBy: 'li' };
  const working = workingDraft(engine, compiled, { published: version, timeZone, now });
  const currentCode = (record: JsonObject): string | null =>
    typeof record['now'] === 'string' ? record['now'] : null;
  const held = heldCodes(engine, working, { codesOf, counterOf: null, currentCode });
  if (held === null) throw new Error('Codes are known.');
  const work = new RecodeSurvey({ engine, compiled, working, records, now, held });
  while (!work.step()) continue;
  return work.result;
}

describe('re-coding records that have codes', () => {
  const oftenIn = (region: string, code?: string): JsonObject => ({
    region,
    purchase: '常购',
    ...(code === undefined ? {} : { now: code }),
  });

  it('keeps codes that still say what the record is, and gives no number that any code has', () => {
    const found = recode([oftenIn('北美'), oftenIn('北美', 'A1-001'), oftenIn('欧洲', 'A1-002')]);
    expect(outcomes(found)).to.deep.equal(['coded', 'kept', 'changed']);
    expect(found.recode?.codes).to.deep.equal(['A1-003', 'A1-001', 'B1-001']);
    expect(found.recode?.rooms.map(({ taken, free }) => [taken, free])).to.deep.equal([
      [1, 996],
      [1, 998],
    ]);
  });

  it('does in parts what the plan of the core does at once', () => {
    const records = customers(300).map((record, index) => ({
      ...record,
      ...(index % 3 === 0 ? { now: `C3-${String(index + 1).padStart(3, '0')}` } : {}),
      ...(index % 50 === 7 ? { region: '非洲' } : {}),
    }));
    const found = recode(records);
    const working = workingDraft(engine, compile(A1_001), { published: null, timeZone, now });
    const codes = new Map<string, CodeAssignment[]>();
    const held = heldCodes(engine, working, {
      codesOf: null,
      counterOf: null,
      currentCode: (record) => (typeof record['now'] === 'string' ? record['now'] : null),
    });
    for (const [index, record] of records.entries())
      codes.set(String(index), [...(held?.codesOf(record, index) ?? [])]);
    const all = [...codes.values()].flat();
    const start = engine.importNumbers(
      engine.NEW_COUNTER,
      all.flatMap(({ number }) => number ?? []),
      { start: 1, at: now },
    );
    const plan = engine.planRecode({
      working,
      now,
      records: records.map((input, index) => ({ id: String(index), input })),
      codesOf: (id) => codes.get(id) ?? [],
      counterOf: (key) => (key === 'C\u001f3' ? start : undefined),
      isHeld: (code) => all.some((one) => one.code === code),
    });
    expect(plan.steps.map(({ recordId, code }) => `${recordId} ${code}`)).to.deep.equal(
      plan.steps.map(({ recordId }) => `${recordId} ${found.recode?.codes[Number(recordId)] ?? ''}`),
    );
    expect(outcomes(found).filter((one) => one === 'refused')).to.have.length(plan.problems.length);
    expect(outcomes(found).filter((one) => one === 'kept')).to.have.length(plan.kept.length);
    expect(plan.steps.length).to.be.greaterThan(200);
  });

  it('gives a record its own old code back, and tells a collision with its holder', () => {
    const code = (text: string, state: CodeAssignment['state']): CodeAssignment => ({
      id: text,
      version: 1,
      patternId: 'p',
      patternVersion: 1,
      record: { type: 'customer', id: '1' },
      code: text,
      sortKey: text,
      scopeKey: 'A\u001f1',
      number: 7,
      origin: 'auto',
      state,
      validFrom: now,
      validTo: state === 'current' ? null : now,
    });
    const back = recode([oftenIn('北美', 'B1-001')], A1_001, () => [
      { ...code('B1-001', 'current'), scopeKey: 'B\u001f1', number: 1 },
      code('A1-007', 'superseded'),
    ]);
    expect(outcomes(back)).to.deep.equal(['reclaimed']);
    expect(back.recode?.codes).to.deep.equal(['A1-007']);
    const plain: CodeDefinition = { ...A1_001, segments: A1_001.segments.slice(0, 2) };
    const clash = recode([oftenIn('北美', 'A1-001'), oftenIn('北美', 'A1-002')], plain);
    expect(outcomes(clash)).to.deep.equal(['changed', 'duplicate']);
    expect(clash.because[1]).to.equal(0);
  });
});

describe('numbering records without codes', () => {
  it('does what issuing does', () => {
    const records = customers(300);
    const fresh = survey(records);
    const issued = recode(records);
    expect([...fresh.numbers]).to.deep.equal([...issued.numbers]);
    expect(fresh.scopes).to.deep.equal(issued.scopes);
  });
});

describe('what check characters catch', () => {
  it('is measured on codes of the pattern itself', () => {
    const check = {
      type: 'check',
      id: 'check',
      algorithm: 'iso7064-mod37,36',
      covers: ['region', 'purchase', 'no'],
    } as const;
    const compiled = engine.compilePattern(A1_001, { timeZone: 'UTC' });
    const context = { engine, compiled, definition: A1_001, now } as unknown as DesignerContext;
    const mixed = checkCatches(context, check);
    expect(mixed?.single).to.equal(1);
    expect(mixed?.swap).to.be.within(0.9, 1);
    expect(checkCatches(context, { ...check, algorithm: 'luhn' })?.codes).to.equal(0);
  });
});

describe('two definitions compared', () => {
  it('names what was added, removed, moved and changed', () => {
    const write = (definition: CodeDefinition): string => engine.patternText(definition);
    expect(compareDefinitions(A1_001, A1_001, write).segments).to.deep.equal([]);
    const moved = compareDefinitions(A1_001, moveSegment(A1_001, 'no', 0), write);
    expect(moved.segments.map(({ kind, segment }) => `${kind} ${segment.id}`)).to.deep.equal(['moved no']);
    const changed = compareDefinitions(
      A1_001,
      {
        ...A1_001,
        segments: A1_001.segments
          .slice(1)
          .map((one) => (one.type === 'sequence' ? { ...one, width: 4, scope: ['purchase'] } : one)),
      },
      write,
    );
    expect(changed.segments.map(({ kind, segment }) => `${kind} ${segment.id}`)).to.deep.equal([
      'changed no',
      'removed region',
    ]);
  });
});

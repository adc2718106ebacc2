import { afterEach, describe, expect, it, vi } from 'vitest';
import * as run from '../testing/run.js';
import { compile } from './compile.js';
import type { CompileOptions } from './compile.types.js';

/* Records that no JSON text could be, and JSON that is made to confuse. */

vi.setConfig({ testTimeout: 60_000 });

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

const POLLUTED = ['status', 'sequence', '_jsonata_function', 'keepSingleton', 'p'];

afterEach(() => {
  for (const name of POLLUTED) Reflect.deleteProperty(Object.prototype, name);
});

describe.each(['closure', 'jsonata'] as const)('by the engine %s:', (engine) => {
  const wanted: CompileOptions = engine === 'jsonata' ? { engine } : {};
  const valueOf = (text: string, input?: unknown, options?: CompileOptions): Promise<unknown> =>
    run.valueOf(text, input, { ...options, ...wanted });
  const outcomeOf = (text: string, input?: unknown): Promise<string> => run.outcomeOf(text, input, wanted);

  describe('prototypes', () => {
    it('a polluted Object.prototype gives no record a field', async () => {
      Object.defineProperty(Object.prototype, 'status', { value: 'active', configurable: true });
      expect(await outcomeOf('status = "active"', {})).toBe('no-match');
      expect(await valueOf('x.status', { x: {} })).toBeUndefined();
      expect(await valueOf('l.status', { l: [{}, { status: 1 }] })).toBe(1);
      expect(await valueOf('$lookup($, "status")', {})).toBeUndefined();
      expect(await valueOf('l[status = "active"]', { l: [{}, {}] })).toBeUndefined();
      expect(await valueOf('$count(l[status = "active"]) > 0', { l: [{}, {}] })).toBe(false);
    });

    it.each([
      ['status = "active"', 'active'],
      ['status != "closed"', 'active'],
      ['x.status = "active"', 'active'],
      ['l[status = "active"]', 'active'],
      ['$count(l[status = "active"]) > 0', 'active'],
      ['$exists(status)', 'active'],
      ['"active" in status', 'active'],
      ['status', 'active'],
      ['$contains(status, "a")', 'active'],
      ['status > 3', 5],
      ['status >= 5 and status <= 5', 5],
      ['$sum(l[status > 3 and status < 6].status) > 0', 5],
      ['$count(l[status < 6]) > 1', 5],
      ['$max(l.status) > 1', 5],
      ['status > 3', 'active'],
    ])('%s matches no record when it is polluted with %s later', async (text, polluted) => {
      const result = compile(text, wanted);
      if (!result.ok) throw new Error(result.error.message);
      const { expression } = result;
      const record = JSON.parse('{"x": {}, "l": [{}, {"status": 1}]}') as unknown;
      const outcome = () => expression.testAsync(record, { asOf: run.AS_OF });
      // Run often first, as the platform has settled by then what records look like.
      for (let round = 0; round < 200; round++) await outcome();
      Reflect.set(Object.prototype, 'status', polluted);
      expect(await outcome()).toBe('no-match');
      const own = { status: polluted };
      expect(await expression.testAsync({ ...own, x: own, l: [own, own] }, { asOf: run.AS_OF })).not.toBe(
        'no-match',
      );
    });

    it('fields of classes and of prototypes are out of sight', async () => {
      class Customer {
        name = 'Li';
        get secret(): string {
          return this.name;
        }
        method(): string {
          return this.name;
        }
      }
      const record = Object.assign(Object.create({ inherited: 1 }) as object, { own: 2 });
      expect(await valueOf('name', new Customer())).toBe('Li');
      expect(await valueOf('[secret, method, constructor]', new Customer())).toEqual([]);
      expect(await valueOf('[inherited, own]', record)).toEqual([2]);
      expect(await valueOf('l.inherited', { l: [record] })).toBeUndefined();
      expect(await valueOf('a', Object.assign(Object.create(null) as object, { a: 1 }))).toBe(1);
    });

    it.each([
      '{"__proto__": {"p": 1}}',
      'l{k: {"p": 1}}',
      '$merge([{"a": 1}, $$.proto])',
      '$spread(proto)',
      '$sift(proto, function($v){true})',
      '$each(proto, function($v, $k){{$k: $v}})',
      '$ ~> |$|{"__proto__": {"p": 1}}|',
      '$clone(proto)',
      '$string(proto)',
      '$distinct([proto, proto])',
    ])('%s sets no prototype', async (text) => {
      const input = { l: [{ k: '__proto__' }], proto: JSON.parse('{"__proto__": {"p": 1}}') as unknown };
      const value = await valueOf(text, input);
      expect(JSON.stringify(value)).toContain('__proto__');
      for (const made of [value, ...(Array.isArray(value) ? value : [])] as object[])
        if (typeof made === 'object') expect((made as { p?: unknown }).p).toBeUndefined();
      expect(({} as { p?: unknown }).p).toBeUndefined();
    });
  });

  describe('records that work against whoever reads them', () => {
    it('errors of getters and proxies are errors of the evaluation', async () => {
      const getter = {
        get bad(): never {
          throw new Error('no');
        },
        good: 1,
      };
      const proxy = new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
          ownKeys: () => {
            throw new Error('no');
          },
          getOwnPropertyDescriptor: () => {
            throw new Error('no');
          },
        },
      );
      expect(await valueOf('bad', getter)).toMatchObject({ code: 'G1099' });
      expect(await valueOf('x.a', { x: proxy })).toMatchObject({ code: 'G1099' });
    });

    it('cycles end', async () => {
      const record: Record<string, unknown> = { a: 1 };
      record['self'] = record;
      record['list'] = [record];
      for (const text of ['self', '$string($)', '**.none', '$ ~> |a|{}|', '$clone($)'])
        expect(await valueOf(text, record), text).toMatchObject({
          code: expect.stringMatching(/^(G1|D1011)/) as unknown,
        });
    });

    it('frozen records are read and stay as they are', async () => {
      const record = deepFreeze({ a: [{ b: 1 }], o: { c: [2] }, e: [] });
      const before = JSON.stringify(record);
      for (const text of [
        'a[]',
        'a.b[]',
        'e{"k": 1}',
        '$ ~> |o|{"c": 3}|',
        'a^(b)',
        'a#$i.$i',
        '$append(a, e)',
        '$sort(o.c)',
      ])
        expect(await valueOf(text, record), text).not.toHaveProperty('code');
      expect(JSON.stringify(record)).toBe(before);
    });

    it('lists with holes and with fields are lists', async () => {
      const holes = [1, , 3] as unknown[]; // eslint-disable-line no-sparse-arrays -- what is tested
      expect(await valueOf('$count(l)', { l: holes })).toBe(3);
      expect(await valueOf('l[2]', { l: holes })).toBe(3);
      expect(await valueOf('l.extra', { l: Object.assign([1], { extra: 2 }) })).toBeUndefined();
    });

    it('long lists take no more than time', async () => {
      const l = Array.from({ length: 200_000 }, (_, i) => i);
      expect(await valueOf('$max(l)', { l })).toBe(199_999);
      expect(await valueOf('$sum(l[$ < 10])', { l })).toBe(45);
      expect(await valueOf('$count($reverse(l))', { l })).toBe(200_000);
      expect(await valueOf('$sort(l)[0]', { l })).toBe(0);
    });
  });

  describe('values that are no JSON', () => {
    const record = {
      big: 5n,
      date: new Date(0),
      map: new Map([['a', 1]]),
      none: undefined,
      nan: Number.NaN,
      infinite: Number.POSITIVE_INFINITY,
      symbol: Symbol('s'),
      run: (): number => 1,
      l: [undefined, 1n, Number.NaN],
    };

    it.each([
      ['big > 3', 'T2010'],
      ['big = 5', 'no-match'],
      ['date > 0', 'T2010'],
      ['date.getTime', 'no-match'],
      ['$toMillis(date)', 'T0410'],
      ['map.a', 'no-match'],
      ['map.size', 'no-match'],
      ['none', 'no-match'],
      ['nan > 0', 'no-match'],
      ['nan = nan', 'no-match'],
      ['$boolean(nan)', 'no-match'],
      ['infinite + 1', 'D1001'],
      ['$string(infinite)', 'D3001'],
      ['symbol = "s"', 'no-match'],
      ['run', 'no-match'],
      ['run()', 'T1006'],
      ['$exists(run)', 'no-match'],
      ['$map([1], run)', 'T0410'],
    ])('%s: %s', async (text, outcome) => {
      expect(await outcomeOf(text, record)).toBe(outcome);
    });

    it('halves of surrogate pairs stay as they are', async () => {
      const half = { s: '\ud83d', t: 'a\ude00b' };
      expect(await valueOf('$length(s)', half)).toBe(1);
      expect(await valueOf('$substring(t, 1, 1)', half)).toBe('\ude00');
      expect(await valueOf('s & "\\uDE00"', half)).toBe('😀');
      expect(await valueOf('$encodeUrl(s)', half)).toEqual({ code: 'D3140' });
      expect(await valueOf('$contains(t, /b/)', half)).toBe(true);
    });
  });

  describe('times', () => {
    it.each(['2026-01-31T08:00:00', '2026-01-31T08:00:00.5', '2026.5', '2026-01.5'])(
      '%s has no zone',
      async (t) => {
        expect(await valueOf('$toMillis(t)', { t })).toEqual({ code: 'G1004' });
        const utc = await valueOf('$toMillis(t)', { t }, { zonelessTimes: 'utc' });
        expect(utc).toEqual(Date.parse(`${t}Z`));
      },
    );

    it.each([
      ['2026', Date.UTC(2026, 0)],
      ['2026-02', Date.UTC(2026, 1)],
      ['2026-02-28', Date.UTC(2026, 1, 28)],
      ['2026-02-30', Date.UTC(2026, 2, 2)],
      ['2026-02-28T23:59:59Z', Date.UTC(2026, 1, 28, 23, 59, 59)],
      ['0001-01-01', Date.parse('0001-01-01')],
      ['1600-02-29T00:00:00.001Z', Date.parse('1600-02-29T00:00:00.001Z')],
      ['9999-12-31T23:59:59.999Z', Date.parse('9999-12-31T23:59:59.999Z')],
      ['2026-02-28T23:59:59+08:00', Date.UTC(2026, 1, 28, 15, 59, 59)],
    ])('%s is the same everywhere', async (t, millis) => {
      expect(await valueOf('$toMillis(t)', { t })).toBe(millis);
    });

    it('evaluations at once each have their own', async () => {
      const result = compile('[1..50].($millis()) ~> $distinct()', wanted);
      if (!result.ok) throw new Error(result.error.message);
      const days = Array.from({ length: 10 }, (_, day) => new Date(Date.UTC(2026, 0, day + 1)).toISOString());
      const values = await Promise.all(days.map((asOf) => result.expression.evaluateAsync({}, { asOf })));
      expect(values).toEqual(days.map((day) => ({ ok: true, value: Date.parse(day) })));
    });
  });
});

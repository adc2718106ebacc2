import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditStates, sameJson } from './json.js';

const member = fc.jsonValue({ maxDepth: 2 });
const entity = fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'version'), member);

describe('what the history keeps of a change', () => {
  it('is the touched members alone, as they were and as they are', () => {
    const before = { id: 'x', version: 3, name: { en: 'Old' }, gone: 1, kept: [1, { a: 2 }] };
    const after = { id: 'x', version: 4, name: { en: 'New' }, come: null, kept: [1, { a: 2 }] };
    expect(auditStates(before, after)).toEqual({
      before: { name: { en: 'Old' }, gone: 1 },
      after: { name: { en: 'New' }, come: null },
    });
  });

  it('is the whole where something began or ended', () => {
    const whole = { id: 'x', version: 1 };
    expect(auditStates(null, whole)).toEqual({ before: null, after: whole });
    expect(auditStates(whole, null)).toEqual({ before: whole, after: null });
  });

  it('takes a member that became null for touched, and one that is undefined for absent', () => {
    expect(auditStates({ a: 1 }, { a: null })).toEqual({ before: { a: 1 }, after: { a: null } });
    expect(auditStates({ a: 1, b: undefined }, { a: 1 })).toEqual({ before: {}, after: {} });
    expect(auditStates({ a: 1 }, { a: undefined })).toEqual({ before: { a: 1 }, after: {} });
  });

  it('leads from one state to the other, and names nothing that stayed', () => {
    fc.assert(
      fc.property(entity, entity, (before, after) => {
        const kept = auditStates(before, after);
        const [was, is] = [kept.before, kept.after] as Record<string, unknown>[];
        const keys = new Set(
          [...Object.keys(before), ...Object.keys(after)].filter((key) => key !== 'version'),
        );
        for (const key of keys) {
          const touched = !sameJson(own(before, key), own(after, key));
          expect([own(was, key), own(is, key)]).toEqual(
            touched ? [own(before, key), own(after, key)] : [undefined, undefined],
          );
        }
        expect([own(was, 'version'), own(is, 'version')]).toEqual([undefined, undefined]);
      }),
    );
  });
});

function own(source: Readonly<Record<string, unknown>> | undefined, key: string): unknown {
  return source !== undefined && Object.hasOwn(source, key) ? source[key] : undefined;
}

import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import { AS_OF } from '../testing/run.js';
import { isPlainRecord } from './plain-record.js';

class Account {
  status = 'active';
  get level(): number {
    return this.status.length;
  }
}

function valueOf(text: string, record: unknown): unknown {
  const compiled = compile(text);
  if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error(text);
  const result = compiled.expression.evaluate(record, { asOf: AS_OF });
  return result.ok ? result.value : result.error.code;
}

describe('records', () => {
  it('are plain when they inherit nothing of their own', () => {
    expect(isPlainRecord({ a: 1 })).toBe(true);
    const others = [null, 1, 'a', [], new Account(), Object.create(null), Object.create({ a: 1 }), () => 1];
    expect(others.filter(isPlainRecord)).toEqual([]);
    expect(isPlainRecord(JSON.parse('{"__proto__": {"a": 1}}'))).toBe(false);
  });

  it.each([
    ['an inherited field', Object.create({ status: 'active', l: [{ x: 1 }] }) as unknown],
    ['a list', [Object.create({ status: 'active' })]],
  ])('show no %s', (_, record) => {
    expect(valueOf('status = "active"', record)).toBe(false);
    expect(valueOf('status', record)).toBeUndefined();
    expect(valueOf('$count(l[x = 1])', record)).toBe(0);
  });

  it('show own fields of instances, and no accessors of their class', () => {
    expect(valueOf('status = "active" and $exists(level)', new Account())).toBe(false);
    expect(valueOf('status = "active"', new Account())).toBe(true);
    expect(valueOf('$count(l[status = "active"])', { l: [new Account(), { status: 'active' }] })).toBe(2);
  });

  it('may lack a prototype', () => {
    const record = Object.assign(Object.create(null) as object, { status: 'active', l: [{ x: 1 }] });
    expect(valueOf('status = "active" and $count(l[x > 0]) = 1', record)).toBe(true);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'have a field %s only when it is their own',
    (name) => {
      expect(valueOf(`$exists(\`${name}\`)`, { a: 1 })).toBe(false);
      expect(valueOf(`\`${name}\` = 1`, { a: 1 })).toBe(false);
      expect(valueOf(`\`${name}\` = 1`, JSON.parse(`{"${name}": 1}`))).toBe(true);
      expect(valueOf(`$count(l[\`${name}\` >= 1])`, JSON.parse(`{"l": [{"${name}": 1}, {}]}`))).toBe(1);
    },
  );
});

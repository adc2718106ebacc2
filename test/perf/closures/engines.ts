import { evaluateExpressionSync } from '@gorules/zen-engine';
import { Environment } from '@marcbachmann/cel-js';
import { compile } from '@tagma/expression';
import { compileExpression } from 'filtrex';
import jsonata from 'jsonata';
import { LogicEngine } from 'json-logic-engine';
import { Query } from 'mingo';
import { AS_OF, type BenchCustomer } from './customers.js';
import type { BenchRule } from './rules.js';

/** Whether a customer matches, as one engine says it. */
type Decide = (customer: BenchCustomer) => boolean | Promise<boolean>;

/** An engine under test. */
export interface BenchEngine {
  readonly name: string;
  /** Takes a rule in; null for a rule that it cannot express. */
  readonly take: (rule: BenchRule) => Decide | null;
  /** Its answers come later. */
  readonly isAsync?: true;
}

const CUTOFF = Date.parse(AS_OF) - 30 * 86_400_000;

const ours: BenchEngine = {
  name: 'closures',
  take: ({ text, bindings }) => {
    const compiled = compile(text);
    if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error(`${text} does not compile`);
    const { expression } = compiled;
    const options = { asOf: AS_OF, ...(bindings === undefined ? {} : { bindings }) };
    return (customer) => expression.test(customer, options) === 'match';
  },
};

const stock: BenchEngine = {
  name: 'jsonata',
  isAsync: true,
  take: ({ text, bindings }) => {
    const expression = jsonata(text);
    return async (customer) => Boolean(await expression.evaluate(customer, bindings));
  },
};

const COUNT_LARGE = { filter: [{ var: 'orders' }, { '>': [{ var: 'amount' }, 100] }] };
const COUNT_LATE = { filter: [{ var: 'orders' }, { '>': [{ millis: [{ var: 'at' }] }, CUTOFF] }] };

const JSON_LOGIC: Readonly<Record<string, unknown>> = {
  R1: {
    and: [
      { '===': [{ var: 'status' }, 'active'] },
      { '>=': [{ var: 'age' }, 30] },
      { '>': [{ var: 'balance' }, 1000] },
    ],
  },
  R2: {
    and: [
      {
        or: [
          { and: [{ '===': [{ var: 'status' }, 'active'] }, { '>=': [{ var: 'age' }, 30] }] },
          { and: [{ '===': [{ var: 'segment' }, 'partner'] }, { '>': [{ var: 'score' }, 70] }] },
        ],
      },
      { '!': [{ '===': [{ var: 'city' }, 'Oslo'] }] },
      { or: [{ '>': [{ var: 'visits' }, 50] }, { '>=': [{ var: 'balance' }, 2500] }] },
      { '===': [{ var: 'newsletter' }, true] },
      { '!==': [{ var: 'country' }, 3] },
    ],
  },
  R3: {
    and: [
      { in: [{ var: 'country' }, [1, 4, 7, 9]] },
      { or: [{ in: ['priority', { var: 'notes' }] }, { in: ['vip', { var: 'tags' }] }] },
    ],
  },
  R4: { '>': [{ length: [COUNT_LARGE] }, 3] },
  R5: { '>': [{ length: [COUNT_LATE] }, 3] },
};

function logicEngine(): LogicEngine {
  const engine = new LogicEngine();
  engine.addMethod('millis', ([text]: [string]) => Date.parse(text), { deterministic: true });
  return engine;
}

const jsonLogicCompiled: BenchEngine = {
  name: 'json-logic-engine, compiled (eval)',
  take: ({ name }) => logicEngine().build(JSON_LOGIC[name]) as Decide,
};

const jsonLogic: BenchEngine = {
  name: 'json-logic-engine, interpreted',
  take: ({ name }) => {
    const engine = logicEngine();
    const logic = JSON_LOGIC[name];
    return (customer) => engine.run(logic, customer) as boolean;
  },
};

const CEL: Readonly<Record<string, string>> = {
  R1: 'status == "active" && age >= 30.0 && balance > 1000.0',
  R2:
    '(status == "active" && age >= 30.0 || segment == "partner" && score > 70.0) && !(city == "Oslo") && ' +
    '(visits > 50.0 || balance >= 2500.0) && newsletter == true && country != 3.0',
  R3: 'country in [1.0, 4.0, 7.0, 9.0] && (notes.contains("priority") || "vip" in tags)',
  R4: 'orders.filter(o, o.amount > 100.0).size() > 3',
  R5: 'orders.filter(o, millis(o.at) > cutoff).size() > 3',
};

const cel: BenchEngine = {
  name: '@marcbachmann/cel-js',
  take: ({ name }) => {
    const environment = new Environment({ unlistedVariablesAreDyn: true })
      .registerVariable('cutoff', 'double')
      .registerFunction('millis(dyn): double', (text: string) => Date.parse(text));
    const program = environment.parse(CEL[name] ?? '');
    if (name !== 'R5') return (customer) => program(customer) as boolean;
    return (customer) => program({ orders: customer.orders, cutoff: CUTOFF }) as boolean;
  },
};

const FILTREX: Readonly<Record<string, string>> = {
  R1: 'status == "active" and age >= 30 and balance > 1000',
  R2:
    '(status == "active" and age >= 30 or segment == "partner" and score > 70) and not (city == "Oslo") and ' +
    '(visits > 50 or balance >= 2500) and newsletter and country != 3',
  R3: 'country in (1, 4, 7, 9) and (has(notes, "priority") or has(tags, "vip"))',
};

const filtrex: BenchEngine = {
  name: 'filtrex (new Function)',
  take: ({ name }) => {
    const text = FILTREX[name];
    if (text === undefined) return null;
    const has = (among: string | readonly string[], part: string): boolean => among.includes(part);
    const program = compileExpression(text, { extraFunctions: { has } });
    return (customer) => program(customer) === true;
  },
};

const MINGO: Readonly<Record<string, Record<string, unknown>>> = {
  R1: { status: 'active', age: { $gte: 30 }, balance: { $gt: 1000 } },
  R2: {
    $and: [
      {
        $or: [
          { status: 'active', age: { $gte: 30 } },
          { segment: 'partner', score: { $gt: 70 } },
        ],
      },
      { city: { $not: { $eq: 'Oslo' } } },
      { $or: [{ visits: { $gt: 50 } }, { balance: { $gte: 2500 } }] },
      { newsletter: true, country: { $ne: 3 } },
    ],
  },
  R3: { country: { $in: [1, 4, 7, 9] }, $or: [{ notes: { $regex: /priority/ } }, { tags: 'vip' }] },
  R4: {
    $expr: {
      $gt: [{ $size: { $filter: { input: '$orders', as: 'o', cond: { $gt: ['$$o.amount', 100] } } } }, 3],
    },
  },
  R5: {
    $expr: {
      $gt: [
        {
          $size: {
            $filter: {
              input: '$orders',
              as: 'o',
              cond: { $gt: [{ $toLong: { $toDate: '$$o.at' } }, CUTOFF] },
            },
          },
        },
        3,
      ],
    },
  },
};

const mingo: BenchEngine = {
  name: 'mingo',
  take: ({ name }) => {
    const query = new Query(MINGO[name] ?? {});
    return (customer) => query.test(customer as unknown as Record<string, unknown>);
  },
};

const ZEN: Readonly<Record<string, string>> = {
  R1: 'status == "active" and age >= 30 and balance > 1000',
  R2:
    '(status == "active" and age >= 30 or segment == "partner" and score > 70) and not (city == "Oslo") and ' +
    '(visits > 50 or balance >= 2500) and newsletter == true and country != 3',
  R3: 'country in [1, 4, 7, 9] and (contains(notes, "priority") or contains(tags, "vip"))',
  R4: 'count(orders, #.amount > 100) > 3',
  R5: `count(orders, date(#.at) > ${CUTOFF / 1000}) > 3`,
};

const zen: BenchEngine = {
  name: '@gorules/zen-engine',
  take: ({ name }) => {
    const text = ZEN[name] ?? '';
    return (customer) => evaluateExpressionSync(text, customer) as boolean;
  },
};

/** Every engine, ours first. */
export const ENGINES: readonly BenchEngine[] = [
  ours,
  stock,
  jsonLogicCompiled,
  jsonLogic,
  cel,
  filtrex,
  mingo,
  zen,
];

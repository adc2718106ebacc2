import type { NewCondition, RuleEdit } from '@tagma/expression';
import type { FieldInfo, FieldKind } from '../fields/field-catalog.types.js';
import { fromLocal } from '../values/date/from-local.js';
import { dayIn, zoneOffset } from '../values/dates.js';
import { buildRow, partsOf } from './operator-change.js';
import type { RowParts } from './operator-change.js';
import { operatorOf } from './operator-of.js';
import type { FieldCondition } from './operator-of.js';
import { firstOperator, isNegative, operatorsFor } from './operators.js';
import type { RowOperator } from './operators.js';
import type { FieldRow, RowView } from './row-view.types.js';

/** The same row with another operator; `undefined` when nothing can say that yet. */
export function editForOperator(view: RowView<FieldRow>, operator: RowOperator): RuleEdit | undefined {
  const { node } = view;
  const own = ownOperator(node, operator);
  if (own !== undefined) return { type: 'set-operator', node: node.id, operator: own };
  const model = rebuilt(view, { operator, kind: view.kind, dateOnly: view.info?.dateOnly ?? true });
  return model && { type: 'replace', node: node.id, condition: { model } };
}

/** The same row about another field. What of operator and values fits it stays. */
export function editForField(view: RowView<FieldRow>, info: FieldInfo): RuleEdit {
  const { node, kind } = view;
  const same = info.kind === kind && info.choices === null;
  if (same || info.kind === 'any') return { type: 'set-field', node: node.id, path: info.local };
  const before = operatorOf(node);
  const operator = operatorsFor(info.kind).includes(before) ? before : firstOperator(info.kind);
  const subject = { kind: 'field', path: info.local } as const;
  const wanted = { subject, kind: info.kind, dateOnly: info.dateOnly };
  const model =
    rebuilt(view, { ...wanted, operator }) ??
    rebuilt(view, { ...wanted, operator: firstOperator(info.kind) });
  return model === undefined
    ? { type: 'set-field', node: node.id, path: info.local }
    : { type: 'replace', node: node.id, condition: { model } };
}

interface Wanted {
  readonly operator: RowOperator;
  readonly kind: FieldKind;
  readonly dateOnly: boolean;
  readonly subject?: { readonly kind: 'field'; readonly path: readonly string[] };
}

function rebuilt({ node, context }: RowView<FieldRow>, wanted: Wanted): NewCondition | undefined {
  return buildRow({
    ...partsOf(node),
    ...wanted,
    ...momentsOf(context.timeZone, wanted.dateOnly),
  });
}

/**
 * What new conditions about time begin with: today, and the distance of the zone from UTC. Asking the calendar costs
 * milliseconds, and few rows are about time.
 */
export function momentsOf(timeZone: string, dateOnly: boolean): Pick<RowParts, 'today' | 'zone'> {
  return {
    today: () => {
      const day = dayIn(new Date(), timeZone);
      return dateOnly ? day : (fromLocal(`${day}T00:00`, timeZone) ?? day);
    },
    zone: () => zoneOffset(timeZone, new Date()),
  };
}

const PRESENCE: ReadonlySet<string> = new Set(['exists', 'missing', 'empty', 'not-empty', 'truthy']);

/**
 * The name that `set-operator` has for it, where the kind of the row stays: that edit leaves the author's spelling.
 * A row that no longer negates does not keep its word on records without the value.
 */
function ownOperator(node: FieldCondition, operator: RowOperator): string | undefined {
  const drops = 'missing' in node && node.missing === 'match' && !isNegative(operator);
  if (drops) return undefined;
  switch (node.kind) {
    case 'compare':
      return /^[<>=!]/.test(operator) ? operator : undefined;
    case 'in':
      return operator === 'in' || operator === 'not-in' ? operator : undefined;
    case 'text':
      return node.argument !== '' && /^(not-)?(contains|starts|ends|matches)$/.test(operator)
        ? operator
        : undefined;
    case 'tags':
      return node.tags.length > 0 && /^(any|all|none)$/.test(operator) ? operator : undefined;
    case 'between':
    case 'window':
    case 'children':
      return undefined;
    default:
      return PRESENCE.has(operator) ? operator : undefined;
  }
}

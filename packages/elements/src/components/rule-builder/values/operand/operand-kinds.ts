import type { NewValue } from '@tagma/expression';
import type { OperandKind } from '../../../../locales/rule-operand.terms.js';
import type { FieldInfo, FieldKind } from '../../fields/field-catalog.types.js';
import type { BuilderContext, FieldScope } from '../../row-context.types.js';

/** Which kind of value it is, as the switch shows it. */
export function operandKindOf(value: NewValue): OperandKind {
  switch (value.kind) {
    case 'date-of':
      return operandKindOf(value.of);
    case 'list':
    case 'block':
    case 'decide':
    case 'let':
      return 'text';
    default:
      return value.kind;
  }
}

/** What an operand is made for. */
export interface OperandSite {
  readonly context: BuilderContext;
  readonly scope: FieldScope;
  /** The kind of value that is wanted here. */
  readonly kind: FieldKind;
}

/** A value of another kind in the place of one; what fits is kept. `undefined` when there is nothing to make it of. */
export function newOperand(kind: OperandKind, before: NewValue, site: OperandSite): NewValue | undefined {
  switch (kind) {
    case 'literal':
      return asKind({ kind: 'literal', value: site.kind === 'number' ? 0 : '' }, site);
    case 'field':
      return firstField(site);
    case 'variable': {
      const name = site.context.parameters[0]?.name;
      return name === undefined ? undefined : { kind: 'variable', variable: name };
    }
    case 'now':
      return { kind: 'now' };
    case 'arithmetic':
      return { kind, operator: '+', left: before, right: { kind: 'literal', value: 0 } };
    case 'call':
      return { kind, function: site.kind === 'text' ? 'lowercase' : 'round', arguments: [before] };
    case 'aggregate':
      return newAggregate(site);
    case 'child':
      return newChild(site);
    case 'range':
      return { kind, from: { kind: 'literal', value: 1 }, to: { kind: 'literal', value: 10 } };
    case 'text':
      return undefined;
  }
}

/** Times are compared as times. */
export function asKind(value: NewValue, { kind }: OperandSite): NewValue {
  return kind === 'date' ? { kind: 'date-of', of: value } : value;
}

function firstField(site: OperandSite): NewValue | undefined {
  const fields = site.context.fields.inScope(site.scope);
  const found = fields.find(({ kind }) => kind === site.kind) ?? fields[0];
  return found && asKind({ kind: 'field', path: found.local }, site);
}

/** The lists that entries are read from where the value stands. */
export function collectionsAt({ context, scope }: OperandSite): readonly FieldInfo[] {
  return context.fields.inScope(scope).filter(({ kind }) => kind === 'collection');
}

function newAggregate(site: OperandSite): NewValue | undefined {
  const [first] = collectionsAt(site);
  if (first === undefined) return undefined;
  const number = site.context.fields.inScope(first.path).find(({ kind }) => kind === 'number');
  return number === undefined
    ? { kind: 'aggregate', function: 'count', path: first.local }
    : { kind: 'aggregate', function: 'sum', path: first.local, of: { kind: 'field', path: number.local } };
}

function newChild(site: OperandSite): NewValue | undefined {
  const [first] = collectionsAt(site);
  if (first === undefined) return undefined;
  const fields = site.context.fields.inScope(first.path);
  const date = fields.find(({ kind }) => kind === 'date');
  const field = fields.find(({ kind }) => kind === site.kind) ?? fields.find((each) => each !== date);
  return asKind(
    {
      kind: 'child',
      path: first.local,
      pick: date === undefined ? { by: 'index', index: -1 } : { by: 'latest', field: date.local },
      field: field?.local ?? [],
    },
    site,
  );
}

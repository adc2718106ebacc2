import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { NewCondition, RuleCondition, RuleNodeBase } from '../rule-tree.types.js';
import { template, type Holes } from '../shape/template.js';
import type { Reader, Writer } from './reader.types.js';

export type ConditionKind = NewCondition['kind'];
/** The model of a kind. */
export type ModelOf<K extends ConditionKind> = NewCondition & { readonly kind: K };
/** What a kind has of its own, as it is read. */
export type FieldsOf<K extends ConditionKind> = DistributiveOmit<
  RuleCondition & { readonly kind: K },
  keyof RuleNodeBase | 'kind'
> & { readonly form?: string };
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** One accepted spelling of a kind of condition: how it is recognised, and how it is written again. */
export interface Spelling {
  readonly kind: ConditionKind;
  readonly form: string;
  /** What a node of this spelling begins with; see `headOf`. */
  readonly heads: () => readonly string[];
  /** What its two operands begin with; see `headsOf`. */
  readonly sides: () => string;
  readonly read: (node: SyntaxNode, reader: Reader) => object | undefined;
  readonly write: (model: NewCondition, writer: Writer) => SyntaxNode | undefined;
}

/** A spelling given by a text with holes. `read` gives the kind's own fields, or undefined when they do not fit. */
export function spelling<K extends ConditionKind>(
  kind: K,
  form: string,
  text: string,
  read: (holes: Holes, reader: Reader) => (FieldsOf<K> & { readonly kind?: K }) | undefined,
  write: (model: ModelOf<K>, writer: Writer) => Holes | undefined,
): Spelling {
  const shape = template(text);
  return {
    kind,
    form,
    heads: () => [shape.head()],
    sides: () => shape.heads(),
    read: (node, reader) => {
      const holes = shape.match(node);
      const fields = holes && read(holes, reader);
      return fields && { kind, form, ...fields };
    },
    write: (model, writer) => {
      const holes = isOf(model, kind) ? write(model, writer) : undefined;
      return holes && shape.fill(holes);
    },
  };
}

export function isOf<K extends ConditionKind>(model: NewCondition, kind: K): model is ModelOf<K> {
  return model.kind === kind;
}

/** The hole of that name; templates and their readers are written together. */
export function hole(holes: Holes, name: string): SyntaxNode {
  const node = holes[name];
  if (node === undefined) throw new Error(`The template has no hole $${name}.`);
  return node;
}

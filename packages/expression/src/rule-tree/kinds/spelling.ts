import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { NewCondition, RuleCondition, RuleNodeBase } from '../rule-tree.types.js';
import { same } from '../shape/same.js';
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
  /** What its parts begin with, `*` for anything; see `partsOf`. */
  readonly parts: () => readonly string[];
  /** What a node of this spelling says; undefined when it is spelled otherwise. */
  readonly read: (node: SyntaxNode, reader: Reader) => Spelled | undefined;
  /** Whether the model would be written as it was read. */
  readonly isWrittenAs: (model: NewCondition, spelled: Spelled, node: SyntaxNode, writer: Writer) => boolean;
  readonly write: (model: NewCondition, writer: Writer) => SyntaxNode | undefined;
}

/** The fields of a kind, and what stood in the holes of its spelling. */
export interface Spelled {
  readonly fields: object;
  readonly holes?: Holes;
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
  const holesOf = (model: NewCondition, writer: Writer): Holes | undefined =>
    isOf(model, kind) ? write(model, writer) : undefined;
  return {
    kind,
    form,
    heads: () => [shape.head()],
    parts: () => shape.parts(),
    read: (node, reader) => {
      const holes = shape.match(node);
      const fields = holes && read(holes, reader);
      return holes && fields && { fields: { kind, form, ...fields }, holes };
    },
    // The spelling around the holes fits already.
    isWrittenAs: (model, { holes }, _node, writer) => {
      const written = holesOf(model, writer);
      return written !== undefined && holes !== undefined && sameHoles(written, holes);
    },
    write: (model, writer) => {
      const holes = holesOf(model, writer);
      return holes && shape.fill(holes);
    },
  };
}

function sameHoles(written: Holes, read: Holes): boolean {
  for (const name in read) {
    const [a, b] = [written[name], read[name]];
    if (a === undefined || b === undefined || !same(a, b)) return false;
  }
  return true;
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

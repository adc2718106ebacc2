import type { BuilderContext } from '../row-context.types.js';
import type { PopupPart, PopupRequest } from './popup-request.types.js';
import type { RowOperator } from './operators.js';

/** What was typed and is not, or not quite, what the text says. */
export interface Draft {
  readonly typed: string;
  /** What the control shows of the text; a draft about another value is of no use. */
  readonly base: string;
  /** Why it cannot be written; empty when it is written. */
  readonly error: string;
}

/** What the rows of one builder remember between two drawings. */
export interface RowMemory {
  /** By control. */
  readonly drafts: Map<string, Draft>;
  /** By row: an operator that cannot be written before there is a value. */
  readonly wanted: Map<string, RowOperator>;
  /** What the popup of the rows shows. */
  request: PopupRequest | null;
  /** The popup, once it was fetched. */
  popup: PopupPart | null;
  loading: boolean;
  /** The popup could not be fetched. */
  failed: boolean;
}

const memories = new WeakMap<BuilderContext, RowMemory>();

/** The memory of a builder. */
export function memoryOf(context: BuilderContext): RowMemory {
  const known = memories.get(context);
  if (known !== undefined) return known;
  const fresh: RowMemory = {
    drafts: new Map(),
    wanted: new Map(),
    request: null,
    popup: null,
    loading: false,
    failed: false,
  };
  memories.set(context, fresh);
  return fresh;
}

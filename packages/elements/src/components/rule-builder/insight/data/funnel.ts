import type { RulePart } from '@tagma/expression';
import { ERROR, MATCH, type Verdict } from './judge.js';
import type { FunnelPlan, FunnelStep } from './funnel-plan.js';

/** Records shown as examples of one thing. */
const EXAMPLES = 5;

/** Figures of one row. */
export interface FunnelFigures {
  readonly ids: readonly string[];
  readonly part: RulePart;
  readonly depth: number;
  /** Records that fit the row by itself; `null` where that was not asked. */
  readonly alone: number | null;
  /** Records on which the row by itself ends in an error. */
  readonly errors: number;
  /** Records that are left after the row and those before it; `null` inside of groups. */
  readonly after: number | null;
  /** Records that fail by this row alone: without it they would match. */
  readonly removes: number;
  /** Records that match by this row alone: without it they would not. */
  readonly adds: number;
  /** The first of those that it removes, as places in the list; empty where only figures are known. */
  readonly nearMisses: readonly number[];
}

/** A rule as a funnel. */
export interface Funnel {
  /** The text of the rule. */
  readonly rule: string;
  readonly operator: 'and' | 'or' | null;
  readonly total: number;
  readonly rows: readonly FunnelFigures[];
  readonly byId: ReadonlyMap<string, FunnelFigures>;
  /** Places of the records that match the rule; `null` where only figures are known. */
  readonly matching: readonly number[] | null;
  /** Rows without figures, because the rule is very long. */
  readonly left: number;
}

/** Texts that a plan asks, each once; the first is the rule itself. */
export function textsOf(plan: FunnelPlan, rule: string): readonly string[] {
  const texts = plan.steps.flatMap(({ alone, after, without }) => [alone, after, without]);
  return [...new Set([rule, ...texts.filter((text) => text !== null)])];
}

/** What a source says of a text; `marks` only where it looked at records. */
export interface Answered extends Pick<Verdict, 'matches' | 'errors'> {
  readonly marks?: Uint8Array;
  /** Records looked at, from a source that counts them itself. */
  readonly total?: number;
}

/** Puts answers together. `answers` holds one for each of `textsOf`. */
export function makeFunnel(
  plan: FunnelPlan,
  rule: string,
  total: number,
  answers: ReadonlyMap<string, Answered>,
): Funnel {
  const rows = plan.steps.map((step) => figuresOf(step, rule, answers));
  const byId = new Map(rows.flatMap((row) => row.ids.map((id) => [id, row] as const)));
  const marks = answers.get(rule)?.marks;
  const matching = marks === undefined ? null : placesOf(marks, MATCH);
  return { rule, operator: plan.operator, total, rows, byId, matching, left: plan.left };
}

/** Where a mark stands, at most so often. */
export function placesOf(marks: Uint8Array, mark: number, most = Infinity): readonly number[] {
  const places: number[] = [];
  for (let at = marks.indexOf(mark); at >= 0 && places.length < most; at = marks.indexOf(mark, at + 1))
    places.push(at);
  return places;
}

function figuresOf(
  { ids, part, depth, alone, after, without }: FunnelStep,
  rule: string,
  answers: ReadonlyMap<string, Answered>,
): FunnelFigures {
  const whole = answers.get(rule);
  const own = answers.get(alone);
  return {
    ids,
    part,
    depth,
    alone: own?.matches ?? null,
    errors: own?.errors ?? 0,
    after: after === null ? null : (answers.get(after)?.matches ?? null),
    ...effect(whole, without === null ? undefined : answers.get(without)),
  };
}

type Effect = Pick<FunnelFigures, 'removes' | 'adds' | 'nearMisses'>;

/** What a row does, from the rule with it and without it. A record that cannot be judged is in neither figure. */
function effect(whole: Answered | undefined, without: Answered | undefined): Effect {
  if (whole === undefined || without === undefined) return { removes: 0, adds: 0, nearMisses: [] };
  if (whole.marks === undefined || without.marks === undefined) {
    const change = without.matches - whole.matches;
    return { removes: Math.max(0, change), adds: Math.max(0, -change), nearMisses: [] };
  }
  const [withRow, withoutRow] = [whole.marks, without.marks];
  let removes = 0;
  let adds = 0;
  const nearMisses: number[] = [];
  for (let row = 0; row < withRow.length; row++) {
    const [now, then] = [withRow[row], withoutRow[row]];
    if (now === ERROR || then === ERROR || now === then) continue;
    if (now === MATCH) adds += 1;
    else {
      removes += 1;
      if (nearMisses.length < EXAMPLES) nearMisses.push(row);
    }
  }
  return { removes, adds, nearMisses };
}

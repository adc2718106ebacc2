import { type CodeAssignment, type CodePattern, type Segment } from '@tagma/core';

/** Samples of what is done for a class of customers, named by the value that the class stands for. */
export const CODE_ACTIONS = [
  { id: 'newProducts', value: '常购' },
  { id: 'coupons', value: '未购' },
  { id: 'vip', value: '常购', only: 'A' },
] as const;

/** Name of a sample. */
export type CodeActionId = (typeof CODE_ACTIONS)[number]['id'];

/** A sample with the beginnings of codes it is for, and the customers behind them. */
export interface CodeAction {
  readonly id: CodeActionId;
  readonly prefixes: readonly string[];
  readonly customers: readonly CodeAssignment[];
}

type MapSegment = Extract<Segment, { type: 'map' }>;

/** The samples that the pattern can tell apart by how a code begins: its first two parts are tables. */
export function codeActions(
  { published }: Pick<CodePattern, 'published'>,
  codes: readonly CodeAssignment[],
): readonly CodeAction[] {
  const [place, buy] = published.at(-1)?.definition.segments ?? [];
  if (place?.type !== 'map' || buy?.type !== 'map') return [];
  return CODE_ACTIONS.flatMap((action) => {
    const code = buy.table.find(({ value }) => value === action.value)?.code;
    if (code === undefined) return [];
    const prefixes = placesOf(place)
      .filter((one) => !('only' in action) || one === action.only)
      .map((one) => `${one}${code}`);
    const customers = codes.filter((held) => prefixes.some((prefix) => held.code.startsWith(prefix)));
    return prefixes.length === 0 ? [] : [{ id: action.id, prefixes, customers }];
  });
}

function placesOf({ table }: MapSegment): readonly string[] {
  return [...new Set(table.map(({ code }) => code))].sort();
}

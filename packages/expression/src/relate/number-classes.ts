/** Numbers at, between, below and above the given ones. */
export function numbersAround(limits: readonly number[], withZero: boolean): readonly number[] {
  const sorted = [...new Set(withZero ? [...limits, 0] : limits)].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [1];
  const between = sorted.slice(1).map((limit, index) => middle(sorted[index] ?? limit, limit));
  return [...new Set([below(first), ...sorted, ...between, above(last)])];
}

/** Whole numbers at, between, below and above the given ones. */
export function integersAround(limits: readonly number[], withZero: boolean): readonly number[] {
  const near = limits.flatMap((limit) => [
    Math.floor(limit) - 1,
    Math.floor(limit),
    Math.ceil(limit),
    Math.ceil(limit) + 1,
  ]);
  return [...new Set([...near, ...numbersAround(limits, withZero)])].filter(Number.isInteger);
}

/** Whole numbers from 0 on at and around the given ones. */
export function wholeNumbersAround(limits: readonly number[]): readonly number[] {
  const near = limits.flatMap((limit) => [
    Math.floor(limit) - 1,
    Math.floor(limit),
    Math.ceil(limit),
    Math.ceil(limit) + 1,
  ]);
  return [...new Set([0, 1, ...near])].filter((value) => value >= 0).sort((a, b) => a - b);
}

/** Halves its limits first, so that the sum cannot overflow. */
function middle(low: number, high: number): number {
  const whole = Math.floor(low / 2 + high / 2);
  return whole > low && whole < high ? whole : low / 2 + high / 2;
}

function below(limit: number): number {
  return limit - 1 < limit ? limit - 1 : Math.max(-Number.MAX_VALUE, limit - Math.abs(limit));
}

function above(limit: number): number {
  return limit + 1 > limit ? limit + 1 : Math.min(Number.MAX_VALUE, limit + Math.abs(limit));
}

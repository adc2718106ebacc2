/** Where the first of so many ascending numbers stands that is not below `wanted`; behind the last one without any. */
export function firstAtLeast(numbers: Int32Array, count: number, wanted: number): number {
  let low = 0;
  for (let high = count; low < high;) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

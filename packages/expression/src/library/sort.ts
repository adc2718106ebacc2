/**
 * Sorts by merging halves. Equal members keep their order, and `isAfter` is asked for the same pairs in the
 * same order as by jsonata, so that a comparator that fails or makes no sense gives the same outcome.
 */
export function mergeSort<T>(list: readonly T[], isAfter: (left: T, right: T) => boolean): T[] {
  if (list.length <= 1) return list.slice();
  const middle = list.length >> 1;
  const left = mergeSort(list.slice(0, middle), isAfter);
  const right = mergeSort(list.slice(middle), isAfter);
  return merged(left, right, isAfter);
}

function merged<T>(left: readonly T[], right: readonly T[], isAfter: (left: T, right: T) => boolean): T[] {
  const made: T[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    made.push(isAfter(left[l] as T, right[r] as T) ? (right[r++] as T) : (left[l++] as T));
  }
  while (l < left.length) made.push(left[l++] as T);
  while (r < right.length) made.push(right[r++] as T);
  return made;
}

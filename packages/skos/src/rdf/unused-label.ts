/**
 * Labels that begin so are none of the file's: nodes without a label get them. Finds the longest run of `b` that a
 * label of the file begins with by going over the text once, however long a label somebody made.
 */
export function unusedLabel(source: string): string {
  let longest = 0;
  for (const [, run = ''] of source.matchAll(/_:(b+)/g)) longest = Math.max(longest, run.length);
  return 'b'.repeat(longest + 1);
}

/** An English noun behind its number, as it is shown: "1 customer", "1,200 customers". */
export function counted(shown: string, noun: string, plural = `${noun}s`): string {
  return `${shown} ${shown === '1' ? noun : plural}`;
}

/** An English noun behind its number, as it is shown: "1 record", "1,200 records". The plural ends in "s" unless told. */
export function counted(shown: string, noun: string, plural = `${noun}s`): string {
  return `${shown} ${shown === '1' ? noun : plural}`;
}

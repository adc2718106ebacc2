/** What must be there because of how jsonata builds its trees, or how trees are compiled. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('A syntax tree lacks a part that it must have');
  return value;
}

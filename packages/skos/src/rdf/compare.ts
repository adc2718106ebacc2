/** By UTF-16 unit: any fixed order does, and this one the engine compares natively. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

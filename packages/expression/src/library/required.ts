/**
 * An argument that the signature lets be missing and that nothing can be done without. jsonata breaks on it
 * with a JavaScript error, which reaches the author as `G1099`; so does this.
 */
export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('An argument is missing');
  return value;
}

/** A name before a Chinese word: a digit or a Latin letter is set off by a space. */
export function spaced(name: string): string {
  return /[\p{Nd}\p{Script=Latin}]$/u.test(name) ? `${name} ` : name;
}

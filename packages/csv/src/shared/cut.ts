/** Longest piece of a cell that is shown back to a person. */
const SHOWN_LENGTH = 80;

/** Shortens a text for a message, without cutting a character in two. */
export function cut(text: string, length = SHOWN_LENGTH): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return `${text.slice(0, end)}…`;
}

/** Lone surrogates: half a character, which no UTF-8 file or database can hold. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Control characters, among them NUL, which PostgreSQL cannot store. */
const CONTROL = /\p{Control}/u;
/** The same without tab, line feed and carriage return, which a text of several lines needs. */
const CONTROL_IN_LINES = /[^\P{Control}\t\n\r]/u;

/** Whether a one-line text (name, id) can be stored and shown: no lone surrogates, no control characters. */
export function isCleanLine(text: string): boolean {
  return !LONE_SURROGATE.test(text) && !CONTROL.test(text);
}

/** Like {@link isCleanLine} for texts of several lines: tabs and line ends are fine. */
export function isCleanText(text: string): boolean {
  return !LONE_SURROGATE.test(text) && !CONTROL_IN_LINES.test(text);
}

/** Whether anything visible is in it. */
export function isBlank(text: string): boolean {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim() === '';
}

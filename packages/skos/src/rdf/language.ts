const LANGUAGE = /^[a-z]+(-[a-z0-9]+)*$/i;

/** Whether texts can be in it: no other tag can be written in Turtle. */
export function isLanguage(tag: string): boolean {
  return LANGUAGE.test(tag);
}

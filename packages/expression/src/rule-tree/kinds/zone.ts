const ZONE = /^[+-]\d{4}$/;

/** Whether a text is a fixed distance from UTC, such as `+0800`. JSONata knows no names of zones. */
export function isZone(text: string): boolean {
  return ZONE.test(text);
}

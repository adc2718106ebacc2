const TAG_FIELDS: ReadonlySet<string> = new Set(['tags', 'tagTree']);

/** Whether rules read the tags of a record by this name; no field of a record can have it. */
export function isRuleTagField(name: string): boolean {
  return TAG_FIELDS.has(name);
}

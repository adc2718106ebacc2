import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * A name with what was typed set off.
 *
 * @param marks Where each stretch begins and ends, in order; those out of range are left out.
 */
export function markedName(
  name: string,
  marks: readonly (readonly [start: number, end: number])[],
): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start || end > name.length) continue;
    if (start > at) parts.push(name.slice(at, start));
    parts.push(html`<mark>${name.slice(start, end)}</mark>`);
    at = end;
  }
  if (at < name.length) parts.push(name.slice(at));
  return parts;
}

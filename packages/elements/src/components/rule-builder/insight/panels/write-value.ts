import { clip } from '../data/rule-words.js';
import type { InsightModel } from '../insight-model.js';

const LONGEST = 80;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A value as the reader writes it: numbers and times in the reader's way, the rest as JSON, none of it long. */
export function writeValue(value: unknown, { host }: InsightModel): string {
  if (value === undefined) return '—';
  if (typeof value === 'number') return host.localize.number(value, { maximumFractionDigits: 6 });
  if (typeof value === 'string' && INSTANT.test(value)) return instant(value, host);
  return clip(JSON.stringify(value), LONGEST);
}

/** The same where the words around it set it off: a text without quotes. */
export function writeBare(value: unknown, model: InsightModel): string {
  return typeof value === 'string' && !INSTANT.test(value) ? value : writeValue(value, model);
}

/** With seconds only where they say something. */
function instant(value: string, { localize, timeZone }: InsightModel['host']): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return JSON.stringify(value);
  const timeStyle = at.getTime() % 60_000 === 0 ? 'short' : 'medium';
  return localize.date(at, { dateStyle: 'medium', timeStyle, timeZone });
}

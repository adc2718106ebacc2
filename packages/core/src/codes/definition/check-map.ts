import type { CodeInput, MapSegment } from '../codes.types.js';
import { valueKey } from '../segments/map-values.js';
import { checkCodeText } from './check-text.js';
import { CODE_LIMITS } from './limits.js';
import type { Report } from './report.js';

/** Tables: rows, each value once, each with a code; a code for unmapped values where one is promised. */
export function checkMapSegment(segment: MapSegment, input: CodeInput, report: Report): void {
  const { table, unmapped } = segment;
  if (table.length === 0) report('empty-table');
  if (table.length > CODE_LIMITS.rows) {
    report('too-many-rows', { limit: CODE_LIMITS.rows });
    return;
  }
  checkRows(segment, input, report);
  if (unmapped !== 'default') return;
  if (segment.default === undefined || segment.default === '') report('missing-default');
  else checkCodeText(segment.default, report);
}

function checkRows({ table }: MapSegment, input: CodeInput, report: Report): void {
  const seen = new Set<string>();
  for (const [row, { value, code }] of table.entries()) {
    const key = valueKey(value, input);
    const details = { row, value: String(value) };
    if (code === '') report('empty-code', details);
    else checkCodeText(code, (problem, found) => report(problem, { ...found, ...details }));
    if (key === null || seen.has(key)) report('duplicate-value', details);
    else seen.add(key);
  }
}

import type { CodeProblem, LintProblemCode } from '../problems.types.js';
import { Chain } from '../proof/chain.js';
import { onOneDay } from '../proof/on-one-day.js';
import { writtenText } from '../proof/realise.js';
import type { Runtime } from '../runtime.types.js';
import { type CommonText, findCommonText } from './common-text.js';
import { spreadsheetRisks } from './risks.js';

/** Codes that a spreadsheet would change when it opens a file, each with an example. */
export function lintSpreadsheets(runtime: Runtime): readonly CodeProblem[] {
  const segments = runtime.segments.flatMap((segment) => (segment === null ? [] : [segment]));
  // Dates that no calendar has give no example; then those of one day may.
  const chains = [segments.map(({ machine }) => machine), onOneDay(runtime, segments)].map(
    (machines) => new Chain(machines),
  );
  const found = new Set<LintProblemCode>();
  const problems: CodeProblem[] = [];
  for (const { code, machines } of spreadsheetRisks(runtime.symbols)) {
    if (found.has(code)) continue;
    const risk = new Chain(machines);
    const example = chains.reduce<string | null>(
      (known, chain) => known ?? exampleOf(runtime, chain, risk),
      null,
    );
    if (example === null) continue;
    found.add(code);
    problems.push({ severity: 'warning', code, segmentId: null, witness: { type: 'code', code: example } });
  }
  return problems;
}

function exampleOf(runtime: Runtime, chain: Chain, risk: Chain): string | null {
  const text = findCommonText(chain, risk, (common) => codeOf(runtime, common) !== null);
  return text === null ? null : codeOf(runtime, text);
}

/** The text as the pattern writes it; `null` when a date in it is none. */
function codeOf(runtime: Runtime, { symbols, segments }: CommonText): string | null {
  let code = '';
  for (const [index, segment] of runtime.segments.entries()) {
    const word = symbols.filter((_, at) => segments[at] === index);
    const text = segment === null ? null : writtenText(runtime, segment, word);
    if (text === null) return null;
    code += text;
  }
  return code;
}

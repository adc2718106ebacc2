import { importAwesomeQueryBuilder } from '../awesome/import-awesome.js';
import type { DecisionTableOptions } from '../decision-table/decision-table.types.js';
import { importDecisionTable } from '../decision-table/import-decision-table.js';
import { readCsv } from '../decision-table/read-csv.js';
import { importJQueryQueryBuilder } from '../jquery/import-jquery.js';
import { importJsonLogic } from '../json-logic/import-json-logic.js';
import { importQueryBuilder } from '../query-builder/import-query-builder.js';
import { resultsOf } from '../decision-table/columns.js';
import type { QueryBuilderImportOptions } from '../query-builder/import-query-builder.js';
import type { ImportResult } from '../shared/conversion.types.js';
import { Losses } from '../shared/losses.js';
import { placesInJson } from './json-places.js';
import { formatOfDocument, tableOf, type ForeignFormat } from './recognise-format.js';

/** How to import a text of any known format. */
export interface RuleImportOptions extends QueryBuilderImportOptions, DecisionTableOptions {
  /** The format, where a person says so. Default: recognised by the shape of the text. */
  readonly format?: ForeignFormat;
}

/** A rule made from a text of another tool. */
export interface ForeignRule {
  readonly format: ForeignFormat;
  /** Losses of JSON formats have the line and the column of the text that they are about. */
  readonly result: ImportResult;
  /** Of a decision table: the results that it may give, each once. */
  readonly results?: readonly string[];
}

/**
 * Reads a rule that another tool wrote: the JSON of react-querybuilder, of react-awesome-query-builder, of
 * jQuery QueryBuilder, of JsonLogic, or a decision table as CSV or copied from a spreadsheet. Never throws.
 *
 * @returns The rule text with all that was lost on the way, or `undefined` for a text in none of these formats.
 *
 * @example
 * importRule('{"combinator":"and","rules":[{"field":"age","operator":">=","value":18}]}')
 * // { format: 'query-builder', result: { ok: true, text: 'age >= 18', active: true, losses: [] } }
 */
export function importRule(text: string, options: RuleImportOptions = {}): ForeignRule | undefined {
  if (options.format === 'decision-table') return tableRule(tableOf(text) ?? readCsv(text), options);
  const document = parsedJson(text);
  if (document !== undefined) {
    const format = options.format ?? formatOfDocument(document.value);
    return format === undefined
      ? undefined
      : { format, result: located(text, readDocument(document.value, format, options)) };
  }
  if (options.format !== undefined) return { format: options.format, result: notJson(text) };
  const table = tableOf(text);
  return table === undefined ? undefined : tableRule(table, options);
}

function tableRule(table: readonly (readonly string[])[], options: RuleImportOptions): ForeignRule {
  const results = resultsOf(table, options);
  return { format: 'decision-table', result: importDecisionTable(table, options), results };
}

function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return undefined;
  }
}

function readDocument(document: unknown, format: ForeignFormat, options: RuleImportOptions): ImportResult {
  if (format === 'query-builder') return importQueryBuilder(document, options);
  if (format === 'jquery-query-builder') return importJQueryQueryBuilder(document, options);
  return format === 'json-logic'
    ? importJsonLogic(document, options)
    : importAwesomeQueryBuilder(document, options);
}

function located(text: string, result: ImportResult): ImportResult {
  if (result.losses.length === 0) return result;
  const places = placesInJson(text);
  return {
    ...result,
    losses: result.losses.map((loss) => ({ ...loss, ...places.placeOf(loss.path) })),
  };
}

function notJson(text: string): ImportResult {
  const { broken = { line: 1, column: 1 } } = placesInJson(text);
  const losses = new Losses();
  losses.refuse('', 'not-json', { value: broken.line });
  return { ok: false, losses: losses.all.map((loss) => ({ ...loss, ...broken })) };
}

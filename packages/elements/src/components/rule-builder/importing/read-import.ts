import { describeError, describeLoss, importRule, lint, toRuleTree } from '@tagma/expression';
import type {
  ConversionLoss,
  FieldType,
  ForeignRule,
  RuleImportOptions,
  RuleNode,
  RuleTree,
} from '@tagma/expression';
import { isCondition } from '@tagma/expression/rule-tree';
import type { RuleImportTerms } from '../../../locales/rule-import.terms.js';
import type { FieldCatalog, FieldKind } from '../fields/field-catalog.types.js';
import { RuleWords } from '../insight/data/rule-words.js';
import type { InsightHost } from '../insight/insight.types.js';
import type { ImportFormat, ImportProblem, ImportReading } from './import.types.js';

/** What a person chose about a text. */
export interface ImportChoices {
  /** Recognised by the text when absent. */
  readonly format?: ImportFormat | undefined;
  /** Of a decision table: the result that counts. */
  readonly result?: string | undefined;
}

const NOTHING: ImportReading = {
  format: null,
  rule: '',
  sentence: '',
  yields: 'condition',
  partial: false,
  results: [],
  problems: [],
};

/** Whether a text is a rule of another tool. */
export function isForeign(text: string): boolean {
  return importRule(text, { partial: true }) !== undefined;
}

/** Reads a text in any of the known formats, and says what becomes of it. */
export function readImport(
  text: string,
  choices: ImportChoices,
  host: InsightHost,
  terms: RuleImportTerms,
): ImportReading {
  if (text.trim() === '') return NOTHING;
  if (choices.format === 'jsonata') return readRule(text, host, terms);
  // Braces are JSON before they are JSONata: an object is no condition.
  const isJson = /^\uFEFF?\s*[{[]/u.test(text);
  if (choices.format === undefined && !isJson && isRule(text)) return readRule(text, host, terms);
  const foreign = importRule(text, optionsOf(choices, host.fields));
  if (foreign !== undefined) return readForeign(foreign, text, choices, host, terms);
  return isJson ? damaged(text, host, terms) : { ...NOTHING, problems: [unknownText(text, host, terms)] };
}

function optionsOf(
  { format, result }: ImportChoices,
  fields: FieldCatalog,
  partial = false,
): RuleImportOptions {
  const titles = pathsByTitle(fields);
  return {
    partial,
    ...(format === undefined || format === 'jsonata' ? {} : { format }),
    ...(result === undefined ? {} : { result }),
    fields: titles,
    fieldPath: (field) => {
      const path = field.split('.');
      if (fields.find([], path) !== undefined) return path;
      return Object.hasOwn(titles, field) ? (titles[field] ?? path) : path;
    },
    fieldType: (path) => typeOf(fields.find([], path)?.kind),
  };
}

/** Other tools may know fields by what people call them. */
function pathsByTitle(fields: FieldCatalog): Readonly<Record<string, readonly string[]>> {
  const byTitle = fields.inScope([]).map(({ title, path }) => [title, path] as const);
  return Object.fromEntries(byTitle);
}

function typeOf(kind: FieldKind | undefined): FieldType | undefined {
  if (kind === 'text' || kind === 'number' || kind === 'boolean') return kind;
  if (kind === 'date') return 'text';
  return kind === 'list' || kind === 'tags' || kind === 'collection' ? 'list' : undefined;
}

function isRule(text: string): boolean {
  const { root, errors } = toRuleTree(text);
  return root !== undefined && errors.length === 0;
}

function readRule(text: string, host: InsightHost, terms: RuleImportTerms): ImportReading {
  const tree = toRuleTree(text);
  if (tree.errors.length > 0) return { ...NOTHING, format: 'jsonata', problems: errorsOf(tree, host, terms) };
  return { ...NOTHING, format: 'jsonata', ...shown(text, tree, host) };
}

function readForeign(
  strict: ForeignRule,
  text: string,
  choices: ImportChoices,
  host: InsightHost,
  terms: RuleImportTerms,
): ImportReading {
  const { format, results = [] } = strict;
  const problemsOf = ({ result }: ForeignRule): readonly ImportProblem[] =>
    result.losses.map((loss) => problemOf(loss, format, text, host, terms));
  if (strict.result.ok) {
    const rule = shown(strict.result.text, toRuleTree(strict.result.text), host);
    return { ...NOTHING, format, results, ...rule, problems: [...problemsOf(strict), ...rule.problems] };
  }
  // A row left out of a table would let its records go on to the next row, which may say yes.
  const lenient =
    format === 'decision-table' ? undefined : importRule(text, optionsOf(choices, host.fields, true));
  if (lenient?.result.ok !== true) return { ...NOTHING, format, results, problems: problemsOf(strict) };
  const rule = shown(lenient.result.text, toRuleTree(lenient.result.text), host);
  return {
    ...NOTHING,
    format,
    ...rule,
    partial: true,
    problems: [...problemsOf(lenient), ...rule.problems],
  };
}

function problemOf(
  loss: ConversionLoss,
  format: ImportFormat,
  source: string,
  { localize }: InsightHost,
  terms: RuleImportTerms,
): ImportProblem {
  const kind = loss.severity === 'refused' ? 'lost' : loss.severity;
  const text = describeLoss(loss, localize.lang);
  // "Line 1" finds nothing in JSON that was written without line breaks.
  if (loss.column !== undefined && !source.trim().includes('\n'))
    return { kind, where: terms.column(localize.number(loss.column), partOf(loss.path)), text };
  if (loss.line !== undefined) return { kind, where: terms.line(localize.number(loss.line)), text };
  const [, row = '', column = ''] = loss.path.split('/');
  if (format !== 'decision-table' || row === '') return { kind, where: '', text };
  const number = (given: string): string => localize.number(Number(given));
  const where = column === '' ? terms.row(number(row)) : terms.cell(number(row), number(column));
  return { kind, where, text };
}

/** A JSON pointer as code writes it: `rules[2].value`. */
function partOf(pointer: string): string {
  const names = pointer.split('/').slice(1);
  return names.map((name, index) => step(name.replaceAll('~1', '/').replaceAll('~0', '~'), index)).join('');
}

function step(name: string, index: number): string {
  if (/^\d+$/.test(name)) return `[${name}]`;
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return `[${JSON.stringify(name)}]`;
  return index === 0 ? name : `.${name}`;
}

/** A rule text, whatever it was made from. */
function shown(
  rule: string,
  tree: RuleTree,
  host: InsightHost,
): Pick<ImportReading, 'rule' | 'sentence' | 'yields' | 'problems'> {
  return {
    rule: tree.active ? rule : '',
    sentence: new RuleWords(host).sentence(tree),
    yields: tree.root === undefined || decides(tree.root) ? 'condition' : 'value',
    problems: unknownFields(rule, host),
  };
}

/** Whether a node answers yes or no. */
function decides(node: RuleNode): boolean {
  if (node.kind === 'literal') return typeof node.value === 'boolean';
  if (node.kind === 'let') return decides(node.body);
  if (node.kind !== 'decide') return isCondition(node);
  const { cases, otherwise } = node;
  return cases.every(({ then }) => decides(then)) && (otherwise === undefined || decides(otherwise));
}

function unknownFields(rule: string, { schema, localize }: InsightHost): readonly ImportProblem[] {
  const found = lint(rule, schema, { locale: localize.lang }).filter(({ code }) => code === 'unknown-field');
  const said = new Set(found.map(({ message }) => message));
  return [...said].map((text) => ({ kind: 'field', where: '', text }));
}

function errorsOf(
  tree: RuleTree,
  { localize }: InsightHost,
  terms: RuleImportTerms,
): readonly ImportProblem[] {
  return tree.errors.slice(0, 1).map((error) => ({
    kind: 'lost',
    where: terms.line(localize.number(error.line)),
    text: describeError(error, localize.lang),
  }));
}

/** The text is none of the formats; where it stops being JSONata may be all that is wrong with it. */
function unknownText(text: string, host: InsightHost, terms: RuleImportTerms): ImportProblem {
  const [error] = errorsOf(toRuleTree(text), host, terms);
  return error === undefined
    ? { kind: 'lost', where: '', text: terms.unknown }
    : { ...error, text: `${terms.unknown} ${terms.asJsonata(error.text)}` };
}

/** Begins like JSON: either it is no rule of any tool, or the text is damaged. */
function damaged(text: string, host: InsightHost, terms: RuleImportTerms): ImportReading {
  const told = importRule(text, { format: 'query-builder' })?.result.losses ?? [];
  const broken = told.filter(({ code }) => code === 'not-json');
  const problems: readonly ImportProblem[] =
    broken.length === 0
      ? [{ kind: 'lost', where: '', text: terms.unknown }]
      : broken.map((loss) => problemOf(loss, 'query-builder', text, host, terms));
  return { ...NOTHING, problems };
}

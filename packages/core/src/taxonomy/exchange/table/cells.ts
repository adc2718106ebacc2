import type { Json } from '../../../shared/shared.types.js';
import type { CellMember } from './table.types.js';

/** What spreadsheets take for a formula, also behind spaces and apostrophes; full-width signs included. */
const FORMULA = /^'*\s*[=+\-@\t\r＝＋－＠]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Puts an apostrophe before what a spreadsheet would run; {@link unguard} takes it away. */
export function guard(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that keeps a spreadsheet from running it. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

const SEPARATORS = /[|;；、\n]/u;

/** A list in one cell: `VIP | 大客户`. Separators within an item stand behind a backslash. */
function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[|;；、\\\n]/gu, (sign) => `\\${sign}`)).join(' | ');
}

/** The items of a cell, separated by `|`, semicolon, enumeration comma or line break. */
function splitList(cell: string): readonly string[] {
  const items: string[] = [];
  let item = '';
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell.charAt(at);
    const following = cell.charAt(at + 1);
    if (sign === '\\' && (following === '\\' || SEPARATORS.test(following))) {
      item += following;
      at += 1;
    } else if (SEPARATORS.test(sign)) {
      items.push(item);
      item = '';
    } else item += sign;
  }
  items.push(item);
  return items.map((each) => each.trim()).filter((each) => each !== '');
}

/** A value that a cell gives, or that it gives none. */
export type CellValue = { readonly ok: true; readonly value: Json } | { readonly ok: false };

const WORDS: Readonly<Record<string, Json>> = {
  true: true,
  yes: true,
  y: true,
  1: true,
  是: true,
  对: true,
  false: false,
  no: false,
  n: false,
  0: false,
  否: false,
  不: false, // prettier-ignore
};
const KINDS: Readonly<Record<string, Json>> = { category: 'category', 分类: 'category', 标签分类: 'category', tag: 'tag', 标签: 'tag' }; // prettier-ignore
const LAYERS: Readonly<Record<string, Json>> = { core: 'core', 核心: 'core', extended: 'extended', 扩展: 'extended', temporary: 'temporary', 临时: 'temporary' }; // prettier-ignore
const JUDGEMENTS: Readonly<Record<string, Json>> = { objective: 'objective', 客观: 'objective', subjective: 'subjective', 主观: 'subjective' }; // prettier-ignore

/** Reads the cell of a member; the value is still to be checked as core checks values. */
export function readCell(member: CellMember, cell: string): CellValue {
  switch (member) {
    case 'aliases':
    case 'editors':
    case 'visibleTo':
    case 'assignableBy':
      return { ok: true, value: splitList(cell) };
    case 'kind':
      return word(KINDS, cell);
    case 'layer':
      return word(LAYERS, cell);
    case 'judgement':
      return word(JUDGEMENTS, cell);
    case 'exclusive':
    case 'ordered':
    case 'required':
      return word(WORDS, cell);
    case 'order':
      return NUMBER.test(cell) || Number.isFinite(Number(cell))
        ? { ok: true, value: Number(cell) }
        : { ok: false };
    case 'valueType':
      return parsed(cell);
    default:
      return { ok: true, value: cell };
  }
}

/** The cell of a member; {@link readCell} gives the value back. */
export function writeCell(member: CellMember, value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (member === 'valueType') return JSON.stringify(value);
  if (Array.isArray(value)) return joinList(value.map(String));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function word(words: Readonly<Record<string, Json>>, cell: string): CellValue {
  const key = cell.toLowerCase();
  return Object.hasOwn(words, key) ? { ok: true, value: words[key] ?? null } : { ok: false };
}

function parsed(cell: string): CellValue {
  try {
    return { ok: true, value: JSON.parse(cell) as Json };
  } catch {
    return { ok: false };
  }
}

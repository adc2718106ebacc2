import type { DateFormat } from '../codes.types.js';
import { DATE_FORMATS } from '../dates/date-text.js';
import { LineError } from './line-reader.js';
import { PLAIN_NAME } from './names.js';

/** A piece of a template. */
export type TemplateToken =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'segment';
      readonly name: string;
      readonly at: number;
      readonly length: number;
      /** What the template says of it: a width, a date format, a fixed text, or nothing. */
      readonly detail: TemplateDetail | null;
    };

/** What stands behind the colon. */
export type TemplateDetail =
  | { readonly type: 'width'; readonly width: number }
  | { readonly type: 'format'; readonly format: DateFormat }
  | { readonly type: 'literal'; readonly text: string };

/** `{`, a name, perhaps `:` and a detail, `}`. */
const SEGMENT = /\{\s*("(?:[^"\\]|\\.)*"|[^"{}:]*?)\s*(?::\s*("(?:[^"\\]|\\.)*"|[^"{}]*?)\s*)?\}/y;
const TEXT = /(?:[^{}]|\{\{|\}\})+/y;

/** @throws LineError at the first place that is no template. */
export function readTemplate(line: string): readonly TemplateToken[] {
  const tokens: TemplateToken[] = [];
  for (let at = 0; at < line.length;) {
    TEXT.lastIndex = at;
    const text = TEXT.exec(line)?.[0];
    if (text !== undefined) {
      tokens.push({ type: 'text', text: text.replaceAll('{{', '{').replaceAll('}}', '}') });
      at += text.length;
      continue;
    }
    const token = readSegment(line, at);
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

function readSegment(line: string, at: number): Extract<TemplateToken, { type: 'segment' }> {
  if (line[at] === '}') throw new LineError('stray-brace', at, 1);
  SEGMENT.lastIndex = at;
  const match = SEGMENT.exec(line);
  if (match === null) throw new LineError('unclosed-brace', at, line.length - at);
  const [whole, name = '', detail] = match;
  return {
    type: 'segment',
    name: nameOf(name, at, whole),
    at,
    length: whole.length,
    detail: detailOf(detail, at, whole),
  };
}

function nameOf(written: string, at: number, whole: string): string {
  if (PLAIN_NAME.test(written)) return written;
  const name = unquote(written);
  if (name === null) throw new LineError('bad-name', at, whole.length);
  return name;
}

function detailOf(written: string | undefined, at: number, whole: string): TemplateDetail | null {
  if (written === undefined) return null;
  const text = unquote(written);
  if (text !== null) return { type: 'literal', text };
  const format = Object.keys(DATE_FORMATS).find((one): one is DateFormat => one === written);
  if (format !== undefined) return { type: 'format', format };
  if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(written))
    throw new LineError('bad-detail', at, whole.length);
  return { type: 'width', width: Number(written) };
}

function unquote(written: string): string | null {
  if (!written.startsWith('"')) return null;
  try {
    return JSON.parse(written) as string;
  } catch {
    return null;
  }
}

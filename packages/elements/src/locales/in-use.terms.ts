import { counted } from './counted.js';
import type { Details } from './refusal.terms.js';

/** Says what still uses something, and what helps. `what`: its name in quotes, or a word for it. */
type UseSentence = (what: string, count: number) => string;

const USES: Readonly<Record<string, UseSentence>> = {
  children: (what, count) =>
    `${what} still has ${counted(String(count), 'entry', 'entries')} below it. Choose ${count === 1 ? 'it' : 'them'} as well, or move ${count === 1 ? 'it' : 'them'} first.`,
  rules: (what, count) =>
    `${counted(String(count), 'rule')} still ${count === 1 ? 'gives' : 'give'} ${what}. ` +
    'First archive what gives it, or let it give another tag.',
  records: (what, count) =>
    `${counted(String(count), 'record')} still ${count === 1 ? 'has' : 'have'} ${what}. Remove it there first.`,
  'merged concepts': (what, count) =>
    `${counted(String(count), 'entry', 'entries')} merged into ${what} still lead to it. Keep it archived.`,
  'split concepts': (what, count) =>
    `${counted(String(count), 'split tag')} still ${count === 1 ? 'leads' : 'lead'} to ${what}. Keep it archived.`,
  clashes: (_what, count) =>
    `${counted(String(count), 'record')} would have several tags that exclude each other. Remove the surplus ones first.`,
  'rule grounds': (_what, count) =>
    `${counted(String(count), 'record')} got the tag from this rule. Create a new rule for the other tag.`,
  'later uses': (what) => `${what} has been used since. Undo that first.`,
  notes: (what, count) =>
    `${counted(String(count), 'note')} still ${count === 1 ? 'has' : 'have'} the grade ${what}. It must stay.`,
};

const USES_ZH: Readonly<Record<string, UseSentence>> = {
  children: (what, count) => `${what}下面还有 ${count} 项，请一并选中，或先移走。`,
  rules: (what, count) => `还有 ${count} 条规则会打上${what}，请先归档规则，或改为打其他标签。`,
  records: (what, count) => `还有 ${count} 条记录带有${what}，请先移除。`,
  'merged concepts': (what, count) => `有 ${count} 项已合并到${what}，仍指向它，请保持归档。`,
  'split concepts': (what, count) => `有 ${count} 个拆分的标签仍指向${what}，请保持归档。`,
  clashes: (_what, count) => `有 ${count} 条记录会同时带有多个互斥标签，请先移除多余的标签。`,
  'rule grounds': (_what, count) => `已有 ${count} 条记录由该规则打标，请为另一个标签新建规则。`,
  'later uses': (what) => `${what}之后又被使用过，请先撤销后来的操作。`,
  notes: (what, count) => `还有 ${count} 条备注属于等级${what}，不能删除。`,
};

/** Why something that is in use has to stay as it is. */
export function inUse(details: Details, name: string): string {
  return (
    sentence(USES, details, name ? `“${name}”` : 'it') ?? `${name ? `“${name}”` : 'This'} is still in use.`
  );
}

/** {@link inUse} in Chinese. */
export function inUseZh(details: Details, name: string): string {
  return (
    sentence(USES_ZH, details, name ? `“${name}”` : '该项') ?? `${name ? `“${name}”` : '该项'}仍在使用。`
  );
}

function sentence(
  uses: Readonly<Record<string, UseSentence>>,
  { by, count }: Details,
  what: string,
): string | null {
  const known = typeof by === 'string' && Object.hasOwn(uses, by) ? uses[by] : undefined;
  const text = known?.(what, Number(count ?? 1)) ?? null;
  return text === null ? null : text.charAt(0).toUpperCase() + text.slice(1);
}

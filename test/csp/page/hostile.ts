import type { Concept } from '@tagma/core';

/** Texts that try to become markup, script, style, an address or a formula. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<img src=x onerror="window.hacked=1">',
  '"><script>window.hacked=1</script>',
  `' onmouseover='window.hacked=1`,
  '</style><style>*{display:none}',
  '${window.hacked=1}',
  '{{constructor.constructor("window.hacked=1")()}}',
  'javascript:window.hacked=1',
  '=HYPERLINK("http://evil.example/","x")',
  '\u202Etxt.exe\u202C',
  'a\u0000b\uD800c',
  '高价值客户'.repeat(2000),
  '',
];

/** Values that try to leave a style declaration or to fetch something. */
export const HOSTILE_COLORS: readonly string[] = [
  '#fff;background:url(//evil.example/a.png)',
  'url(//evil.example/b.png)',
  'red}*{display:none',
  'expression(window.hacked=1)',
  '#12345',
];

/** Addresses that a link must not follow. */
export const HOSTILE_ADDRESSES: readonly string[] = [
  'javascript:window.hacked=1',
  'JaVaScRiPt:window.hacked=1',
  ' \u0001javascript:window.hacked=1',
  'java\nscript:window.hacked=1',
  'data:text/html,<script>window.hacked=1</script>',
  'vbscript:window.hacked=1',
];

/** A taxonomy whose every text is hostile; one category, the rest tags below it. */
export function hostileConcepts(): Concept[] {
  const concept = (id: string, parentId: string | null, text: string, index: number): Concept => ({
    id,
    version: 1,
    kind: parentId === null ? 'category' : 'tag',
    parentId,
    order: index,
    name: { en: text, 'zh-CN': text },
    aliases: [text],
    description: { en: text, 'zh-CN': text },
    color: (HOSTILE_COLORS[index % HOSTILE_COLORS.length] ?? 'gray') as Concept['color'] & string,
    icon: text,
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: '2026-11-22T08:00:00.000Z',
  });
  const tags = HOSTILE_TEXTS.map((text, index) =>
    concept(`tag-${index}${text.slice(0, 40)}`, 'category', text, index),
  );
  return [concept('category', null, HOSTILE_TEXTS[0] ?? '', 0), ...tags];
}

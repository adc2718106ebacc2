import { TAG_HUES } from '@tagma/core/concepts';

/**
 * One of the colours of a tag, for a hue name or `#rrggbb`; gray for anything else.
 * @param name - Which one, as the tokens of the hues call it.
 * @param light - Lightness and chroma of a free colour, whose hue is kept.
 * @param dark - The same in the dark scheme.
 */
export function tagColor(color: string, name: string, light: string, dark: string): string {
  return /^#[0-9a-f]{6}$/i.test(color)
    ? `light-dark(oklch(from ${color} ${light} h), oklch(from ${color} ${dark} h))`
    : `var(--_tag-${TAG_HUES.find((hue) => hue === color) ?? 'gray'}-${name})`;
}

/** The colour of text and dot, which reads 4.5:1 on the soft background of the same tag in both schemes. */
export function tagTextColor(color = ''): string {
  return tagColor(color, 'text', '0.46 min(c, 0.14)', '0.8 min(c, 0.1)');
}

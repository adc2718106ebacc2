import { TAG_HUES } from '@tagma/core/concepts';
import type { StyleProps } from './style-props.js';

/**
 * Colours of a chip for a hue name or `#rrggbb`; gray for anything else. A free colour keeps its hue, while
 * lightness is set so that the text reads 4.5:1 on its soft background in both schemes.
 */
export function tagColorProps(color: string | undefined): StyleProps {
  if (color !== undefined && /^#[0-9a-f]{6}$/i.test(color)) return freeColor(color);
  const hue = TAG_HUES.find((name) => name === color) ?? 'gray';
  return {
    '--_bg': `var(--_tag-${hue}-bg)`,
    '--_border': `var(--_tag-${hue}-border)`,
    '--_text': `var(--_tag-${hue}-text)`,
  };
}

/** The address, when following it runs nothing; `undefined` otherwise. */
export function safeHref(href: string): string | undefined {
  if (!href) return undefined;
  // Control characters and spaces inside the scheme are ignored by browsers, so they are ignored here too.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme) ? href : undefined;
}

function freeColor(color: string): StyleProps {
  const tone = (light: string, dark: string): string =>
    `light-dark(oklch(from ${color} ${light} h), oklch(from ${color} ${dark} h))`;
  return {
    '--_bg': tone('0.965 min(c, 0.03)', '0.28 min(c, 0.05)'),
    '--_border': tone('0.885 min(c, 0.07)', '0.39 min(c, 0.065)'),
    '--_text': tone('0.46 min(c, 0.14)', '0.8 min(c, 0.1)'),
  };
}

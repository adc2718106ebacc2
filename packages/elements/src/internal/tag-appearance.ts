import type { StyleProps } from './style-props.js';
import { tagColor, tagTextColor } from './tag-text-color.js';

/** Colours of a chip for a hue name or `#rrggbb`; gray for anything else. */
export function tagColorProps(color = ''): StyleProps {
  return {
    '--_bg': tagColor(color, 'bg', '0.965 min(c, 0.03)', '0.28 min(c, 0.05)'),
    '--_border': tagColor(color, 'border', '0.885 min(c, 0.07)', '0.39 min(c, 0.065)'),
    '--_text': tagTextColor(color),
  };
}

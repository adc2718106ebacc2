import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { styleProps } from '../../../internal/style-props.js';
import { tagColorProps } from '../../../internal/tag-appearance.js';
import { BINS, type TierInsight } from '../model/insight.js';
import type { TierContext } from '../tier-context.types.js';

const HEIGHT = 60;

/** The scores from 0 to 100 with the tiers as areas, their lines, and how many records stand where. */
export function axisView(insight: TierInsight | null, context: TierContext): TemplateResult {
  const { terms, content, text, number } = context;
  const summary = content.tiers
    .map(({ id, name, enter, exit }) => {
      const count = insight === null ? '' : ` ${terms.records(number(insight.counts.get(id) ?? 0))}`;
      return `${text(name)}: ${terms.enter} ${number(enter)}, ${terms.exit} ${number(exit)}.${count}`;
    })
    .join(' ');
  return html`<div class="axis" part="axis">
    <svg
      class="axis-plot"
      viewBox=${`0 0 100 ${String(HEIGHT)}`}
      preserveAspectRatio="none"
      role="img"
      aria-label=${terms.axis(summary)}
    >
      ${areas(context)} ${insight === null ? nothing : bars(insight)} ${lines(context)}
    </svg>
    <div class="axis-marks" aria-hidden="true">
      ${[0, 25, 50, 75, 100].map((mark) => html`<span>${number(mark)}</span>`)}
    </div>
    <p class="legend">
      <span class="line solid"></span>${terms.enterLine}<span class="line dashed"></span>${terms.exitLine}
    </p>
  </div>`;
}

function areas({ content: { tiers } }: TierContext) {
  return tiers.map(({ enter, color }, index) => {
    const to = index === 0 ? 100 : (tiers[index - 1]?.enter ?? 100);
    const width = Math.max(0, to - enter);
    return svg`<rect class="area" x=${enter} y="0" width=${width} height=${HEIGHT} ${styleProps(tagColorProps(color))} />`;
  });
}

/** The highest bar fills the plot; a bar that stands for anybody is never invisible. */
function bars({ bins }: TierInsight) {
  const most = Math.max(1, ...bins);
  const width = 100 / BINS;
  return bins.map((count, index) => {
    if (count === 0) return nothing;
    const height = Math.max(1, (count / most) * (HEIGHT - 4));
    return svg`<rect class="figure-bar" x=${index * width + 0.15} y=${HEIGHT - height} width=${width - 0.3} height=${height} />`;
  });
}

function lines({ content: { tiers } }: TierContext) {
  return tiers.slice(0, -1).map(
    ({ enter, exit, color }) => svg`<g ${styleProps(tagColorProps(color))}>
      <line class="enter" x1=${enter} x2=${enter} y1="0" y2=${HEIGHT} />
      <line class="exit" x1=${exit} x2=${exit} y1="0" y2=${HEIGHT} />
    </g>`,
  );
}

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FactorScale, TierBand } from '@tagma/core';
import { closeIcon, icon, plusIcon } from '../../../internal/icons.js';
import { freshScale, without } from '../model/content-edits.js';
import type { TierContext } from '../tier-context.types.js';
import { choice, complaint, field, numberInput } from './fields.js';

type Change = (scale: FactorScale, member: string) => void;

/** How the values of a factor become scores. */
export function scaleView(
  scale: FactorScale,
  path: string,
  change: Change,
  context: TierContext,
): TemplateResult {
  const { terms, isReadonly } = context;
  const types = [
    ['bands', terms.bands],
    ['quantile', terms.quantile],
  ] as const;
  return html`${field(
    terms.scale,
    choice(types, scale.type, isReadonly, (type) => change(freshScale(type as FactorScale['type']), 'scale')),
  )}
  ${scale.type === 'bands' ? bandsView(scale.bands, path, change, context) : quantileView(scale, path, change, context)}`;
}

function quantileView(
  scale: Extract<FactorScale, { type: 'quantile' }>,
  path: string,
  change: Change,
  { terms, isReadonly, problems }: TierContext,
): TemplateResult {
  const code = problems.get(`${path}/scale/groups`);
  return html`<div class="row">
      <span class="narrow">
        ${field(
          terms.groups,
          numberInput({
            value: scale.groups,
            isReadonly,
            min: 2,
            max: 100,
            step: 1,
            isInvalid: code !== undefined,
            onValue: (groups) => change({ ...scale, groups: Math.round(groups ?? 2) }, 'groups'),
          }),
        )}
      </span>
      <label class="check"
        ><input
          type="checkbox"
          ?disabled=${isReadonly}
          .checked=${scale.lowerIsBetter}
          @change=${(event: Event) =>
            change({ ...scale, lowerIsBetter: (event.currentTarget as HTMLInputElement).checked }, 'lower')}
        />${terms.lowerIsBetter}</label
      >
    </div>
    <p class="help">${terms.quantileHelp}</p>
    ${complaint(code === undefined ? undefined : terms.problem[code])}`;
}

function bandsView(
  bands: readonly TierBand[],
  path: string,
  change: Change,
  context: TierContext,
): TemplateResult {
  const { terms, isReadonly } = context;
  const set = (next: readonly TierBand[], member: string): void =>
    change({ type: 'bands', bands: next }, member);
  const last = bands.at(-1);
  const add = (): void => {
    const from = bands.length === 0 ? null : (last?.from ?? 0) + 1;
    set([...bands, { from, score: last?.score ?? 0 }], `band ${String(bands.length)}`);
  };
  return html`<div class="bands" part="bands" role="group" aria-label=${terms.bands}>
    <div class="band head" aria-hidden="true">
      <span>${terms.bandFrom}</span><span>${terms.bandScore}</span>
    </div>
    ${bands.map((band, index) => bandView(band, index, { bands, path, set, context }))}
    ${
      isReadonly
        ? nothing
        : html`<button type="button" class="button quiet small" @click=${add}>
            ${icon(plusIcon)}${terms.addBand}
          </button>`
    }
  </div>`;
}

interface BandParts {
  readonly bands: readonly TierBand[];
  readonly path: string;
  readonly set: (next: readonly TierBand[], member: string) => void;
  readonly context: TierContext;
}

function bandView(band: TierBand, index: number, { bands, path, set, context }: BandParts): TemplateResult {
  const { terms, isReadonly, number, problems } = context;
  const at = `${path}/scale/bands/${String(index)}`;
  const place = number(index + 1);
  const put = (patch: Partial<TierBand>, member: string): void =>
    set(
      bands.map((one, other) => (other === index ? { ...one, ...patch } : one)),
      `${member} ${String(index)}`,
    );
  const remove = (): void => {
    const rest = without(bands, index);
    // The first band has no beginning.
    set(
      rest.map((one, other) => (other === 0 ? { ...one, from: null } : one)),
      `without ${String(index)} of ${String(bands.length)}`,
    );
  };
  const code = problems.get(`${at}/from`) ?? problems.get(`${at}/score`);
  return html`<div class="band">
      ${
        index === 0
          ? html`<span class="below">${terms.bandBelow}</span>`
          : numberInput({
              value: band.from,
              label: `${terms.bandFrom} ${place}`,
              isReadonly,
              isInvalid: problems.has(`${at}/from`),
              onValue: (from) => put({ from: from ?? 0 }, 'from'),
            })
      }
      ${numberInput({
        value: band.score,
        label: `${terms.bandScore} ${place}`,
        isReadonly,
        min: 0,
        max: 100,
        isInvalid: problems.has(`${at}/score`),
        onValue: (score) => put({ score: score ?? 0 }, 'score'),
      })}
      ${
        isReadonly || bands.length < 2
          ? nothing
          : html`<button
              type="button"
              class="button quiet small icon-only"
              aria-label=${terms.removeBand(place)}
              title=${terms.removeBand(place)}
              @click=${remove}
            >
              ${icon(closeIcon)}
            </button>`
      }
    </div>
    ${complaint(code === undefined ? undefined : terms.problem[code])}`;
}

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Tier } from '@tagma/core';
import { TAG_HUES } from '@tagma/core/taxonomy';
import { icon, plusIcon, trashIcon } from '../../../internal/icons.js';
import { styleProps } from '../../../internal/style-props.js';
import { tagColorProps } from '../../../internal/tag-appearance.js';
import { withNewTier, without, withTier } from '../model/content-edits.js';
import type { TierInsight } from '../model/insight.js';
import type { TierContext } from '../tier-context.types.js';
import { choice, complaint, field, numberInput, textInput } from './fields.js';
import { policyView } from './policy-view.js';

/** The tiers, best first, with their lines and what is promised to them. */
export function tiersView(insight: TierInsight | null, context: TierContext): TemplateResult {
  const { terms, content, isReadonly, edit, reworded, problems } = context;
  const add = (): void => {
    const name = reworded(undefined, terms.newTier) ?? { en: 'New tier' };
    edit(withNewTier(content, name), `add tier ${String(content.tiers.length)}`);
  };
  const code = problems.get('/tiers');
  return html`<section class="card" part="tiers" aria-label=${terms.tiers}>
    <h3>${terms.tiers}</h3>
    <p class="help">${terms.tiersHelp}</p>
    ${complaint(code === undefined ? undefined : terms.problem[code])}
    ${repeat(
      content.tiers,
      ({ id }) => id,
      (tier, index) => tierView(tier, index, insight, context),
    )}
    ${
      isReadonly
        ? nothing
        : html`<button type="button" class="button small" @click=${add}>
            ${icon(plusIcon)}${terms.addTier}
          </button>`
    }
  </section>`;
}

function tierView(
  tier: Tier,
  index: number,
  insight: TierInsight | null,
  context: TierContext,
): TemplateResult {
  const { terms, content, isReadonly, text, reworded, edit, number } = context;
  const path = `/tiers/${String(index)}`;
  const name = text(tier.name);
  const change = (patch: Partial<Tier>, member: string): void =>
    edit(withTier(content, index, patch), `${path}/${member}`);
  const isLast = index === content.tiers.length - 1;
  const remove = (): void => edit({ ...content, tiers: without(content.tiers, index) }, `remove ${tier.id}`);
  return html`<fieldset class="tier" part="tier" ${styleProps(tagColorProps(tier.color))}>
    <legend class="visually-hidden">${name}</legend>
    <div class="tier-head">
      <span class="badge">${name}</span>
      ${insight === null ? nothing : html`<span class="count" part="count">${terms.records(number(insight.counts.get(tier.id) ?? 0))}</span>`}
      ${
        isReadonly || isLast
          ? nothing
          : html`<button
              type="button"
              class="button quiet icon-only small push"
              aria-label=${terms.removeTier(name)}
              title=${terms.removeTier(name)}
              @click=${remove}
            >
              ${icon(trashIcon)}
            </button>`
      }
    </div>
    <div class="grid">
      ${field(
        terms.tierName,
        textInput({
          value: name,
          isReadonly,
          onText: (wording) => change({ name: reworded(tier.name, wording) ?? tier.name }, 'name'),
        }),
      )}
      ${field(
        terms.color,
        choice(
          TAG_HUES.map((hue) => [hue, terms.colors[hue] ?? hue] as const),
          tier.color,
          isReadonly,
          (color) => change({ color: color as Tier['color'] }, 'color'),
        ),
      )}
      ${isLast ? nothing : lineFields(tier, path, change, context)}
    </div>
    ${lineComplaints(path, context)} ${policyView(tier, index, context)}
  </fieldset>`;
}

function lineFields(
  { enter, exit }: Tier,
  path: string,
  change: (patch: Partial<Tier>, member: string) => void,
  { terms, isReadonly, problems }: TierContext,
): TemplateResult {
  const line = (label: string, value: number, member: 'enter' | 'exit'): TemplateResult =>
    field(
      label,
      numberInput({
        value,
        isReadonly,
        min: 0,
        max: 100,
        isInvalid: problems.has(`${path}/${member}`) || problems.has(path),
        onValue: (next) => change({ [member]: next ?? 0 }, member),
      }),
    );
  return html`${line(terms.enter, enter, 'enter')} ${line(terms.exit, exit, 'exit')}`;
}

function lineComplaints(
  path: string,
  { problems, terms }: TierContext,
): readonly (TemplateResult | typeof nothing)[] {
  return [path, `${path}/enter`, `${path}/exit`].map((at) => {
    const code = problems.get(at);
    return complaint(code === undefined ? undefined : terms.problem[code]);
  });
}

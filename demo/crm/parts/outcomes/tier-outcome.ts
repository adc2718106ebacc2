import type { PropertyDeclarations } from 'lit';
import type { TierContent, TierScheme } from '@tagma/core';
import { AskingCard } from '../../state/asking-card.js';
import { CUSTOMER } from '../../state/customers.js';
import { localized } from '../../state/format.js';
import { type MeasureOption, measureOptions } from '../../state/measures.js';
import type { OutcomesTexts } from '../../texts/outcomes.js';

/** Base of cards about the tiers of a published scheme. */
export abstract class TierOutcome<Answer> extends AskingCard<Answer> {
  static override properties: PropertyDeclarations = {
    scheme: { attribute: false },
    content: { attribute: false },
  };

  declare scheme: TierScheme | null;
  /** What is at work of the scheme. */
  declare content: TierContent | null;
  #measure = '';

  constructor() {
    super();
    this.scheme = null;
    this.content = null;
  }

  protected get words(): OutcomesTexts {
    return this.t.outcomes;
  }

  protected get options(): readonly MeasureOption[] {
    const definition = this.app.signedIn?.workspace.settings.recordTypes.find(({ id }) => id === CUSTOMER);
    return definition === undefined ? [] : measureOptions(definition, this.locale, this.words);
  }

  /** The figure that is chosen; the first one until then. */
  protected get chosen(): MeasureOption | undefined {
    const { options } = this;
    return options.find(({ id }) => id === this.#measure) ?? options[0];
  }

  protected readonly chooseMeasure = (id: string): void => {
    this.#measure = id;
    this.requestUpdate();
  };

  /** Ids of the tiers, the best first. */
  protected get order(): readonly string[] {
    return (this.content?.tiers ?? []).map(({ id }) => id);
  }

  protected tierName(place: string | null): string {
    if (place === null) return this.words.noTier;
    const tier = this.content?.tiers.find(({ id }) => id === place);
    return tier === undefined ? place : localized(tier.name, this.locale);
  }
}

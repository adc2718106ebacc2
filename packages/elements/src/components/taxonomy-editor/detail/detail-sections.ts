import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Concept } from '@tagma/core';
import type { RovingFocusController } from '../../../controllers/roving-focus.js';
import {
  colorSpec,
  flagSpec,
  iconSpec,
  judgementSpec,
  layerSpec,
  valueBoundSpecs,
  valueTypeSpec,
} from './choice-specs.js';
import { colorField } from './color-field.js';
import { choiceField, flagField, textField } from './field-view.js';
import type { FieldContext } from './field-view.js';
import { iconField } from './icon-field.js';
import {
  aliasesSpec,
  daySpec,
  durationSpec,
  localizedSpec,
  nameSpec,
  notationSpec,
  ownerSpec,
  peopleSpec,
} from './text-specs.js';
import type { SpecContext } from './text-specs.js';

/** What the sections of the pane are drawn with. */
export interface SectionContext extends FieldContext {
  readonly specs: SpecContext;
  /** Languages of texts, the reader's first. */
  readonly languages: readonly (readonly [locale: string, label: string])[];
  readonly swatches: RovingFocusController;
  readonly icons: RovingFocusController;
  readonly formatNumber: (value: number, options?: Intl.NumberFormatOptions) => string;
}

/** Names in all languages, other names, code. */
export function namesSection(context: SectionContext): TemplateResult {
  const { terms, specs, languages } = context;
  return html`${languages.map(([locale, label]) =>
    textField(nameSpec(locale, terms.nameIn(label), specs), context),
  )}
  ${textField(aliasesSpec(specs), context)} ${textField(notationSpec(specs), context)}`;
}

/** Definition, use case and example in all languages. */
export function meaningSection(context: SectionContext): TemplateResult {
  const { terms, languages } = context;
  const members = [
    ['definition', terms.definitionIn],
    ['useCase', terms.useCaseIn],
    ['example', terms.exampleIn],
  ] as const;
  return html`${members.map(([member, label]) =>
    languages.map(([locale, language]) => textField(localizedSpec(member, locale, label(language)), context)),
  )}`;
}

/** Colour and icon of a tag. */
export function lookSection(context: SectionContext): TemplateResult {
  const { terms, swatches, icons, formatNumber } = context;
  return html`${colorField(colorSpec(terms), { ...context, roving: swatches, number: formatNumber })}
  ${iconField(iconSpec(terms), { ...context, roving: icons })}`;
}

/** Layer, who decides, what it carries; for a category how its tags relate. */
export function kindSection(context: SectionContext): TemplateResult {
  const { concept, terms } = context;
  if (concept.kind === 'category') {
    return html`${flagField(flagSpec('exclusive', terms.exclusive), context)}
    ${flagField(flagSpec('ordered', terms.ordered), context)}
    ${flagField(flagSpec('required', terms.required), context)}`;
  }
  return html`${choiceField(layerSpec(terms), context)} ${choiceField(judgementSpec(terms), context)}
  ${choiceField(valueTypeSpec(terms), context)}
  ${valueBoundSpecs(concept, terms).map((spec) => textField(spec, context))}`;
}

/** Validity, end of use and review cadence. */
export function lifetimeSection(context: SectionContext): TemplateResult {
  const { concept, terms, specs } = context;
  const isTag = concept.kind === 'tag';
  return html`${textField(durationSpec('validity', terms.validity, terms.validityHelp, specs), context)}
  ${
    isTag
      ? textField(durationSpec('archiveAfter', terms.archiveAfter, terms.archiveAfterHelp, specs), context)
      : nothing
  }
  ${textField(durationSpec('reviewEvery', terms.reviewEvery, '', specs), context)}
  ${textField(daySpec('activeFrom', terms.activeFrom, '', specs), context)}
  ${textField(daySpec('activeTo', terms.activeTo, terms.activeToHelp, specs), context)}`;
}

/** Owner and who may edit, see and give it. */
export function peopleSection(context: SectionContext): TemplateResult {
  const { terms, specs } = context;
  return html`${textField(ownerSpec(specs), context)}
  ${textField(peopleSpec('editors', terms.editors, specs), context)}
  ${textField(peopleSpec('visibleTo', terms.visibleTo, specs), context)}
  ${textField(peopleSpec('assignableBy', terms.assignableBy, specs), context)}`;
}

/** Fields that have something in them, as text: what somebody sees who may not change it. */
export function readOnlyRows(
  concept: Concept,
  { terms, specs, languages }: Pick<SectionContext, 'terms' | 'specs' | 'languages'>,
): readonly (readonly [label: string, value: string])[] {
  const choices = [layerSpec(terms), judgementSpec(terms), valueTypeSpec(terms)];
  const texts = [
    ...languages.map(([locale, label]) => nameSpec(locale, terms.nameIn(label), specs)),
    aliasesSpec(specs),
    notationSpec(specs),
    ...languages.map(([locale, label]) => localizedSpec('definition', locale, terms.definitionIn(label))),
    ...languages.map(([locale, label]) => localizedSpec('useCase', locale, terms.useCaseIn(label))),
    ...languages.map(([locale, label]) => localizedSpec('example', locale, terms.exampleIn(label))),
    durationSpec('validity', terms.validity, '', specs),
    durationSpec('archiveAfter', terms.archiveAfter, '', specs),
    durationSpec('reviewEvery', terms.reviewEvery, '', specs),
    daySpec('activeFrom', terms.activeFrom, '', specs),
    daySpec('activeTo', terms.activeTo, '', specs),
    ...valueBoundSpecs(concept, terms),
    ownerSpec(specs),
    peopleSpec('editors', terms.editors, specs),
    peopleSpec('visibleTo', terms.visibleTo, specs),
    peopleSpec('assignableBy', terms.assignableBy, specs),
  ].map((spec) => [spec.label, (spec.say ?? spec.read)(concept)] as const);
  const chosen =
    concept.kind === 'tag'
      ? choices.map((spec) => {
          const value = spec.read(concept);
          const label = spec.options.find(([option]) => option === value)?.[1] ?? '';
          return [spec.label, value === '' ? '' : label] as const;
        })
      : [];
  return [...texts, ...chosen].filter(([, value]) => value !== '');
}

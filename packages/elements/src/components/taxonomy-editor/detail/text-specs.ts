import { LIMITS } from '@tagma/core/limits';
import type { Concept, LocalizedText } from '@tagma/core';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import { dayOf } from '../../../internal/day-of.js';
import { durationWords, parseDuration } from './duration-words.js';
import { patch, refuse } from './field-spec.js';
import type { FieldSpec } from './field-spec.js';
import { startOfDay } from '../../../internal/zoned-day.js';

/** What the fields of the pane are made with. */
export interface SpecContext {
  readonly terms: TaxonomyDetailTerms;
  readonly locale: string;
  readonly number: (value: number) => string;
  /** IANA zone in which days begin. */
  readonly timeZone: string;
  /** Ids of users, teams and roles that are known here. */
  readonly people: readonly string[];
  /** The name of a user or team; the id where nobody is known by it. */
  readonly personName: (id: string) => string;
}

type LocalizedMember = 'definition' | 'useCase' | 'example';
type DurationMember = 'validity' | 'archiveAfter' | 'reviewEvery';
type PeopleMember = 'editors' | 'visibleTo' | 'assignableBy';

/** The name in one language. At least one language keeps a name. */
export function nameSpec(locale: string, label: string, { terms, number }: SpecContext): FieldSpec {
  return {
    key: `name.${locale}`,
    label,
    lang: locale,
    maxLength: LIMITS.name,
    read: (concept) => concept.name[locale] ?? '',
    write: (text, concept) => {
      const name = withLocale(concept.name, locale, text);
      if (Object.keys(name).length === 0) return refuse(terms.errors.nameMissing);
      if (text.trim().length > LIMITS.name) return refuse(terms.errors.tooLong(number(LIMITS.name)));
      return patch({ name });
    },
  };
}

/** Definition, use case or example in one language. */
export function localizedSpec(member: LocalizedMember, locale: string, label: string): FieldSpec {
  return {
    key: `${member}.${locale}`,
    label,
    lang: locale,
    multiline: true,
    maxLength: LIMITS.description,
    read: (concept) => concept[member]?.[locale] ?? '',
    write: (text, concept) => {
      const texts = withLocale(concept[member] ?? {}, locale, text);
      return patch({ [member]: Object.keys(texts).length === 0 ? null : texts });
    },
  };
}

/** Other names, separated by commas or lines; commas of Chinese among them. */
export function aliasesSpec({ terms, number }: SpecContext): FieldSpec {
  return {
    key: 'aliases',
    label: terms.aliases,
    help: terms.aliasesHelp,
    read: ({ aliases }) => aliases.join(', '),
    write: (text) => {
      const aliases = listOf(text);
      const tooLong = aliases.some((alias) => alias.length > LIMITS.name);
      return tooLong ? refuse(terms.errors.tooLong(number(LIMITS.name))) : patch({ aliases });
    },
  };
}

/** A code number. */
export function notationSpec({ terms }: SpecContext): FieldSpec {
  return {
    key: 'notation',
    label: terms.notation,
    maxLength: LIMITS.name,
    read: ({ notation }) => notation ?? '',
    write: (text) => patch({ notation: text.trim() || null }),
  };
}

/** A length of time in words. */
export function durationSpec(
  member: DurationMember,
  label: string,
  help: string,
  { terms, locale }: SpecContext,
): FieldSpec {
  return {
    key: member,
    label,
    help,
    placeholder: terms.durationPlaceholder,
    read: (concept) => {
      const duration = concept[member];
      return duration === undefined ? '' : durationWords(duration, locale);
    },
    write: (text) => {
      if (text.trim() === '') return patch({ [member]: null });
      const duration = parseDuration(text);
      return duration === null ? refuse(terms.errors.duration) : patch({ [member]: duration });
    },
  };
}

/** The first day on which a tag is given, or the first on which it is not any more. */
export function daySpec(
  member: 'activeFrom' | 'activeTo',
  label: string,
  help: string,
  { terms, timeZone }: SpecContext,
): FieldSpec {
  return {
    key: member,
    label,
    help,
    type: 'date',
    read: (concept) => {
      const instant = concept[member];
      return instant === undefined ? '' : dayOf(instant, timeZone);
    },
    write: (text, concept) => {
      if (text === '') return patch({ [member]: null });
      const instant = startOfDay(text, timeZone);
      if (instant === null) return refuse(terms.errors.date);
      const span = {
        from: concept.activeFrom ?? '',
        to: concept.activeTo ?? '9',
        [shortOf(member)]: instant,
      };
      return span.from < span.to ? patch({ [member]: instant }) : refuse(terms.errors.dateOrder);
    },
  };
}

/** The accountable user or team. */
export function ownerSpec({ terms, people, personName }: SpecContext): FieldSpec {
  return {
    key: 'ownerId',
    label: terms.owner,
    maxLength: LIMITS.id,
    suggestions: people,
    suggestionName: personName,
    read: ({ ownerId }) => ownerId ?? '',
    say: ({ ownerId }) => (ownerId === undefined ? '' : personName(ownerId)),
    write: (text) => {
      const ownerId = text.trim();
      return ownerId === '' ? refuse(terms.errors.ownerMissing) : patch({ ownerId });
    },
  };
}

/** Users, teams and roles. */
export function peopleSpec(
  member: PeopleMember,
  label: string,
  { terms, people, personName }: SpecContext,
): FieldSpec {
  return {
    key: member,
    label,
    help: terms.peopleHelp,
    placeholder: terms.everybody,
    suggestions: people,
    suggestionName: personName,
    read: (concept) => (concept[member] ?? []).join(', '),
    say: (concept) => (concept[member] ?? []).map(personName).join(', '),
    write: (text) => {
      const ids = listOf(text);
      return patch({ [member]: ids.length === 0 ? null : ids });
    },
  };
}

/** Items of a list as people type it: each once, in order. */
export function listOf(text: string): string[] {
  const items = text.split(/[,，、;；\n]/u).map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

/** Ids of people that a taxonomy names, and the roles of the workspace. */
export function peopleOf(concepts: readonly Concept[], roles: readonly string[]): string[] {
  const ids = new Set(roles);
  for (const { ownerId, editors, visibleTo, assignableBy } of concepts) {
    if (ownerId !== undefined) ids.add(ownerId);
    for (const id of [...(editors ?? []), ...(visibleTo ?? []), ...(assignableBy ?? [])]) ids.add(id);
  }
  return [...ids].sort();
}

function shortOf(member: 'activeFrom' | 'activeTo'): 'from' | 'to' {
  return member === 'activeFrom' ? 'from' : 'to';
}

function withLocale(texts: LocalizedText, locale: string, text: string): LocalizedText {
  const rest = Object.entries(texts).filter(([key]) => key !== locale);
  const own = text.trim();
  return Object.fromEntries(own === '' ? rest : [...rest, [locale, own]]);
}

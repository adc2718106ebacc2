import { describeEntry } from '@tagma/core/history';
import { displayName } from '@tagma/core/taxonomy';
import type {
  AuditEntry,
  Concept,
  HistoryFact,
  Json,
  LocalizedText,
  RecordRef,
  Rule,
  RuleRunCounts,
} from '@tagma/core';
import type { Icon } from '../../internal/icons.js';
import {
  alertIcon,
  archiveIcon,
  closeIcon,
  handIcon,
  pencilIcon,
  plusIcon,
  refreshIcon,
  ruleIcon,
  settingsIcon,
  trashIcon,
  undoIcon,
  uploadIcon,
} from '../../internal/icons.js';
import type { HistoryTerms, PlainAction } from '../../locales/history.terms.js';

/** What words are made with. */
export interface HistoryWords {
  readonly terms: HistoryTerms;
  readonly locale: string;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly number: (value: number) => string;
  readonly date: (instant: string) => string;
}

/** A piece of a sentence: plain text, or something the interface draws. */
export type SentencePart =
  | { readonly kind: 'text' | 'who' | 'rule' | 'former'; readonly text: string }
  | { readonly kind: 'tag'; readonly id: string; readonly text: string }
  | { readonly kind: 'record'; readonly record: RecordRef };

/** How an entry looks: something came, went, or was otherwise changed. */
export type EntryTone = 'added' | 'removed' | 'changed' | 'rule' | 'undo';

/** An entry in words. */
export interface EntryWords {
  readonly parts: readonly SentencePart[];
  /** Short remarks below the sentence. */
  readonly notes: readonly string[];
  readonly icon: Icon;
  readonly tone: EntryTone;
  readonly isUndo: boolean;
}

type Slots = Readonly<Record<string, SentencePart>>;

/** Puts things into the places of a pattern; a place nothing fits stays empty. */
function fillPattern(pattern: string, slots: Slots): readonly SentencePart[] {
  return pattern.split(/(\{[a-z]+\})/).flatMap((piece): readonly SentencePart[] => {
    const name = /^\{([a-z]+)\}$/.exec(piece)?.[1];
    if (name !== undefined) return slots[name] === undefined ? [] : [slots[name]];
    return piece === '' ? [] : [{ kind: 'text', text: piece }];
  });
}

function text(value: string): SentencePart {
  return { kind: 'text', text: value };
}

function whoPart(entry: AuditEntry, { terms }: HistoryWords): SentencePart {
  const name =
    entry.actorId === 'system' && entry.actorName === 'system'
      ? terms.system
      : entry.actorName || entry.actorId;
  return { kind: 'who', text: name };
}

function tagPart(id: string, words: HistoryWords, name: Record<string, string> | null = null): SentencePart {
  const concept = words.concepts.get(id);
  const shown = displayName(concept?.name ?? name ?? {}, words.locale, 'en');
  return { kind: 'tag', id, text: shown === '' ? words.terms.deletedTag(id) : shown };
}

function rulePart(id: string | null, words: HistoryWords, name: string | null = null): SentencePart {
  const rule = id === null ? undefined : words.rules.get(id);
  return { kind: 'rule', text: rule?.name ?? name ?? words.terms.deletedRule(id ?? '') };
}

function patternOf(entry: AuditEntry, fact: HistoryFact, words: HistoryWords): string {
  const { terms } = words;
  switch (fact.kind) {
    case 'tag':
      if (fact.change === 'undone' && fact.wasActive !== fact.isActive)
        return fact.isActive ? terms.undoneBack : terms.undoneGone;
      return fact.change === 'rule-removed' && fact.isActive ? terms.ruleLetGo : terms.tag[fact.change];
    case 'concept':
      return terms.concept[words.concepts.get(fact.conceptId)?.kind ?? 'tag'][fact.change];
    case 'rule':
      return terms.rule[fact.change];
    case 'run':
      return terms.run;
    case 'fields':
      return terms.fields[fact.change];
    case 'taxonomy-version':
      return terms.version[fact.change];
    case 'proposal':
      return terms.proposal[fact.change];
    case 'code':
      return terms.code[fact.change];
    case 'code-pattern':
      return terms.codePattern[fact.change];
    case 'other':
      if (entry.target.kind === 'import') return terms.imported;
      return isPlain(entry.action, terms) ? terms.actions[entry.action] : terms.other;
  }
}

function slotsOf(entry: AuditEntry, fact: HistoryFact, words: HistoryWords): Slots {
  const who = whoPart(entry, words);
  switch (fact.kind) {
    case 'tag':
      return { who, tag: tagPart(fact.tagId, words), rule: rulePart(fact.ruleId, words) };
    case 'concept': {
      const former = fact.formerName === null ? '' : displayName(fact.formerName, words.locale, 'en');
      return {
        who,
        tag: tagPart(fact.conceptId, words, fact.name),
        former: { kind: 'former', text: former },
      };
    }
    case 'rule':
      return { who, rule: rulePart(fact.ruleId, words, fact.name) };
    case 'run':
      return { who, rule: rulePart(fact.ruleId, words) };
    case 'fields':
      return { who, list: text([...fact.added, ...fact.changed].join(', ')) };
    case 'taxonomy-version':
      return { who, version: text(fact.name ?? fact.versionId) };
    case 'proposal':
      return { who };
    case 'code':
      return { who, code: text(fact.code ?? ''), former: { kind: 'former', text: fact.formerCode ?? '' } };
    case 'code-pattern':
      return { who };
    case 'other':
      return { who, list: text(fact.action), ...plainSlots(entry, words) };
  }
}

function isPlain(action: string, { actions }: HistoryTerms): action is PlainAction {
  return Object.hasOwn(actions, action);
}

/** The tag that the entry is about, and the name that the thing had, where the entry tells them. */
function plainSlots({ target, before, after }: AuditEntry, words: HistoryWords): Slots {
  const name = displayName(nameIn(after) ?? nameIn(before) ?? {}, words.locale, 'en');
  return {
    ...(target.kind === 'record' && target.tagId !== undefined ? { tag: tagPart(target.tagId, words) } : {}),
    ...(name === '' ? {} : { name: text(name) }),
  };
}

function nameIn(state: Json): LocalizedText | null {
  if (typeof state !== 'object' || state === null || !('name' in state)) return null;
  const { name } = state;
  return typeof name === 'object' && name !== null && !Array.isArray(name) ? (name as LocalizedText) : null;
}

function notesOf(entry: AuditEntry, fact: HistoryFact, words: HistoryWords): readonly string[] {
  const { terms } = words;
  if (fact.kind === 'run') return fact.counts === null ? [] : [runCounts(fact.counts, words)];
  if (fact.kind === 'proposal') return fact.text === null ? [] : [fact.text];
  if (fact.kind !== 'tag') return [];
  const who = whoPart(entry, words);
  const byRule = fact.change === 'rule-added' || fact.change === 'rule-removed';
  return [
    ...(byRule && who.kind === 'who' ? [terms.runBy(who.text)] : []),
    ...(fact.expiresAt !== null && fact.isActive ? [terms.until(words.date(fact.expiresAt))] : []),
    ...(fact.hold === 'created' ? [terms.holdCreated] : []),
    ...(fact.hold === 'lifted' ? [terms.holdLifted] : []),
  ];
}

function runCounts(counts: RuleRunCounts, { terms, number }: HistoryWords): string {
  return terms.runCounts.replace(/\{([a-z]+)\}/g, (_, name: Exclude<keyof RuleRunCounts, 'byTag'>) =>
    number(counts[name] ?? 0),
  );
}

const TONES: Readonly<Record<string, { readonly icon: Icon; readonly tone: EntryTone }>> = {
  assigned: { icon: plusIcon, tone: 'added' },
  renewed: { icon: refreshIcon, tone: 'changed' },
  confirmed: { icon: handIcon, tone: 'added' },
  removed: { icon: closeIcon, tone: 'removed' },
  replaced: { icon: refreshIcon, tone: 'changed' },
  'rule-added': { icon: ruleIcon, tone: 'rule' },
  'rule-removed': { icon: ruleIcon, tone: 'removed' },
  undone: { icon: undoIcon, tone: 'undo' },
  created: { icon: plusIcon, tone: 'added' },
  archived: { icon: archiveIcon, tone: 'changed' },
  restored: { icon: refreshIcon, tone: 'added' },
  deleted: { icon: trashIcon, tone: 'removed' },
  paused: { icon: alertIcon, tone: 'changed' },
  published: { icon: ruleIcon, tone: 'rule' },
  defined: { icon: settingsIcon, tone: 'changed' },
};

function lookOf(entry: AuditEntry, fact: HistoryFact): { readonly icon: Icon; readonly tone: EntryTone } {
  if (fact.kind === 'run') return { icon: ruleIcon, tone: 'rule' };
  if (fact.kind === 'other')
    return { icon: entry.target.kind === 'import' ? uploadIcon : settingsIcon, tone: 'changed' };
  return TONES[fact.change] ?? { icon: pencilIcon, tone: 'changed' };
}

/**
 * Says what an entry is about.
 * @param withTarget Names the record of tag entries, for a list about many records.
 */
export function entryWords(entry: AuditEntry, words: HistoryWords, withTarget: boolean): EntryWords {
  const fact = describeEntry(entry);
  const slots = slotsOf(entry, fact, words);
  const { target } = entry;
  const record: readonly SentencePart[] =
    withTarget && target.kind === 'record'
      ? fillPattern(words.terms.onRecord, { record: { kind: 'record', record: target.record } })
      : [];
  return {
    ...lookOf(entry, fact),
    parts: [...fillPattern(patternOf(entry, fact, words), slots), ...record],
    notes: notesOf(entry, fact, words),
    isUndo: fact.kind !== 'run' && fact.kind !== 'other' && fact.change === 'undone',
  };
}

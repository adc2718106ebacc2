import { normalizeName } from '@tagma/core/taxonomy';
import type { Concept } from '@tagma/core';
import type { PickerIndex, TagEntry } from '../../picker-index.js';
import { splitNames } from '../../picker-names.js';
import type { OtherWriting } from './written-otherwise.js';

/** A name that needs a look before it can be added. */
export interface OpenName {
  readonly name: string;
  readonly why: 'unknown' | 'ambiguous' | 'merged' | 'archived' | 'draft';
  /** Tags that could be meant, the likeliest first. */
  readonly candidates: readonly TagEntry[];
}

/** What a list of names comes to. */
export interface MatchedNames {
  /** Tags that are named without doubt, in the order of the text, each once. */
  readonly found: readonly TagEntry[];
  readonly open: readonly OpenName[];
}

/** How many tags are proposed for a name that nothing has. */
const PROPOSALS = 5;

/** Sorts names into those that are tags and those that need a look. A text that is a name as a whole is not split. */
export function matchNames(text: string, index: PickerIndex): MatchedNames {
  const found = new Set<TagEntry>();
  const open: OpenName[] = [];
  const retired = retiredNames(index);
  const split = splitNames(text);
  const named = index.namedAll([text, ...split]);
  for (const name of (named.get(text) ?? []).length > 0 ? [text] : split) {
    const [first, ...others] = named.get(name) ?? [];
    if (!first) open.push(openName(name, retired().get(normalizeName(name)), index));
    else if (others.length > 0) open.push({ name, why: 'ambiguous', candidates: [first, ...others] });
    else found.add(first);
  }
  return { found: [...found], open };
}

/** The same, with the tags of which only the characters are written in another way before those that are near. */
export function withOtherWriting({ found, open }: MatchedNames, otherWriting: OtherWriting): MatchedNames {
  const more = open.map((name) => {
    if (name.why !== 'unknown') return name;
    const candidates = new Set([...otherWriting(name.name), ...name.candidates]);
    return { ...name, candidates: [...candidates].slice(0, PROPOSALS) };
  });
  return { found, open: more };
}

function openName(name: string, retired: Concept | undefined, index: PickerIndex): OpenName {
  if (retired?.state === 'archived' || retired?.state === 'draft')
    return { name, why: retired.state, candidates: successors(retired, index) };
  const target = retired && index.entryOf.get(index.conceptOf(retired.id)?.id ?? '');
  if (target) return { name, why: 'merged', candidates: [target] };
  return { name, why: 'unknown', candidates: nearest(name, index) };
}

function nearest(name: string, index: PickerIndex): TagEntry[] {
  const hits = index.search(name);
  const places = Array.from({ length: Math.min(PROPOSALS, hits.length) }, (_, at) => at);
  return places.flatMap((at) => index.entryOf.get(hits.at(at)?.id ?? '') ?? []);
}

/** The tags that took over from an archived one. */
function successors({ replacedBy }: Concept, index: PickerIndex): TagEntry[] {
  return (replacedBy?.ids ?? []).flatMap((id) => index.entryOf.get(id) ?? []);
}

/** Names of tags that cannot be chosen any more, or not yet; read when a first name is not found. */
function retiredNames({ concepts }: PickerIndex): () => ReadonlyMap<string, Concept> {
  let names: Map<string, Concept> | undefined;
  return () => (names ??= readRetired(concepts));
}

function readRetired(concepts: readonly Concept[]): Map<string, Concept> {
  const names = new Map<string, Concept>();
  for (const concept of concepts) {
    if (concept.kind !== 'tag' || concept.state === 'active') continue;
    for (const text of [...Object.values(concept.name), ...concept.aliases]) {
      const key = normalizeName(text);
      if (!names.has(key)) names.set(key, concept);
    }
  }
  return names;
}

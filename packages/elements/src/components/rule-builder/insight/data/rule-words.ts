import { displayName } from '@tagma/core/taxonomy';
import { toSentence } from '@tagma/expression';
import type { RulePart, RuleTree } from '@tagma/expression';
import { measureWord } from '../../../../locales/measure-words.js';
import type { InsightHost } from '../insight.types.js';

/** Longer than this, a row's words are cut; the row itself shows the rest. */
const LONGEST = 120;

/** Says rules and rows in the reader's language, with the titles of fields and the names of tags. */
export class RuleWords {
  readonly #host: InsightHost;
  #known = new Map<string, string>();
  #knownFor: readonly unknown[] = [];

  constructor(host: InsightHost) {
    this.#host = host;
  }

  /** The whole rule. */
  sentence(rule: RuleTree): string {
    return this.#say(rule.text, () => this.#sentence(rule));
  }

  /** One row: its own name where it has one, else its condition in words. */
  row(part: RulePart, text: string): string {
    if (part.name !== undefined) return part.name;
    const node = 'when' in part ? part.when : 'variable' in part && 'value' in part ? part.value : part;
    const { start, end } = node.span;
    return clip(this.text(text.slice(start, end)), LONGEST);
  }

  /** Any rule text. */
  text(text: string): string {
    return this.#say(text, () => this.#sentence(text));
  }

  /** What a field is called. */
  field(path: readonly string[]): string {
    return path.length === 0 ? '' : this.#host.fields.titleOf(path);
  }

  #sentence(rule: RuleTree | string): string {
    const { localize, fields, parameters } = this.#host;
    return toSentence(rule, {
      locale: localize.lang,
      titles: (path) => fields.titleOf(path),
      tagNames: (tag) => this.#tagName(tag),
      measures: (path) => measureWord(fields.titleOf(path)),
      variables: (name) => parameters.find((each) => each.name === name)?.title,
    });
  }

  /** What a tag is called, in quotation marks; its id when it is unknown. */
  tag(id: string): string {
    return `“${this.#tagName(id) ?? id}”`;
  }

  #tagName(tag: string): string | undefined {
    const { concepts, localize } = this.#host;
    const concept = concepts.find(({ id }) => id === tag);
    return concept === undefined ? undefined : displayName(concept.name, localize.lang, 'en') || tag;
  }

  /** Saying a long rule takes milliseconds; it is said once. */
  #say(text: string, say: () => string): string {
    const { localize, fields, concepts, parameters } = this.#host;
    const given = [localize.lang, fields, concepts, parameters];
    if (given.some((each, at) => each !== this.#knownFor[at])) this.#known = new Map();
    this.#knownFor = given;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const said = say();
    this.#known.set(text, said);
    return said;
  }
}

/** A text that is not longer than that; the end shows that it goes on. */
export function clip(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

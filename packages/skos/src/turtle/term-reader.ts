import type { Prefixes, Term } from '../rdf/rdf.types.js';
import { text, typed } from '../rdf/terms.js';
import { unusedLabel } from '../rdf/unused-label.js';
import { RDF, XSD } from '../rdf/vocabulary.js';
import { Base } from './base.js';
import {
  BOOLEAN,
  IRI,
  IRI_WITH_ESCAPES,
  LABEL,
  LANGUAGE,
  LANGUAGE_GOES_ON,
  NAME,
  NAME_GOES_ON,
  NAMESPACE,
  NUMBERS,
} from './patterns.js';
import { readQuoted, unescape } from './quoted.js';
import type { Scanner } from './scanner.js';

const NOT_IN_IRI = /[\0-\x20<>"{}|^`\\]/;
const NUMERIC = '0123456789+-.';
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Reads IRIs, labels and literals where a scanner stands. Those that may be something else are `null` then. */
export class TermReader {
  readonly #scanner: Scanner;
  /** By name with colon. */
  readonly #prefixes = new Map<string, string>();
  /** What names stand for until prefixes change: most are met again and again. */
  readonly #names = new Map<string, Term>();
  readonly #anonymousPrefix: string;
  readonly #hasPairs: boolean;
  #base: Base;
  #anonymous = 0;

  constructor(scanner: Scanner, base: string) {
    this.#scanner = scanner;
    this.#anonymousPrefix = `_:${unusedLabel(scanner.text)}`;
    this.#hasPairs = /[\ud800-\udfff]/.test(scanner.text);
    this.#base = new Base(base);
  }

  get prefixes(): Prefixes {
    return Object.fromEntries([...this.#prefixes].map(([name, namespace]) => [name.slice(0, -1), namespace]));
  }

  /** A blank node of a name that the text has not. */
  fresh(): Term {
    this.#anonymous += 1;
    return this.#anonymousPrefix + String(this.#anonymous);
  }

  /** What follows `@base`. */
  declareBase(): void {
    this.#base = new Base(this.#reference());
  }

  /** What follows `@prefix`. */
  declarePrefix(): void {
    const scanner = this.#scanner;
    scanner.next();
    const name = this.#whole(scanner.at, scanner.take(NAMESPACE)) ?? scanner.fail('no-prefix');
    this.#prefixes.set(name, this.#reference());
    this.#names.clear();
  }

  label(): Term | null {
    return this.#whole(this.#scanner.at, this.#scanner.take(LABEL));
  }

  iri(): Term | null {
    return this.#scanner.next() === '<' ? this.#reference() : this.#name();
  }

  /** A text or number; truth values are words, as names are. */
  literal(): Term | null {
    const scanner = this.#scanner;
    const sign = scanner.next();
    if (sign === '"' || sign === "'") return this.#described(readQuoted(scanner));
    if (!NUMERIC.includes(sign)) return null;
    for (const [type, pattern] of NUMBERS) {
      const number = scanner.take(pattern);
      if (number !== null) return typed(number, XSD + type);
    }
    return null;
  }

  truth(): Term | null {
    const word = this.#scanner.take(BOOLEAN);
    return word === null ? null : typed(word, `${XSD}boolean`);
  }

  #described(value: string): Term {
    const scanner = this.#scanner;
    const sign = scanner.next();
    const { at } = scanner;
    if (sign === '@') {
      if (!scanner.skip(LANGUAGE)) scanner.fail();
      while (scanner.skip(LANGUAGE_GOES_ON));
      return text(value, scanner.text.slice(at + 1, scanner.at));
    }
    if (!scanner.text.startsWith('^^', at)) return text(value);
    scanner.at += 2;
    const type = this.iri() ?? scanner.fail();
    if (type === `${RDF}langString`) scanner.fail('no-language', at);
    return typed(value, type);
  }

  #reference(): Term {
    const scanner = this.#scanner;
    if (scanner.next() !== '<') scanner.fail('no-iri');
    const { at } = scanner;
    const plain = scanner.take(IRI);
    const written = plain ?? scanner.take(IRI_WITH_ESCAPES) ?? scanner.fail('invalid-iri');
    const reference = unescape(scanner, written, at, '').slice(1, -1);
    if (plain === null && NOT_IN_IRI.test(reference)) scanner.fail('invalid-iri', at);
    return this.#base.resolve(reference) ?? scanner.fail('invalid-iri', at);
  }

  #name(): Term | null {
    const scanner = this.#scanner;
    const { at, text: source } = scanner;
    let name = scanner.take(NAME);
    if (name === null) return null;
    const colon = name.indexOf(':') + 1;
    if (name.length > colon && scanner.skip(NAME_GOES_ON)) {
      while (scanner.skip(NAME_GOES_ON));
      name = source.slice(at, scanner.at);
    }
    this.#whole(at, name);
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const namespace = this.#prefixes.get(name.slice(0, colon)) ?? scanner.fail('undeclared', at);
    const iri = namespace + name.slice(colon).replace(/\\(.)/g, '$1');
    this.#names.set(name, iri);
    return iri;
  }

  /** The token that was found here; its characters have to be whole. */
  #whole(at: number, token: string | null): string | null {
    const isWhole = token === null || !this.#hasPairs || !LONE_SURROGATE.test(token);
    return isWhole ? token : this.#scanner.fail('half-character', at);
  }
}

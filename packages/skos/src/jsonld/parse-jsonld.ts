import { canonicalJson, LIMITS } from '@tagma/core/formats';
import type { FileFault, Prefixes, ReadOptions, Term, Triple, TriplesResult } from '../rdf/rdf.types.js';
import { isLanguage, text, typed } from '../rdf/terms.js';
import { unusedLabel } from '../rdf/unused-label.js';
import { JSON_TYPE, RDF, TYPE, XSD } from '../rdf/vocabulary.js';
import {
  expandId,
  expandKey,
  expandType,
  extendContext,
  isBag,
  type Context,
  type TermDefinition,
} from './context.js';
import { checkDepth, JsonLdError, unsupported, wrong, type Path } from './fault.js';

/**
 * The statements of a JSON-LD text: context in the file, nodes nested or in `@graph`, texts by language,
 * lists, aliases of keywords. Remote contexts, `@nest`, `@included` and containers by index
 * are refused with their place. A broken file does not reject the promise.
 */
export async function parseJsonLd(json: string, options: ReadOptions = {}): Promise<TriplesResult> {
  const source = json.replace(/^\uFEFF/, '');
  if (source.length > LIMITS.documentText)
    return {
      ok: false,
      fault: { code: 'too-large', message: `The file has more than ${LIMITS.documentText} characters.` },
    };
  try {
    const reader = new Reader(source);
    const { baseIri } = options;
    reader.read(JSON.parse(source) as unknown, baseIri === undefined ? {} : { base: baseIri });
    return { ok: true, triples: reader.triples, prefixes: reader.prefixes };
  } catch (error) {
    return { ok: false, fault: await faultOf(error, source) };
  }
}

class Reader {
  readonly triples: Triple[] = [];
  prefixes: Prefixes = {};
  readonly #anonymousPrefix: string;
  #anonymous = 0;

  constructor(source: string) {
    this.#anonymousPrefix = unusedLabel(source);
  }

  read(value: unknown, start: { readonly base?: string }): void {
    const context = { terms: new Map(), ...start };
    if (Array.isArray(value)) this.#nodes(value, context, []);
    else this.#node(value, context, []);
  }

  #nodes(list: readonly unknown[], context: Context, path: Path): void {
    for (const [index, each] of list.entries()) this.#node(each, context, [...path, index]);
  }

  #node(bag: unknown, outer: Context, path: Path): Term {
    if (!isBag(bag)) throw wrong(path, 'A node is an object.');
    checkDepth(path);
    const context = Object.hasOwn(bag, '@context')
      ? extendContext(outer, bag['@context'], [...path, '@context'])
      : outer;
    this.#notePrefixes(context);
    const members = Object.entries(bag).filter(([key]) => key !== '@context');
    const expanded = members.map(([key, value]) => [key, expandKey(key, context), value] as const);
    const id = expanded.find(([, term]) => term?.id === '@id');
    const subject = id === undefined ? this.#fresh() : this.#id(id[2], context, [...path, id[0]]);
    for (const [key, term, value] of expanded)
      if (term?.id !== undefined && term.id !== null) this.#member(subject, { ...term, id: term.id }, value, context, [...path, key]); // prettier-ignore
    return subject;
  }

  #member(
    subject: Term,
    term: TermDefinition & { readonly id: string },
    value: unknown,
    context: Context,
    path: Path,
  ): void {
    if (term.id === '@id') return;
    if (term.id === '@type') return this.#types(subject, value, context, path);
    if (term.id === '@graph') return this.#nodes(listOf(value), context, path);
    if (term.id === '@reverse') {
      if (!isBag(value)) throw wrong(path, '@reverse holds an object.');
      for (const [key, each] of Object.entries(value)) {
        const inner = expandKey(key, context);
        if (inner?.id != null) this.#values(subject, { ...inner, id: inner.id, isReverse: true }, each, context, [...path, key]); // prettier-ignore
      }
      return;
    }
    if (term.id.startsWith('@')) throw unsupported(path, term.id);
    this.#values(subject, term, value, context, path);
  }

  #types(subject: Term, value: unknown, context: Context, path: Path): void {
    for (const each of listOf(value)) {
      if (typeof each !== 'string') throw wrong(path, 'A type is a text.');
      this.triples.push([subject, TYPE, expandType(each, context, path)]);
    }
  }

  #values(
    subject: Term,
    term: TermDefinition & { readonly id: string },
    value: unknown,
    context: Context,
    path: Path,
  ): void {
    if (term.container === '@language') return this.#byLanguage(subject, term.id, value, path);
    const objects = term.container === '@list' ? [this.#list(listOf(value), term, context, path)] : this.#objects(value, term, context, path); // prettier-ignore
    for (const object of objects)
      this.triples.push(term.isReverse === true ? [object, term.id, subject] : [subject, term.id, object]);
  }

  #byLanguage(subject: Term, predicate: string, value: unknown, path: Path): void {
    if (!isBag(value)) throw wrong(path, 'Texts by language are an object.');
    for (const [language, texts] of Object.entries(value))
      for (const each of listOf(texts)) {
        if (typeof each !== 'string') throw wrong([...path, language], 'A text is expected.');
        this.triples.push([
          subject,
          predicate,
          inLanguage(each, language === '@none' ? '' : language, [...path, language]),
        ]);
      }
  }

  #objects(value: unknown, term: TermDefinition, context: Context, path: Path): readonly Term[] {
    checkDepth(path);
    if (Array.isArray(value))
      return (value as readonly unknown[]).flatMap((each, index) =>
        this.#objects(each, term, context, [...path, index]),
      );
    if (value === null || value === undefined) return [];
    if (!isBag(value)) return [this.#plain(value, term, context, path)];
    const names = new Map(Object.keys(value).map((key) => [expandKey(key, context)?.id ?? key, key]));
    const keys = new Map([...names].map(([name, key]) => [name, value[key]]));
    const at = (name: string): Path => [...path, names.get(name) ?? name];
    if (keys.has('@value')) return this.#literal(keys, context, path);
    if (keys.has('@set')) return this.#objects(keys.get('@set'), term, context, at('@set'));
    if (keys.has('@list')) return [this.#list(listOf(keys.get('@list')), term, context, at('@list'))];
    return [this.#node(value, context, path)];
  }

  #literal(keys: ReadonlyMap<string, unknown>, context: Context, path: Path): readonly Term[] {
    const [value, type, language] = [keys.get('@value'), keys.get('@type'), keys.get('@language')];
    if (keys.has('@direction')) throw unsupported(path, 'The direction of a text');
    if (type === '@json') return [typed(canonicalJson(value), JSON_TYPE)];
    if (value === null) return [];
    if (typeof value === 'string' && typeof language === 'string') return [inLanguage(value, language, path)];
    if (typeof value === 'string') return [typeof type === 'string' ? typed(value, expandType(type, context, path)) : text(value)]; // prettier-ignore
    return [native(value, typeof type === 'string' ? expandType(type, context, path) : undefined, path)];
  }

  #plain(value: unknown, term: TermDefinition, context: Context, path: Path): Term {
    const { type, language = context.language } = term;
    if (type === '@json') return typed(canonicalJson(value), JSON_TYPE);
    if (typeof value !== 'string')
      return native(value, type?.startsWith('@') === true ? undefined : type, path);
    if (type === '@id') return expandId(value, context, path);
    if (type === '@vocab') return expandType(value, context, path);
    return type === undefined || type === '@none'
      ? inLanguage(value, language ?? '', path)
      : typed(value, type);
  }

  #list(items: readonly unknown[], term: TermDefinition, context: Context, path: Path): Term {
    const { container: _container, ...plain } = term;
    const objects = items.flatMap((item, index) => this.#objects(item, plain, context, [...path, index]));
    let rest = `${RDF}nil`;
    for (const object of objects.reverse()) {
      const node = this.#fresh();
      this.triples.push([node, `${RDF}first`, object], [node, `${RDF}rest`, rest]);
      rest = node;
    }
    return rest;
  }

  #id(value: unknown, context: Context, path: Path): Term {
    if (typeof value !== 'string') throw wrong(path, 'An id is a text.');
    return expandId(value, context, path);
  }

  #fresh(): Term {
    this.#anonymous += 1;
    return `_:${this.#anonymousPrefix}${this.#anonymous}`;
  }

  #notePrefixes({ terms }: Context): void {
    if (Object.keys(this.prefixes).length > 0) return;
    const pairs = [...terms].flatMap(([name, { id }]) =>
      id !== null && /[#/:]$/.test(id) ? [[name, id] as const] : [],
    );
    this.prefixes = Object.fromEntries(pairs);
  }
}

/** A text in a language; in none when it is empty. */
function inLanguage(value: string, language: string, path: Path): Term {
  if (language !== '' && !isLanguage(language)) throw wrong(path, `${language} is no language tag.`);
  return text(value, language);
}

/** Numbers and truth values of JSON, as JSON-LD writes them. */
function native(value: unknown, datatype: string | undefined, path: Path): Term {
  if (typeof value === 'boolean') return typed(String(value), datatype ?? `${XSD}boolean`);
  if (typeof value !== 'number') throw wrong(path, 'A text, number or truth value is expected.');
  if (Number.isInteger(value) && Math.abs(value) < 1e21 && datatype !== `${XSD}double`)
    return typed(String(value), datatype ?? `${XSD}integer`);
  const [mantissa = '0', exponent = '0'] = value.toExponential(15).split('e');
  const digits = mantissa.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '.0');
  return typed(`${digits}E${Number(exponent)}`, datatype ?? `${XSD}double`);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** What looks for the place is fetched for a text that is not JSON. */
async function faultOf(error: unknown, source: string): Promise<FileFault> {
  if (error instanceof JsonLdError) return error.fault;
  const { whereJsonBreaks } = await import('./json-place.js');
  const cause = error instanceof Error ? error.message : String(error);
  const before = source.slice(0, whereJsonBreaks(source)).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { code: 'syntax', message: `The text is not JSON: ${cause}`, ...place };
}

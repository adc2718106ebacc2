import { isAbsolute } from '../rdf/terms.js';
import { checkDepth, unsupported, wrong, JsonLdError, type Path } from './fault.js';

/** What a term of the context stands for. */
export interface TermDefinition {
  /** IRI or keyword; `null` when the term is to be ignored. */
  readonly id: string | null;
  readonly type?: string;
  readonly language?: string | null;
  readonly container?: string;
  readonly isReverse?: boolean;
}

/** How names are read. */
export interface Context {
  readonly terms: ReadonlyMap<string, TermDefinition>;
  readonly base?: string;
  readonly vocab?: string;
  readonly language?: string;
}

const KEYWORD = /^@[a-z]+$/i;
const CONTAINERS: ReadonlySet<unknown> = new Set(['@set', '@list', '@language']);
const KNOWN: ReadonlySet<string> = new Set(['@base', '@vocab', '@language', '@version']);
const MEMBERS: ReadonlySet<string> = new Set(['@id', '@type', '@language', '@container', '@reverse', '@protected', '@prefix']); // prettier-ignore

/** The context with what a node adds to it. Contexts in the network are refused: reading asks nobody. */
export function extendContext(context: Context, given: unknown, path: Path): Context {
  checkDepth(path);
  if (given === null)
    return { terms: new Map(), ...(context.base === undefined ? {} : { base: context.base }) };
  if (Array.isArray(given))
    return (given as readonly unknown[]).reduce<Context>(
      (extended, each, index) => extendContext(extended, each, [...path, index]),
      context,
    );
  if (typeof given === 'string')
    throw new JsonLdError(
      'remote-context',
      path,
      `The context ${given} would have to be loaded; put it into the file.`,
    );
  if (!isBag(given)) throw wrong(path, 'A context is an object.');
  const settings = readSettings(context, given, path);
  const extended = { ...settings, terms: new Map(settings.terms) };
  for (const [term, definition] of Object.entries(given))
    if (!term.startsWith('@'))
      extended.terms.set(term, readTerm(term, definition, given, extended, [...path, term]));
  return extended;
}

function readSettings(context: Context, given: Bag, path: Path): Context {
  for (const key of Object.keys(given))
    if (key.startsWith('@') && !KNOWN.has(key)) throw unsupported([...path, key], `${key} in a context`);
  const { '@base': base, '@vocab': vocab, '@language': language } = given;
  const { base: oldBase, vocab: oldVocab, language: oldLanguage, terms } = context;
  return {
    terms,
    ...setting('base', base, oldBase, [...path, '@base']),
    ...setting('vocab', vocab, oldVocab, [...path, '@vocab']),
    ...setting('language', language, oldLanguage, [...path, '@language']),
  };
}

function setting(
  name: string,
  value: unknown,
  old: string | undefined,
  path: Path,
): Readonly<Record<string, string>> {
  if (value === null) return {};
  if (value !== undefined && typeof value !== 'string') throw wrong(path, 'A text or null is expected.');
  const used = value ?? old;
  return used === undefined ? {} : { [name]: used };
}

type Bag = Readonly<Record<string, unknown>>;

function readTerm(term: string, given: unknown, all: Bag, context: Context, path: Path): TermDefinition {
  if (given === null) return { id: null };
  if (typeof given === 'string') return { id: resolveName(given, all, context, path) };
  if (!isBag(given)) throw wrong(path, 'A term is a text or an object.');
  for (const key of Object.keys(given))
    if (!MEMBERS.has(key)) throw unsupported([...path, key], `${key} in a term`);
  const {
    '@id': id,
    '@type': type,
    '@language': language,
    '@container': container,
    '@reverse': reverse,
  } = given;
  if (id === null) return { id: null };
  const named = reverse ?? id ?? term;
  if (typeof named !== 'string') throw wrong(path, 'The name of a term is a text.');
  const [box] = Array.isArray(container)
    ? (container as readonly unknown[]).filter((each) => each !== '@set')
    : [container];
  if (box !== undefined && !CONTAINERS.has(box)) throw unsupported([...path, '@container'], 'This container');
  return {
    id: resolveName(named, all, context, path),
    ...(typeof type === 'string' ? { type: resolveName(type, all, context, path) } : {}),
    ...(typeof language === 'string' || language === null ? { language } : {}),
    ...(typeof box === 'string' ? { container: box } : {}),
    ...(reverse === undefined ? {} : { isReverse: true }),
  };
}

/** A name in a context may use prefixes that the same context declares further down. */
function resolveName(name: string, all: Bag, context: Context, path: Path): string {
  if (KEYWORD.test(name)) return name;
  const colon = name.indexOf(':');
  if (colon > 0 && !name.startsWith('//', colon + 1)) {
    const prefix = name.slice(0, colon);
    const own = Object.hasOwn(all, prefix) ? all[prefix] : undefined;
    const namespace = typeof own === 'string' ? own : isBag(own) ? own['@id'] : context.terms.get(prefix)?.id;
    if (typeof namespace === 'string' && namespace !== name)
      return resolveName(namespace, {}, context, path) + name.slice(colon + 1);
  }
  if (isAbsolute(name)) return name;
  if (context.terms.has(name)) return context.terms.get(name)?.id ?? name;
  if (context.vocab !== undefined) return context.vocab + name;
  throw wrong(path, `${name} is neither an IRI nor a name of the context.`);
}

/** The keyword or IRI that a key stands for; `null` for keys that say nothing. */
export function expandKey(key: string, context: Context): TermDefinition | null {
  const term = context.terms.get(key);
  if (term !== undefined) return term.id === null ? null : term;
  if (KEYWORD.test(key)) return { id: key };
  const iri = expandPrefix(key, context);
  if (iri !== null) return { id: iri };
  return context.vocab === undefined ? null : { id: context.vocab + key };
}

/** The IRI or blank node of a node. */
export function expandId(value: string, context: Context, path: Path): string {
  const known = value.startsWith('_:') ? value : expandPrefix(value, context);
  if (known !== null) return known;
  if (context.base === undefined) throw wrong(path, `${value} is relative and the file has no base.`);
  try {
    return new URL(value, context.base).href;
  } catch {
    throw wrong(path, `${value} cannot be resolved against ${context.base}.`);
  }
}

/** The IRI of a type: a term, a shortened or whole IRI. */
export function expandType(value: string, context: Context, path: Path): string {
  return expandKey(value, context)?.id ?? expandId(value, context, path);
}

function expandPrefix(value: string, { terms }: Context): string | null {
  const colon = value.indexOf(':');
  if (colon === -1) return null;
  const namespace = value.startsWith('//', colon + 1) ? undefined : terms.get(value.slice(0, colon))?.id;
  if (typeof namespace === 'string') return namespace + value.slice(colon + 1);
  return isAbsolute(value) ? value : null;
}

/** A plain object. */
export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

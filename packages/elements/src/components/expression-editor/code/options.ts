import type { Completion } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { displayName } from '@tagma/core/taxonomy';
import type { RecordSchema } from '@tagma/expression';
import type { CompletionPlace, KnownValue } from '@tagma/expression/text';
import type { FunctionDoc } from '@tagma/expression/function-docs';
import { expressionEditorTerms } from '../../../locales/expression-editor.terms.js';
import type { SurfaceHost } from '../surface/surface.types.js';
import { fieldInfo, functionInfo, typeWords } from './explain-dom.js';
import type { Help } from './help.js';

/** An offer, and other words by which it is found. */
export interface Offer extends Completion {
  readonly words: readonly string[];
}

/** How many samples of a field are shown and offered. */
const SAMPLES = 3;
const VALUES = 30;

/** Everything that can stand at a place, not yet narrowed down by what is typed. */
export function offersAt(place: CompletionPlace, host: SurfaceHost, help: Help): readonly Offer[] {
  switch (place.kind) {
    case 'string':
      return valueOffers(place.comparedWith, host, help);
    case 'operator':
      return words(['and', 'or', 'in'], 'keyword');
    case 'step':
      return [...fieldOffers(place, host, help), ...functionOffers(place, host, help)];
    case 'variable':
      return [...variableOffers(place, host), ...functionOffers(place, host, help)];
    default:
      return [
        ...quoted(valueOffers(place.comparedWith, host, help), help),
        ...fieldOffers(place, host, help),
        ...variableOffers(place, host),
        ...functionOffers(place, host, help),
        ...words(['true', 'false', 'null'], 'constant'),
      ];
  }
}

function words(texts: readonly string[], type: string): Offer[] {
  return texts.map((label) => ({ label, type, words: [] }));
}

function fieldOffers({ owner }: CompletionPlace, host: SurfaceHost, help: Help): Offer[] {
  const { schema } = owner ?? {};
  if (owner === null || schema?.properties === undefined) return [];
  return Object.entries(schema.properties).flatMap(([name, field]): Offer[] => {
    const written = help.quoteName(name);
    return written === null ? [] : [fieldOffer(name, written, field, owner, host, help)];
  });
}

function fieldOffer(
  name: string,
  written: string,
  field: RecordSchema,
  { path }: KnownValue,
  host: SurfaceHost,
  help: Help,
): Offer {
  const { title = '' } = field;
  const whole = path === undefined ? [name] : [...path, name];
  const type = typeWords(field, host.localize.terms(expressionEditorTerms));
  return {
    label: written,
    detail: [title, type].filter((part) => part !== '').join(' · '),
    type: 'field',
    words: title === '' ? [name] : [name, title],
    info: () =>
      fieldInfo(
        { name, field, path: whole, optional: false },
        help.sampleValues(host.facts.samples, whole, SAMPLES),
        host,
      ),
  };
}

function functionOffers({ kind }: CompletionPlace, host: SurfaceHost, help: Help): Offer[] {
  return help
    .functionDocs(host.localize.code)
    .filter(({ refused }) => refused !== true)
    .map((doc) => ({
      label: `$${doc.name}`,
      detail: doc.syntax.slice(doc.name.length + 1),
      type: 'function',
      words: kind === 'variable' ? [] : [doc.name],
      apply: (view: EditorView, _offer: Completion, from: number, to: number) => {
        insertCall(view, doc, from, to);
      },
      info: () => functionInfo(doc, host),
    }));
}

/** The name with its brackets, and the cursor between them; brackets that are there are used. */
function insertCall(view: EditorView, doc: FunctionDoc, from: number, to: number): void {
  const called = view.state.sliceDoc(to, to + 1) === '(';
  const insert = called ? `$${doc.name}` : `$${doc.name}()`;
  const inside = doc.syntax.endsWith('()') && !called ? insert.length : doc.name.length + 2;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + inside },
    userEvent: 'input.complete',
  });
}

function variableOffers({ variables }: CompletionPlace, host: SurfaceHost): Offer[] {
  const terms = host.localize.terms(expressionEditorTerms);
  const own = variables.map((name): Offer => ({ label: `$${name}`, type: 'variable', words: [] }));
  const parameters = host.facts.parameters.map(({ name, title = '' }): Offer => ({
    label: `$${name}`,
    detail: title === '' ? terms.parameter : `${title} · ${terms.parameter}`,
    type: 'variable',
    words: [name, title],
  }));
  return [...own, ...parameters, { label: '$', detail: terms.context, type: 'variable', words: [] }];
}

/** Values of what a text is compared with: tags, listed values, values that records have. */
function valueOffers(compared: KnownValue | null, host: SurfaceHost, help: Help): Offer[] {
  if (compared === null) return [];
  const { schema, path = [] } = compared;
  const last = path.at(-1);
  if (host.facts.concepts.length > 0 && (last === 'tags' || last === 'tagTree'))
    return tagOffers(host, last === 'tagTree');
  const listed = (schema?.enum ?? []).filter((value) => typeof value === 'string');
  const seen = help
    .sampleValues(host.facts.samples, path, VALUES)
    .filter((value) => typeof value === 'string');
  return [...new Set([...listed, ...seen])].map((label) => ({ label, type: 'value', words: [] }));
}

/** Tags by their names; where what is above a tag counts too, categories as well. */
function tagOffers({ facts, localize }: SurfaceHost, withCategories: boolean): Offer[] {
  return facts.concepts
    .filter(({ kind, state }) => (withCategories || kind === 'tag') && state === 'active')
    .map(({ id, name, aliases }) => {
      const shown = displayName(name, localize.lang, 'en');
      return { label: id, displayLabel: shown, detail: id, type: 'value', words: [shown, ...aliases] };
    });
}

/** Values as they are written outside of quotes. */
function quoted(offers: readonly Offer[], help: Help): Offer[] {
  return offers.map((offer) => {
    const label = help.quoteString(offer.label);
    return {
      ...offer,
      label,
      displayLabel: offer.displayLabel ?? label,
      words: [...offer.words, offer.label],
    };
  });
}

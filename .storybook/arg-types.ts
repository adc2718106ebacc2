import type { ArgTypes } from '@storybook/web-components-vite';

/** An entry of the custom-elements manifest, as far as it is shown. */
interface Entry {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly default?: string;
  readonly attribute?: string;
  readonly type?: { readonly text: string };
  readonly parameters?: readonly Entry[];
  readonly return?: { readonly type?: { readonly text: string } };
}

interface Element {
  readonly tagName?: string;
  readonly members?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Element[] }[];
}

type ArgType = ArgTypes[string];

/**
 * Rows of the docs table, from the manifest. Storybook's own reader leaves methods out and lets a part or a
 * slot take the place of a property of the same name; here each kind has keys of its own.
 */
export function argTypesFrom(manifest: Manifest): (tagName: string) => ArgTypes | null {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  return (tagName) => {
    const element = elements.find((candidate) => candidate.tagName === tagName);
    return element === undefined ? null : rowsOf(element);
  };
}

function rowsOf({ members = [], events, slots, cssParts, cssProperties, cssStates }: Element): ArgTypes {
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return {
    ...Object.fromEntries(fields.map((field) => [field.name, property(field)])),
    ...rows('methods', 'method', methods.map(withSignature)),
    ...rows('events', 'event', events),
    ...rows(
      'slots',
      'slot',
      slots?.map((slot) => ({ ...slot, name: slot.name || '(default)' })),
    ),
    ...rows('css shadow parts', 'part', cssParts),
    ...rows('css custom properties', 'css', cssProperties),
    ...rows('css states', 'state', cssStates),
  };
}

function property({ name, description = '', attribute, type, default: value }: Entry): ArgType {
  const text = type?.text ?? '';
  const note = attribute === undefined || attribute === name ? '' : ` Attribute: \`${attribute}\`.`;
  return {
    name,
    description: description + note,
    type: controlType(text),
    table: {
      category: 'properties',
      type: { summary: text },
      ...(value === undefined ? {} : { defaultValue: { summary: value } }),
    },
  };
}

/** What decides on the control in the panel. */
function controlType(text: string): NonNullable<ArgType['type']> {
  if (text === 'boolean' || text === 'number' || text === 'string') return { name: text };
  const options = text.split('|').map((part) => part.trim());
  const isChoice = options.every((option) => /^'[^']*'$/.test(option));
  return isChoice
    ? { name: 'enum', value: options.map((option) => option.slice(1, -1)) }
    : { name: 'other', value: text };
}

/** Rows that are read only: nothing of them can be set as an argument. */
function rows(category: string, prefix: string, entries: readonly Entry[] = []): ArgTypes {
  return Object.fromEntries(
    entries.map(({ name, description = '', type, default: value }) => [
      `${prefix}:${name}`,
      {
        name,
        description,
        control: false as const,
        table: {
          category,
          ...(type === undefined ? {} : { type: { summary: type.text } }),
          ...(value === undefined ? {} : { defaultValue: { summary: value } }),
        },
      },
    ]),
  );
}

function withSignature(method: Entry): Entry {
  const parameters = (method.parameters ?? []).map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`);
  const text = `(${parameters.join(', ')}) => ${method.return?.type?.text ?? 'void'}`;
  return { ...method, name: `${method.name}()`, type: { text } };
}

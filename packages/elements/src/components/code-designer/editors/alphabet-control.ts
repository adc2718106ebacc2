import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Alphabet } from '@tagma/core';
import type { CodeSegmentTerms } from '../../../locales/code-segments.terms.js';
import { selectControl, textControl } from './controls.js';

type AlphabetName = Extract<Alphabet, string> | 'characters' | 'except';

const NAMED = [
  'digits',
  'upper',
  'alphanumeric',
  'no-confusables',
  'crockford',
  'gb32100',
  'characters',
] as const;

/** What a choice of characters is drawn with. */
interface AlphabetSpec {
  readonly terms: CodeSegmentTerms;
  readonly value: Alphabet;
  readonly disabled: boolean;
  /** Numbers need digits; only texts can be anything but some characters. */
  readonly exceptions: boolean;
  readonly onChange: (alphabet: Alphabet) => void;
  readonly onSettle: () => void;
}

/** Chooses the characters that a part may write. */
export function alphabetControl(spec: AlphabetSpec): TemplateResult {
  const { terms, value, disabled, onChange, onSettle } = spec;
  const name = nameOf(value);
  const names: readonly AlphabetName[] = spec.exceptions ? [...NAMED, 'except'] : NAMED;
  const list = typeof value === 'string' ? null : 'characters' in value ? value.characters : value.except;
  return html`${selectControl<AlphabetName>({
    label: terms.alphabet,
    name: 'alphabet',
    disabled,
    value: name,
    options: names.map((one) => [one, terms.alphabets[one]]),
    onChoose: (next) => {
      onChange(alphabetOf(next));
      onSettle();
    },
  })}${
    list === null
      ? nothing
      : textControl({
          label: name === 'except' ? terms.exceptCharacters : terms.characters,
          name: 'characters',
          mono: true,
          value: list,
          disabled,
          onInput: (text) => onChange(name === 'except' ? { except: text } : { characters: text }),
          onSettle,
        })
  }`;
}

function nameOf(alphabet: Alphabet): AlphabetName {
  if (typeof alphabet === 'string') return alphabet;
  return 'characters' in alphabet ? 'characters' : 'except';
}

function alphabetOf(name: AlphabetName): Alphabet {
  if (name === 'characters') return { characters: '0123456789' };
  return name === 'except' ? { except: '-' } : name;
}

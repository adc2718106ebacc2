import { html, type TemplateResult } from 'lit';
import { toSentence } from '@tagma/expression';
import { titleOf } from '../examples.js';
import type { PlaygroundTexts } from '../playground.texts.js';
import type { Draft } from './panel.types.js';

const TONES = { match: 'success', 'no-match': 'neutral', error: 'danger' } as const;

/** An outcome as a coloured word. */
export function outcomeBadge(outcome: 'match' | 'no-match' | 'error', t: PlaygroundTexts): TemplateResult {
  return html`<span class="badge" data-tone=${TONES[outcome]}>${t.outcomes[outcome]}</span>`;
}

/** A value as indented JSON. */
export function shown(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? '';
}

/** The rule in plain words. */
export function sentenceOf({ text, locale }: Draft): string {
  return toSentence(text, { locale, titles: (path) => titleOf(path, locale) });
}

import type { CodeDefinition } from '@tagma/core';
import { EMPTY_DEFINITION } from './definition-edits.js';

const TYPES = new Set(['literal', 'map', 'field', 'date', 'sequence', 'check', 'expression']);

/** A definition as JSON, with its members in one order, so that equal ones give equal texts. */
export function definitionText(definition: CodeDefinition): string {
  return JSON.stringify(definition);
}

/** Takes a definition as an object or as JSON; empty ones are new patterns. `null` when it is none. */
export function readDefinition(given: unknown): CodeDefinition | null {
  if (given === null || given === undefined || given === '') return EMPTY_DEFINITION;
  if (typeof given === 'string') return readText(given);
  if (!isObject(given) || !Array.isArray(given['segments'])) return null;
  if (!given['segments'].every(isSegment)) return null;
  return isObject(given['input']) ? (given as unknown as CodeDefinition) : { ...EMPTY_DEFINITION, ...given };
}

function readText(text: string): CodeDefinition | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'string' ? null : readDefinition(read);
  } catch {
    return null;
  }
}

/** Only what every part of the designer takes for granted; the proof says the rest. */
function isSegment(given: unknown): boolean {
  if (!isObject(given) || typeof given['id'] !== 'string' || !TYPES.has(String(given['type']))) return false;
  switch (given['type']) {
    case 'map':
      return Array.isArray(given['table']) && given['table'].every(isRow);
    case 'sequence':
      return ['scope', 'skip', 'reserved'].every((list) => Array.isArray(given[list]));
    case 'check':
      return Array.isArray(given['covers']);
    case 'field':
    case 'expression':
      return isObject(given['width']);
    default:
      return true;
  }
}

function isRow(given: unknown): boolean {
  return isObject(given) && typeof given['code'] === 'string' && 'value' in given;
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

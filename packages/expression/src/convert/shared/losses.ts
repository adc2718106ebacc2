import type { ErrorLocale } from '../../errors/errors.types.js';
import { preview } from '../../errors/preview.js';
import type { ConversionLoss, LossCode, LossSeverity } from './conversion.types.js';
import { LOSS_TEXTS } from './loss-texts.js';

/**
 * Says in words what is lost and why.
 *
 * @param locale `zh-CN` or `en`; any other language tag gets the nearest of the two.
 */
export function describeLoss(loss: Pick<ConversionLoss, 'code' | 'details'>, locale: string): string {
  return textOf(loss.code, loss.details, locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
}

function textOf(code: LossCode, details: Readonly<Record<string, string>>, locale: ErrorLocale): string {
  return LOSS_TEXTS[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '?');
}

/** What a message mentions: any value of the source, shown short. */
export interface LossDetails {
  readonly value?: unknown;
  readonly name?: string;
}

/** Collects the losses of one conversion, in the order in which they are met. */
export class Losses {
  readonly #all: ConversionLoss[] = [];

  /** The part at `path` has no counterpart. */
  refuse(path: string, code: LossCode, details: LossDetails = {}): void {
    this.#add(path, code, 'refused', details);
  }

  /** The part at `path` answers otherwise for some records. */
  change(path: string, code: LossCode, details: LossDetails = {}): void {
    this.#add(path, code, 'changed', details);
  }

  /** Something at `path` that does not decide who matches. */
  detail(path: string, code: LossCode, details: LossDetails = {}): void {
    this.#add(path, code, 'detail', details);
  }

  get all(): readonly ConversionLoss[] {
    return this.#all;
  }

  #add(path: string, code: LossCode, severity: LossSeverity, given: LossDetails): void {
    // What is not there cannot be quoted.
    if ('value' in given && given.value === undefined && code !== 'not-understood')
      return this.#add(path, 'incomplete-row', severity, { name: path.slice(path.lastIndexOf('/') + 1) });
    const details: Record<string, string> = {};
    if ('value' in given) details['value'] = shown(given.value);
    if (given.name !== undefined) details['name'] = given.name;
    this.#all.push({ path, code, severity, message: textOf(code, details, 'en'), details });
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' && value.length <= 60 ? value : preview(value);
}

/** A JSON pointer one level deeper, escaped as RFC 6901 says. */
export function pointer(base: string, key: string | number): string {
  return `${base}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

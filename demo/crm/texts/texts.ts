import type { Preferences } from '../state/preferences.js';
import { customersEn, customersZh, type CustomersTexts } from './customers.js';
import { rulesEn, rulesZh, type RulesTexts } from './rules.js';
import { errorsEn, errorsZh, type ErrorTexts } from './errors.js';
import { importEn, importZh, type ImportTexts } from './import.js';
import { taxonomyEn, taxonomyZh, type TaxonomyTexts } from './taxonomy.js';
import { shellEn, shellZh, type ShellTexts } from './shell.js';

/** All words of the demo, by area. */
export interface Texts {
  readonly shell: ShellTexts;
  readonly customers: CustomersTexts;
  readonly rules: RulesTexts;
  readonly taxonomy: TaxonomyTexts;
  readonly imports: ImportTexts;
  readonly errors: ErrorTexts;
}

const EN: Texts = {
  shell: shellEn,
  customers: customersEn,
  rules: rulesEn,
  taxonomy: taxonomyEn,
  imports: importEn,
  errors: errorsEn,
};
const ZH: Texts = {
  shell: shellZh,
  customers: customersZh,
  rules: rulesZh,
  taxonomy: taxonomyZh,
  imports: importZh,
  errors: errorsZh,
};

/** The words in one language. */
export function texts(locale: Preferences['locale']): Texts {
  return locale === 'zh-CN' ? ZH : EN;
}

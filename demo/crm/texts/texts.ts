import type { Preferences } from '../state/preferences.js';
import { customersEn, customersZh, type CustomersTexts } from './customers.js';
import { shellEn, shellZh, type ShellTexts } from './shell.js';

/** All words of the demo, by area. */
export interface Texts {
  readonly shell: ShellTexts;
  readonly customers: CustomersTexts;
}

const EN: Texts = { shell: shellEn, customers: customersEn };
const ZH: Texts = { shell: shellZh, customers: customersZh };

/** The words in one language. */
export function texts(locale: Preferences['locale']): Texts {
  return locale === 'zh-CN' ? ZH : EN;
}

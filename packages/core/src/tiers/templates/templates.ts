import type { TierContent } from '../tiers.types.js';
import { BANK } from './bank.js';
import { E_COMMERCE } from './e-commerce.js';

/** Contents to begin with. Their lines are a start, documented in docs/tiers.md, and meant to be changed. */
export const TIER_TEMPLATES = ['e-commerce', 'bank'] as const;

/** Name of a template. */
export type TierTemplateName = (typeof TIER_TEMPLATES)[number];

const TEMPLATES: Readonly<Record<TierTemplateName, TierContent>> = { 'e-commerce': E_COMMERCE, bank: BANK };

/** The content of a template. */
export function tierTemplate(name: TierTemplateName): TierContent {
  return TEMPLATES[name];
}

/* The handbook of a taxonomy and the charter it begins with; see `../index.ts`. */
export { CHARTER_PARTS, charterGaps, EMPTY_CHARTER } from '../charter/charter-gaps.js';
export { handbook } from './handbook.js';
export { charterLines, handbookMarkdown } from './handbook-markdown.js';
export { handbookWords } from './handbook-words.js';

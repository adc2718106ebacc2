export { createPinyin, pinyin } from './pinyin.js';
export type { CompareChinese, Pinyin } from './pinyin.js';

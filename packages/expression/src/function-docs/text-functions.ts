import type { FunctionEntry } from './function-docs.types.js';

/** Functions on text and its codings. */
export const TEXT_FUNCTIONS: Readonly<Record<string, FunctionEntry>> = {
  string: {
    group: 'text',
    syntax: '$string(value, indented?)',
    example: '$string([1, true])',
    result: '"[1,true]"',
  },
  length: { group: 'text', syntax: '$length(text)', example: '$length("Tagma")', result: '5' },
  uppercase: { group: 'text', syntax: '$uppercase(text)', example: '$uppercase("vip")', result: '"VIP"' },
  lowercase: { group: 'text', syntax: '$lowercase(text)', example: '$lowercase("VIP")', result: '"vip"' },
  trim: { group: 'text', syntax: '$trim(text)', example: '$trim("  a   b ")', result: '"a b"' },
  pad: { group: 'text', syntax: '$pad(text, width, char?)', example: '$pad("7", -3, "0")', result: '"007"' },
  join: {
    group: 'text',
    syntax: '$join(texts, separator?)',
    example: '$join(["a", "b"], "-")',
    result: '"a-b"',
  },
  split: {
    group: 'text',
    syntax: '$split(text, separator, limit?)',
    example: '$split("a,b,c", ",")',
    result: '["a","b","c"]',
  },
  substring: {
    group: 'text',
    syntax: '$substring(text, start, length?)',
    example: '$substring("2026-11-22", 0, 4)',
    result: '"2026"',
  },
  substringBefore: {
    group: 'text',
    syntax: '$substringBefore(text, chars)',
    example: '$substringBefore("li@example.com", "@")',
    result: '"li"',
  },
  substringAfter: {
    group: 'text',
    syntax: '$substringAfter(text, chars)',
    example: '$substringAfter("li@example.com", "@")',
    result: '"example.com"',
  },
  contains: {
    group: 'text',
    syntax: '$contains(text, pattern)',
    example: '$contains("Product A", /a$/i)',
    result: 'true',
  },
  match: {
    group: 'text',
    syntax: '$match(text, pattern, limit?)',
    example: '$match("A-12", /[0-9]+/).match',
    result: '"12"',
  },
  replace: {
    group: 'text',
    syntax: '$replace(text, pattern, replacement, limit?)',
    example: '$replace("138 0000", " ", "-")',
    result: '"138-0000"',
  },
  base64encode: {
    group: 'encoding',
    syntax: '$base64encode(text)',
    example: '$base64encode("vip")',
    result: '"dmlw"',
  },
  base64decode: {
    group: 'encoding',
    syntax: '$base64decode(text)',
    example: '$base64decode("dmlw")',
    result: '"vip"',
  },
  encodeUrlComponent: {
    group: 'encoding',
    syntax: '$encodeUrlComponent(text)',
    example: '$encodeUrlComponent("a&b")',
    result: '"a%26b"',
  },
  encodeUrl: {
    group: 'encoding',
    syntax: '$encodeUrl(text)',
    example: '$encodeUrl("https://example.com/a b")',
    result: '"https://example.com/a%20b"',
  },
  decodeUrlComponent: {
    group: 'encoding',
    syntax: '$decodeUrlComponent(text)',
    example: '$decodeUrlComponent("a%26b")',
    result: '"a&b"',
  },
  decodeUrl: {
    group: 'encoding',
    syntax: '$decodeUrl(text)',
    example: '$decodeUrl("https://example.com/a%20b")',
    result: '"https://example.com/a b"',
  },
  eval: {
    group: 'text',
    syntax: '$eval(text, context?)',
    example: '$eval("1 + 1")',
    result: '2',
    refused: true,
  },
};

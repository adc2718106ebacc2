import { pointer } from '../shared/losses.js';

/** Deeper than any rule: what is deeper has the line of what it stands in. */
const MAX_DEPTH = 400;
const SPACE = /[ \t\n\r]*/y;
/**
 * JSON forbids the control characters below the space only. Written so that no choice is repeated for each sign,
 * which runs out of stack within a long text.
 */
const STRING = /"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\u{10ffff}]*)*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** A place in a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Where the parts of a JSON text begin. */
export interface JsonPlaces {
  /** Where a part begins; the nearest one around it that is known. */
  placeOf(path: string): TextPlace;
  /** Where the text stops being JSON; absent when it is JSON to the end. */
  readonly broken?: TextPlace;
}

/** Looks where in a JSON text its parts stand, which `JSON.parse` does not tell. Never throws. */
export function placesInJson(text: string): JsonPlaces {
  const scan = new Scan(text);
  const isWhole = scan.run();
  const placeOf = (path: string): TextPlace => {
    for (let part = path; part !== ''; part = part.slice(0, part.lastIndexOf('/'))) {
      const at = scan.places.get(part);
      if (at !== undefined) return placeAt(text, at);
    }
    return placeAt(text, scan.start);
  };
  return isWhole ? { placeOf } : { placeOf, broken: placeAt(text, scan.at) };
}

function placeAt(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** One pass over a JSON text. */
class Scan {
  readonly places = new Map<string, number>();
  at: number;
  readonly start: number;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
    this.#take(SPACE);
    this.start = this.at;
  }

  run(): boolean {
    return this.#value('', 0) && this.at === this.#text.length;
  }

  #value(path: string, depth: number): boolean {
    if (depth > MAX_DEPTH) return false;
    this.places.set(path, this.at);
    const sign = this.#text[this.at];
    const isRead =
      sign === '{'
        ? this.#items('}', () => this.#member(path, depth))
        : sign === '['
          ? this.#entries(path, depth)
          : this.#take(STRING) || this.#take(SCALAR);
    return isRead && this.#take(SPACE);
  }

  #entries(path: string, depth: number): boolean {
    let index = 0;
    return this.#items(']', () => this.#value(pointer(path, index++), depth + 1));
  }

  #member(path: string, depth: number): boolean {
    const from = this.at;
    if (!this.#take(STRING)) return false;
    const name = JSON.parse(this.#text.slice(from, this.at)) as string;
    this.#take(SPACE);
    return this.#sign(':') && this.#value(pointer(path, name), depth + 1);
  }

  #items(end: string, item: () => boolean): boolean {
    this.at++;
    this.#take(SPACE);
    if (this.#text[this.at] === end) return this.#sign(end);
    do if (!item()) return false;
    while (this.#sign(','));
    return this.#sign(end);
  }

  #sign(sign: string): boolean {
    if (this.#text[this.at] !== sign) return false;
    this.at++;
    return this.#take(SPACE);
  }

  #take(what: RegExp): boolean {
    what.lastIndex = this.at;
    const found = what.exec(this.#text);
    if (found === null) return false;
    this.at += found[0].length;
    return true;
  }
}

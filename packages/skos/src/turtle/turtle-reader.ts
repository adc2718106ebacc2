import type { Prefixes, Term, Triple } from '../rdf/rdf.types.js';
import { RDF, TYPE } from '../rdf/vocabulary.js';
import { A, AT_DIRECTIVE, DIRECTIVE } from './patterns.js';
import { Scanner } from './scanner.js';
import { TermReader } from './term-reader.js';
import type { TurtleTrouble } from './turtle-error.js';

/** Deeper nesting is no thesaurus, and would exhaust the stack. */
const MAX_DEPTH = 200;

/** Reads by the grammar of Turtle 1.1, from statement to statement; ends with a `TurtleError` where there is none. */
export class TurtleReader {
  readonly triples: Triple[] = [];
  readonly #scanner: Scanner;
  readonly #terms: TermReader;
  #depth = 0;

  constructor(source: string, baseIri: string) {
    this.#scanner = new Scanner(source);
    this.#terms = new TermReader(this.#scanner, baseIri);
  }

  get prefixes(): Prefixes {
    return this.#terms.prefixes;
  }

  read(): void {
    while (this.#scanner.next() !== '') if (!this.#directive()) this.#statement();
  }

  #directive(): boolean {
    const scanner = this.#scanner;
    const marked = scanner.take(AT_DIRECTIVE);
    const word = marked ?? scanner.take(DIRECTIVE);
    if (word === null) return false;
    if (/base/i.test(word)) this.#terms.declareBase();
    else this.#terms.declarePrefix();
    if (marked !== null) this.#end('.', 'no-end-of-directive');
    return true;
  }

  #statement(): void {
    const before = this.triples.length;
    const isInBrackets = this.#scanner.next() === '[';
    const subject = this.#node() ?? this.#scanner.fail();
    // Only a node that has said something in its brackets may stand alone.
    const isDone = isInBrackets && this.triples.length > before && this.#scanner.next() === '.';
    if (!isDone) this.#properties(subject);
    this.#end('.', 'no-end-of-statement');
  }

  #end(sign: string, otherwise: TurtleTrouble): void {
    if (!this.#scanner.accept(sign)) this.#scanner.fail(otherwise);
  }

  #properties(subject: Term): void {
    const scanner = this.#scanner;
    do {
      const verb = this.#verb();
      do this.triples.push([subject, verb, this.#object()]);
      while (scanner.accept(','));
      if (!scanner.accept(';')) return;
      while (scanner.accept(';'));
    } while (!'.]'.includes(scanner.next()));
  }

  #verb(): Term {
    return this.#terms.iri() ?? (this.#scanner.skip(A) ? TYPE : this.#scanner.fail());
  }

  #object(): Term {
    return this.#terms.literal() ?? this.#node() ?? this.#terms.truth() ?? this.#scanner.fail();
  }

  #node(): Term | null {
    const scanner = this.#scanner;
    if (scanner.accept('[')) return this.#nested(() => this.#inBrackets());
    if (scanner.accept('(')) return this.#nested(() => this.#list());
    return this.#terms.label() ?? this.#terms.iri();
  }

  #nested(read: () => Term): Term {
    if (this.#depth === MAX_DEPTH) this.#scanner.fail('too-deep', this.#scanner.at - 1);
    this.#depth += 1;
    const term = read();
    this.#depth -= 1;
    return term;
  }

  #inBrackets(): Term {
    const node = this.#terms.fresh();
    if (this.#scanner.accept(']')) return node;
    this.#properties(node);
    this.#end(']', 'no-closing-bracket');
    return node;
  }

  #list(): Term {
    const nil = `${RDF}nil`;
    let first = nil;
    let last: Term | null = null;
    while (!this.#scanner.accept(')')) {
      const cell = this.#terms.fresh();
      if (last === null) first = cell;
      else this.triples.push([last, `${RDF}rest`, cell]);
      this.triples.push([cell, `${RDF}first`, this.#object()]);
      last = cell;
    }
    if (last !== null) this.triples.push([last, `${RDF}rest`, nil]);
    return first;
  }
}

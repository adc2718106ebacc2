import type { SqlFields } from '../mapping.types.js';
import type { SqlValue } from '../values/value.types.js';
import type { Group } from '../children/group.js';
import type { Build } from './build.js';
import { Lets } from './lets.js';

/** Longer expressions get a name. */
const LONGEST_REPEATED = 400;

/** Something after FROM that a relation needs: a join, or a layer of expressions worked out once per row. */
export interface Source {
  /** SQL, made when the statement is put together. */
  readonly text: () => string;
}

/**
 * A table whose rows a part of a rule reads: the records, or child rows inside an aggregate. Collects what has
 * to be joined to it.
 */
export class Relation {
  readonly build: Build;
  readonly alias: string;
  readonly fields: SqlFields;
  /** SQL of the column that names a row; undefined when the mapping has none. */
  readonly key: string | undefined;
  /** The row as one value, where it is no object: an item of a list in a document. */
  readonly itself: SqlValue | undefined;
  /** The relation around this one. */
  readonly outer: Relation | undefined;
  /** Whether something in it reads a row of a relation around it. */
  correlated = false;
  /** Members of documents, and what they are: both need only the row itself. */
  readonly members: Lets;
  readonly memberFacts: Lets;
  /** Aggregates by what they are made from. */
  readonly groups = new Map<unknown, Group>();
  readonly #sources: Source[] = [];
  #open: Lets | null = null;

  constructor(
    build: Build,
    place: {
      readonly alias: string;
      readonly fields: SqlFields;
      readonly key: string | undefined;
      readonly outer?: Relation;
      readonly itself?: SqlValue;
    },
  ) {
    this.build = build;
    this.alias = place.alias;
    this.fields = place.fields;
    this.key = place.key;
    this.outer = place.outer;
    this.itself = place.itself;
    this.members = new Lets(build);
    this.memberFacts = new Lets(build);
  }

  /** The records. */
  get root(): Relation {
    return this.outer?.root ?? this;
  }

  /** Notes that this relation, and those between, read a row of the records. */
  reachesRoot(): void {
    if (this.outer === undefined) return;
    this.correlated = true;
    this.outer.reachesRoot();
  }

  /** A name for an expression that is used more than once, worked out once per row. */
  once(sql: string): string {
    if (/^[\w."]+$/.test(sql)) return sql;
    const open = this.#open;
    if (open !== null) {
      const known = open.known(sql);
      if (known !== undefined) return known;
      if (!open.namedIn(sql)) return open.add(sql);
    }
    const layer = new Lets(this.build);
    this.#sources.push({ text: () => layer.text() });
    this.#open = layer;
    return layer.add(sql);
  }

  /**
   * The same, for an expression that is long. What uses an operand twice doubles it, and in a chain of operators
   * that would never end.
   */
  brief(sql: string): string {
    return sql.length > LONGEST_REPEATED ? this.once(sql) : sql;
  }

  /** Adds a join. Later expressions may use it. */
  join(source: Source): void {
    this.#sources.push(source);
    this.#open = null;
  }

  /** Everything that is joined, in an order in which each part finds what it needs. */
  joins(): string {
    const texts = [this.members.text(), this.memberFacts.text(), ...this.#sources.map(({ text }) => text())];
    return texts.filter((text) => text !== '').join('\n');
  }
}

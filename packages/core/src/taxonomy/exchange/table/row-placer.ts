import type { ImportedConcept } from '../../../commands/commands.types.js';
import type { LocalizedText } from '../../../shared/shared.types.js';
import { normalizeName } from '../../names.js';
import { conceptsById } from '../../tree.js';
import type { ImportItem, ImportTarget } from '../exchange.types.js';
import { TEXT_WORDS } from './heading-words.js';
import { PathIds, type Path } from './paths.js';
import type { TableRow } from './read-row.js';
import type { TextMember } from './table.types.js';

const TEXT_MEMBERS = Object.keys(TEXT_WORDS) as TextMember[];

/** Where a row hangs: found, or why not. */
type Place = { readonly parentId: string | null } | { readonly code: 'unknown-parent' | 'ambiguous-parent' };

/** Why a row gets no place. */
interface Misplaced {
  readonly code: 'missing' | 'unknown-parent' | 'ambiguous-parent';
  readonly member: string;
  readonly value?: string;
}

/** Finds ids and parents of rows. */
export class RowPlacer {
  readonly #target: ImportTarget;
  readonly #locale: string;
  readonly #paths: PathIds;
  /** Ids by name, `null` where several have it. */
  readonly #names = new Map<string, string | null>();
  readonly #ids = new Set<string>();
  readonly #parents = new Set<string>();
  readonly #implied = new Map<string, ImportItem>();

  constructor(locale: string, target: ImportTarget) {
    this.#target = target;
    this.#locale = locale;
    this.#paths = new PathIds(target.concepts, locale);
    for (const concept of target.concepts) this.#learn(concept.id, Object.values(concept.name));
  }

  place(row: TableRow): ImportItem | Misplaced {
    const name = this.#nameOf(row);
    if (name === undefined) return { code: 'missing', member: 'name' };
    const place = this.#parentOf(row);
    if ('code' in place) return { ...place, member: 'parentId', value: row.parent ?? '' };
    if (place.parentId !== null) this.#parents.add(place.parentId);
    const id = this.#idOf(row);
    const kind = this.#kindOf(id, row);
    // Names of members were read from the mapping; their values are checked when the import is planned.
    const concept = {
      ...this.#inAllLanguages(id, { ...row.members, name }),
      id,
      kind,
      parentId: place.parentId,
    } as unknown as ImportedConcept;
    return { row: row.row, concept };
  }

  /** A table with one language leaves texts in the others as they are. */
  #inAllLanguages(id: string, members: TableRow['members']): TableRow['members'] {
    const existing = conceptsById(this.#target.concepts).get(id);
    if (existing === undefined) return members;
    const texts = TEXT_MEMBERS.filter((member) => members[member] !== undefined);
    const whole = texts.map((member) => [
      member,
      { ...existing[member], ...(members[member] as LocalizedText) },
    ]);
    return { ...members, ...(Object.fromEntries(whole) as TableRow['members']) };
  }

  /** Concepts that paths go through and no row describes. */
  implied(): readonly ImportItem[] {
    return [...this.#implied.values()].filter(({ concept }) => !this.#ids.has(concept.id));
  }

  /** Says that a row is there; all are announced before the first is placed. */
  announce(row: TableRow): void {
    const id = this.#idOf(row);
    if (row.path !== undefined) this.#paths.note(row.path, id);
    this.#ids.add(id);
    this.#learn(id, Object.values(this.#nameOf(row) ?? {}));
    if (row.parent !== undefined) this.#parents.add(normalizeName(row.parent));
    if (row.path !== undefined) this.#parents.add(this.#wayKey(row.path.slice(0, -1)));
  }

  #learn(id: string, names: readonly string[]): void {
    for (const name of new Set(names.map(normalizeName))) {
      const known = this.#names.get(name);
      this.#names.set(name, known === undefined || known === id ? id : null);
    }
  }

  #wayKey(path: Path): string {
    return `\0${path.map(normalizeName).join('\0')}`;
  }

  #nameOf({ members, path }: TableRow): Record<string, string> | undefined {
    const own = members['name'] as Record<string, string> | undefined;
    const last = path?.at(-1);
    const locale = path === undefined ? this.#locale : this.#paths.localeOf(path);
    if (own === undefined) return last === undefined ? undefined : { [locale]: last };
    return last === undefined || own[locale] !== undefined ? own : { ...own, [locale]: last };
  }

  #idOf(row: TableRow): string {
    if (row.id !== undefined) return row.id;
    if (row.path !== undefined && row.path.length > 0) return this.#paths.idOf(row.path);
    const name = Object.values(this.#nameOf(row) ?? {})[0] ?? '';
    const parent = row.parent === undefined ? [] : [row.parent];
    return this.#paths.idOf([...parent, name]);
  }

  #parentOf({ parent, path, row }: TableRow): Place {
    if (parent !== undefined) return this.#named(parent);
    const way = path?.slice(0, -1) ?? [];
    return { parentId: way.length === 0 ? null : this.#way(way, row) };
  }

  #named(parent: string): Place {
    if (this.#ids.has(parent) || conceptsById(this.#target.concepts).has(parent)) return { parentId: parent };
    const id = this.#names.get(normalizeName(parent));
    if (id === undefined) return { code: 'unknown-parent' };
    return id === null ? { code: 'ambiguous-parent' } : { parentId: id };
  }

  /** The concept at the end of a way; what no row describes becomes a category, of the first row that names it. */
  #way(path: Path, row: number): string {
    const known = this.#paths.find(path);
    if (known !== undefined) return known;
    const above = path.slice(0, -1);
    const parentId = above.length === 0 ? null : this.#way(above, row);
    const name = { [this.#paths.localeOf(path)]: path.at(-1) ?? '' };
    const id = this.#paths.idOf(path);
    this.#implied.set(id, { row, concept: { id, kind: 'category', parentId, name } });
    return id;
  }

  /** What the row says; else as it is; else a category when something hangs below it. */
  #kindOf(id: string, row: TableRow): ImportedConcept['kind'] {
    const said = row.members['kind'];
    if (said === 'category' || said === 'tag') return said;
    const existing = conceptsById(this.#target.concepts).get(id);
    if (existing !== undefined) return existing.kind;
    const names = Object.values(this.#nameOf(row) ?? {}).map(normalizeName);
    const isAbove =
      this.#parents.has(id) ||
      this.#parents.has(normalizeName(id)) ||
      names.some((name) => this.#parents.has(name)) ||
      (row.path !== undefined && this.#parents.has(this.#wayKey(row.path)));
    return isAbove ? 'category' : 'tag';
  }
}

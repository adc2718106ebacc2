const NAMES = ['name', 'title', 'fullName', 'displayName', 'label', '名称', '姓名', 'id', 'code', 'number'];

/** Gives records their names. */
export class RecordNames {
  readonly #given: ((record: unknown) => string) | null;

  constructor(given: ((record: unknown) => string) | null) {
    this.#given = given;
  }

  /** What a record is called: as the page says, else by a field that names things, else by its place. */
  of(record: unknown, place: number | null): string {
    const name = this.#given === null ? nameIn(record) : this.#given(record);
    if (name !== undefined && name.trim() !== '') return name;
    return place === null ? '—' : `#${place + 1}`;
  }

  /** Places of the first records whose name or id holds what was typed. */
  find(records: readonly unknown[], typed: string, most: number): readonly number[] {
    const wanted = typed.trim().toLowerCase();
    const found: number[] = [];
    for (let place = 0; place < records.length && found.length < most; place++) {
      const record = records[place];
      const said = `${this.of(record, place)} ${textAt(record, 'id') ?? ''}`.toLowerCase();
      if (said.includes(wanted)) found.push(place);
    }
    return found;
  }
}

function nameIn(record: unknown): string | undefined {
  for (const field of NAMES) {
    const text = textAt(record, field);
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

function textAt(record: unknown, field: string): string | undefined {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, field)) return undefined;
  const value: unknown = (record as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

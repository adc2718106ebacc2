import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Customers as they stand in a file, every cell as text. */
export interface CustomerFile {
  readonly path: string;
  /** The invoices that belong to them, when there is such a file. */
  readonly invoices: string | null;
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Whether it is the real data set; its figures are known. */
  readonly isReal: boolean;
}

/** Where the real data set lies when the repository stands beside it; TAGMA_DATA names another place. */
const DATA = process.env['TAGMA_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data');
const COLUMNS =
  'CustomerID,Country,FirstSale,LastSale,RecencyDays,Frequency,MonetaryMills,DistinctItems,Cancellations,CancelledMills';

/** The real customers where they are at hand, else made-up ones with the same columns and the same dirt. */
export function customerFile(): CustomerFile {
  const real = join(DATA, 'customers/online-retail-customers.csv');
  const invoices = join(DATA, 'customers/online-retail-invoices.csv.gz');
  if (existsSync(real))
    return { path: real, invoices, rows: parse(readFileSync(real, 'utf8')), isReal: true };
  const text = sample();
  const path = join(mkdtempSync(join(tmpdir(), 'tagma-customers-')), 'customers.csv');
  writeFileSync(path, text);
  return { path, invoices: null, rows: parse(text), isReal: false };
}

/** A reader of its own, so that the product's is not checked against itself; knows quotes, no line breaks in cells. */
function parse(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const names = cells(head);
  return lines.map((line) =>
    Object.fromEntries(cells(line).map((cell, index) => [names[index] ?? '', cell])),
  );
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
    (match[1] ?? match[2] ?? '').replaceAll('""', '"'),
  );
}

function sample(): string {
  const countries = ['United Kingdom', 'France', '中国', '"Korea, Republic of"'];
  const rows = Array.from({ length: 400 }, (_, index) => {
    const frequency = (index * 7) % 11;
    const money = frequency === 0 ? 0 : frequency * ((index * 7919) % 700_000);
    const dates = frequency === 0 ? ',,' : `2011-0${1 + (index % 9)}-11,2011-11-2${index % 9},${index % 300}`;
    return `${12_000 + index},${countries[index % 4] ?? ''},${dates},${frequency},${money},${index % 90},${index % 3},-${index % 5}`;
  });
  return `${COLUMNS}\n${rows.join('\n')}\n`;
}

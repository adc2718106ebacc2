import { charterLines, handbookWords } from '@tagma/core/handbook';
import type { Handbook, HandbookEntry } from '@tagma/core';

const STYLE = `
body { max-width: 720px; margin: 24px auto; font: 14px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
h1 { font-size: 24px; }
h2, h3, h4, h5, h6 { margin: 16px 0 4px; break-after: avoid; }
h2 { font-size: 18px; } h3 { font-size: 16px; } h4, h5, h6 { font-size: 14px; }
p { margin: 0 0 4px; break-inside: avoid; overflow-wrap: anywhere; }
.aside { color: #555; }
`;

/** Lays the handbook out on a page of its own and offers to print it; `false` when the browser allows no window. */
export function printHandbook(book: Handbook, title: string, locale: string): boolean {
  const page = window.open('', '_blank');
  if (page === null) return false;
  layOut(page.document, book, title, locale);
  page.print();
  return true;
}

/** Fills a document. Texts stay texts: nothing of them is read as markup. */
export function layOut(page: Document, book: Handbook, title: string, locale: string): void {
  page.title = title;
  page.documentElement.lang = locale;
  const view = page.defaultView;
  if (view) {
    // A sheet of the page itself: style elements are refused by strict policies.
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    page.adoptedStyleSheets = [sheet];
  }
  page.body.replaceChildren(
    element(page, 'h1', title),
    ...handbookBlocks(page, book, { locale, topHeading: 2 }),
  );
}

/** How a handbook is laid out: in which language, and the level of its uppermost headings. */
export interface HandbookLayout {
  readonly locale: string;
  readonly topHeading: number;
}

/** The handbook without its title, as elements of a page. Texts stay texts. */
export function handbookBlocks(
  page: Document,
  book: Handbook,
  { locale, topHeading }: HandbookLayout,
): readonly HTMLElement[] {
  const words = handbookWords(locale);
  const charter = book.charter === null ? [] : charterLines(book.charter, words);
  return [
    ...charter.map(([label, text]) => element(page, 'p', `${label}${words.colon}${text}`)),
    ...book.entries.flatMap((entry) => blocks(page, entry, words, topHeading)),
  ];
}

function blocks(
  page: Document,
  entry: HandbookEntry,
  words: ReturnType<typeof handbookWords>,
  topHeading: number,
): HTMLElement[] {
  const lines: readonly (readonly [string, string])[] = [
    [words.aliases, entry.aliases.join(words.listComma)],
    [words.useCase, entry.useCase],
    [words.example, entry.example],
    [words.owner, entry.owner],
  ];
  const made = [
    element(page, `h${Math.min(6, entry.level + topHeading - 1)}`, entry.name),
    ...(entry.definition === '' ? [] : [element(page, 'p', entry.definition)]),
    ...lines
      .filter(([, text]) => text !== '')
      .map(([label, text]) => element(page, 'p', `${label}${words.colon}${text}`, 'aside')),
  ];
  for (const part of made) part.dataset['level'] = String(entry.level);
  return made;
}

function element(page: Document, tag: string, text: string, className = ''): HTMLElement {
  const made = page.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

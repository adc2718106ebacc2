/**
 * Each block of text runs as its own words do, and stands where the page has its beginnings. On a page that is read from
 * right to left an English sentence else begins with its full stop. The words of one sentence stay together: what is
 * marked inside of a paragraph is no text of its own.
 */
const RULE = `
  :where(*:not([dir])) {
    unicode-bidi: plaintext;
  }
  :where(*:not(button, th, input, select, textarea, option)) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  :where(p, li, dd, dt, h1, h2, h3, h4, legend, summary)
    > :where(span, strong, em, b, i, a, code, mark, small, time):not([dir]) {
    unicode-bidi: normal;
  }
`;

// Without a module of its own: whatever it shared with the first load would be cut out of that.
const styleSheet = new CSSStyleSheet();
styleSheet.replaceSync(RULE);

/** Lays the rule on an element, once. */
export function runAsWritten({ shadowRoot }: HTMLElement): void {
  const sheets = shadowRoot?.adoptedStyleSheets;
  if (sheets?.includes(styleSheet) === false) sheets.push(styleSheet);
}

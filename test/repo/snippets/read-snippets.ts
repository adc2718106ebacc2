/** A piece of code in a document, as it is printed. */
export interface Snippet {
  /** Line of its first line of code, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** All fenced pieces of code of a document that name a language. */
export function readSnippets(markdown: string): Snippet[] {
  return [...markdown.matchAll(/^```([a-z]+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: markdown.slice(0, match.index).split('\n').length + 1,
    language: match[1] ?? '',
    code: match[2] ?? '',
  }));
}

/** The module scripts of a page. */
export function moduleScripts(html: string): string[] {
  return [...html.matchAll(/<script type="module">\n([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
}

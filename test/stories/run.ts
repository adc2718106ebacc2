import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { elements } from '../manifest/manifest.js';
import { launchChromium } from '../support/chromium.js';
import { serveFolder } from '../support/static-server.js';
import { Summary } from '../support/summary.js';
import { StoryPage } from './story-page.js';

/** One line of the index that Storybook writes beside its static build. */
interface IndexEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

const LANGUAGES = ['en', 'zh-CN'] as const;
const TABS = 2;

/**
 * Every story of the static Storybook: its play function once per language, axe in both languages and themes and in
 * forced colours, and no error in the console. `run.ts [folder] [filter]`; the filter is part of the id of a story.
 */
const folder = resolve(process.argv[2] ?? 'storybook-static');
const filter = process.argv[3] ?? '';
const summary = new Summary();
const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
  entries: Record<string, IndexEntry>;
};
const queue = groupsOf(Object.values(index.entries).filter((entry) => entry.id.includes(filter)));
const server = await serveFolder(folder);
const browser = await launchChromium();
try {
  await Promise.all(Array.from({ length: TABS }, () => workThrough(browser, server.url)));
} finally {
  await browser.close();
  await server.close();
}
if (filter === '') {
  const ids = new Set(Object.keys(index.entries));
  const missing = elements().filter(({ element }) => !ids.has(`elements-${element.tagName.slice(6)}--docs`));
  summary.check(
    'every element has stories',
    missing.map(({ element }) => `${element.tagName} has no docs page.`),
  );
}
summary.finish('stories');

async function workThrough(from: Browser, url: string): Promise<void> {
  const context = await from.newContext({ viewport: { width: 1000, height: 700 } });
  const page = await StoryPage.open(await context.newPage(), url);
  for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
    for (const docs of group.filter((entry) => entry.type === 'docs')) await checkDocs(page, docs);
    for (const lang of LANGUAGES) await checkStories(page, group, lang);
  }
  await context.close();
}

/** The entries of each title, the longest first: both tabs end at about the same time. */
function groupsOf(entries: readonly IndexEntry[]): IndexEntry[][] {
  const groups = new Map<string, IndexEntry[]>();
  for (const entry of entries) groups.set(entry.title, [...(groups.get(entry.title) ?? []), entry]);
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

async function checkStories(page: StoryPage, group: readonly IndexEntry[], lang: string): Promise<void> {
  page.leave();
  for (const entry of group.filter(({ type }) => type === 'story')) await checkStory(page, entry, lang);
}

async function checkStory(page: StoryPage, entry: IndexEntry, lang: string): Promise<void> {
  const name = `${entry.title} › ${entry.name} (${lang})`;
  const problems = await page.show(entry.id, { lang, theme: 'light' });
  summary.check(`${name} plays`, problems);
  if (problems.length > 0) return;
  summary.check(`${name} is accessible in light`, await page.violations());
  await page.setTheme('dark');
  summary.check(`${name} is accessible in dark`, await page.violations());
  // Which colours the system takes does not hang on the language.
  if (lang !== LANGUAGES[0]) return;
  summary.check(`${name} is accessible in forced colours`, await page.violationsInForcedColors());
}

/** The docs page of an element lists all that its manifest describes. */
async function checkDocs(page: StoryPage, entry: IndexEntry): Promise<void> {
  summary.check(`${entry.title} docs show`, await page.showDocs(entry.id));
  const described = elements().find(({ element }) =>
    entry.id.startsWith(`elements-${element.tagName.slice(6)}--`),
  );
  if (described === undefined) return;
  const { members, events, slots, cssParts, cssProperties } = described.element;
  const wanted = [
    ...(members ?? []).map(({ name, kind }) => (kind === 'method' ? `${name}()` : name)),
    ...[events, slots, cssParts, cssProperties].flatMap((list) =>
      (list ?? []).map(({ name }) => name || '(default)'),
    ),
  ];
  const listed = await page.documentedNames();
  // A name may stand for a property and for a part; each has a row of its own.
  const missing = wanted.filter((name) => !take(listed, name));
  const problems = missing.map((name) => `${name} is not listed.`);
  summary.check(`${entry.title} docs list the manifest`, problems);
}

/** Takes one such name out of the list; whether there was one. */
function take(list: string[], name: string): boolean {
  const at = list.indexOf(name);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

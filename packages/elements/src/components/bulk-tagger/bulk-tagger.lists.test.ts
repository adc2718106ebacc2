import type { RecordRef } from '@tagma/core';
import { provideSession } from '../../context/session-context.js';
import { concept, taxonomy } from '../../testing-suites/fixtures.js';
import type { ListCase } from '../../testing-suites/list-case.js';
import { runListSuite } from '../../testing-suites/list-suite.js';
import { allInside, appears, inside, settled } from '../../testing-suites/page.js';
import { ACTORS, makeWorkplace, RECORD } from '../../testing-suites/session.js';
import { defineBulkTagger } from './index.js';

defineBulkTagger();

const RECORDS: readonly RecordRef[] = [RECORD];
/** Only the sales team gives it. */
const LOCKED = concept('tag-sales', '销售专用', 'For sales', {
  parentId: 'cat-value',
  assignableBy: ['team-sales'],
});

async function show(place: HTMLElement, focus: string): Promise<HTMLElement> {
  const workplace = await makeWorkplace([...taxonomy, LOCKED]);
  const session = workplace.sessionOf(ACTORS.agent);
  await session.workspace();
  provideSession(place, session);
  const tagger = document.createElement('tagma-bulk-tagger');
  Object.assign(tagger, { records: RECORDS });
  place.append(tagger);
  await appears(tagger, '.option');
  await settled(tagger);
  inside(tagger, focus).focus();
  return tagger;
}

const shared: Omit<ListCase, 'name' | 'pattern' | 'show'> = {
  list: '.listbox',
  option: '[role=option]',
  label: '.name',
  total: 7,
  state: 'aria-checked',
  chosen: (element) =>
    allInside(element, '.option')
      .map((line) => line.ariaChecked)
      .join(),
  locked: { name: 'For sales', reason: /cannot|may|only|not/i },
};

runListSuite({
  ...shared,
  name: 'tagma-bulk-tagger, from its search field',
  pattern: 'combobox',
  show: (place) => show(place, '.search'),
  typed: { text: 'repeat', finds: 'Repeat purchase' },
});

runListSuite({
  ...shared,
  name: 'tagma-bulk-tagger, in its list',
  pattern: 'listbox',
  show: (place) => show(place, '.listbox'),
});

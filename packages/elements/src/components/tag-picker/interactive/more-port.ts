import type { Concept } from '@tagma/core';
import type { Notice } from '../../../internal/notice.js';
import { withGetters } from '../../../internal/with-getters.js';
import type { TermCatalog } from '../../../locales/locale-registry.js';
import type { MorePort } from '../picker-more.js';
import { listNames } from '../picker-names.js';
import type { Work } from './work.js';

/** What the ways of changing a value, and the parts that come later, see of a picker. */
export function morePort(work: Work): MorePort {
  const { base } = work;
  const { host, localize } = base;
  const members = {
    host,
    localize,
    toggle: (tagId: string) => work.changes.toggle(tagId),
    create: (name: string) => work.changes.create(name, true),
    setText: (text: string) => work.setText(text),
    open: () => work.show(),
    hide: () => work.hide(),
    announce: (text: string) => work.announcer.announce(text),
    focusTag: (tagId: string) => work.chips.focus(tagId),
    focusChip: (index: number) => work.focusChip(index),
    words: <T extends object>(catalog: TermCatalog<T>): T => localize.terms(catalog),
    commit: (value: readonly string[]) => {
      host.value = value;
      base.fireChange();
    },
    changed: () => base.fireChange(),
    emit: (event: Event) => base.emit(event),
    learn: (concept: Concept) => {
      work.listIndex.learned = [...work.listIndex.learned, concept];
      host.requestUpdate();
    },
    setCreating: (name: string | null) => {
      work.creating = name;
      host.requestUpdate();
    },
    tell: (notice: Notice | null) => work.tell(notice),
    list: (names: readonly string[]) => listNames(names, localize),
  };
  return withGetters(members, {
    binding: () => work.binding,
    actions: () => work.actions,
    shownIds: () => work.shownIds,
    query: () => work.query,
    offersCreate: () => work.creates,
    proposes: () => work.proposes,
    isFixed: () => work.isFixed,
    content: () => work.content,
    isOpen: () => work.isOpen,
    index: () => work.index,
    terms: () => work.terms,
    common: () => work.common,
    nameLocale: () => localize.code,
    limit: () => (host.limitPolicy === 'warn' ? 0 : host.max),
    max: () => host.max,
    value: () => host.value,
  });
}

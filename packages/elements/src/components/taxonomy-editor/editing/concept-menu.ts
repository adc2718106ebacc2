import type { Action, Concept } from '@tagma/core';
import {
  archiveIcon,
  chevronDownIcon,
  chevronRightIcon,
  infoIcon,
  pencilIcon,
  plusIcon,
  trashIcon,
} from '../../../internal/icons.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { TaxonomyWorkTerms } from '../../../locales/taxonomy-work.terms.js';
import type { EditorContext, EditorDialog } from '../editor-context.types.js';
import type { MenuItem } from '../../../internal/menu/menu.js';
import type { TreeAction } from '../tree/tree-interaction.js';

/** What a line of the menu starts. */
export type MenuChoice = TreeAction | EditorDialog | 'move' | 'open' | 'expand' | 'collapse';

type MenuTerms = TaxonomyWorkTerms & Pick<TaxonomyEditorTerms, 'addTag' | 'addCategory'>;

/** What the menu depends on. */
export interface ConceptMenuContext {
  readonly context: EditorContext;
  readonly terms: MenuTerms;
  readonly ids: readonly string[];
  readonly hasCut: boolean;
  readonly editable: boolean;
}

/** What can be done with the chosen concepts; what cannot says why. */
export function conceptMenu(menu: ConceptMenuContext): MenuItem[] {
  const { terms, ids, editable } = menu;
  const whole: MenuItem[] = [
    { id: 'expand', label: terms.expandAll, shape: chevronDownIcon, separated: true },
    { id: 'collapse', label: terms.collapseAll, shape: chevronRightIcon },
  ];
  if (!editable) return ids.length === 0 ? plain(whole) : [openItem(terms), copyItem(terms), ...whole];
  if (ids.length === 0) return [...pasteItem(menu), ...whole];
  return [...singleItems(menu), ...sharedItems(menu), ...whole];
}

/** The first line of a menu has no line above it. */
function plain([first, ...rest]: readonly MenuItem[]): MenuItem[] {
  return first === undefined ? [] : [{ ...first, separated: false }, ...rest];
}

function openItem(terms: MenuTerms): MenuItem {
  return { id: 'open', label: terms.openDetail, shape: infoIcon, keys: 'Enter' };
}

function copyItem(terms: MenuTerms): MenuItem {
  return { id: 'copy', label: terms.copyNames, keys: 'Ctrl+C' };
}

function pasteItem({ terms, hasCut }: ConceptMenuContext): MenuItem[] {
  return hasCut ? [{ id: 'paste', label: terms.paste, keys: 'Ctrl+V' }] : [];
}

function singleItems(menu: ConceptMenuContext): MenuItem[] {
  const { terms, ids, context } = menu;
  const [id] = ids;
  const concept = id === undefined ? undefined : context.concept(id);
  if (ids.length !== 1 || concept === undefined) return [];
  return [
    openItem(terms),
    { id: 'rename', label: terms.rename, shape: pencilIcon, keys: 'F2', ...why(menu, 'concept.edit') },
    {
      id: 'add-tag',
      label: terms.addTag,
      shape: plusIcon,
      keys: 'Insert',
      separated: true,
      ...why(menu, 'concept.create'),
    },
    {
      id: 'add-category',
      label: terms.addCategory,
      shape: plusIcon,
      keys: 'Shift+Insert',
      ...why(menu, 'concept.create'),
    },
  ];
}

function sharedItems(menu: ConceptMenuContext): MenuItem[] {
  const { terms, context, ids } = menu;
  const concepts = ids.flatMap((id) => context.concept(id) ?? []);
  const archived = concepts.length > 0 && concepts.every(({ state }) => state === 'archived');
  return [
    { id: 'move', label: terms.moveTo, separated: true, ...why(menu, 'concept.edit') },
    { id: 'cut', label: terms.cut, keys: 'Ctrl+X', ...why(menu, 'concept.edit') },
    ...pasteItem(menu),
    copyItem(terms),
    ...mergeItems(menu, concepts),
    ...(archived
      ? [
          {
            id: 'restore',
            label: terms.restore,
            shape: archiveIcon,
            separated: true,
            ...why(menu, 'concept.archive'),
          },
          {
            id: 'delete',
            label: terms.remove,
            shape: trashIcon,
            keys: 'Delete',
            ...why(menu, 'concept.delete'),
          },
        ]
      : [
          {
            id: 'archive',
            label: terms.archive,
            shape: archiveIcon,
            keys: 'Delete',
            separated: true,
            ...why(menu, 'concept.archive'),
          },
        ]),
  ];
}

function mergeItems(menu: ConceptMenuContext, concepts: readonly Concept[]): MenuItem[] {
  const { terms } = menu;
  const oneKind = new Set(concepts.map(({ kind }) => kind)).size === 1;
  return [
    ...(oneKind
      ? [{ id: 'merge', label: terms.merge, separated: true, ...why(menu, 'concept.archive') }]
      : []),
    ...(concepts.length === 1 && concepts[0]?.kind === 'tag'
      ? [{ id: 'split', label: terms.split, ...why(menu, 'concept.archive') }]
      : []),
  ];
}

/** The first reason against an action. */
function why({ context, ids }: ConceptMenuContext, action: Action): { readonly reason?: string } {
  for (const id of ids) {
    const { allowed, reason } = context.can(action, context.concept(id));
    if (!allowed) return { reason };
  }
  return {};
}

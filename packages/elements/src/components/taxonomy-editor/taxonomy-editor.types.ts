/** Columns that the tree can show after the name. */
export type EditorColumn = 'usage' | 'owner' | 'state' | 'layer' | 'notation' | 'reviewed';

/** Columns of the tree when the host says nothing else. */
export const DEFAULT_COLUMNS: readonly EditorColumn[] = ['usage', 'owner', 'state'];

/** Key of the column with the names, which always comes first. */
export const NAME_KEY = 'name';

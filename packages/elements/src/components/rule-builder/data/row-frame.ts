/** Makes the rows of the tree, around what shows conditions and values; fetched on its own. */
export type RowFrame = typeof import('../tree/row-element.js');

// Shape from Lucide (https://lucide.dev), ISC License, Copyright (c) Lucide Contributors. Redrawn here as one path, on a
// 24 by 24 grid. By itself, as rows of rules are drawn with it and with none of the others.
import type { Icon } from './icon.js';

/** Lucide `square-function`. */
export const workedOutIcon: Icon =
  'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM9 17c2 0 2.8-1 2.8-2.8V10c0-2 1-3.3 3.2-3M9 11.2h5.7';

// Shapes from Lucide (https://lucide.dev), ISC License, Copyright (c) Lucide Contributors; parts from Feather, MIT,
// Copyright (c) Cole Bemis. Redrawn here as one path each, on a 24 by 24 grid.
import type { Icon } from './icon.js';

/** Lucide `circle-alert`. */
export const alertIcon: Icon = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 8L12 12M12 16L12.01 16';
/** Lucide `triangle-alert`. */
export const warningIcon: Icon =
  'M21.73 18l-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01';
/** Lucide `info`. */
export const infoIcon: Icon = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 16v-4M12 8h.01';
/** Lucide `circle-check`. */
export const successIcon: Icon = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M16 9l-5.5 5.5L8 12';
/** Lucide `lock`. */
export const lockIcon: Icon =
  'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2zM7 11V7a5 5 0 0 1 10 0v4';
/** Lucide `eye-off`. */
export const eyeOffIcon: Icon =
  'M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696 10.747 10.747 0 0 1-1.444 2.49M14.084 14.158a3 3 0 0 1-4.242-4.242M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696 10.75 10.75 0 0 1 4.446-5.143M2 2l20 20';
/** Lucide `clock`. */
export const clockIcon: Icon = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 6v6l4 2';
/** Lucide `inbox`. */
export const inboxIcon: Icon =
  'M22 12L16 12L14 15L10 15L8 12L2 12M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z';

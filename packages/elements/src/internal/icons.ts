// Shapes from Lucide (https://lucide.dev), ISC License, Copyright (c) Lucide Contributors; parts from Feather, MIT,
// Copyright (c) Cole Bemis. Redrawn here as one path each, on a 24 by 24 grid.
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Path data of one outline icon on a 24 by 24 grid. */
export type Icon = string;

/**
 * Draws an icon in the colour and about the size of the text. It is decoration: the text beside it or the
 * label of its button speaks.
 */
export function icon(shape: Icon, className = 'icon'): TemplateResult {
  return html`<svg class=${className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${shape} />
  </svg>`;
}

/** Lucide `x`. */
export const closeIcon: Icon = 'M18 6 6 18M6 6l12 12';
/** Lucide `check`. */
export const checkIcon: Icon = 'M20 6 9 17l-5-5';
/** Lucide `chevron-down`. */
export const chevronDownIcon: Icon = 'M6 9l6 6 6-6';
/** Lucide `chevron-up`. */
export const chevronUpIcon: Icon = 'M18 15l-6-6-6 6';
/** Lucide `chevron-right`. */
export const chevronRightIcon: Icon = 'M9 18l6-6-6-6';
/** Lucide `chevron-left`. */
export const chevronLeftIcon: Icon = 'M15 18l-6-6 6-6';
/** Lucide `chevrons-up-down`. */
export const chevronsUpDownIcon: Icon = 'M7 15l5 5 5-5M7 9l5-5 5 5';
/** Lucide `plus`. */
export const plusIcon: Icon = 'M5 12h14M12 5v14';
/** Lucide `folder-plus`. */
export const folderPlusIcon: Icon =
  'M12 10v6M9 13h6M20 20a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-7.9a2 2 0 0 1-1.69-.9L9.6 3.9A2 2 0 0 0 7.93 3H4a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2Z';
/** Lucide `search`. */
export const searchIcon: Icon = 'M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0';
/** Lucide `circle-alert`. */
export const alertIcon: Icon = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 8L12 12M12 16L12.01 16';
/** Lucide `triangle-alert`. */
export const warningIcon: Icon =
  'M21.73 18l-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01';
/** Lucide `info`. */
export const infoIcon: Icon = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 16v-4M12 8h.01';
/** Lucide `lock`. */
export const lockIcon: Icon =
  'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2zM7 11V7a5 5 0 0 1 10 0v4';
/** Lucide `refresh-cw`. */
export const refreshIcon: Icon =
  'M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5';
/** Lucide `undo-2`. */
export const undoIcon: Icon = 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11';
/** Lucide `list-filter`. */
export const filterIcon: Icon = 'M2 5h20M6 12h12M9 19h6';
/** Lucide `columns-3`. */
export const columnsIcon: Icon =
  'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM9 3v18M15 3v18';
/** Lucide `arrow-up`. */
export const arrowUpIcon: Icon = 'M5 12l7-7 7 7M12 19V5';
/** Lucide `arrow-down`. */
export const arrowDownIcon: Icon = 'M12 5v14M19 12l-7 7-7-7';
/** Lucide `rotate-ccw-clock`. */
export const historyIcon: Icon = 'M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5M12 7v5l4 2';
/** Lucide `zap`. */
export const ruleIcon: Icon =
  'M4 14a1 1 0 0 1-.78-1.63l9.9-10.2a.5.5 0 0 1 .86.46l-1.92 6.02A1 1 0 0 0 13 10h7a1 1 0 0 1 .78 1.63l-9.9 10.2a.5.5 0 0 1-.86-.46l1.92-6.02A1 1 0 0 0 11 14z';
/** Lucide `hand`. */
export const handIcon: Icon =
  'M18 11V6a2 2 0 0 0-2-2a2 2 0 0 0-2 2M14 10V4a2 2 0 0 0-2-2a2 2 0 0 0-2 2v2M10 10.5V6a2 2 0 0 0-2-2a2 2 0 0 0-2 2v8M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15';
/** Lucide `upload`. */
export const uploadIcon: Icon = 'M12 3v12M17 8l-5-5-5 5M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4';
/** Lucide `pencil`. */
export const pencilIcon: Icon =
  'M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497zM15 5l4 4';
/** Lucide `archive`. */
export const archiveIcon: Icon =
  'M3 3h18a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-18a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1zM4 8v11a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8M10 12h4';
/** Lucide `loader-circle`. */
export const loaderIcon: Icon = 'M21 12a9 9 0 1 1-6.219-8.56';
/** Lucide `ellipsis`. */
export const moreIcon: Icon =
  'M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0';
/** Lucide `clock`. */
export const clockIcon: Icon = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 6v6l4 2';
/** Lucide `inbox`. */
export const inboxIcon: Icon =
  'M22 12L16 12L14 15L10 15L8 12L2 12M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z';
/** Lucide `circle-check`. */
export const successIcon: Icon = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M16 9l-5.5 5.5L8 12';
/** Lucide `link-2`. */
export const linkIcon: Icon = 'M9 17H7A5 5 0 0 1 7 7h2M15 7h2a5 5 0 1 1 0 10h-2M8 12L16 12';
/** Lucide `eye-off`. */
export const eyeOffIcon: Icon =
  'M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696 10.747 10.747 0 0 1-1.444 2.49M14.084 14.158a3 3 0 0 1-4.242-4.242M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696 10.75 10.75 0 0 1 4.446-5.143M2 2l20 20';
/** Lucide `shield`. */
export const shieldIcon: Icon =
  'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z';
/** Lucide `settings`. */
export const settingsIcon: Icon =
  'M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915 2.34 2.34 0 0 1 2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33 4.033 2.34 2.34 0 0 0-3.319 1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 2.34 2.34 0 0 0 0-3.831A2.34 2.34 0 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0';
/** Lucide `trash`. */
export const trashIcon: Icon =
  'M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2';
/** Lucide `square-function`. */
export const workedOutIcon: Icon =
  'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM9 17c2 0 2.8-1 2.8-2.8V10c0-2 1-3.3 3.2-3M9 11.2h5.7';

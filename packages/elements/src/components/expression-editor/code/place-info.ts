import type { Rect } from '@codemirror/view';
import type { EditorView } from '@codemirror/view';

/** Room beside the list that an explanation needs to be read. */
const ROOM = 220;
const GAP = 4;

/** Where the explanation of an option goes: beside the list where there is room, else below or above it. */
export function placeInfo(
  _view: EditorView,
  list: Rect,
  option: Rect,
  info: Rect,
  space: Rect,
): { style: string } {
  const height = info.bottom - info.top;
  const room = space.right - list.right - GAP;
  if (room >= ROOM) {
    const top = Math.max(0, Math.min(option.top, space.bottom - height) - list.top);
    return { style: `left: calc(100% + ${GAP}px); top: ${top}px; max-width: ${room}px` };
  }
  const across = list.bottom - list.top + GAP;
  const below = space.bottom - list.bottom - GAP >= height || list.top < height;
  const left = Math.min(0, space.right - list.left - (info.right - info.left));
  return { style: `left: ${left}px; ${below ? 'top' : 'bottom'}: ${across}px` };
}

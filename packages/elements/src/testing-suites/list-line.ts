import { textOf } from './page.js';

/** Whether an element is a line or stands in it, inside the shadow roots of what the line holds too. */
export function isWithin(element: Element, line: Element): boolean {
  for (let at: Node | null = element; at !== null; at = parentOf(at)) if (at === line) return true;
  return false;
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** What a screen reader calls a control: its label, the element that labels it, or its text. */
export function accessibleName(control: HTMLElement): string {
  const named = control.getAttribute('aria-label');
  if (named !== null) return named;
  const ids = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/u).filter((id) => id !== '');
  const root = control.getRootNode() as Document | ShadowRoot;
  const labels = [
    ...ids.flatMap((id) => root.getElementById(id) ?? []),
    ...('labels' in control ? ((control as HTMLInputElement).labels ?? []) : []),
  ];
  return labels.length > 0 ? labels.map(textOf).join(' ') : textOf(control);
}

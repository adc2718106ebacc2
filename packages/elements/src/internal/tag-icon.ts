import type { ReactiveControllerHost } from 'lit';
import type { Icon } from './icons.js';

type Find = (name: string) => Icon | undefined;

let find: Find | undefined;
let loading: Promise<unknown> | undefined;
const waiting = new Set<Pick<ReactiveControllerHost, 'requestUpdate'>>();

/**
 * The icon that a concept names. Icons come in a module of their own, fetched when the first one is needed;
 * until then there is none, and `host` renders again when they are there.
 */
export function tagIcon(
  name: string | undefined,
  host: Pick<ReactiveControllerHost, 'requestUpdate'>,
): Icon | undefined {
  if (!name || find) return name ? find?.(name) : undefined;
  waiting.add(host);
  loading ??= load();
  return undefined;
}

async function load(): Promise<void> {
  try {
    ({ findTagIcon: find } = await import('./tag-icons.js'));
    for (const host of waiting) host.requestUpdate();
  } catch {
    // Icons are decoration: without them the names still say everything. The next one tries again.
    loading = undefined;
  }
  waiting.clear();
}

import { Wunderbaum } from 'wunderbaum';
import 'wunderbaum/dist/wunderbaum.css';
import { nestedNodes, type NestedNode } from './nested.js';

interface Source {
  readonly key: string;
  readonly title: string;
  readonly children?: readonly Source[];
}

const sourceOf = ({ id, name, children }: NestedNode): Source => ({
  ...{ key: id, title: name },
  ...(children === undefined ? {} : { children: children.map(sourceOf) }),
});
const source = nestedNodes().map(sourceOf);
const host = document.createElement('div');
host.style.setProperty('height', '600px');
document.body.append(host);
const tree = new Wunderbaum({
  element: host,
  source: [],
  debugLevel: 0,
  rowHeightPx: 34,
  filter: { mode: 'hide', autoExpand: true },
});
await tree.ready;

const nodeOf = (key: string) => {
  const node = tree.findKey(key);
  if (node === null) throw new Error(`There is no node ${key}.`);
  return node;
};

window.tree = {
  load: () => void tree.load(source as never),
  isLoaded: () => host.querySelectorAll('.wb-row').length >= 10,
  expandAll: () => void tree.expandAll(true),
  move: (ids, parentId) => {
    const target = nodeOf(parentId);
    tree.runWithDeferredUpdate(() => {
      for (const id of ids) nodeOf(id).moveTo(target, 'appendChild');
    });
  },
  filter: (query) => void tree.filterNodes(query, { mode: 'hide', matchBranch: false }),
  scroller: () => tree.element,
  elements: () => host.querySelectorAll('*').length + 1,
  blank: () => {
    const box = host.getBoundingClientRect();
    for (let y = box.top + 60; y < box.bottom - 20; y += 34)
      if (document.elementFromPoint(box.left + 100, y)?.closest('.wb-row') == null) return true;
    return false;
  },
};

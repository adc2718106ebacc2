import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { Tree, type TreeApi } from 'react-arborist';
import { nestedNodes, type NestedNode } from './nested.js';

let nodes = nestedNodes();
let searchTerm = '';
const api = createRef<TreeApi<NestedNode> | undefined>();
const host = document.createElement('div');
document.body.append(host);
const root = createRoot(host);

function draw(): void {
  flushSync(() =>
    root.render(
      <Tree<NestedNode>
        ref={api}
        data={nodes}
        openByDefault={false}
        width={900}
        height={600}
        rowHeight={34}
        searchTerm={searchTerm}
        searchMatch={(node, term) => node.data.name.includes(term)}
      />,
    ),
  );
}

/** The nodes without some, which are put at the end of a parent, as a page would answer a request. */
function moved(all: readonly NestedNode[], ids: ReadonlySet<string>, parentId: string): NestedNode[] {
  const taken: NestedNode[] = [];
  const without = (list: readonly NestedNode[]): NestedNode[] =>
    list.flatMap((node) => {
      if (ids.has(node.id)) {
        taken.push(node);
        return [];
      }
      return node.children === undefined ? [node] : [{ ...node, children: without(node.children) }];
    });
  const rest = without(all);
  const put = (list: readonly NestedNode[]): NestedNode[] =>
    list.map((node) => {
      if (node.children === undefined || !parentId.startsWith(node.id)) return node;
      const children = put(node.children);
      return { ...node, children: node.id === parentId ? [...children, ...taken] : children };
    });
  return put(rest);
}

const scroller = (): HTMLElement => api.current?.listEl.current ?? host;

window.tree = {
  load: draw,
  expandAll: () => flushSync(() => api.current?.openAll()),
  move: (ids, parentId) => {
    nodes = moved(nodes, new Set(ids), parentId);
    draw();
  },
  filter: (query) => {
    searchTerm = query;
    draw();
  },
  scroller,
  elements: () => host.querySelectorAll('*').length + 1,
  blank: () => {
    const box = host.getBoundingClientRect();
    for (let y = box.top + 60; y < box.top + 580; y += 34)
      if (document.elementFromPoint(box.left + 100, y)?.closest('[role=treeitem]') == null) return true;
    return false;
  },
};

import type { Concept } from '@tagma/core';
import { makeConcepts, moved } from './data.js';

/** The same list by hand: flat arrays, recycled rows, three cells, nothing else. What the machine allows. */
const ROW = 34;
let concepts: readonly Concept[] = makeConcepts();
let order: number[] = [];
let depth: number[] = [];
let size: number[] = [];
let open = new Uint8Array(0);
let keep: Uint8Array | null = null;
let visible: number[] = [];
const box = document.createElement('div');
const body = document.createElement('div');
const pool: HTMLElement[] = [];

function build(): void {
  const children = new Map<string | null, number[]>();
  concepts.forEach((concept, at) => {
    const list = children.get(concept.parentId);
    if (list === undefined) children.set(concept.parentId, [at]);
    else list.push(at);
  });
  order = [];
  depth = [];
  size = [];
  const visit = (parent: string | null, level: number): void => {
    for (const at of children.get(parent) ?? []) {
      const node = order.push(at) - 1;
      depth.push(level);
      visit(concepts[at]?.id ?? '', level + 1);
      size[node] = order.length - node;
    }
  };
  visit(null, 0);
}

function list(): void {
  visible = [];
  for (let node = 0; node < order.length;) {
    const hidden = keep !== null && keep[node] === 0;
    if (!hidden) visible.push(node);
    node += hidden || open[node] === 0 ? (size[node] ?? 1) : 1;
  }
  body.style.setProperty('height', `${visible.length * ROW}px`);
  draw();
}

function draw(): void {
  const first = Math.max(0, Math.floor(box.scrollTop / ROW) - 2);
  const last = Math.min(visible.length, first + Math.ceil(600 / ROW) + 14);
  for (let at = 0; at < Math.max(last - first, pool.length); at += 1) {
    const row = (pool[at] ??= makeRow());
    const node = visible[first + at];
    row.hidden = first + at >= last || node === undefined;
    if (row.hidden || node === undefined) continue;
    const concept = concepts[order[node] ?? 0];
    row.style.setProperty('transform', `translateY(${(first + at) * ROW}px)`);
    const [name, owner, state] = row.children;
    (name as HTMLElement).style.setProperty('padding-left', `${(depth[node] ?? 0) * 20}px`);
    (name as HTMLElement).textContent = concept?.name['en'] ?? '';
    (owner as HTMLElement).textContent = '–';
    (state as HTMLElement).textContent = concept?.state ?? '';
  }
}

function makeRow(): HTMLElement {
  const row = document.createElement('div');
  row.className = 'floor-row';
  row.append(...Array.from({ length: 3 }, () => document.createElement('div')));
  body.append(row);
  return row;
}

box.className = 'floor-box';
box.append(body);
box.addEventListener('scroll', draw);

window.tree = {
  load: () => {
    document.body.append(box);
    build();
    open = new Uint8Array(order.length);
    list();
  },
  expandAll: () => {
    open.fill(1);
    list();
  },
  move: (ids, parentId) => {
    concepts = moved(concepts, ids, parentId);
    build();
    list();
  },
  filter: (query) => {
    const found = new Uint8Array(order.length);
    const path: number[] = [];
    order.forEach((at, node) => {
      path[depth[node] ?? 0] = node;
      if (!(concepts[at]?.name['en'] ?? '').toLowerCase().includes(query)) return;
      for (let level = 0; level <= (depth[node] ?? 0); level += 1) found[path[level] ?? 0] = 1;
    });
    keep = found;
    list();
  },
  scroller: () => box,
  elements: () => box.querySelectorAll('*').length + 1,
  blank: () => false,
};

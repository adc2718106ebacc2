import { tagNames } from './data.js';

/** The same picker by hand: an input, recycled rows, lower-cased names; nothing else. What the machine allows. */
const ROW = 34;
const SEEN = 13;
const names = tagNames();
const box = document.createElement('div');
const body = document.createElement('div');
const input = document.createElement('input');
const chips = document.createElement('div');
const pool: HTMLElement[] = [];
const chosen = new Set<string>();
let labels: readonly string[] = [];
let folded: string[] = [];
let fitting: number[] = [];

box.className = 'floor-box';
box.hidden = true;
box.append(body);
document.body.append(chips, input, box);

function draw(): void {
  body.style.setProperty('height', `${fitting.length * ROW}px`);
  for (let at = 0; at < Math.min(SEEN, fitting.length); at += 1) {
    const row = (pool[at] ??= body.appendChild(document.createElement('div')));
    row.className = 'floor-row';
    row.style.setProperty('top', `${at * ROW}px`);
    row.textContent = labels[fitting[at] ?? 0] ?? '';
  }
  while (pool.length > fitting.length) pool.pop()?.remove();
}

window.picker = {
  load: () => {
    labels = names;
    setTimeout(() => {
      folded = labels.map((label) => label.toLowerCase());
    });
  },
  open: () => {
    box.hidden = false;
    fitting = labels.map((_, at) => at);
    draw();
  },
  type: (text) => {
    fitting = [];
    for (let at = 0; at < folded.length; at += 1) if (folded[at]?.includes(text)) fitting.push(at);
    draw();
  },
  paste: () => {
    const known = new Map(labels.map((label) => [label, label]));
    for (const name of labels.slice(0, 1000)) if (known.has(name)) chosen.add(name);
    for (const name of [...chosen].slice(0, 24)) {
      const chip = document.createElement('span');
      chip.textContent = name;
      chips.append(chip);
    }
  },
  chosen: () => chosen.size,
  rows: () => pool.length,
  elements: () => document.querySelectorAll('body *').length,
};

/* The module that a browser starts as a worker: `new Worker(url, { type: 'module' })`. In Node, call `serveColumns` with `parentPort`. */
import { serveColumns } from './serve-columns.js';
import { columnPort } from './worker-port.js';

interface WorkerScope {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', receive: (event: { readonly data: unknown }) => void): void;
}

const scope = globalThis as Partial<WorkerScope>;
const { postMessage, addEventListener } = scope;
if (postMessage !== undefined && addEventListener !== undefined)
  serveColumns(columnPort(globalThis as unknown as WorkerScope));

import type { ColumnSchema } from './columns.types.js';
import type { EvaluateSetOptions, EvaluationProgress, RuleText, SetOutcome } from './rule-set.types.js';
import type { ColumnPort, ColumnReply, ColumnRequest } from './worker.types.js';

/** A request without its number. */
type Asked = ColumnRequest extends infer Request
  ? Request extends ColumnRequest
    ? Omit<Request, 'id'>
    : never
  : never;

/** What an evaluation in a worker is told besides. */
export interface EvaluateInWorkerOptions extends EvaluateSetOptions {
  /** Called after every block. */
  readonly onProgress?: (progress: EvaluationProgress) => void;
}

/** An evaluation that runs in a worker. */
export interface WorkerEvaluation {
  /** What the rules say; undefined when it was cancelled. Rejects when the worker fails. */
  readonly outcome: Promise<SetOutcome | undefined>;
  /** Stops after the block at hand. */
  cancel(): void;
}

/** A column set in a worker. Bits of the results are moved, not copied. */
export interface ColumnWorker {
  /** Begins a set. */
  open(schema: ColumnSchema): Promise<void>;
  /** Adds records; batches of some thousand keep the messages small. */
  add(records: readonly unknown[]): Promise<void>;
  /** Ends the set and resolves to the number of its records. */
  finish(): Promise<number>;
  /** Puts another record in a row. */
  update(row: number, record: unknown): Promise<void>;
  /** Evaluates rules on all records. */
  evaluate(rules: readonly RuleText[], options: EvaluateInWorkerOptions): WorkerEvaluation;
}

interface Waiting {
  readonly resolve: (reply: ColumnReply) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: ((progress: EvaluationProgress) => void) | undefined;
}

/** The client of a worker that runs `serveColumns`. */
export function createColumnWorker(port: ColumnPort): ColumnWorker {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  port.listen((message) => settle(waiting, message as ColumnReply));
  const send = (id: number, request: Asked, onProgress?: Waiting['onProgress']): Promise<ColumnReply> =>
    new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress });
      port.postMessage({ ...request, id }, []);
    });
  const ask = (request: Asked): Promise<ColumnReply> => send((last += 1), request);
  return {
    open: async (schema) => {
      await ask({ kind: 'open', schema });
    },
    add: async (records) => {
      await ask({ kind: 'add', records });
    },
    finish: async () => {
      const reply = await ask({ kind: 'finish' });
      return reply.kind === 'done' ? reply.rows : 0;
    },
    update: async (row, record) => {
      await ask({ kind: 'update', row, record });
    },
    evaluate: (rules, { onProgress, ...options }) => {
      const id = (last += 1);
      const outcome = send(id, { kind: 'evaluate', rules, options }, onProgress).then((reply) =>
        reply.kind === 'outcome' ? (reply.outcome ?? undefined) : undefined,
      );
      return { outcome, cancel: () => void ask({ kind: 'cancel', of: id }) };
    },
  };
}

function settle(waiting: Map<number, Waiting>, reply: ColumnReply): void {
  const asked = waiting.get(reply.id);
  if (asked === undefined) return;
  if (reply.kind === 'progress') {
    asked.onProgress?.(reply.progress);
    return;
  }
  waiting.delete(reply.id);
  if (reply.kind === 'failed') asked.reject(new Error(reply.message));
  else asked.resolve(reply);
}

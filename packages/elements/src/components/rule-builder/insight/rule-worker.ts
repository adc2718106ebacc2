/*
 * The module that a page starts as a worker: `new Worker(url, { type: 'module' })`. It makes the proofs of the rule
 * builder, and judges records that are too many for the page.
 */
import { answer } from './data/analysis-tasks.js';
import type { AnalysisReply, AnalysisRequest } from './data/analysis-tasks.js';
import { JudgeDesk } from './data/judge-desk.js';
import type { JudgeMessage, JudgeReply } from './data/judge-messages.js';

/** The part of a worker's own scope that is used here. */
interface WorkerScope {
  postMessage(message: AnalysisReply | JudgeReply): void;
  addEventListener(
    type: 'message',
    receive: (event: { readonly data: AnalysisRequest | JudgeMessage }) => void,
  ): void;
}

const scope = globalThis as Partial<WorkerScope>;
const desk = new JudgeDesk((reply) => scope.postMessage?.(reply));
// Where there are no messages, such as on a server that loads all of a package, there is nobody to answer.
scope.addEventListener?.('message', ({ data }) => {
  if ('judge' in data) desk.receive(data);
  else scope.postMessage?.(replyTo(data));
});

function replyTo(request: AnalysisRequest): AnalysisReply {
  try {
    return { id: request.id, answer: answer(request) };
  } catch (raised) {
    return { id: request.id, failed: raised instanceof Error ? raised.message : String(raised) };
  }
}

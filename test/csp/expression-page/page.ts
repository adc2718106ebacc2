import { columnPort, compile, createColumnWorker, inferSchema } from '@tagma/expression';

/** One evaluation that a test asks for. */
export interface Probe {
  readonly text: string;
  readonly input?: unknown;
  readonly bindings?: Record<string, unknown>;
}

/** How it ended; `value` is absent when there is none. */
export interface Ending {
  readonly engine?: string;
  readonly value?: unknown;
  readonly code?: string;
}

/** What a worker counted. */
export interface WorkerCounts {
  readonly matches: readonly number[];
  readonly errors: readonly number[];
  readonly progress: readonly number[];
}

declare global {
  interface Window {
    violations: string[];
    ready?: boolean;
    /** Evaluates without waiting in between, so only synchronous engines answer. */
    evaluateAll: (probes: readonly Probe[]) => Promise<Ending[]>;
    /** Matches and errors of rules, counted beside the page; progress is in rows. */
    countInWorker: (records: readonly unknown[], rules: readonly string[]) => Promise<WorkerCounts>;
    /** What comes of making code from text. */
    makeCode: () => Promise<string>;
  }
}

const AS_OF = '2026-11-22T08:00:00.000Z';

window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
});

window.evaluateAll = (probes) => inThePage(() => probes.map(evaluate));
window.makeCode = () =>
  inThePage(() => {
    try {
      // eslint-disable-next-line no-new-func -- the very thing that the policy has to refuse
      return String(new Function('return "made"')());
    } catch (error) {
      return (error as Error).name;
    }
  });
window.countInWorker = async (records, rules) => {
  const worker = new Worker(workerAddress('/worker.js'), { type: 'module' });
  const columns = createColumnWorker(columnPort(worker));
  await columns.open(inferSchema(records));
  await columns.add(records);
  await columns.finish();
  const progress: number[] = [];
  const { outcome } = columns.evaluate(
    rules.map((text, index) => ({ id: String(index), text })),
    { asOf: AS_OF, onProgress: ({ done }) => progress.push(done) },
  );
  const counted = (await outcome)?.rules ?? [];
  worker.terminate();
  return {
    matches: counted.map((rule) => rule.matches),
    errors: counted.map((rule) => rule.errors),
    progress,
  };
};
window.ready = true;

/** Under Trusted Types a host says itself where its workers come from. */
function workerAddress(url: string): string {
  const { trustedTypes } = globalThis as typeof globalThis & {
    readonly trustedTypes: {
      createPolicy(
        name: string,
        rules: { createScriptURL: (text: string) => string },
      ): {
        createScriptURL(text: string): string;
      };
    };
  };
  const policy = trustedTypes.createPolicy('worker-address', { createScriptURL: (text) => text });
  return policy.createScriptURL(url);
}

/** Runs as a task of the page. What a test calls directly runs for the debugger, which the policy does not bind. */
function inThePage<T>(task: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(task());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}

function evaluate({ text, input, bindings = {} }: Probe): Ending {
  const compiled = compile(text);
  if (!compiled.ok) return { code: compiled.error.code };
  const { expression } = compiled;
  if (expression.engine !== 'closure') return { engine: expression.engine };
  const result = expression.evaluate(input, { asOf: AS_OF, bindings });
  return result.ok
    ? { engine: 'closure', value: result.value }
    : { engine: 'closure', code: result.error.code };
}

import { compile } from '@tagma/expression';

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

declare global {
  interface Window {
    violations: string[];
    ready?: boolean;
    /** Evaluates without waiting in between, so only synchronous engines answer. */
    evaluateAll: (probes: readonly Probe[]) => Promise<Ending[]>;
    /** What comes of making code from text. */
    makeCode: () => Promise<string>;
  }
}

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
window.ready = true;

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
  const result = expression.evaluate(input, { asOf: '2026-11-22T08:00:00.000Z', bindings });
  return result.ok
    ? { engine: 'closure', value: result.value }
    : { engine: 'closure', code: result.error.code };
}

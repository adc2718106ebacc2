/** A case of a contract suite found something else than the contract says. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** Fails unless the condition holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new ContractError(message);
}

/** Fails unless both are the same plain data; the order of members does not count. */
export function assertEqual(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [printed(actual), printed(expected)];
  assert(found === wanted, `${what}: expected ${excerpt(wanted)}, got ${excerpt(found)}`);
}

/** Fails unless the promise rejects; returns what it rejected with. */
export async function assertRejects(promise: Promise<unknown>, what: string): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new ContractError(`${what}: expected a rejection`);
}

/** JSON text with sorted members; members that are `undefined` count as absent. */
function printed(value: unknown): string {
  // What is no JSON, such as undefined, has no text, whatever the type says.
  const text: unknown = JSON.stringify(value, (_key, member: unknown) => sorted(member));
  return typeof text === 'string' ? text : 'undefined';
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function excerpt(text: string): string {
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

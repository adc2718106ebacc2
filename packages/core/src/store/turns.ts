/** Lets work of one name run one after the other, in the order in which it was asked for; see `Store.inTurn`. */
export type TakeTurns = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Turns within this process or page. Work must not wait for other work of the same name. */
export function createTurns(): TakeTurns {
  const last = new Map<string, Promise<void>>();
  return async (name, work) => {
    const before = last.get(name);
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    last.set(name, ended);
    await before;
    try {
      return await work();
    } finally {
      // Whoever came later has taken its place.
      if (last.get(name) === ended) last.delete(name);
      end();
    }
  };
}

/** Members that are asked for anew each time they are read. */
type Asked<G extends Readonly<Record<string, () => unknown>>> = { readonly [K in keyof G]: ReturnType<G[K]> };

/** An object with members as given, and others that a function answers whenever they are read. */
export function withGetters<T extends object, G extends Readonly<Record<string, () => unknown>>>(
  members: T,
  getters: G,
): T & Asked<G> {
  for (const [name, get] of Object.entries(getters)) Object.defineProperty(members, name, { get });
  return members as T & Asked<G>;
}

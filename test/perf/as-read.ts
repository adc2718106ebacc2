/**
 * The same data as a page that reads it from a server has it. A text put together from parts is a chain of them until
 * somebody looks into it, and what it grows by then would count as room of the element that looked.
 */
export function asRead<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

/** One server-sent event with data. */
export interface ServerSentEvent {
  readonly id: string;
  readonly data: string;
}

/**
 * Reads server-sent events out of text that comes in pieces (HTML Living Standard, 9.2). Comments and
 * events without data are skipped; `event` and `retry` are not needed here.
 */
export function createSseParser(): (text: string) => ServerSentEvent[] {
  let rest = '';
  let id = '';
  let data: string[] = [];

  const readLine = (line: string, out: ServerSentEvent[]): void => {
    if (line === '') {
      if (data.length > 0) out.push({ id, data: data.join('\n') });
      data = [];
      return;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') id = value;
    if (field === 'data') data.push(value);
  };

  return (text) => {
    const out: ServerSentEvent[] = [];
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) readLine(line, out);
    return out;
  };
}

import { decodeText, type ByteSource } from '@tagma/csv';

/** The lines of a text that comes in pieces, without their ends; the last one also when nothing ends it. */
export async function* linesOf(bytes: ByteSource): AsyncGenerator<string> {
  let rest = '';
  for await (const text of decodeText(bytes, 'utf-8')) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

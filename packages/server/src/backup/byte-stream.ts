/** Pieces are made as fast as the caller takes them; a caller that goes away ends the making. */
export function byteStream(
  pieces: AsyncGenerator<Uint8Array>,
  stopped: AbortSignal,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (stopped.aborted) throw new Error('The service is stopping.');
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Where a stream's bytes go. */
export type Sink = {
  write: (bytes: Buffer) => void;
  /** Bytes that were written and have not left yet. */
  waitingBytes: () => number;
  end: () => void;
  /** Cuts it off, with whatever has not left. */
  drop: () => void;
};

/**
 * Of a plain HTTP answer, whose headers it sends; its body ends with the connection. What follows is written to the socket
 * itself: the answer would gather and queue each write once more, for each of thousands of streams.
 */
export function responseSink(response: ServerResponse, headers: OutgoingHttpHeaders): Sink {
  response.useChunkedEncodingByDefault = false;
  response.writeHead(200, headers);
  response.flushHeaders();
  return {
    write: (bytes) => void response.socket?.write(bytes),
    waitingBytes: () => response.socket?.writableLength ?? 0,
    end: () => void response.end(),
    drop: () => void response.destroy(),
  };
}

/** Of a web stream, for where Next answers; `onGone` is called when its reader has left. */
export function webSink(onGone: () => void): { sink: Sink; body: ReadableStream<Uint8Array> } {
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 1 });
  const start = (given: ReadableStreamDefaultController<Uint8Array>) => {
    controller = given;
  };
  const body = new ReadableStream<Uint8Array>({ start, cancel: onGone }, strategy);
  const sink: Sink = {
    write: (bytes) => controller.enqueue(bytes),
    waitingBytes: () => 1 - (controller.desiredSize ?? 1),
    end: () => controller.close(),
    drop: () => controller.error(new Error('the reader was too slow')),
  };
  return { sink, body };
}

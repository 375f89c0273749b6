import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Asked = {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
};

export type Answered = {
  status: number;
  headers: IncomingHttpHeaders;
  rawHeaders: string[];
  trailers: NodeJS.Dict<string>;
  bytes: Buffer;
  body: string;
  /** Interim answers that came before. */
  interim: number[];
};

/** Asks exactly what is said, on a connection of its own; the target goes out as it stands. */
export function ask(origin: string, target: string, { method = 'GET', headers, body }: Asked = {}): Promise<Answered> {
  const { hostname, port } = new URL(origin);
  const interim: number[] = [];
  const isFramed = body === undefined || headers?.['transfer-encoding'] !== undefined;
  const framed = isFramed ? headers : { 'content-length': Buffer.byteLength(body), ...headers };
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: target, method, headers: framed, agent: false };
    const request = http.request(options, async (response) => {
      try {
        const bytes = await buffer(response);
        const { rawHeaders, trailers, statusCode = 0 } = response;
        resolve({
          ...{ rawHeaders, trailers, bytes, interim },
          status: statusCode,
          headers: response.headers,
          body: bytes.toString(),
        });
      } catch (error) {
        reject(error);
      }
    });
    request.on('information', ({ statusCode }) => interim.push(statusCode));
    request.on('error', reject);
    request.end(body);
  });
}

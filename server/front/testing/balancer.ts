import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';

/**
 * A small balancer, as nginx does it: in turn to each of `ports` over kept connections; where one cannot be reached, or
 * ends a kept connection before its answer, the other is asked.
 */
export function balance(ports: readonly number[]): http.RequestListener {
  const agents = new Map(ports.map((port) => [port, new http.Agent({ keepAlive: true })]));
  let turn = 0;

  return (request, response) => {
    turn += 1;
    const order = ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0);
    tryNext(request, response, order);
  };

  function tryNext(request: IncomingMessage, response: ServerResponse, [port, ...others]: number[]): void {
    if (port === undefined) {
      response.writeHead(502).end();
      return;
    }
    const { url: path, headers } = request;
    const options = { host: '127.0.0.1', port, path, headers, agent: agents.get(port) };
    http
      .get(options, (answer) => {
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'x-port': port });
        pipeline(answer, response, () => {});
      })
      .on('error', () => (response.headersSent ? response.destroy() : tryNext(request, response, others)));
  }
}

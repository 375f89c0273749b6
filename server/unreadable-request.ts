import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { DomainError } from './errors.ts';
import { answerHeaders } from './node-answer.ts';

type Refusal = { status: number; message: string };

/** What Node's parser gives up on; all else is 400. */
const refusals: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The fields of the request are too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request took too long to arrive.' },
};
const unreadable: Refusal = { status: 400, message: 'The request cannot be read.' };

/** Answers in our words what Node refuses before there is a request: it would send a bare status and no body. */
export function answerUnreadable(server: Server): void {
  const answers = new WeakMap<Socket, ServerResponse>();
  server.on('request', ({ socket }, response) => answers.set(socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const last = answers.get(socket);
    // Amid another answer ours would be taken for a part of it.
    const isAmidAnswer = last?.headersSent && !last.writableFinished;
    if (!socket.writable || error.code === 'ECONNRESET' || isAmidAnswer) return void socket.destroy();
    socket.write(answerTo(error.code ?? ''));
    socket.destroySoon();
  });
}

function answerTo(code: string): string {
  const { status, message } = refusals[code] ?? unreadable;
  const body = JSON.stringify(new DomainError('INVALID_INPUT', { message }).body);
  const fields = {
    ...answerHeaders,
    'content-type': 'application/json',
    'content-length': `${Buffer.byteLength(body)}`,
    'cache-control': 'no-store',
    date: new Date().toUTCString(),
    connection: 'close',
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
}

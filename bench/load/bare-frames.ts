import { createServer, type Socket } from 'node:net';
import { argv } from 'node:process';

/** `node bench/load/bare-frames.ts PORT`: writes what it is told to every socket, by a bare loop, and says when it began. */
const sockets = new Set<Socket>();

createServer((socket) => {
  sockets.add(socket);
  socket.setNoDelay(true);
  socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n: \n\n'));
  socket.once('close', () => sockets.delete(socket));
  socket.on('error', () => {});
}).listen({ port: Number(argv[2]), host: '127.0.0.1', backlog: 1024 }, () => process.send?.('ready'));

process.on('message', (frame: string) => {
  const at = performance.timeOrigin + performance.now();
  const bytes = Buffer.from(frame);
  for (const socket of sockets) socket.write(bytes);
  process.send?.({ at });
});
process.once('disconnect', () => process.exit(0));

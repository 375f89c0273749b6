import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { argv } from 'node:process';

/** `node bench/load/bare-server.ts PORT FILE`: sends the answer in FILE to every request, and does nothing else. */
const { rawHeaders, body } = JSON.parse(readFileSync(argv[3] ?? '', 'utf8'));
const bytes = Buffer.from(body, 'base64');

createServer((_request, response) => {
  response.writeHead(200, rawHeaders);
  response.end(bytes);
}).listen(Number(argv[2]), '127.0.0.1', () => process.send?.('ready'));

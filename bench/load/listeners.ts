import { connect } from 'node:net';

/** `open`: hold so many streams of a path. `await`: tell when the last of them has heard some text. */
type Asked = { open: { url: string; path: string; streams: number } } | { await: string };

/**
 * `node bench/load/listeners.ts`: many who listen, in a process of their own. It tells when all are open, when they wait,
 * and then when the last one heard it (`at`, in ms since 1970) and what the first one heard (`said`).
 */
let text = Buffer.alloc(0);
let missing = 0;
let said = '';
let streams = 0;

process.on('message', async (asked: Asked) => {
  if ('await' in asked) {
    text = Buffer.from(asked.await);
    missing = streams;
    said = '';
    process.send?.({ waits: true });
    return;
  }
  const { url, path, streams: count } = asked.open;
  streams = count;
  for (let open = 0; open < count; open += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - open) }, () => listen(url, path)));
  process.send?.({ opened: count });
});
process.once('disconnect', () => process.exit(0));

/** Resolves with the first bytes that come. */
function listen(url: string, path: string): Promise<void> {
  const { hostname, port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`));
    socket.once('error', reject);
    socket.once('data', () => resolve());
    socket.on('data', hear);
  });
}

function hear(bytes: Buffer): void {
  if (missing === 0 || !bytes.includes(text)) return;
  if (said === '') said = `${bytes}`;
  missing--;
  if (missing === 0) process.send?.({ at: performance.timeOrigin + performance.now(), said });
}

import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A TCP port of the loopback address that nobody listens on: `preferred` where it is one. */
export function freePort(preferred = 0): Promise<number> {
  return tryPort('127.0.0.1', preferred).catch(() => tryPort('127.0.0.1', 0));
}

/**
 * Takes a port for a moment; 0 means any. Gives its number.
 * @throws the system's error where it cannot be had.
 */
export async function tryPort(host: string, port: number): Promise<number> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  const taken = (server.address() as AddressInfo).port;
  server.close();
  await once(server, 'close');
  return taken;
}

import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate, certificateKey } from './certificate.ts';

export type Listener = {
  port: number;
  /** Connections so far, whether anything was asked on them or not. */
  reached: () => number;
  close: () => Promise<void>;
};

type Where = { host: '127.0.0.1' | '::1'; port?: number; tls?: boolean };

/** A server on loopback that counts who comes. */
export async function listener(answer: RequestListener, { host, port = 0, tls = false }: Where): Promise<Listener> {
  const server: Server = tls
    ? createTlsServer({ cert: certificate, key: certificateKey }, answer)
    : createServer(answer);
  let count = 0;
  server.on('connection', () => count++);
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    reached: () => count,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

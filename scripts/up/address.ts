import { BadEnvironment } from '#server/bad-environment.ts';
import { Failure } from '../failure.ts';
import { tryPort } from '../services/free-port.ts';

/**
 * Makes sure that HOST and PORT can be had, before anything long is begun, and gives the site's address on this
 * machine, which APP_URL becomes where it is not set. PORT 0 becomes any free one.
 * @throws Failure where they cannot, or where a variable is not what the server takes.
 */
export async function takeAddress(): Promise<string> {
  const { HOST, PORT } = await serverEnvironment();
  const port = await tryPort(HOST, PORT).catch((cause: NodeJS.ErrnoException) => {
    throw new Failure(
      reasons(HOST, PORT)[cause.code ?? ''] ??
        `HOST ${HOST} cannot be used (${cause.message}): set it to an address of this machine.`,
      { cause },
    );
  });
  const host = ['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  process.env.PORT = `${port}`;
  process.env.APP_URL ??= address;
  return address;
}

const reasons = (host: string, port: number): Record<string, string> => ({
  EADDRINUSE: `Port ${port} of ${host} is taken: end what listens there, or choose another with PORT=${port + 1}.`,
  EACCES: `Port ${port} needs more rights than this account has: choose one above 1023 with PORT=3000.`,
});

async function serverEnvironment() {
  try {
    return (await import('#server/env.ts')).env;
  } catch (cause) {
    if (!(cause instanceof BadEnvironment)) throw cause;
    throw new Failure(cause.message, { cause });
  }
}

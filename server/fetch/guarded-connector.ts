import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { FetchRefused } from './fetch-refused.ts';
import type { Resolve } from './resolve.ts';

type Options = {
  resolve: Resolve;
  isAllowedAddress: (address: string) => boolean;
  signal: AbortSignal;
  /** Certificates to trust beside those of Node, in PEM. */
  ca?: string | undefined;
};

/**
 * Connects to a name only if every address that it has is allowed, and then to one of just these: the name is asked for
 * once, and what it leads to a moment later does not matter.
 */
export function guardedConnector({ resolve, isAllowedAddress, signal, ca }: Options): buildConnector.connector {
  return (target, done) => {
    const addresses = addressesOf(target.hostname, (name) => resolve(name, signal));
    addresses.then(
      (found) => {
        const refused = found.find((address) => !isAllowedAddress(address));
        if (refused)
          return done(new FetchRefused('private-address', { what: `${target.hostname} is ${refused}` }), null);
        if (found.length === 0) return done(new FetchRefused('no-address', { what: target.hostname }), null);
        if (signal.aborted) return done(new FetchRefused('timeout', { what: target.hostname }), null);
        connectTo(found, { ca, target, done: checked(done, isAllowedAddress) });
      },
      (cause) => done(new FetchRefused('no-address', { what: target.hostname, cause }), null),
    );
  };
}

/** An address as a URL has it, in whatever notation it was written, or all that a name has. */
async function addressesOf(hostname: string, resolve: (name: string) => Promise<string[]>): Promise<string[]> {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(literal) ? [literal] : resolve(hostname);
}

type Attempt = { ca: string | undefined; target: buildConnector.Options; done: buildConnector.Callback };

function connectTo(addresses: string[], { ca, target, done }: Attempt): void {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const lookup: LookupFunction = (_name, { all }, tell) => {
    if (all) tell(null, found);
    else tell(null, found[0]?.address ?? '', found[0]?.family);
  };
  const connect = buildConnector({ lookup, autoSelectFamily: true, allowH2: false, maxCachedSessions: 0, ca });
  connect(target, done);
}

/** Looks once more at where the socket really leads. */
function checked(done: buildConnector.Callback, isAllowedAddress: (address: string) => boolean) {
  const tell: buildConnector.Callback = (...[error, socket]) => {
    if (error) return done(error, null);
    const address = socket.remoteAddress;
    if (address && isAllowedAddress(address)) return done(null, socket);
    socket.destroy();
    done(new FetchRefused('private-address', { what: `connected to ${address}` }), null);
  };
  return tell;
}

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
export function guardedConnector({ ca, ...options }: Options): buildConnector.connector {
  return (target, done) => {
    guardedAddresses(target.hostname, options)
      .then((addresses) => connectTo(addresses, { ca, target, done: checked(done, options.isAllowedAddress) }))
      .catch((error: Error) => done(error, null));
  };
}

/** An address as a URL has it, in whatever notation it was written, or all that a name has. @throws FetchRefused */
async function guardedAddresses(hostname: string, { resolve, isAllowedAddress, signal }: Omit<Options, 'ca'>) {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(literal) ? [literal] : await resolve(hostname, signal);
  const refused = addresses.find((address) => !isAllowedAddress(address));
  if (refused) throw new FetchRefused('private-address', { what: `${hostname} is ${refused}` });
  if (addresses.length === 0) throw new FetchRefused('no-address', { what: hostname });
  if (signal.aborted) throw new FetchRefused('timeout', { what: hostname });
  return addresses;
}

/** The deadline of the whole ends the waiting; this, the attempt itself. */
const connectMs = 5000;

type Attempt = { ca: string | undefined; target: buildConnector.Options; done: buildConnector.Callback };

function connectTo(addresses: string[], { ca, target, done }: Attempt): void {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const lookup: LookupFunction = (_name, { all }, tell) => {
    if (all) tell(null, found);
    else tell(null, found[0]?.address ?? '', found[0]?.family);
  };
  const options = { lookup, autoSelectFamily: true, allowH2: false, maxCachedSessions: 0, timeout: connectMs };
  const connect = buildConnector({ ...options, ...(ca && { ca }) });
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

import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, SocketAddress } from 'node:net';
import { fieldOf, listOf } from './headers.ts';

/** What a client is called whose address nobody told; all of them are one. */
export const unknownClient = 'unknown';

type Client = {
  /** `192.0.2.1` or `2001:db8::1`; `unknown` where none is known. */
  address: string;
  /** A program of this machine, and none of the proxies. */
  isLocal: boolean;
};

export type Proxies = {
  /** Whether a request comes from a proxy, whose `X-Forwarded-*` are believed. */
  trusts: (request: IncomingMessage) => boolean;
  /**
   * Who asks: the socket's other end, or where that is a trusted proxy the right-most address of `X-Forwarded-For` that
   * is none. What stands left of that anybody may have written.
   */
  clientOf: (request: IncomingMessage) => Client;
};

/** `trusted` are addresses, networks (`10.0.0.0/8`) and the word `loopback`. */
export function trustProxies(trusted: readonly string[]): Proxies {
  const list = blockListOf(trusted);
  const isProxy = remembered((address: string) => trusted.length > 0 && isIn(list, address));
  const trusts = ({ socket }: IncomingMessage) => trusted.length > 0 && isProxy(socket.remoteAddress ?? '');

  return {
    trusts,
    clientOf(request) {
      const peer = addressIn(request.socket.remoteAddress ?? '');
      if (!trusts(request)) return { address: peer, isLocal: isLoopback(peer) };
      const told = listOf(fieldOf(request.headers, 'x-forwarded-for')).map(addressIn);
      const address = told.findLast((one) => !isProxy(one)) ?? told[0] ?? peer;
      return { address, isLocal: false };
    },
  };
}

/** Whether `TRUSTED_PROXIES` may name this. */
export function isProxyName(text: string): boolean {
  try {
    blockListOf([text]);
    return true;
  } catch {
    return false;
  }
}

function blockListOf(names: readonly string[]): BlockList {
  const list = new BlockList();
  for (const name of names.flatMap((name) => (name === 'loopback' ? ['127.0.0.0/8', '::1'] : [name]))) {
    const [address = '', length, ...rest] = name.split('/');
    if (isIP(address) === 0 || rest.length > 0 || length === '') throw new TypeError(`No address or network: ${name}`);
    if (length === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(length), familyOf(address));
  }
  return list;
}

const loopback = blockListOf(['loopback']);
const isLoopback = remembered((address: string) => isIn(loopback, address));

function isIn(list: BlockList, address: string): boolean {
  return isIP(address) > 0 && list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** The address in its one form, without the port that some proxies write after it. */
const addressIn = remembered((text: string): string => {
  const address = isIP(text) > 0 ? text : (SocketAddress.parse(text)?.address ?? '');
  if (isIP(address) !== 6) return address || unknownClient;
  const [withoutZone = ''] = address.split('%');
  const written = new SocketAddress({ address: withoutZone, family: 'ipv6' }).address;
  return /^::ffff:([\d.]+)$/.exec(written)?.[1] ?? written;
});

/** What is limited as one: an IPv4 address, or the /64 that one customer of an IPv6 provider has at the least. */
export const networkOf = remembered((address: string): string => {
  if (isIP(address) !== 6) return address;
  const [left = '', right] = new SocketAddress({ address, family: 'ipv6' }).address.split('::');
  const groups = left.split(':').filter((group) => group !== '');
  const behind = right?.split(':').filter((group) => group !== '') ?? [];
  const zeros = Array.from({ length: 8 - groups.length - behind.length }, () => '0');
  return `${[...groups, ...zeros, ...behind].slice(0, 4).join(':')}::/64`;
});

const mostRemembered = 10_000;

/** Few addresses ask often, and what is said of one never changes. */
function remembered<T>(say: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = say(text);
    if (answers.size >= mostRemembered) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

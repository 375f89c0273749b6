import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address, as a resolver or a URL gives it, is a public unicast one: nothing of this machine, its network or
 * its provider, nothing that is translated to an address which may be, and nothing that is kept for something else.
 */
export function isPublicAddress(address: string): boolean {
  const ip = ipaddr.parse(address);
  if (ip.range() !== 'unicast' || others.some((range) => ip.kind() === range[0].kind() && ip.match(range))) {
    return false;
  }
  return ip.kind() === 'ipv4' || ip.match(globalUnicast);
}

/** All that is given out of IPv6; what embeds an IPv4 address in another way than 6to4 and Teredo is outside. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

const others = [
  '168.63.129.16/32', // Azure answers its machines there
].map((range) => ipaddr.parseCIDR(range));

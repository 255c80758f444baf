import type { Request } from 'express';
import { isIPv6 } from 'node:net';

/**
 * Who is counted for wrong keys: an IPv4 address, or an IPv6 network of 64 bits, because one customer of a provider has
 * all the addresses in it (RFC 6177). Behind a proxy this is right only with Express's `trust proxy` set for it.
 */
export function clientAddress(req: Request): string {
  const address = req.ip ?? 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  return isIPv6(address) ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const front = head ? head.split(':') : [];
  const back = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array.from({ length: gap }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

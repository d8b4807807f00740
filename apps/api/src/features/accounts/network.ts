/**
 * Where on the net somebody is, for counting: an IPv4 address, or the first half of an IPv6 address, since
 * whoever has one of these has 2^64 of them.
 */
export function network(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip.replace(/^::ffff:/i, '');
  const [head = '', tail] = ip.split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = (tail ?? '').split(':').filter((group) => group !== '');
  const between = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...between, ...after].slice(0, 4).join(':').toLowerCase();
}

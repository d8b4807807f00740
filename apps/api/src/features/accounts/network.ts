/**
 * Where on the net somebody is, for counting: an IPv4 address, or the first half of an IPv6 address, since
 * whoever has one of these has 2^64 of them.
 */
export function network(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip.replace(/^::ffff:/i, '');
  const left = 8 - groupsOf(ip).length;
  return groupsOf(ip.replace('::', `:${'0:'.repeat(Math.max(0, left))}`))
    .slice(0, 4)
    .join(':')
    .toLowerCase();
}

function groupsOf(ip: string): readonly string[] {
  return ip.split(':').filter((group) => group !== '');
}

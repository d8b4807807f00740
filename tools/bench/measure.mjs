import autocannon from 'autocannon';
import { cpuOf } from './cpu.mjs';

/**
 * One closed loop against one server.
 *
 * @param {{ origin: string, pid: number }} server
 * @param {import('./roads.mjs').Road} road
 * @param {{ connections: number, seconds: number, postmaster: number }} how
 * @returns {Promise<{ perSecond: number, p50: number, p95: number, cpu: { server: number, database: number } | null }>}
 *   times in milliseconds, CPU in milliseconds a request
 * @throws when one answer is not the expected one
 */
export async function measure(server, road, { connections, seconds, postmaster }) {
  const before = cpuOf(server.pid, postmaster);
  const begun = performance.now();
  const times = await load(server.origin, road, { connections, seconds });
  const took = (performance.now() - begun) / 1000;
  const after = cpuOf(server.pid, postmaster);
  times.sort((one, other) => one - other);
  const each = (name) => (after[name] - before[name]) / times.length;
  return {
    perSecond: times.length / took,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    cpu: before && after ? { server: each('server'), database: each('database') } : null,
  };
}

/** Of a sorted list. */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function median(list) {
  const sorted = [...list].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function load(origin, road, { connections, seconds }) {
  return new Promise((resolve, reject) => {
    const times = [];
    let wrong = null;
    let next = 0;
    const running = autocannon(
      {
        url: origin,
        connections,
        duration: seconds,
        requests: road.requests,
        setupClient: (client) => client.setRequests(turned(road.requests, 7 * next++)),
      },
      (error, result) => {
        if (error) reject(error);
        else if (wrong !== null || result.errors > 0)
          reject(new Error(`${road.name} at ${origin}: status ${wrong}, ${result.errors} errors`));
        else resolve(times);
      },
    );
    running.on('response', (_client, status, _bytes, milliseconds) => {
      if (status !== road.status) wrong ??= status;
      times.push(milliseconds);
    });
  });
}

/** So that connections do not all ask for the same thing at the same time. */
function turned(list, by) {
  const from = by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}

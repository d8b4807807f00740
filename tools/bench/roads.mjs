import { randomUUID } from 'node:crypto';
import { keenRoads } from './keen.mjs';
import { password, readersOf, threadsFor } from './world.mjs';

const body = 'What I value in how you told it is the part about the last call, and that you stayed with the answer.';

/**
 * What is measured, with the goals of docs/performance.md: the least share of the limit's requests a second at eight
 * connections, the most statements, the most KiB.
 * @typedef {{ name: string, goal: { share?: number, statements?: number, kib?: number, p95?: number, ms?: number }, status: number, requests: object[], alone?: boolean }} Road
 *   `alone`: there is no such path of the limit; `ms` is the most milliseconds that its p95 may take at one connection
 * @param {number} cohorts
 * @returns {Road[]}
 */
export function roadsOf(cohorts) {
  const { members, coaches } = readersOf(cohorts);
  return [...readsOf(members, coaches, cohorts), ...writesOf(members, cohorts), ...keenRoads()];
}

function readsOf(members, coaches, cohorts) {
  const longThread = (one, at) => `/cohorts/${one.cohortId}/threads/${pick(threadsFor(one, cohorts).long, at)}`;
  return [
    {
      name: 'thread list, 20 with unread',
      status: 200,
      goal: { share: 0.5, statements: 3, kib: 12, p95: 2.5 },
      requests: members.map((one) => read(one, `/cohorts/${one.cohortId}/threads`)),
    },
    {
      name: 'thread with 50 replies',
      status: 200,
      goal: { share: 0.5, statements: 4, kib: 25, p95: 2.5 },
      requests: members.map((one, at) => read(one, longThread(one, at))),
    },
    {
      name: 'member home',
      status: 200,
      goal: { share: 0.5, statements: 6, p95: 2.5 },
      requests: members.map((one) => read(one, '/home')),
    },
    {
      name: 'coach overview',
      status: 200,
      goal: { share: 0.6, statements: 4, p95: 2.5 },
      requests: coaches.map((one) => read(one, `/cohorts/${one.cohortId}/overview`)),
    },
  ];
}

function writesOf(members, cohorts) {
  const question = (one, at) => `/cohorts/${one.cohortId}/threads/${pick(threadsFor(one, cohorts).questions, at)}`;
  const fresh = () => JSON.stringify({ id: randomUUID(), kind: 'appreciate', body });
  return [
    {
      name: 'post a reply',
      status: 201,
      goal: { share: 0.6, statements: 6, p95: 2.5 },
      requests: members.map((one, at) => ({
        ...post(`${question(one, at)}/replies`, cookie(one)),
        setupRequest: (request) => ({ ...request, body: fresh() }),
      })),
    },
    {
      name: 'sign-in with password',
      status: 200,
      goal: {},
      requests: members.map(({ email }) => ({ ...post('/sign-in'), body: JSON.stringify({ email, password }) })),
    },
  ];
}

function read(reader, path) {
  return { method: 'GET', path: `/api/v1${path}`, headers: cookie(reader) };
}

function post(path, headers = {}) {
  return { method: 'POST', path: `/api/v1${path}`, headers: { ...headers, 'content-type': 'application/json' } };
}

function cookie({ token }) {
  return { cookie: `session=${token}` };
}

/** Spread over the older and the newer ones. */
function pick(list, at) {
  return list[(at * 13) % list.length];
}

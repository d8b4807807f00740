import { randomUUID } from 'node:crypto';
import { password, readersOf, threadsFor } from './world.mjs';

const body = 'What I value in how you told it is the part about the last call, and that you stayed with the answer.';

/**
 * What is measured, with the goals of docs/performance.md: the least share of the limit's requests a second at eight
 * connections, the most statements, the most KiB.
 * @typedef {{ name: string, goal: { share?: number, statements?: number, kib?: number, p95?: number }, status: number, requests: object[] }} Road
 * @param {number} cohorts
 * @returns {Road[]}
 */
export function roadsOf(cohorts) {
  const { members, coaches } = readersOf(cohorts);
  const read = (reader, path) => ({ method: 'GET', path: `/api/v1${path}`, headers: cookie(reader) });
  const post = (reader, path) => ({
    method: 'POST',
    path: `/api/v1${path}`,
    headers: { ...cookie(reader), 'content-type': 'application/json' },
  });
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
      requests: members.map((one, at) =>
        read(one, `/cohorts/${one.cohortId}/threads/${pick(threadsFor(one, cohorts).long, at)}`),
      ),
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
    {
      name: 'post a reply',
      status: 201,
      goal: { share: 0.6, statements: 6, p95: 2.5 },
      requests: members.map((one, at) => ({
        ...post(one, `/cohorts/${one.cohortId}/threads/${pick(threadsFor(one, cohorts).questions, at)}/replies`),
        setupRequest: (request) => ({
          ...request,
          body: JSON.stringify({ id: randomUUID(), kind: 'appreciate', body }),
        }),
      })),
    },
    {
      name: 'sign-in with password',
      status: 200,
      goal: {},
      requests: members.map((one) => ({
        method: 'POST',
        path: '/api/v1/sign-in',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: one.email, password }),
      })),
    },
  ];
}

function cookie({ token }) {
  return { cookie: `session=${token}` };
}

/** Spread over the older and the newer ones. */
function pick(list, at) {
  return list[(at * 13) % list.length];
}

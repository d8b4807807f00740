import { databaseProblem } from './database-problem';

const ofCode = (code: string) => Object.assign(new Error('said by the database'), { code });

describe('what the database says', () => {
  it.each([
    ['22P02', 422, 'no value of this type'],
    ['54000', 422, 'more than an index or its words can hold'],
    ['42501', 403, 'a row policy'],
    ['23503', 404, 'nothing to point at'],
    ['23505', 409, 'there already'],
    ['40001', 503, 'done by two at once'],
    ['40P01', 503, 'each waits for the other'],
    ['55P03', 503, 'a lock that does not come'],
    ['57014', 503, 'too long'],
    ['57P01', 503, 'it is shut down'],
    ['08006', 503, 'the connection broke'],
    ['53300', 503, 'too many connections'],
    ['53100', 503, 'a full disk'],
    ['53200', 503, 'no memory left'],
    ['58030', 503, 'a disk that fails'],
    ['42703', 503, 'a column of another schema'],
    ['42883', 503, 'a function of another schema'],
    ['42P01', 503, 'a table of another schema'],
    ['0A000', 503, 'a plan of another schema'],
    ['ECONNREFUSED', 503, 'nobody listens'],
    ['ECONNRESET', 503, 'hung up'],
    ['EPIPE', 503, 'gone while writing'],
    ['ETIMEDOUT', 503, 'no answer on the way'],
    ['ENOTFOUND', 503, 'a name that nobody knows'],
    ['EAI_AGAIN', 503, 'nobody who knows names'],
    ['EHOSTUNREACH', 503, 'no way to the machine'],
    ['ENETUNREACH', 503, 'no way to the network'],
  ])('by %s is answered %d: %s', (code, status) => {
    const problem = databaseProblem(ofCode(code));
    expect([problem?.status, problem?.retryAfter !== undefined]).toEqual([status, status === 503]);
  });

  it.each(['22012', 'ENOENT', 'P0001'])('by %s is our fault', (code) => {
    expect(databaseProblem(ofCode(code))).toBeUndefined();
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'without a code, "%s", is tried again',
    (words) => {
      expect(databaseProblem(new Error(words))?.status).toBe(503);
    },
  );

  it('is not what somebody else throws', () => {
    expect([databaseProblem(new Error('other')), databaseProblem('text'), databaseProblem(null)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

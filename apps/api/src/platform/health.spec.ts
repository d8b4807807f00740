import { startApp, type SpecApp } from '@api/testing/app';

describe('an operator', () => {
  let house: SpecApp;
  beforeAll(async () => (house = await startApp()));
  afterAll(() => house.stop());

  const get = (url: string) => house.app.inject({ method: 'GET', url });

  it('sees that the process lives and that the database is there', async () => {
    expect((await get('/api/health/live')).json()).toEqual({ status: 'live' });
    expect((await get('/api/health/ready')).json()).toEqual({ status: 'ready' });
  });

  it('reads figures without names', async () => {
    const answer = await get('/api/metrics');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.body).toContain('accelerator_live_streams 0');
  });
});

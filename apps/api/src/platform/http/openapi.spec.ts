import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { describeApi } from './openapi';

const committed = join(import.meta.dirname, '../../../openapi.json');

describe('the description of the API', () => {
  let house: SpecApp;
  beforeAll(async () => (house = await startApp()));
  afterAll(() => house.stop());

  it('is the committed one; after a wanted change run `npm run openapi`', () => {
    expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(JSON.parse(JSON.stringify(describeApi(contract))));
  });

  it('is served to programs, with every endpoint', async () => {
    const answer = await house.app.inject({ url: '/api/openapi.json' });
    expect(answer.headers['content-type']).toContain('application/json');
    for (const { name } of Object.values(contract)) expect(answer.body).toContain(`"operationId":"${name}"`);
  });

  it('is served to people, without scripts and foreign hosts', async () => {
    const answer = await house.app.inject({ url: '/api/docs' });
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).not.toMatch(/<script|https?:\/\//);
    expect(answer.body).toContain('/api/v1/cohorts/:cohortId');
  });
});

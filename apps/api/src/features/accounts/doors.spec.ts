import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';
import { CredentialsService } from './credentials.service';
import { PasswordGuard } from './strategies';

/** What happens at the door when somebody is gone before it closes. */
let house: SpecApp;

beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
});
afterAll(() => house.stop());

describe('a door', () => {
  it('lets nobody in whom passport did not name', () => {
    const guard = new PasswordGuard();
    const at = { at: 'the door' };
    expect(guard.handleRequest(null, at)).toBe(at);
    expect(() => guard.handleRequest(null, false)).toThrow('Please sign in');
  });

  it('asks her to sign in whose session ended while she proved herself', async () => {
    const gone = {
      person: { id: personId('adaeze'), admin: false },
      sessionId: '00000000-0000-4000-8000-000000000000',
    };
    const visitor = { device: 'Firefox', ip: '127.0.0.1', tokens: [], sharedComputer: false };
    const proven = house.app.get(CredentialsService).proveAgain(gone, 'the heron waits by the weir', visitor);
    await expect(proven).rejects.toMatchObject({ status: 401 });
  });
});

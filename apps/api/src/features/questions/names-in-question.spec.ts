import { turnsDuring } from '@api/testing/waits';
import { refuseNames } from './names-in-question';

describe('the names of her organisations in a question', () => {
  it('are looked for one by one, with others in between', async () => {
    const names = Array.from({ length: 30 }, () => 'Norrfell');
    expect(await turnsDuring(() => refuseNames('What would you change?', names))).toBeGreaterThanOrEqual(30);
  });
});

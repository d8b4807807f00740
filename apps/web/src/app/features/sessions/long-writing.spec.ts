import { type HeldText, isHeldText, LongWriting } from './long-writing';
import { ProblemError } from '@web/platform/problem';
import { KeptValue } from '@web/platform/drafts/kept-value';

/** A device and a server, each a few variables. */
function ends(kept?: HeldText) {
  const device: { text: unknown } = { text: kept };
  const server = { stands: { body: 'First.', revision: 1 }, away: false, moves: 0 };
  const drafts = {
    read: () => Promise.resolve(device.text),
    write: (_: string, value: unknown) => ((device.text = value), Promise.resolve(true)),
    drop: () => ((device.text = undefined), Promise.resolve()),
  };
  const writing = new LongWriting({
    kept: new KeptValue(drafts, () => 'recap:', isHeldText),
    send: ({ body, revision }) => {
      if (server.away) return Promise.reject(new ProblemError('offline', 'Away.'));
      const { stands } = server;
      if (revision !== stands.revision) {
        if (server.moves-- > 0) server.stands = { ...stands, revision: stands.revision + 1 };
        return Promise.reject(new ProblemError('conflict', 'Both.', [], stands));
      }
      server.stands = { body, revision: revision + 1 };
      return Promise.resolve(server.stands);
    },
    held: (current) => (isHeldText(current) ? current : undefined),
  });
  return { device, server, writing };
}

describe('a long writing', () => {
  it('is on the device from the first keystroke, and leaves it when the server has it', async () => {
    const { device, server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('F');
    await Promise.resolve();
    expect(device.text).toEqual({ body: 'F', revision: 1 });
    expect(writing.state()).toBe('device');
    expect(await writing.save()).toBe(true);
    expect(server.stands.body).toBe('F');
    expect(device.text).toBeUndefined();
    expect(writing.state()).toBe('saved');
  });

  it('stays through a failure and a new reading', async () => {
    const { server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('Mine.');
    server.away = true;
    expect(await writing.save()).toBe(false);
    await writing.hold({ body: 'Other.', revision: 2 });
    expect(writing.text()).toBe('Mine.');
  });

  it('is found again on the device', async () => {
    const { server, writing } = ends({ body: 'Unsent.', revision: 1 });
    await writing.hold(server.stands);
    expect(writing.text()).toBe('Unsent.');
    expect(await writing.save()).toBe(true);
    expect(server.stands).toEqual({ body: 'Unsent.', revision: 2 });
  });

  it('never goes over another’s words unasked: both are here', async () => {
    const { server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('Mine.');
    server.stands = { body: 'Theirs.', revision: 5 };
    expect(await writing.save()).toBe(false);
    expect(writing.theirs()?.body).toBe('Theirs.');
    expect(writing.text()).toBe('Mine.');
    await writing.keepMine();
    expect(server.stands).toEqual({ body: 'Mine.', revision: 6 });
  });

  it('gives its own words back when the other’s are taken', async () => {
    const { server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('Mine.');
    server.stands = { body: 'Theirs.', revision: 5 };
    await writing.save();
    expect(await writing.takeTheirs()).toBe('Mine.');
    expect(writing.text()).toBe('Theirs.');
    expect(writing.theirs()).toBeNull();
  });

  it('is sent once more by itself where only something else has moved on', async () => {
    const { server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('Mine.');
    server.stands = { body: 'First.', revision: 3 };
    expect(await writing.save()).toBe(true);
    expect(server.stands).toEqual({ body: 'Mine.', revision: 4 });
  });

  it('is not undone by an older reading that comes late', async () => {
    const { server, writing } = ends();
    const before = server.stands;
    await writing.hold(before);
    writing.write('Mine.');
    await writing.save();
    await writing.hold(before);
    expect(writing.text()).toBe('Mine.');
    expect(writing.state()).toBe('saved');
  });

  it('is sent until it arrives while only other things move on', async () => {
    const { server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('Mine.');
    server.stands = { body: 'First.', revision: 3 };
    server.moves = 2;
    expect(await writing.save()).toBe(true);
    expect(server.stands).toEqual({ body: 'Mine.', revision: 6 });
  });
});

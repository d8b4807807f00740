import { type HeldText, LongWriting } from './long-writing';
import { ProblemError } from '@web/platform/problem';
import { fieldsIn } from '@web/platform/drafts/kept-value';

function standing(current: unknown): HeldText | undefined {
  const [body, revision] = ['body', 'revision'].map((field) => fieldsIn(current).get(field));
  return typeof body === 'string' && typeof revision === 'number' ? { body, revision } : undefined;
}

/** A device and a server, each a few variables. */
function ends(kept?: unknown, keeps = true) {
  const device: { text: unknown } = { text: kept };
  const server = { stands: { body: 'First.', revision: 1 }, away: false, moves: 0 };
  const drafts = {
    read: () => Promise.resolve(device.text),
    write: (_: string, value: unknown) => ((device.text = value), Promise.resolve(keeps)),
    drop: () => ((device.text = undefined), Promise.resolve()),
  };
  const writing = new LongWriting(drafts, {
    key: () => 'recap:',
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
    held: standing,
  });
  return { device, server, writing };
}

describe('a long writing', () => {
  it('is on the device from the first keystroke, and leaves it when the server has it', async () => {
    const { device, server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('F');
    await Promise.resolve();
    expect(device.text).toEqual({ seen: { body: 'First.' }, words: { body: 'F' } });
    expect(writing.state()).toBe('device');
    expect(await writing.save()).toBe(true);
    expect(server.stands.body).toBe('F');
    expect(device.text).toBeUndefined();
    expect(writing.state()).toBe('saved');
  });

  it('is said not to be saved where this device could not keep it', async () => {
    const { server, writing } = ends(undefined, false);
    await writing.hold(server.stands);
    writing.write('F');
    await new Promise((resolve) => setTimeout(resolve));
    expect(writing.state()).toBe('unsaved');
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
    const { server, writing } = ends({
      seen: { body: 'First.' },
      words: { body: 'Unsent.' },
    });
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
    expect(writing.theirs()).toBe('Theirs.');
    expect(writing.text()).toBe('Mine.');
    await writing.keepMine();
    expect(server.stands).toEqual({ body: 'Mine.', revision: 6 });
  });

  it('gives its own words back when the other’s are taken', async () => {
    const { device, server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('Mine.');
    server.stands = { body: 'Theirs.', revision: 5 };
    await writing.save();
    const bringBack = writing.takeTheirs();
    expect([writing.text(), writing.theirs(), writing.state()]).toEqual(['Theirs.', null, 'saved']);
    await turn();
    expect(device.text).toBeUndefined();
    bringBack();
    expect(writing.text()).toBe('Mine.');
    expect(await writing.save()).toBe(true);
    expect(server.stands).toEqual({ body: 'Mine.', revision: 6 });
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

  it('that the device gives back late comes beneath what she types meanwhile', async () => {
    const { server, writing } = ends({ seen: { body: 'First.' }, words: { body: 'Kept.' } });
    const holding = writing.hold(server.stands);
    writing.write('Typed.');
    await holding;
    expect(writing.text()).toBe('Typed.');
  });

  it('goes over nothing that was read anew while it was under her hands', async () => {
    const { server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('Mine.');
    server.stands = { body: 'Theirs.', revision: 5 };
    await writing.hold(server.stands);
    expect([await writing.save(), writing.theirs(), writing.text()]).toEqual([false, 'Theirs.', 'Mine.']);
    server.stands = { body: 'Theirs again.', revision: 6 };
    await writing.hold(server.stands);
    await writing.keepMine();
    expect(writing.theirs()).toBe('Theirs again.');
    await writing.keepMine();
    expect(server.stands).toEqual({ body: 'Mine.', revision: 7 });
  });

  it('keeps what she types while it is on its way', async () => {
    const { device, server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('Mine.');
    const sending = writing.save();
    expect(writing.state()).toBe('saving');
    writing.write('Mine, and more.');
    expect([await sending, writing.text(), writing.state()]).toEqual([false, 'Mine, and more.', 'device']);
    await turn();
    expect(device.text).toEqual({ seen: { body: 'Mine.' }, words: { body: 'Mine, and more.' } });
    expect(await writing.save()).toBe(true);
    expect(server.stands).toEqual({ body: 'Mine, and more.', revision: 3 });
  });

  it('that is read anew as she sent it, before the answer comes, is sent', async () => {
    const { device, server, writing } = ends();
    await writing.hold(server.stands);
    writing.write('Mine.');
    const sending = writing.save();
    await writing.hold({ body: 'Mine.', revision: 2 });
    expect([await sending, writing.state()]).toEqual([true, 'saved']);
    await turn();
    expect(device.text).toBeUndefined();
  });

  it('that the device kept with a revision alone is found again, and goes over nothing', async () => {
    const { server, writing } = ends({ body: 'Unsent.', revision: 1 });
    await writing.hold(server.stands);
    expect(writing.text()).toBe('Unsent.');
    expect([await writing.save(), writing.theirs()]).toEqual([false, 'First.']);
    await writing.keepMine();
    expect(server.stands).toEqual({ body: 'Unsent.', revision: 2 });
  });

  it('is sent as it stands where nothing in it was changed', async () => {
    const { server, writing } = ends();
    await writing.hold(server.stands);
    expect([await writing.save(), server.stands]).toEqual([true, { body: 'First.', revision: 2 }]);
  });

  it('says nothing of another’s words where a conflict does not', async () => {
    const { server, writing } = ends();
    await writing.hold({ body: 'First.', revision: 9 });
    writing.write('Mine.');
    expect([await writing.save(), writing.theirs(), writing.deed.text()]).toEqual([false, null, 'Both.']);
    expect(server.stands.revision).toBe(1);
  });
});

const turn = () => new Promise((resolve) => setTimeout(resolve));

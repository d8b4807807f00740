import { network } from '@web/testing/network';
import { Deed } from './deed';
import { press, pressText } from './press-text';
import { ProblemError } from './problem';

describe('a deed', () => {
  const taken = new ProblemError('invalid', 'Something needs another look.', [
    { path: ['email'], message: 'This does not look like an e-mail address.' },
  ]);

  it('says what is wrong, for the form and at the field', async () => {
    const deed = new Deed();
    expect(await deed.run(() => Promise.reject(taken))).toBe(false);
    expect(deed.text()).toBe('Something needs another look.');
    expect(deed.at('email')).toBe('This does not look like an e-mail address.');
    expect(deed.at('name')).toBe('');
    expect(deed.busy()).toBe(false);
  });

  it('forgets what was wrong once it went well', async () => {
    const deed = new Deed();
    await deed.run(() => Promise.reject(taken));
    expect(await deed.run(() => Promise.resolve())).toBe(true);
    expect(deed.problem()).toBeNull();
  });

  it('is done once, however often it is pressed', async () => {
    const deed = new Deed();
    let times = 0;
    const work = async () => {
      times += 1;
      await Promise.resolve();
    };
    expect(await Promise.all([deed.run(work), deed.run(work)])).toEqual([true, false]);
    expect(times).toBe(1);
  });

  it('promises nothing where a press did not arrive', () => {
    expect(pressText(new ProblemError('offline', 'It will be saved.'))).toMatch(/Nothing has changed/);
    expect(pressText(taken)).toBe('Something needs another look.');
  });

  describe('without a network', () => {
    const away = () => Promise.reject(new ProblemError('offline', 'It will be saved by itself.'));
    beforeEach(() => network(false));
    afterEach(() => network(true));

    it('says that a form goes when she presses again, and once the network is back only that it can be sent', async () => {
      const deed = new Deed();
      await deed.run(away);
      expect(deed.text()).toMatch(/^You are offline. What you typed is still here; it goes when you press again/);
      expect(deed.problem()?.code).toBe('offline');
      network(true);
      expect(deed.text()).toBe('The connection is back. What you typed is still here, and can be sent now.');
      expect(deed.problem()).toBeNull();
      network(false);
      expect(deed.text()).toMatch(/^You are offline/);
      network(true);
      await deed.run(() => Promise.resolve());
      expect(deed.text()).toBe('');
    });

    it('speaks of no words where it held none', async () => {
      const deed = new Deed(press);
      await deed.run(away);
      expect(deed.text()).toMatch(/^You are offline. Nothing has changed/);
      network(true);
      expect(deed.text()).toBe('The connection is back. Please try again.');
    });
  });

  it('counts an error of our own as our fault', async () => {
    const deed = new Deed();
    await deed.run(() => Promise.reject(new TypeError('undefined is not a function')));
    expect(deed.text()).toMatch(/^Something went wrong on our side/);
  });
});

import { Deed, pressText } from './deed';
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

  it('says that a form waits where there is no connection', async () => {
    const deed = new Deed();
    await deed.run(() => Promise.reject(new ProblemError('offline', 'You are offline.')));
    expect(deed.text()).toMatch(/What you typed is still here/);
  });

  it('counts an error of our own as our fault', async () => {
    const deed = new Deed();
    await deed.run(() => Promise.reject(new TypeError('undefined is not a function')));
    expect(deed.text()).toMatch(/^Something went wrong on our side/);
  });
});

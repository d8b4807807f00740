import { readEnv } from './env';

const database = { DATABASE_URL: 'postgres://owner:secret@127.0.0.1:5432/programme' };

describe('the settings', () => {
  it('have defaults for one’s own machine', () => {
    expect(readEnv(database)).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicOrigin: 'http://localhost:3000',
      secure: false,
      demo: true,
      worker: true,
      trustProxy: 0,
      smtpUrl: undefined,
    });
  });

  it('count an empty one as not set', () => {
    expect(readEnv({ ...database, SMTP_URL: '', PORT: '' })).toMatchObject({ smtpUrl: undefined, port: 3000 });
  });

  it.each([{}, { ...database, PORT: 'x' }, { ...database, DEMO: 'maybe' }, { ...database, TRUST_PROXY: '-1' }])(
    'refuse %j',
    (source) => expect(() => readEnv(source)).toThrow(/Settings are not right/),
  );

  it('say which one is wrong, and not what it holds', () => {
    expect(() => readEnv({ DATABASE_URL: 'hunter2' })).toThrow(/DATABASE_URL/);
    expect(() => readEnv({ DATABASE_URL: 'hunter2' })).not.toThrow(/hunter2/);
  });

  it('keep the demo from the public', () => {
    const open = { ...database, NODE_ENV: 'production', PUBLIC_ORIGIN: 'https://programme.example.org' };
    expect(() => readEnv(open)).toThrow(/DEMO=off/);
    expect(() => readEnv({ ...open, NODE_ENV: 'development' })).toThrow(/DEMO=off/);
    expect(() => readEnv({ ...database, PUBLIC_ORIGIN: 'http://192.168.1.20:3000' })).toThrow(/DEMO=off/);
    expect(readEnv({ ...open, DEMO: 'off' })).toMatchObject({
      secure: true,
      publicOrigin: 'https://programme.example.org',
    });
    expect(readEnv({ ...database, NODE_ENV: 'production' }).demo).toBe(true);
  });
});

import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId, type Somebody } from '@api/testing/world';
import { post } from './outbox';
import { Postman } from './postman';
import { LetterTemplates, type LetterRequest } from './templates';

/** Nothing more is to be done with it. */
const settled = { attempts: 1, sent_at: expect.any(Date) as unknown, failed_at: null, last_error: null };

/** Registers how the letters of this spec are written. */
function teach(house: SpecApp): void {
  const templates = house.app.get(LetterTemplates);
  const greeting = ({ payload, recipientId }: LetterRequest) =>
    Promise.resolve({
      subject: 'A note from your programme',
      body: `For ${recipientId ?? 'nobody'}: ${payload['thing'] ?? ''}`,
    });
  templates.register('spec-greeting', greeting);
  templates.register('spec-dropped', () => Promise.resolve(null));
  templates.register('spec-odd', async () => {
    AbortSignal.abort('no reason at all').throwIfAborted();
    return Promise.resolve(null);
  });
  templates.register('spec-long', () => Promise.reject(new Error('x'.repeat(500))));
  templates.register('spec-broken', () => Promise.reject(new Error('cannot write to adaeze@example.org')));
}

function send(house: SpecApp, kind: string, to: Somebody | { address: string }): Promise<void> {
  const whom = typeof to === 'string' ? { recipientId: personId(to) } : to;
  return house.database.as({ kind: 'person', personId: personId('ruth') }, (manager) =>
    post(manager, { kind, ...whom, payload: { thing: 'a thing' }, at: house.clock.now() }),
  );
}

describe('mail without a mail server', () => {
  let house: SpecApp;
  beforeAll(async () => {
    house = await startApp();
    await layWorld(house.owner);
    teach(house);
  });
  afterEach(() => house.owner.query('DELETE FROM outbox; DELETE FROM mails'));
  afterAll(() => house.stop());

  const kept = async () =>
    (await house.owner.query<object>('SELECT address, subject, body FROM mails ORDER BY address')).rows;
  const box = async () => (await house.owner.query<{ failed_at: Date | null }>('SELECT * FROM outbox')).rows;

  it('is kept where the demo can read it, once', async () => {
    await send(house, 'spec-greeting', 'adaeze');
    await send(house, 'spec-greeting', { address: 'nobody.yet@example.org' });
    expect(await house.deliver()).toBe(2);
    expect(await house.deliver()).toBe(0);
    expect(await kept()).toEqual([
      {
        address: 'adaeze@example.org',
        subject: 'A note from your programme',
        body: `For ${personId('adaeze')}: a thing`,
      },
      { address: 'nobody.yet@example.org', subject: 'A note from your programme', body: 'For nobody: a thing' },
    ]);
    house.clock.advance(86_400_000);
    expect(await house.deliver()).toBe(0);
    expect(await box()).toEqual(Array(2).fill(expect.objectContaining(settled)));
  });

  it('leaves with its deed or not at all', async () => {
    const undone = house.database.as({ kind: 'person', personId: personId('ruth') }, async (manager) => {
      await post(manager, { kind: 'spec-greeting', recipientId: personId('adaeze'), at: house.clock.now() });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await house.deliver()).toBe(0);
  });

  it('does not go to somebody who was deactivated, nor when she may no longer know', async () => {
    await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [
      personId('carmen'),
      house.clock.now(),
    ]);
    await send(house, 'spec-greeting', 'carmen');
    await send(house, 'spec-dropped', 'adaeze');
    expect(await house.deliver()).toBe(0);
    expect(await kept()).toEqual([]);
    house.clock.advance(86_400_000);
    expect(await house.deliver()).toBe(0);
    expect(await box()).toEqual(Array(2).fill(expect.objectContaining(settled)));
  });

  it('that cannot be written is tried again, later each time, and at last given up', async () => {
    await send(house, 'spec-broken', 'adaeze');
    await house.deliver();
    expect((await box())[0]).toMatchObject({
      attempts: 1,
      sent_at: null,
      failed_at: null,
      last_error: 'Error: cannot write to …',
    });
    for (let day = 0; day < 13; day += 1) {
      house.clock.advance(86_400_000);
      await house.deliver();
    }
    expect((await box())[0]).toMatchObject({ sent_at: null, failed_at: null });
    for (let day = 0; day < 10; day += 1) {
      house.clock.advance(86_400_000);
      await house.deliver();
    }
    expect((await box())[0]).toMatchObject({ attempts: 21, sent_at: null });
    expect((await box())[0]?.failed_at).not.toBeNull();
  });

  it('says in few words why it did not go out', async () => {
    await send(house, 'spec-long', 'adaeze');
    await house.deliver();
    expect(await box()).toEqual([expect.objectContaining({ last_error: `Error: ${'x'.repeat(193)}` })]);
  });

  it('of a kind that nobody can write waits for the version that can, and says so', async () => {
    await send(house, 'spec-unheard-of', 'adaeze');
    expect(await house.deliver()).toBe(0);
    expect((await box())[0]).toMatchObject({
      attempts: 1,
      sent_at: null,
      last_error: 'Error: No template for spec-unheard-of.',
    });
  });

  it('that fails without an error of its own is tried again all the same', async () => {
    await send(house, 'spec-odd', 'adaeze');
    expect(await house.deliver()).toBe(0);
    expect((await box())[0]).toMatchObject({ attempts: 1, sent_at: null, last_error: 'no reason at all' });
  });

  it('is written in one way: a second template of a kind is a mistake of ours', () => {
    expect(() => teach(house)).toThrow('There is a template for spec-greeting already.');
  });

  it('is carried by one of several postmen', async () => {
    for (let letter = 0; letter < 30; letter += 1) await send(house, 'spec-greeting', 'adaeze');
    const postman = house.app.get(Postman);
    const rounds = await Promise.all([postman.round(), postman.round(), postman.round()]);
    expect(rounds.reduce((sum, count) => sum + count)).toBe(30);
    expect(await kept()).toHaveLength(30);
  });

  it('is carried once, also while others before it take long and another postman comes', async () => {
    const postman = house.app.get(Postman);
    const written: string[] = [];
    let other = 0;
    house.app.get(LetterTemplates).register('spec-slow', async ({ outboxId }) => {
      written.push(outboxId);
      house.clock.advance(40_000);
      if (written.length === 4) other = await postman.round();
      return { subject: 'x', body: 'x' };
    });
    for (let letter = 0; letter < 5; letter += 1) await send(house, 'spec-slow', 'adaeze');
    expect([await postman.round(), other]).toEqual([4, 1]);
    expect([written.length, new Set(written).size]).toEqual([5, 5]);
  });

  it('is out of everybody’s reach, even of those who post', async () => {
    await send(house, 'spec-greeting', 'adaeze');
    await house.deliver();
    for (const key of ['adaeze', 'ruth', 'petra'] as const)
      for (const table of ['outbox', 'mails'])
        expect(
          await house.database.as({ kind: 'person', personId: personId(key) }, (manager) =>
            manager.query('SELECT count(*)::int AS n FROM ' + table),
          ),
        ).toEqual([{ n: 0 }]);
  });
});

describe('mail by a mail server', () => {
  let house: SpecApp;
  let server: SMTPServer;
  let answer: 'take' | 'defer' | 'drop' = 'take';
  const received: ParsedMail[] = [];

  let port = 0;

  /** Opens the mail server, on the port of before. */
  async function open(): Promise<void> {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, session, done) =>
        done(address.startsWith('gone') ? Object.assign(new Error('No such address'), { responseCode: 550 }) : null),
      onData: (stream, session, done) => {
        // as it was meant when the letter came, however long its reading takes
        const meant = answer;
        if (meant === 'drop') stream.on('data', () => server.connections.forEach((one) => one.close()));
        void simpleParser(stream).then((mail) => {
          if (meant === 'take') received.push(mail);
          done(meant === 'take' ? null : Object.assign(new Error('Later, please'), { responseCode: 451 }));
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  }

  const close = () => new Promise<void>((resolve) => server.close(resolve));

  beforeAll(async () => {
    await open();
    house = await startApp({
      env: { SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_ORIGIN: 'https://programme.example.org' },
    });
    await layWorld(house.owner);
    teach(house);
  });
  afterAll(async () => {
    await house.stop();
    await close();
  });

  afterEach(() => house.owner.query('DELETE FROM outbox'));

  it('that nobody takes there has failed at once: asking again would not help', async () => {
    await send(house, 'spec-greeting', { address: 'gone@example.org' });
    expect(await house.deliver()).toBe(0);
    const { rows } = await house.owner.query<{ failed_at: Date | null; last_error: string }>('SELECT * FROM outbox');
    expect(rows[0]?.failed_at).not.toBeNull();
    expect(rows[0]?.last_error).not.toContain('@');
  });

  it('waits while the server will not take it, and arrives once, under one Message-ID', async () => {
    answer = 'defer';
    await send(house, 'spec-greeting', 'adaeze');
    expect(await house.deliver()).toBe(0);
    expect(received).toEqual([]);
    answer = 'take';
    expect(await house.deliver()).toBe(0);
    house.clock.advance(61_000);
    expect(await house.deliver()).toBe(1);
    const { rows } = await house.owner.query<{ id: string }>('SELECT id FROM outbox');
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      subject: 'A note from your programme',
      messageId: `<${rows[0]?.id ?? ''}@programme.example.org>`,
      text: `For ${personId('adaeze')}: a thing\n`,
    });
    expect(received[0]?.html).toBe(false);
    expect(received[0]?.to).toMatchObject({ value: [{ address: 'adaeze@example.org', name: '' }] });
    house.clock.advance(86_400_000);
    expect(await house.deliver()).toBe(0);
    expect(received).toHaveLength(1);
    expect((await house.owner.query('SELECT 1 FROM mails')).rowCount).toBe(0);
  });

  it.each([
    ['Job Search Accelerator', 'Job Search Accelerator'],
    ['Linden & Vale, “Spring”', 'Linden & Vale, “Spring”'],
    ['Evil" <office@evil.example>', 'Evil" <office@evil.example>'],
    ['', 'Programme office'],
  ])('comes from the programme by its name, %s, and from the address of the settings', async (name, shown) => {
    received.length = 0;
    await house.owner.query('UPDATE programmes SET name = $1', [name]);
    await send(house, 'spec-greeting', 'adaeze');
    expect(await house.deliver()).toBe(1);
    expect(received[0]?.from?.value).toEqual([{ name: shown, address: 'programme@example.org' }]);
  });

  it.each(['drop', 'dead'] as const)('outlives a server that is not there any more: %s', async (fault) => {
    received.length = 0;
    answer = fault === 'drop' ? 'drop' : 'take';
    if (fault === 'dead') await close();
    await send(house, 'spec-greeting', 'birgit');
    expect(await house.deliver()).toBe(0);
    answer = 'take';
    if (fault === 'dead') await open();
    house.clock.advance(61_000);
    expect(await house.deliver()).toBe(1);
    expect(received.map(({ text }) => text)).toEqual([`For ${personId('birgit')}: a thing\n`]);
  });
});

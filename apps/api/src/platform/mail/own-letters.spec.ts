import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';
import { letterOf, type Addressee } from './letter-text';
import { post, type Letter } from './outbox';
import { OwnLetters } from './own-letters';

let house: SpecApp;
beforeAll(async () => {
  house = await startApp();
  await layWorld(house.owner);
  house.app.get(OwnLetters).register<Addressee>('spec-own', {
    find: (manager, { wanted }, now) =>
      manager.query<Addressee[]>(
        `SELECT p.name, 'the office' AS "contactName" FROM people p WHERE p.id = app.me() AND $1 = 'yes' AND $2::timestamptz = $3`,
        [wanted, now, house.clock.now()],
      ),
    words: ({ name }, origin, { wanted = '' }) => ({
      subject: 'A note',
      paragraphs: [`For ${name} (${wanted}): ${origin}/today`],
    }),
  });
});
afterEach(() => house.owner.query('DELETE FROM outbox; DELETE FROM mails'));
afterAll(() => house.stop());

async function carried(letter: Omit<Letter, 'kind' | 'at'>) {
  await house.database.as({ kind: 'person', personId: personId('ruth') }, (manager) =>
    post(manager, { kind: 'spec-own', at: house.clock.now(), ...letter }),
  );
  await house.deliver();
  return (await house.owner.query<{ address: string; body: string }>('SELECT address, body FROM mails')).rows;
}

describe('a letter that its recipient could read herself', () => {
  it('is written as she may read it now', async () => {
    const [mail] = await carried({ recipientId: personId('adaeze'), payload: { wanted: 'yes' } });
    expect(mail?.address).toBe('adaeze@example.org');
    expect(mail?.body).toMatch(/^Dear Adaeze,\n\nFor Adaeze Thornbury \(yes\): https?:\/\/[^/]+\/today\n\n-- \n/);
  });

  it('is not sent where she is not found any more, nor to an address alone', async () => {
    expect(await carried({ recipientId: personId('adaeze'), payload: { wanted: 'no' } })).toEqual([]);
    expect(await carried({ address: 'adaeze@example.org', payload: { wanted: 'yes' } })).toEqual([]);
  });
});

describe('the two lines that end a letter', () => {
  const words = { subject: 'A note', paragraphs: ['One.', 'Two.'] };
  const to = { name: 'Adaeze Thornbury', contactName: '' };
  const origin = 'https://house.example.org';

  it('say why it came and where that is changed', () => {
    expect(letterOf(to, words, origin)).toEqual({
      subject: 'A note',
      body: `Dear Adaeze,\n\nOne.\n\nTwo.\n\n-- \nYou get this because you asked for it. Change what we send: ${origin}/profile\n`,
    });
  });

  it('name the cohort, how its kind is stopped and who reads the mailbox, where there is any', () => {
    const { body } = letterOf(
      { ...to, cohort: 'Juniper', contactName: 'Petra' },
      { ...words, kind: 'reminder' },
      origin,
    );
    expect(body).toContain(
      `because you are in Juniper. Change what we send: ${origin}/profile · Stop this kind: ${origin}/profile?stop=reminder\nThis mailbox is read by Petra. You can write back.\n`,
    );
  });
});

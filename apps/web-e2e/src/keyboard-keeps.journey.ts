import { writeStory } from '@accelerator/contracts';
import { ask } from './calls';
import { Keys } from './keys';
import { expect, test } from './test';

test('Joyce writes, finds, puts together and puts away what she keeps, and takes stories along, by keyboard alone', async ({
  openBrowser,
}) => {
  const page = await openBrowser();
  const keys = new Keys(page);
  const main = page.getByRole('main');
  const undo = page.getByRole('button', { name: 'Undo' });
  await keys.signIn('joyce', /\S/);
  for (const title of ['The night shift that stayed', 'A pay band that held'])
    await ask(page, writeStory, {}, { id: crypto.randomUUID(), title });

  await keys.push('link', 'Brag file', { back: true });
  await keys.arrive('Brag file');
  await keys.push('button', 'New story');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await keys.write('Title', 'Two quarries, one plan');
  await keys.write('Figures', '2 quarries');
  await keys.push('button', 'Leading change');
  await keys.push('button', 'Save');
  await expect(page.getByRole('heading', { level: 2, name: 'Two quarries, one plan' })).toBeVisible();
  await keys.push('button', 'I told it');
  await keys.pick('Mixed');
  await keys.write('How could you tell?', 'A long silence');
  await keys.push('button', 'Note it');
  await expect(page.getByRole('row', { name: /A long silence/ })).toBeVisible();
  await keys.push('button', 'Put into another one: Two quarries, one plan');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await keys.press('Escape');
  await expect(page.locator('.dialog__in')).toHaveCount(0);
  await keys.press('Enter');
  await keys.choose('Into which story?', 'A pay band that held', { within: dialog });
  await keys.push('button', 'Put them together', { within: dialog });
  await keys.push('button', 'Undo');
  await keys.push('link', /^The night shift that stayed/, { back: true });
  await keys.push('button', 'Put away');
  await expect(undo).toBeFocused();
  await keys.press('Tab');
  await keys.push('link', 'Print and export', { back: true });
  await keys.arrive('Print and export');
  await keys.tick('A pay band that held');
  for (const kind of ['PDF', 'Word', 'Markdown']) {
    await keys.reach('button', kind);
    const waited = page.waitForEvent('download');
    await keys.press('Enter');
    await waited;
  }

  await keys.push('link', 'Question bank', { back: true });
  await keys.arrive('Question bank');
  for (const question of ['What drew you here?', 'Why us?']) {
    await keys.push('button', 'New question', { back: question.startsWith('Why') });
    await keys.write('The question, in their words if you have them', question);
    await keys.push('button', 'Save');
    await expect(main.getByRole('heading', { name: question })).toBeVisible();
  }
  await keys.push('button', 'Asked again?: Why us?');
  await keys.choose('At which stage?', 'Panel interview');
  await keys.push('button', 'Note it');
  await keys.push('button', 'Give it to Juniper: Why us?');
  await keys.push('button', 'Keep it to myself');
  await keys.push('button', 'It is the same as another: Why us?');
  await keys.choose('Question', 'What drew you here?', { within: dialog });
  await keys.push('button', 'Put them together', { within: dialog });
  await expect(undo).toBeFocused();
  await keys.press('Enter');
  await keys.choose('Prepared or open', 'Prepared', { back: true });
  await keys.push('button', 'Show all');
});

test('each kind that she keeps is written, narrowed, put together and put away by keyboard alone', async ({
  openBrowser,
}) => {
  const page = await openBrowser();
  const keys = new Keys(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  const dialog = page.getByRole('dialog');
  await keys.signIn('joyce', /\S/);
  for (const kind of kinds) {
    await keys.push('link', 'Direction', { back: true });
    await keys.arrive('Direction');
    await keys.push('link', `Look through these: ${kind.page}`);
    await keys.arrive(kind.page);
    for (const words of ['Ferns', 'Moss']) {
      await keys.push('button', kind.fresh);
      if (kind.choice) await keys.choose(...kind.choice);
      await keys.write(kind.field, words);
      await keys.push('button', 'Save');
      await expect(page.getByRole('article').filter({ hasText: words })).toBeVisible();
    }
    const one = page.getByRole('article').filter({ hasText: 'Ferns' });
    await keys.push('button', /^Put into another one/, { within: one, back: true });
    await keys.choose(kind.into, 'Moss', { within: dialog });
    await keys.push('button', 'Put them together', { within: dialog });
    await expect(undo).toBeFocused();
    await keys.press('Enter');
    await expect(one).toBeVisible();
    await keys.push('button', /^Put away/, { within: one, back: true });
    await expect(undo).toBeFocused();
    await keys.press('Escape');
    await keys.push('button', 'Show those put away', { back: true });
    await keys.push('button', /^Put it back in your list/, { within: one });
    await keys.push('button', 'Show those that are kept', { back: true });
    await keys.write('Words', 'Ferns', { role: 'searchbox' });
    await keys.press('Enter');
    await expect(page.getByRole('article')).toHaveCount(1);
    await keys.push('button', 'Show all');
  }
});

/** What there is to write of each kind, and what is asked when one is put into another. */
const kinds: readonly {
  readonly page: string;
  readonly fresh: string;
  readonly field: string;
  readonly choice?: readonly [string, string];
  readonly into: string;
}[] = [
  { page: 'Clues', fresh: 'New clue', field: 'The clue', into: 'Into which clue?' },
  {
    page: 'Non-negotiables',
    fresh: 'New condition',
    field: 'The condition, in your words',
    into: 'Into which condition?',
  },
  { page: 'Culture signals', fresh: 'New signal', field: 'What I saw or heard', into: 'As which signal?' },
  {
    page: 'Energy',
    fresh: 'New mark',
    field: 'In your own words',
    choice: ['Topic', 'In my own words'],
    into: 'As which mark?',
  },
  {
    page: 'Better than before',
    fresh: 'New skill',
    field: 'In your own words',
    choice: ['Skill', 'Something else'],
    into: 'Into which skill?',
  },
];

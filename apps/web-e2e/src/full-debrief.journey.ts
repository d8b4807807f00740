import { beginQuick, expectState } from './writing';
import { expect, expectAccessible, test, visit } from './test';

const phone = { width: 390, height: 844 };
const said = {
  question: 'If I gave you a number to take out of payroll, what would you do first?',
  nextTime: 'Say it in two sentences.',
  landed: 'The ferry timetable nobody wanted',
  again: 'Asking each person the same question.',
  clue: 'Look for places that want the hard part done well.',
} as const;

test('a full debrief on a phone, with the network cut, becomes what she keeps', async ({ enterAs }) => {
  const page = await enterAs('farida');
  await page.setViewportSize(phone);
  await beginQuick(page, 'CPO, a harbour board');
  await page.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  await expect(page.getByRole('heading', { name: 'Reflect while it is fresh' })).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Question or moment' }).click();
  await page.getByLabel('Question or moment', { exact: true }).fill(said.question);
  await page.getByLabel('About', { exact: true }).selectOption('restructuring-and-redundancy');
  await expectState(page, 'Saved');

  await page.context().setOffline(true);
  await page.getByLabel('What I would say next time').fill(said.nextTime);
  await page.getByRole('button', { name: 'Example' }).click();
  await page.getByLabel('The example').fill(said.landed);
  await page.getByLabel('What would you do the same way again?').fill(said.again);
  await expectState(page, 'Kept on this device');
  await page.context().setOffline(false);
  await expectState(page, 'Saved');

  const desk = await enterAs('farida');
  await desk.goto(page.url());
  const entry = desk.getByRole('group', { name: 'Question or moment 1' });
  await expect(entry).toContainText(said.nextTime);
  await entry.getByRole('button', { name: /^Go on writing/ }).click();
  await expect(desk.getByLabel('Question or moment', { exact: true })).toBeFocused();
  await expect(desk.getByLabel('What I would say next time')).toHaveValue(said.nextTime);
  await desk.getByRole('button', { name: 'Notice the energy' }).click();
  await desk.getByLabel('What does that suggest about the responsibilities to look for next?').fill(said.clue);
  await desk.getByRole('button', { name: 'Coaching leaders' }).click();
  await desk.getByRole('group', { name: 'Coaching leaders: what it did' }).getByText('lifted me').click();
  await expectState(desk, 'Saved');
  await expectAccessible(desk);

  await page.reload();
  await page.getByRole('button', { name: 'Rest this debrief' }).click();
  await expect(page.getByText('What would you like to keep?')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep all' }).click();
  await expect(page.getByText('Kept: 1 question, 1 story, 1 energy mark, 1 clue.')).toBeVisible();
  await expect(page.getByText(/^(One yes is all|It was a no|You know something|Closer,)/)).toBeVisible();

  await visit(page, '/brag-file', 'Brag file');
  await expect(page.getByRole('heading', { name: said.landed })).toBeVisible();
  await expect(page.getByText('Told once')).toBeVisible();
  await expectAccessible(page);
  await visit(page, '/questions', 'Question bank');
  await expect(page.getByRole('heading', { name: said.question })).toBeVisible();
  await expectAccessible(page);
  await visit(page, '/direction', 'Direction');
  await expect(page.getByText(said.clue, { exact: true })).toBeVisible();
  await expectAccessible(page);
  await visit(page, '/patterns', 'Patterns');
  await expectAccessible(page);

  await visit(page, '/search', 'Search');
  await page.getByLabel('Words').fill('timetable ferry');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('link', { name: said.landed })).toBeVisible();
  await expectAccessible(page);
});

test('two devices write into different fields of one card, and both stay', async ({ enterAs }) => {
  const desk = await enterAs('birgit');
  await beginQuick(desk, 'People director, a lock keepers’ trust');
  await desk.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  await desk.getByRole('button', { name: 'Observation' }).click();
  await desk.getByLabel('What I saw or heard').fill('They read my paper.');
  await expectState(desk, 'Saved');

  const other = await enterAs('birgit');
  await other.setViewportSize(phone);
  await other.goto(desk.url());
  const goOn = { name: /^Go on writing/ } as const;
  await expect(other.getByRole('group', { name: 'Observation 1' })).toContainText('They read my paper.');
  await other.getByRole('button', goOn).click();
  await other.getByLabel('What it might mean').fill('They prepare.');
  await desk.getByLabel('What I saw or heard').fill('They read my paper. All of them.');
  await expectState(other, 'Saved');
  await expectState(desk, 'Saved');
  await desk.reload();
  await expect(desk.getByRole('group', { name: 'Observation 1' })).toContainText('They prepare.');
  await desk.getByRole('button', goOn).click();
  await expect(desk.getByLabel('What I saw or heard')).toHaveValue('They read my paper. All of them.');
  await expect(desk.getByLabel('What it might mean')).toHaveValue('They prepare.');
});

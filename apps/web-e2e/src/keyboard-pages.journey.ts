import { coachSights, doorSights, memberSights, officeSights, type Sight } from './pages';
import { Keys } from './keys';
import { test } from './test';

test('a member comes through each of her pages by Tab, sees where she is, and comes out again', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  await walkAll(new Keys(page), await memberSights(page));
});

test('on the phone no bar lies over what has the focus', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  await page.setViewportSize({ width: 390, height: 664 });
  await walkAll(
    new Keys(page),
    named(await memberSights(page), ['debrief', 'debrief-share', 'opportunity', 'questions']),
  );
});

test('a coach comes through what is hers', async ({ enterAs }) => {
  const page = await enterAs('ruth');
  await walkAll(
    new Keys(page),
    named(await coachSights(page), ['table', 'session-new', 'session-next', 'session-past']),
  );
});

test('so does the programme office', async ({ enterAs }) => {
  await walkAll(new Keys(await enterAs('petra')), officeSights);
});

test('and so does somebody before the door', async ({ openBrowser }) => {
  await walkAll(new Keys(await openBrowser()), doorSights);
});

function named(sights: readonly Sight[], names: readonly string[]): readonly Sight[] {
  return sights.filter(({ name }) => names.includes(name));
}

async function walkAll(keys: Keys, sights: readonly Sight[]): Promise<void> {
  for (const { address, heading } of sights) {
    await keys.open(address, heading);
    await keys.walkThrough();
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  changeMe,
  makeCommitment,
  openDebrief,
  openThread,
  postReply,
  shareDebrief,
  writeClue,
  writeOpportunity,
  writeQuestion,
  writeStory,
} from '@accelerator/contracts';
import { idOf } from '@accelerator/fixtures';
import { ask } from './calls';
import { memberSights } from './pages';
import { settings } from './settings';
import { expect, expectAccessible, test } from './test';

/** What would run somewhere if a text were anything but text; each says so in `window.__ran`. */
const payloads = [
  '<script>__ran=1</script>',
  '"><script>__ran=1</script>',
  '<img src=x onerror=__ran=1>',
  '<svg onload=__ran=1>',
  '<svg><script href="data:text/javascript,__ran=1"></script></svg>',
  '<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>',
  '<a href="javascript:__ran=1">here</a>',
  '[here](javascript:__ran=1)',
  'javascript:__ran=1',
  '<details open ontoggle=__ran=1>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=__ran=1>',
  '{{constructor.constructor("__ran=1")()}}',
  '${__ran=1}',
  '</textarea><script>__ran=1</script>',
  '<img src="https://elsewhere.example/picture.png">',
  '<link rel=stylesheet href="https://elsewhere.example/a.css">',
  '<style>@import "https://elsewhere.example/b.css";</style>',
  '\u202Etxt.exe <b>bold</b>',
] as const;
const all = payloads.join('\n\n');
const canary = 'Zibelline-canary';
const juniper = idOf('cohort', 'juniper');

// every page that there is, as each who may open it
test.setTimeout(600_000);

test('what anybody writes is text on every page that shows it, and no word of it is in the log', async ({
  enterAs,
}) => {
  const [writer, reader] = [await enterAs('eleanor'), await enterAs('adaeze')];
  await layWords(writer, reader);
  for (const page of [writer, reader]) {
    page.on('dialog', () => Promise.reject(new Error('A dialog opened.')));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const { address, heading } of await memberSights(page)) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: heading }).first()).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => '__ran' in window), `whether something ran at ${address}`).toBe(false);
    }
  }
  if (settings.appRunsAlready) return;
  const log = await readFile(join(settings.dataFolder, 'api.log'), 'utf8');
  expect(log).toContain('/api/v1/debriefs');
  for (const word of [canary, '__ran', 'demo-juniper-2026', '@example.org', 'session='])
    expect(log).not.toContain(word);
});

/** The words in each kind of thing that others, or she alone, will see. */
async function layWords(page: Page, other: Page): Promise<void> {
  const done = async (call: Promise<{ status: number; text: string }>) => {
    const { status, text } = await call;
    expect([200, 201, 204], text).toContain(status);
  };
  const [title] = payloads;
  const id = () => crypto.randomUUID();
  const [debriefId, threadId] = [id(), id()];
  const answers = { process: `${canary} ${title}`, stayed: all, kept: all, clue: '<svg onload=__ran=1>' };
  await done(ask(page, changeMe, {}, { name: 'Eleanor <img src=x onerror=__ran=1>' }));
  await done(ask(page, openDebrief, {}, { id: debriefId, mode: 'full', answers }));
  const words = { adviceSetting: 'ideas-welcome', roleTitle: title, publicAlias: '<svg onload=__ran=1>' };
  const version = { id: id(), cohortId: juniper, audience: 'cohort', authorDisplay: 'named', ...words };
  await done(ask(page, shareDebrief, { debriefId }, { ...version, parts: [{ part: 'stayed', text: all }] }));
  await done(ask(page, openThread, { cohortId: juniper }, { id: threadId, kind: 'question', title, body: all }));
  const reply = { id: id(), kind: 'notice', body: `${canary} ${all}` };
  await done(ask(other, postReply, { cohortId: juniper, threadId }, reply));
  const promise = { id: id(), cueKind: 'time-and-place', cue: title, act: '<svg onload=__ran=1>', lookBackOn: null };
  await done(ask(page, makeCommitment, {}, { ...promise, showTo: 'cohort', cohortId: juniper, sessionId: null }));
  await done(ask(page, writeStory, {}, { id: id(), title, context: all, result: all }));
  await done(ask(page, writeQuestion, {}, { id: id(), question: title, whatISaid: '<img src=x onerror=__ran=1>' }));
  await done(ask(page, writeClue, {}, { id: id(), words: title, writtenOn: '2026-10-02' }));
  await done(ask(page, writeOpportunity, {}, { id: id(), roleTitle: title, notes: all }));
}

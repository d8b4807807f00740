import type { ReplyView } from '@accelerator/contracts';
import { ProblemError } from '@web/platform/problem';
import { draw } from '@web/testing/page';
import { ReplyRow } from './reply-row';

const question: ReplyView = {
  id: '00000000-0000-4000-8000-00000000000a',
  kind: 'ask',
  writer: {
    ...{ person: { id: '00000000-0000-4000-8000-0000000000ff', name: 'Birgit Solheim-Marsh' }, nameHidden: false },
    ...{ coach: false, author: false, mine: false },
  },
  ...{ body: 'When was it?', at: '2026-09-18T09:00:00.000Z', edited: false, removed: false },
  abilities: { edit: false, report: true },
};
const as = (abilities: Partial<ReplyView['abilities']>) => ({
  ...question,
  abilities: { ...question.abilities, ...abilities },
});
const open = (reply: ReplyView, letBe: (replyId: string, rests: boolean) => Promise<void>) =>
  draw(ReplyRow, { reply, zone: 'Europe/London', save: { letBe } });
const done = () => jest.fn((_id: string, _rests: boolean) => Promise.resolve());

describe('a question on the wall', () => {
  it('that waits for her can be let be', async () => {
    const letBe = done();
    const page = await open(as({ letBe: true }), letBe);
    await page.click('button', 'Let it be: the question of Birgit');
    expect(letBe).toHaveBeenCalledWith(question.id, true);
  });

  it('that she has let be says so, and can be taken up again', async () => {
    const letBe = done();
    const page = await open(as({ takeUp: true }), letBe);
    expect(page.text).toContain('You let it be.');
    await page.click('button', 'Take it up again: the question of Birgit');
    expect(letBe).toHaveBeenCalledWith(question.id, false);
  });

  it('is for all others a question as any', async () => {
    const page = await open(question, done());
    expect(page.text).not.toContain('let it be');
    expect(page.roles('button').map(({ textContent }) => textContent.trim())).toEqual(['Report to a coach']);
  });

  it('says where it did not work', async () => {
    const failed = Promise.reject(new ProblemError('broken', 'It failed.'));
    const page = await open(as({ letBe: true }), () => failed);
    await page.click('button', 'Let it be: the question of Birgit');
    expect(page.text).toContain('It failed.');
  });
});

import { type DebriefAnswers, keysOf, outcomeKinds, sectionsFor } from '@accelerator/contracts';
import { writtenParts } from './written-parts';

const read = (answers: DebriefAnswers) => writtenParts(answers).map(({ text }) => text);

describe('what she wrote, when it is put down', () => {
  it('is all there, whatever the outcome is called now', () => {
    const texts = keysOf(outcomeKinds)
      .flatMap((outcome) => sectionsFor(outcome, null))
      .flatMap(({ prompts }) => prompts)
      .flatMap((prompt) => (prompt.kind === 'text' ? [prompt.key] : []));
    const answers = Object.fromEntries(
      [...texts, 'freePage', 'freeWrite', 'stayed'].map((key) => [key, `About ${key}`]),
    );
    const all = read({ ...answers, outcomeKind: 'ghosted', 'caughtOffGuard/a/question': 'Why now?' }).join(' | ');
    for (const key of Object.keys(answers)) expect(all).toContain(`About ${key}`);
    expect(all).toContain('Why now?');
  });

  it('stands once, under what was asked', () => {
    const parts = writtenParts({
      landed: 'x',
      'landed/a/example': 'The merger',
      'organisationSurprise/b/meaning': 'Haste',
    });
    expect(parts).toEqual([
      { label: 'Which of your examples landed, and how could you tell?', text: 'The merger' },
      {
        label: 'What did you learn about the organisation that you did not expect?',
        text: 'What it might mean: Haste',
      },
    ]);
  });

  it('reads a step, a plan, days and hours as sentences', () => {
    const step = { nextStepWhen: 'Monday', nextStepThen: 'call her', newPlanWhen: 'it is loud', newPlanThen: 'walk' };
    expect(read({ ...step, effortHours: 12, circleBackOn: '2026-12-01' })).toEqual([
      'When Monday, I will call her',
      '12 hours',
      'Tuesday, 1 December',
      'When it is loud, I will walk',
    ]);
    expect(read({ nextStepWhen: 'Monday' })).toEqual(['Monday']);
  });

  it('says when she heard, or that she is not sure', () => {
    const label = 'When did you hear?';
    expect(writtenParts({ newsOn: '2026-10-05' })).toEqual([{ label, text: 'Monday, 5 October' }]);
    expect(writtenParts({ newsOn: null })).toEqual([{ label, text: 'Not sure' }]);
    expect(writtenParts({ newsOn: null, outcomeKind: 'ghosted' })[0]?.label).toBe('When did you last hear?');
  });

  it('leads to the other conversation, where that is one of her processes', () => {
    const label = 'Which one other conversation would you like to keep warm?';
    const process = '00000000-0000-4000-8000-000000000051';
    expect(writtenParts({ stillWarm: 'Write on Friday.', stillWarmOpportunity: process })).toEqual([
      { label, text: 'Write on Friday.', process },
    ]);
    expect(writtenParts({ stillWarmOpportunity: process })).toEqual([{ label, text: 'One of my processes', process }]);
  });

  it('is nothing where she wrote nothing', () => {
    expect(read({ process: 'CPO', outcomeKind: 'ghosted', kept: ' ' })).toEqual([]);
  });
});

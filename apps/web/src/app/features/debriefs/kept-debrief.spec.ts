import { begun, leftIn } from './kept-debrief';

describe('what is left on the device of a debrief that is gone', () => {
  it('is every text that was not sent, and no other', () => {
    const answers = { process: 'CPO', stayed: 'The silence after my question.', kept: ' ', effortHours: 4 };
    expect(leftIn({ ...begun(), answers, unsent: ['stayed', 'kept', 'effortHours'] })).toEqual([
      'The silence after my question.',
    ]);
  });
});

import { begun, isKeptDebrief, isNamed, leaving, leftIn } from './kept-debrief';

describe('what is left on the device of a debrief that is gone', () => {
  it('is every text that was not sent, and no other', () => {
    const answers = { process: 'CPO', stayed: 'The silence after my question.', kept: ' ', effortHours: 4 };
    expect(leftIn({ ...begun(), answers, unsent: ['stayed', 'kept', 'effortHours'] })).toEqual([
      'The silence after my question.',
    ]);
  });
});

describe('a debrief that was not sent', () => {
  it('is known by its parts, whatever its answers hold', () => {
    expect(isKeptDebrief({ ...begun(), answers: { stayed: 'x'.repeat(5000) } })).toBe(true);
    for (const other of [undefined, null, 'debrief', {}]) expect(isKeptDebrief(other)).toBe(false);
    for (const part of ['id', 'opened', 'mode', 'answers', 'revisions', 'unsent'])
      expect(isKeptDebrief(Object.fromEntries(Object.entries(begun()).filter(([name]) => name !== part)))).toBe(false);
  });

  it('begins as nothing, under an id of its own', () => {
    const [one, other] = [begun(), begun()];
    expect(one).toEqual({ id: one.id, opened: false, mode: 'log', answers: {}, revisions: {}, unsent: [] });
    expect(one.id).not.toBe(other.id);
  });

  it('is opened once its process has a name, with all that fits, and the name in any case', () => {
    const nameless = { ...begun(), answers: { process: ' ', stayed: 'A line' } };
    expect([isNamed(begun()), isNamed(nameless), leaving(nameless)]).toEqual([false, false, null]);
    const long = 'x'.repeat(121);
    const named = {
      ...begun(),
      mode: 'full' as const,
      answers: { process: long, stayed: 'A line', kindLine: 'x'.repeat(401) },
    };
    expect(leaving(named)).toEqual({ mode: 'full', answers: { process: long, stayed: 'A line' }, base: {} });
  });
});

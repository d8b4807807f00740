import type { StoryView } from '@accelerator/contracts';
import { linesOf, toMarkdown } from './export-file';
import { areasWithout, isWorn } from './story-words';

const story: StoryView = {
  id: 'a',
  revision: 1,
  source: null,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-02T10:00:00Z',
  archivedAt: null,
  form: 'soar',
  title: 'Redeployment before redundancy',
  context: 'A merger.\n\n# not a heading\n- not a list',
  obstacle: '',
  action: 'Stopped hiring *for a quarter*.',
  result: '',
  figures: [{ value: '640', label: 'people' }],
  figuresSource: 'Annual report',
  noNumber: false,
  bestSentence: 'We agreed which work stops.',
  areas: ['change-leadership'],
  mergedInto: null,
  also: [],
  tellings: [
    {
      id: 't',
      source: { debriefId: 'd', process: 'CPO, Halden & Wray', on: '2026-10-01' },
      opportunityId: null,
      stage: null,
      toldOn: null,
      reception: 'landed',
      note: 'They wrote it down',
      createdAt: '2026-10-01T10:00:00Z',
      together: [],
      revision: 1,
    },
  ],
};
const file = {
  title: 'Adaeze Thornbury, brag file',
  author: 'Adaeze Thornbury',
  stories: [story],
  withTellings: false,
  named: new Map([['o', 'CPO, Kestrelbank Payments']]),
  zone: 'Europe/London',
};

describe('what leaves her hands', () => {
  it('names no other process unless she lets it along', () => {
    expect(toMarkdown(file)).not.toContain('Halden');
    expect(toMarkdown({ ...file, withTellings: true })).toContain('Landed: CPO, Halden & Wray. They wrote it down');
  });

  it('says where she told one without a debrief, as her process is called, with the stage', () => {
    const byHand = story.tellings.map((telling) => ({
      ...telling,
      ...{ source: null, opportunityId: 'o', stage: 'final' as const, note: '' },
    }));
    const told = { ...file, stories: [{ ...story, tellings: byHand }] };
    expect(toMarkdown({ ...told, withTellings: true })).toMatch(/Landed: CPO, Kestrelbank Payments, final/);
    expect(toMarkdown(told)).not.toContain('Kestrelbank');
  });

  it('is every word of the story, and nothing in it becomes markup', () => {
    expect(toMarkdown(file)).toBe(
      [
        '# Adaeze Thornbury, brag file',
        '## Redeployment before redundancy',
        'Leading change. Changed on 2 Nov.',
        '> “We agreed which work stops.”',
        '- 640 people',
        'Annual report',
        '### Situation',
        'A merger.\n\n\\# not a heading\n\\- not a list',
        '### Action',
        'Stopped hiring \\*for a quarter\\*.\n',
      ].join('\n\n'),
    );
    expect(linesOf(file).map(({ kind }) => kind)).toEqual([
      'title',
      'heading',
      'meta',
      'quote',
      'figure',
      'meta',
      'label',
      'text',
      'label',
      'text',
    ]);
  });
});

describe('the file as a whole', () => {
  it('knows what was told in many places, each place once', () => {
    const told = (places: readonly string[]) => ({
      tellings: places.flatMap((debriefId, at) =>
        story.tellings.map((telling) => ({
          ...telling,
          id: String(at),
          source: { debriefId, process: debriefId, on: '2026-10-01' },
        })),
      ),
    });
    expect(isWorn(told(['a', 'b', 'c', 'd', 'd', 'd']))).toBe(false);
    expect(isWorn(told(['a', 'b', 'c', 'd', 'e']))).toBe(true);
  });

  it('names areas without a story', () => {
    expect(areasWithout([story])).not.toContain('Leading change');
    expect(areasWithout([story])).toContain('Reward');
    expect(areasWithout([story])).not.toContain('Something else');
  });
});

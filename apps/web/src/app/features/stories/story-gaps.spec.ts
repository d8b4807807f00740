import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { competencyAreas, type StoryView, type TellingView } from '@accelerator/contracts';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { StoryGaps } from './story-gaps';
import { isUnused } from './story-words';

const at = '2026-10-05T09:00:00.000Z';
const telling: TellingView = {
  ...{ id: 'one', source: null, opportunityId: null, stage: null, toldOn: null, reception: 'mixed', note: '' },
  ...{ createdAt: at, together: [], revision: 1 },
};
const story = (title: string, rest: Partial<StoryView> = {}): StoryView => ({
  ...{ id: title, revision: 1, source: null, createdAt: at, updatedAt: at, archivedAt: null, form: 'star', title },
  ...{ context: '', obstacle: '', action: '', result: '', figures: [], figuresSource: '', noNumber: false },
  ...{ bestSentence: '', areas: [], mergedInto: null, also: [], tellings: [] },
  ...rest,
});

describe('what the stories leave open', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideRouter([])] });
    TestBed.inject(SessionStore).become(adaeze);
  });

  it('names what was never told, what was not told of late, and what has no number', async () => {
    const now = new Date().toISOString().slice(0, 10);
    const figures = [{ value: '640', label: 'people' }];
    const stories = [
      story('Never', { figures }),
      story('Long ago', { figures, tellings: [{ ...telling, toldOn: '2020-01-01' }] }),
      story('Lately', {
        tellings: [
          { ...telling, toldOn: '2020-01-01' },
          { ...telling, toldOn: now },
        ],
      }),
    ];
    const page = await draw(StoryGaps, { stories });
    const lists = page.roles('heading').map((heading) => heading.parentElement?.textContent.replaceAll(/\s+/g, ' '));
    expect(lists.slice(0, 3).map((text) => text?.trim())).toEqual([
      'Not told yetNever',
      'Not told for 90 daysLong ago',
      'No number yetLately',
    ]);
  });

  it('names every area without a story, the further ones folded', async () => {
    const page = await draw(StoryGaps, { stories: [story('One', { areas: ['reward'] })] });
    const { other: _, reward, ...others } = competencyAreas;
    for (const label of Object.values(others)) expect(page.text).toContain(label);
    expect(page.text).not.toContain(`${reward},`);
    expect(page.root.querySelector('details')?.textContent).toContain(`And ${Object.keys(others).length - 8} more`);
  });

  it('counts ninety days from the last telling', () => {
    const of = (toldOn: string | null) => ({ tellings: [{ ...telling, toldOn }] });
    expect(isUnused(of('2026-07-07'), '2026-10-05')).toBe(false);
    expect(isUnused(of('2026-07-06'), '2026-10-05')).toBe(true);
    expect(isUnused(of(null), '2026-10-06')).toBe(false);
    expect(isUnused({ tellings: [] }, '2026-10-05')).toBe(true);
  });
});

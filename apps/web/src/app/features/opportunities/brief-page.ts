import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BriefView, cultureThemes, stages, strengths } from '@accelerator/contracts';
import { inQuotes } from '@web/platform/in-quotes';
import { inWords } from '@web/platform/numbers';
import { SessionStore } from '@web/platform/session-store';
import { isSharedComputer } from '@web/platform/shared-computer';
import { dayIn, dayInWords, longDay } from '@web/platform/times';
import { Failure } from '@web/ui/failure';
import { Icon } from '@web/ui/icon';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { BriefStore } from './brief-store';
import { PartLinks } from './part-links';
import { RoundsSoFar } from './rounds-so-far';

/** Before you go in: one page of what she kept, for the next conversation; printed, it is one sheet of A4. */
@Component({
  imports: [Failure, Icon, LoadingLines, MarginRow, Page, PartLinks, RoundsSoFar, RouterLink],
  providers: [BriefStore],
  templateUrl: './brief-page.html',
})
export default class BriefPage {
  protected readonly quoted = inQuotes;
  readonly opportunityId = input.required<string>();

  protected readonly store = inject(BriefStore);
  private readonly session = inject(SessionStore);
  private readonly view = inject(DOCUMENT).defaultView;

  protected readonly onlyYou = onlyYou;
  protected readonly back = { label: 'Opportunities', link: '/opportunities' };
  protected readonly brief = this.store.brief;
  protected readonly heading = computed(() => {
    const brief = this.brief();
    return brief ? [brief.roleTitle, brief.organisationName].filter(Boolean).join(', ') : 'Before you go in';
  });
  protected readonly today = computed(() => dayIn(new Date().toISOString(), this.session.timeZone()));
  protected readonly lead = computed(() => leadOf(this.brief(), this.today()));
  protected readonly toAsk = computed(() =>
    (this.brief()?.toAsk ?? []).map(({ id, question, statement, strength }) => ({
      id,
      question: question || statement,
      note:
        strength === null
          ? 'Given by your cohort'
          : `${strengths[strength]}: ${question ? statement : 'not a question yet'}`,
      unasked: question === '',
    })),
  );
  protected readonly signals = computed(() =>
    (this.brief()?.signals.items ?? []).map(({ theme, polarity, times, observation }) => ({
      key: `${theme} ${polarity}`,
      title: `${polarity === 'red' ? 'To leave' : 'To look for'}: ${cultureThemes[theme][polarity].toLowerCase()}`,
      note: `${times === 1 ? 'Seen once' : times === 2 ? 'Seen twice' : `Seen ${inWords(times)} times`}.${isLabel(observation, cultureThemes[theme][polarity]) ? '' : ` ${observation}`}`,
    })),
  );
  protected readonly fromSignals = computed(() => {
    const n = this.brief()?.signals.n ?? 0;
    return n === 0 ? '' : `from ${inWords(n)} ${n === 1 ? 'signal' : 'signals'}`;
  });
  protected readonly clueDay = computed(() => {
    const clue = this.brief()?.clue;
    return clue ? dayInWords(clue.writtenOn) : '';
  });
  protected readonly empty = computed(() => {
    const brief = this.brief();
    if (!brief) return false;
    const lists = [brief.questions, brief.given, brief.stories, brief.toAsk, brief.signals.items];
    return lists.every(({ length }) => length === 0) && brief.clue === null && brief.nextTime === null;
  });
  protected readonly keepsCopies = !isSharedComputer();
  protected readonly lines = [
    'One question or moment that stayed with you',
    'One thing you said that is worth keeping',
    'One topic that lifted you, or one that drained you',
  ];

  constructor() {
    effect(() => {
      const id = this.opportunityId();
      untracked(() => this.store.open(id));
    });
  }

  protected print(): void {
    this.view?.print();
  }
}

/** She has written no more than the name of the theme says already. */
function isLabel(observation: string, label: string): boolean {
  return observation.trim().replace(/\.$/, '').toLowerCase() === label.toLowerCase();
}

/** "Panel interview on Thursday, 8 October at 14:00. Five people." */
function leadOf(brief: BriefView | null, today: string): string {
  if (!brief) return '';
  if (brief.ended) return 'This process has ended. The page is what you would take in today.';
  if (!brief.round)
    return brief.stage === null
      ? 'No round is planned. The page is as for a panel.'
      : `No round is planned. The page is as for the last one: ${stages[brief.stage].toLowerCase()}.`;
  const { stage, onDate, atTime, people } = brief.round;
  const day = onDate === today ? 'today' : `on ${longDay(`${onDate}T12:00:00Z`, 'UTC')}`;
  const words = `${stages[stage]} ${day}${atTime ? ` at ${atTime}` : ''}.`;
  if (people === 0) return words;
  const count = inWords(people);
  return `${words} ${count.charAt(0).toUpperCase()}${count.slice(1)} ${people === 1 ? 'person' : 'people'}.`;
}

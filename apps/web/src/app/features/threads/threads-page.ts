import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { adviceSettings, type ThreadKind, type ThreadLine, threadLimits } from '@accelerator/contracts';
import { SessionStore } from '@web/platform/session-store';
import { nearDayInside, unbroken } from '@web/platform/times';
import { Chips } from '@web/ui/chips';
import type { Choice } from '@web/ui/choice';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { FormProblem } from '@web/ui/form-problem';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { PersonMark } from '@web/ui/person-mark';
import type { Audience } from '@web/ui/seen-by';
import { capital, firstNameOf } from './thread-words';
import { ThreadsStore } from './threads-store';

const kinds: readonly Choice<ThreadKind>[] = [
  { value: 'debrief', label: 'Debriefs' },
  { value: 'question', label: 'Questions' },
  { value: 'resource', label: 'Resources' },
];

/** The cohort's conversations; news as plain numbers. */
@Component({
  providers: [ThreadsStore], // a route's own would outlive the page, with old numbers
  imports: [Chips, EmptyState, Failure, FormProblem, GoesOn, LoadingLines, Page, PersonMark, RouterLink],
  template: `
    <ui-page heading="Conversations" ground="room" [audience]="audience()">
      <a actions class="btn" routerLink="new">Ask or give something</a>
      <ui-chips
        label="Which conversations"
        [single]="true"
        [choices]="kinds"
        [value]="chosen()"
        (valueChange)="show($event)"
      />
      @if (store.first.hasValue()) {
        <div class="paper threads__sheet">
          <ul class="threads__list">
            @for (line of lines(); track line.id) {
              <li class="threads__line">
                <ui-person-mark [name]="line.name" [coach]="line.opener.coach" />
                <div>
                  <a [routerLink]="[line.id]">{{ line.title }}</a>
                  <p class="meta">{{ line.words }}</p>
                </div>
                @if (line.news) {
                  <span class="threads__new">{{ line.news }}</span>
                }
              </li>
            } @empty {
              <li class="threads__none">
                <ui-empty-state text="Quiet at the moment. Nothing is expected of you here." />
              </li>
            }
          </ul>
        </div>
        @if (store.next()) {
          <div class="threads__more">
            <ui-form-problem [text]="store.asking.text()" />
            <button uiGoesOn type="button" class="btn" (click)="store.more()">Earlier ones</button>
          </div>
        }
      } @else if (store.failure(); as text) {
        <ui-failure [text]="text" (again)="store.first.reload()" />
      } @else {
        <ui-loading-lines />
      }
    </ui-page>
  `,
})
export default class ThreadsPage {
  protected readonly store = inject(ThreadsStore);
  private readonly session = inject(SessionStore);

  protected readonly kinds = kinds;
  protected readonly audience = computed<Audience>(() => ({
    kind: 'cohort',
    words: this.session.enrolment()?.cohortName ?? 'Your cohort',
  }));
  protected readonly chosen = computed(() => {
    const kind = this.store.kind();
    return kind === null ? [] : [kind];
  });
  protected readonly lines = computed(() =>
    this.store.lines().map((line) => ({ ...line, ...wordsOf(line, this.session.timeZone()) })),
  );

  protected show(chosen: readonly ThreadKind[]): void {
    this.store.show(chosen[0] ?? null);
  }
}

function wordsOf(line: ThreadLine, zone: string) {
  const name = line.opener.nameHidden ? null : (line.opener.person?.name ?? null);
  const facts = [
    byOf(line.opener),
    line.adviceSetting ? adviceSettings[line.adviceSetting].toLowerCase() : '',
    line.audience === 'coaches' ? 'for coaches only' : '',
    line.resting ? 'resting' : '',
    unbroken(nearDayInside(line.lastActivityAt, zone)),
  ];
  return { name, words: facts.filter(Boolean).join(', '), news: newsOf(line) };
}

function byOf(opener: ThreadLine['opener']): string {
  if (opener.mine) return 'You';
  const name = opener.person?.name ?? capital(firstNameOf(opener));
  return opener.nameHidden ? `The author (${name})` : name;
}

/** Plain numbers; past the limit of counting it is "many". */
function newsOf({ unread, fresh }: ThreadLine): string {
  if (unread >= threadLimits.unread) return 'many new';
  if (unread > 0) return `${unread} new`;
  return fresh ? 'new' : '';
}

import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DebriefLine, freshnessBands, outcomeKinds } from '@accelerator/contracts';
import { dayInWords, unbroken } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { FormProblem } from '@web/ui/form-problem';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { DebriefsStore } from './debriefs-store';

/** My debriefs: what ended, when, and who else sees something of it. */
@Component({
  imports: [EmptyState, Failure, FormProblem, GoesOn, LoadingLines, MarginRow, Page, RouterLink],
  providers: [DebriefsStore],
  template: `
    <ui-page
      heading="Debriefs"
      [lead]="lines().length > 1 ? 'The one you changed last comes first.' : ''"
      [audience]="onlyYou"
    >
      <a actions class="btn" routerLink="/debriefs/new">New debrief</a>
      @for (one of store.waiting(); track one.id) {
        <ui-margin-row label="On this device">
          <h2 class="entry">
            <a [routerLink]="['/debriefs', one.id]">{{ one.process }}</a>
          </h2>
          <p class="help">It will be saved when the connection is back.</p>
        </ui-margin-row>
      }
      @if (store.fromCopy()) {
        <ui-margin-row
          ><p class="help" role="status">
            You are offline. These are at hand on this device; the others are safe and will be back.
          </p></ui-margin-row
        >
      }
      @if (store.first.hasValue() || store.fromCopy()) {
        @for (line of lines(); track line.id) {
          <ui-margin-row [label]="line.day" [note]="line.band">
            <h2 class="entry">
              <a [routerLink]="['/debriefs', line.id]">{{ line.process }}</a>
            </h2>
            <p class="help">{{ line.words }}</p>
          </ui-margin-row>
        } @empty {
          <ui-margin-row>
            <ui-empty-state
              text="Nothing here yet. When a process ends, or has ended, you can note it in ten seconds. Older ones count, too."
            />
          </ui-margin-row>
        }
        @if (store.pages.next()) {
          <ui-margin-row>
            <button uiGoesOn type="button" class="btn" (click)="store.pages.more()">Earlier ones</button>
            <ui-form-problem [text]="store.pages.asking.text()" />
          </ui-margin-row>
        }
        @if (!store.fromCopy()) {
          <ui-margin-row><a class="link" routerLink="/debriefs/deleted">Deleted ones</a></ui-margin-row>
        }
      } @else if (store.failure(); as text) {
        <ui-failure [text]="text" (again)="store.first.reload()" />
      } @else {
        <ui-loading-lines />
      }
    </ui-page>
  `,
})
export default class DebriefsPage {
  protected readonly store = inject(DebriefsStore);
  protected readonly onlyYou = onlyYou;
  protected readonly lines = computed(() => this.store.lines().map(inWords));
}

const sharedWords = { coaches: 'your coaches', cohort: 'your cohort' } as const;

function inWords(line: DebriefLine) {
  const shared = line.sharedWith.map((audience) => sharedWords[audience]);
  return {
    id: line.id,
    process: line.process,
    day: line.newsOn ? unbroken(dayInWords(line.newsOn)) : 'No date',
    band: line.freshness ? freshnessBands[line.freshness].label : '',
    words: [
      `${outcomeKinds[line.outcomeKind]}.`,
      line.holdsText ? '' : 'Noted.',
      shared.length > 0 ? `Shared with ${shared.join(' and ')}.` : 'Only you.',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

import { Component, computed, inject } from '@angular/core';
import { SessionStore } from '@web/platform/session-store';
import { clock, dayIn, dayInWords } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { office } from './office';
import { sentenceFor } from './record-sentences';
import { RecordStore } from './record-store';

/** Who did what to access, sharing, enrolment and accounts. Never a word of what was written. */
@Component({
  selector: 'admin-record-page',
  imports: [EmptyState, Failure, GoesOn, LoadingLines, Page],
  providers: [RecordStore],
  template: `
    <ui-page
      heading="Record of access"
      lead="Who did what to access, sharing, places and accounts. No content is kept here."
      ground="room"
      [audience]="office"
    >
      @if (list.loaded() && days().length > 0) {
        <div class="paper pad">
          @for (day of days(); track day.day) {
            <section class="admin-day" [attr.aria-labelledby]="'admin-' + day.day">
              <h2 class="label" [id]="'admin-' + day.day">{{ day.words }}</h2>
              <ul class="admin-events">
                @for (event of day.events; track event.id) {
                  <li>
                    <span class="meta">{{ event.time }}</span><span>{{ event.sentence }}</span>
                  </li>
                }
              </ul>
            </section>
          }
        </div>
      } @else if (list.loaded()) {
        <ui-empty-state text="Nothing has happened yet." [sheet]="true" />
      }
      @if (list.looking.text()) {
        <ui-failure [text]="list.looking.text()" (again)="again()" />
      } @else if (list.goesOn()) {
        <p class="admin-more"><button uiGoesOn type="button" class="btn" (click)="list.more()">More</button></p>
      } @else if (!list.loaded()) {
        <ui-loading-lines />
      }
    </ui-page>
  `,
})
export default class RecordPage {
  private readonly session = inject(SessionStore);
  protected readonly list = inject(RecordStore).list;
  protected readonly office = office;
  protected readonly days = computed(() => {
    const zone = this.session.timeZone();
    const events = this.list.items().map((event) => ({
      id: event.id,
      day: dayIn(event.at, zone),
      time: clock(event.at, zone),
      sentence: sentenceFor(event),
    }));
    const days = [...new Set(events.map((event) => event.day))];
    return days.map((day) => ({
      day,
      words: dayInWords(day),
      events: events.filter((event) => event.day === day),
    }));
  });

  constructor() {
    void this.list.begin();
  }

  protected async again(): Promise<void> {
    await (this.list.loaded() ? this.list.more() : this.list.begin());
  }
}

import { Component, input, type OnInit } from '@angular/core';
import { PagedList } from '@web/platform/paged-list';
import { clock, shortDay } from '@web/platform/times';
import { Failure } from '@web/ui/failure';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { Words } from '@web/ui/words';

/** What stood there before; the words of a question or resource have a title. */
interface EarlierText {
  readonly id: string;
  readonly title?: string;
  readonly body: string;
  readonly at: string;
}

/** A page of them, latest first. */
export type AskEarlier = (cursor?: string) => Promise<{ items: readonly EarlierText[]; next: string | null }>;

/** The earlier texts of one’s own reply, question or resource: latest first, and more on request. */
@Component({
  selector: 'threads-earlier-texts',
  imports: [Failure, GoesOn, LoadingLines, Words],
  template: `
    @for (text of list.items(); track text.id) {
      <div class="threads__earlier">
        <p class="meta">Until {{ whenOf(text.at) }}</p>
        @if (text.title) {
          <p class="label">{{ text.title }}</p>
        }
        <ui-words class="read-s" [text]="text.body" />
      </div>
    }
    @if (list.looking.text(); as problem) {
      <ui-failure [text]="problem" (again)="look()" />
    } @else if (list.looking.busy()) {
      <ui-loading-lines />
    }
    @if (list.goesOn()) {
      <div class="line threads__acts">
        <button uiGoesOn type="button" class="btn btn--s" (click)="look()">Earlier ones</button>
      </div>
    }
  `,
  host: { class: 'block' },
})
export class EarlierTexts implements OnInit {
  readonly ask = input.required<AskEarlier>();
  readonly zone = input.required<string>();

  protected readonly list = new PagedList<EarlierText>((cursor) => this.ask()(cursor));

  ngOnInit(): void {
    void this.list.begin();
  }

  protected async look(): Promise<void> {
    await (this.list.loaded() ? this.list.more() : this.list.begin());
  }

  protected whenOf(at: string): string {
    return `${shortDay(at, this.zone())}, ${clock(at, this.zone())}`;
  }
}

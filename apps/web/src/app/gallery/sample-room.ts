import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Page } from '@web/ui/page';
import type { Audience } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';

/** A page of the House in the room, in development only. */
@Component({
  selector: 'app-sample-room',
  imports: [Page, RouterLink, Words],
  template: `
    <ui-page
      heading="Conversations"
      lead="What others have shared, newest first."
      ground="room"
      [audience]="audience"
      [back]="{ label: 'Juniper', link: '/today' }"
    >
      <a actions class="btn" routerLink="/today">Ask a question</a>
      <article class="paper pad">
        <ui-words class="read" text="You gave the figures for sickness under that kind of fire." />
      </article>
      <ol>
        @for (who of ['Farida', 'You']; track who) {
          <li class="reply">
            <div class="margin">
              <b>{{ who }}</b><span class="reply__kind">appreciates</span> <span>18 Sept</span>
            </div>
            <ui-words class="read" text="You counted. That is what you do with a mess: you measure it." />
          </li>
        }
      </ol>
    </ui-page>
  `,
})
export default class SampleRoom {
  protected readonly audience: Audience = { kind: 'cohort', words: 'Juniper: 10 members, 2 coaches' };
}

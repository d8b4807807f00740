import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Ledger } from '@web/ui/ledger';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { PersonMark } from '@web/ui/person-mark';
import { onlyYou } from '@web/ui/seen-by';

/** A page of the House on paper, in development only. */
@Component({
  selector: 'app-sample-page',
  imports: [Ledger, MarginRow, Page, PersonMark, RouterLink],
  template: `
    <ui-page
      heading="Tuesday, 6 October"
      shortHeading="Today"
      [display]="true"
      lead="Two things have a time this week. The rest can wait."
      [audience]="onlyYou"
      asideLabel="From Juniper"
      [asideShared]="true"
    >
      <ui-margin-row label="Tomorrow" note="12:30 to 14:00">
        <h2 class="entry"><a routerLink="/today">Half-way: a hot seat, and a look at patterns</a></h2>
        <p class="help">
          With Ruth and Naomi, on video. You said you are <strong>coming</strong>. <a routerLink="/today">Change</a>
        </p>
      </ui-margin-row>
      <ui-margin-row label="When it suits you">
        <h2 class="entry">HR Director, Marlowe Fenwright Retail</h2>
        <p class="help">You noted three lines on Thursday. Recent: still plenty to find.</p>
        <div class="line">
          <button type="button" class="link">Carry on with it</button
          ><button type="button" class="link">Leave it as it is</button>
        </div>
      </ui-margin-row>
      <ui-margin-row label="Kept so far" note="from 6 processes" [heading]="true"
        ><ui-ledger [lines]="kept"
      /></ui-margin-row>
      <section aside>
        <h2>From the cohort</h2>
        <div class="line"><ui-person-mark name="Devika Rao" /><a routerLink="/today">Devika shared a debrief</a></div>
      </section>
    </ui-page>
  `,
})
export default class SamplePage {
  protected readonly onlyYou = onlyYou;
  protected readonly kept = [
    { thing: 'Stories', note: 'told 8 times', number: 5 },
    { thing: 'Questions you were asked', note: '4 prepared', number: 8 },
  ];
}

import { Component, signal } from '@angular/core';
import { ChoiceTiles } from '@web/ui/choice-tiles';
import { Desk } from '@web/ui/desk';
import { Field, FieldControl } from '@web/ui/field';
import { Icon } from '@web/ui/icon';
import { MarginRow } from '@web/ui/margin-row';
import { SavedState } from '@web/ui/saved-state';
import { onlyYou } from '@web/ui/seen-by';

/** A page at the desk, in development only. */
@Component({
  selector: 'app-sample-desk',
  imports: [ChoiceTiles, Desk, Field, FieldControl, Icon, MarginRow, SavedState],
  template: `
    <ui-desk
      title="New debrief"
      heading="A process has ended."
      [display]="true"
      lead="You can note it in ten seconds, take two minutes, or go through it properly. None of these is the better way to do it."
      [back]="{ label: 'Today', link: '/today' }"
      [audience]="onlyYou"
      asideLabel="Your plan for this day"
      [asideFirst]="true"
    >
      <ui-saved-state saved kind="saved" />
      <section aside class="stack">
        <p class="meta">Your plan for this day, written on 26 August</p>
        <p class="read">When the next no arrives, I will first walk to the river and back.</p>
      </section>
      <ui-margin-row>
        <ui-field label="Which process is this about?"
          ><input uiControl value="HR Director, Brackwater Mutual"
        /></ui-field>
      </ui-margin-row>
      <ui-margin-row label="How is today?" note="only you see this">
        <ui-choice-tiles legend="How is today?" [legendHidden]="true" [choices]="weights" [(value)]="weight" />
      </ui-margin-row>
      <ui-margin-row label="How much would you like to do now?">
        <button type="button" class="opt">
          <span><b>Note it</b><span class="help">It is on your list, nothing more today.</span></span
          ><ui-icon name="caret-right" />
        </button>
        <button type="button" class="opt">
          <span><b>Two minutes</b><span class="help">Three short lines while the details are clear.</span></span
          ><ui-icon name="caret-right" />
        </button>
      </ui-margin-row>
      <button acts type="button" class="btn">Keep it private</button>
    </ui-desk>
  `,
})
export default class SampleDesk {
  protected readonly onlyYou = onlyYou;
  protected readonly weights = [
    { value: 'steady', label: 'Steady' },
    { value: 'tender', label: 'Tender' },
    { value: 'heavy', label: 'Heavy' },
    { value: 'not-said', label: 'I’d rather not say' },
  ];
  protected readonly weight = signal<string | null>('heavy');
}

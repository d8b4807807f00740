import { Component, input, output } from '@angular/core';
import { Words } from './words';

/** One text of the other version, under the label of its field. */
export interface OtherText {
  readonly label: string;
  readonly text: string;
  /** Her own, where no field shows it. */
  readonly mine?: string;
}

/** The same text of both versions. */
export type BothTexts = Required<OtherText>;

/** Two versions of one thing: the other one stands here, her own in the fields above, or beside it. */
@Component({
  selector: 'ui-both-versions',
  imports: [Words],
  template: `
    <div class="inset stack" role="alert">
      <p>
        {{ shared() ? changedMeanwhile : changedElsewhere }} Both versions are here; choose which to keep. Nothing is
        lost.
      </p>
      @for (other of theirs(); track other.label) {
        <div>
          <p class="label">{{ other.label }}, {{ shared() ? 'in the other version' : 'on the other device' }}</p>
          <ui-words class="read" [text]="other.text || 'Nothing'" />
        </div>
        @if (other.mine !== undefined) {
          <div>
            <p class="label">{{ other.label }}, in yours</p>
            <ui-words class="read" [text]="other.mine || 'Nothing'" />
          </div>
        }
      }
      <p class="line">
        <button type="button" class="btn btn--s" (click)="mine.emit()">Keep mine</button>
        <button type="button" class="btn btn--s" (click)="letGo.emit()">Take the other version</button>
      </p>
    </div>
  `,
  host: { class: 'block' },
})
export class BothVersions {
  /** What the server holds, where it differs from what stands in the form. */
  readonly theirs = input.required<readonly OtherText[]>();
  /** Others write here as well: it need not have been she. */
  readonly shared = input(false);
  /** Her words stay. */
  readonly mine = output();
  /** What she typed goes; what the server holds stays. */
  readonly letGo = output();

  protected readonly changedElsewhere = 'This was also changed on another device.';
  protected readonly changedMeanwhile = 'This was changed meanwhile, by somebody else or in another window.';
}

import { Component, computed, input, output, signal } from '@angular/core';
import type { AdminCohort } from '@accelerator/contracts';
import type { Deed } from '@web/platform/deed';
import { Dialog } from '@web/ui/dialog';
import { Field, FieldControl } from '@web/ui/field';
import { FormProblem } from '@web/ui/form-problem';
import type { AskedDeed } from './places-table';

/** What happens, in words, before it happens; moving also asks where to. */
@Component({
  selector: 'admin-place-dialog',
  imports: [Dialog, Field, FieldControl, FormProblem],
  template: `
    <ui-dialog [heading]="words().heading" [open]="asked() !== null" (openChange)="closed.emit()">
      <div class="stack">
        <p class="help">{{ words().happens }}</p>
        @if (asked()?.deed === 'move') {
          @if (others().length > 0) {
            <ui-field label="To which cohort" [error]="deed().at('cohortId')">
              <select #chosen uiControl (change)="target.set(chosen.value)">
                <option value="" [selected]="target() === ''">Please choose</option>
                @for (one of others(); track one.id) {
                  <option [value]="one.id" [selected]="one.id === target()">{{ one.name }}</option>
                }
              </select>
            </ui-field>
          } @else {
            <p class="help">There is no other cohort yet.</p>
          }
        }
        <ui-form-problem [text]="deed().text()" />
        <div class="line">
          <button type="button" class="btn btn--fill" [disabled]="!ready()" (click)="done.emit(target())">
            {{ words().doing }}
          </button>
          <button type="button" class="btn" (click)="closed.emit()">Leave as it is</button>
        </div>
      </div>
    </ui-dialog>
  `,
})
export class PlaceDialog {
  /** Null while the dialog is closed. */
  readonly asked = input.required<AskedDeed | null>();
  readonly cohortName = input.required<string>();
  readonly others = input.required<readonly AdminCohort[]>();
  readonly deed = input.required<Deed>();
  readonly closed = output();
  /** With the cohort chosen, empty unless she is moved. */
  readonly done = output<string>();

  protected readonly target = signal('');
  protected readonly ready = computed(() => this.asked()?.deed !== 'move' || this.target() !== '');
  protected readonly words = computed(() => {
    const asked = this.asked();
    return asked === null ? { heading: '', happens: '', doing: '' } : wordsFor(asked, this.cohortName());
  });
}

function wordsFor({ deed, place: { name } }: AskedDeed, cohort: string) {
  if (deed === 'move')
    return {
      heading: `Move ${name}`,
      happens: `Her place in ${cohort} ends at once, and she has the same place in the other cohort. What she wrote stays hers; what she shared stays with ${cohort}.`,
      doing: 'Move her',
    };
  if (deed === 'revoke')
    return {
      heading: `Take back the invitation of ${name}`,
      happens: 'The link in her mail stops working at once. No mail says so. She can be invited anew at any time.',
      doing: 'Take it back',
    };
  return {
    heading: `End the place of ${name} in ${cohort}`,
    happens: `She no longer sees ${cohort}, with her next click. Her account and everything private stay hers. She can be invited anew at any time.`,
    doing: 'End her place',
  };
}

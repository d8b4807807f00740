import { Component, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { keysOf, stageGroups, type StageGroup } from '@accelerator/contracts';
import type { LineInWords } from './opportunity-words';

/** One process: the role first, then the organisation, then one line of what is next. Moved by a menu and by keys. */
@Component({
  selector: 'opportunities-card',
  imports: [RouterLink],
  template: `
    <h3 class="entry">
      <a [routerLink]="['/opportunities', line().id]">{{ line().roleTitle }}</a>
    </h3>
    @if (line().organisationName) {
      <p class="help">{{ line().organisationName }}</p>
    }
    @if (line().next) {
      <p class="opportunities__next">{{ line().next }}</p>
    }
    <p class="meta">{{ line().end || facts() }}</p>
    @if (line().cohortShielded) {
      <p class="meta">Kept out of cohort conversations</p>
    }
    <p class="line opportunities__acts">
      @if (line().archivedAt !== null) {
        <button type="button" class="link" (click)="takenBack.emit()">
          Put back in your list<span class="vh">: {{ line().roleTitle }}</span>
        </button>
      } @else {
        @if (line().outcome === null && line().later.length > 0) {
          <select
            #move
            class="field__i opportunities__move"
            [attr.aria-label]="'Move to: ' + line().roleTitle"
            (change)="wanted.set(move.value)"
          >
            <option value="" [selected]="wanted() === ''">Move to …</option>
            @for (group of line().later; track group.value) {
              <option [value]="group.value" [selected]="wanted() === group.value">{{ group.label }}</option>
            }
          </select>
          @if (wanted()) {
            <button type="button" class="link" (click)="moveIt()">
              Move it<span class="vh">: {{ line().roleTitle }}</span>
            </button>
          }
        }
        <button type="button" class="link" (click)="putAway.emit()">
          Put away<span class="vh">: {{ line().roleTitle }}</span>
        </button>
      }
    </p>
  `,
  host: { class: 'opportunities__card' },
})
export class OpportunityCard {
  readonly line = input.required<LineInWords>();
  readonly moved = output<StageGroup>();
  readonly putAway = output();
  readonly takenBack = output();

  /** Where to: by the arrow keys she comes past others, so it is moved by its own press. */
  protected readonly wanted = signal('');

  protected facts(): string {
    return [this.line().stageWords, this.line().time].filter(Boolean).join(', ');
  }

  protected moveIt(): void {
    const group = keysOf(stageGroups).find((one) => one === this.wanted());
    this.wanted.set('');
    if (group) this.moved.emit(group);
  }
}

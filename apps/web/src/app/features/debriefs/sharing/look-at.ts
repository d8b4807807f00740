import { Component, computed, input, output } from '@angular/core';
import { type Replacement, recognisableKinds } from '@accelerator/contracts';
import { placesToLookAt, type Spot } from './share-sheet';

/** Beside the sheet: places to look at, each with wider words, and what has been replaced already. */
@Component({
  selector: 'sharing-look-at',
  template: `
    <h2 #top tabindex="-1">{{ heading() }}</h2>
    <p class="vh" role="status">{{ heading() }}</p>
    <p class="help">Suggestions miss things. You know best what could be recognised.</p>
    <ol class="sharing__spots">
      @for (spot of spots(); track spot.part + spot.from) {
        <li>
          <span class="sharing__no" aria-hidden="true">{{ spot.number }}</span>
          <div>
            <p class="label">{{ kinds[spot.kind] }}: “{{ spot.found }}”</p>
            <p class="read-s">Wider: “{{ spot.wider }}”.</p>
            <div class="line">
              <button type="button" class="btn btn--s" (click)="replace.emit(spot); top.focus()">
                Replace<span class="vh"> “{{ spot.found }}”</span>
              </button>
              <button type="button" class="btn btn--s" (click)="keep.emit(spot); top.focus()">
                Keep<span class="vh"> “{{ spot.found }}”</span>
              </button>
              <button type="button" class="link" (click)="own.emit(spot)">
                Write my own<span class="vh"> for “{{ spot.found }}”</span>
              </button>
            </div>
          </div>
        </li>
      }
    </ol>
    @if (replaced().length > 0) {
      <h3 class="sharing__label">Already replaced</h3>
      <dl class="ledger sharing__replaced">
        @for (one of replaced(); track one.name) {
          <div>
            <dt>{{ one.name }}</dt>
            <dd>{{ one.words }}</dd>
          </div>
        }
      </dl>
      <p class="meta">These are in your private notes only and never leave them.</p>
    }
  `,
})
export class LookAt {
  readonly spots = input.required<readonly Spot[]>();
  readonly replaced = input.required<readonly Replacement[]>();
  readonly replace = output<Spot>();
  readonly keep = output<Spot>();
  /** She wants to find her own words for it. */
  readonly own = output<Spot>();

  protected readonly kinds = recognisableKinds;
  protected readonly heading = computed(() => {
    const count = this.spots().length;
    return count === 0 ? 'No place stands out' : placesToLookAt(count);
  });
}

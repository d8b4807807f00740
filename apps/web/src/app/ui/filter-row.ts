import { Component, computed, input, type WritableSignal } from '@angular/core';
import type { Choice } from './choice';
import { Field, FieldControl } from './field';

/** One way to narrow a list: words to look for, a choice, or a day. `folded` ones stand behind "More". */
export interface FilterField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'words' | 'choice' | 'day';
  readonly choices?: readonly Choice[];
  /** What the choice says while none is made. */
  readonly any?: string;
  readonly folded?: boolean;
  readonly error?: string;
}

/** Who keeps how a list is narrowed: the row draws what stands there, and says what is to be changed. */
export interface Narrowed {
  /** What stands in each field, by its key. */
  readonly values: () => Readonly<Record<string, string>>;
  /** Whether those behind "More" are wanted; one that narrows is always shown. */
  readonly wanted: WritableSignal<boolean>;
  /** The list shows what is put away. */
  readonly archived: () => boolean;
  set(change: { readonly key: string; readonly value: string }): void;
  clear(): void;
  show(archived: boolean): void;
}

/** How a list of kept things is narrowed, in one row, with the way to those put away. */
@Component({
  selector: 'ui-filter-row',
  imports: [Field, FieldControl],
  template: `
    <form class="filters" role="search" [attr.aria-label]="label()" (submit)="$event.preventDefault()">
      <div class="filters__fields">
        @for (field of open(); track field.key) {
          <ui-field [label]="field.label" [error]="field.error">
            @if (field.kind === 'choice') {
              <select #choice uiControl (change)="say(field.key, choice.value)">
                <option value="" [selected]="valueOf(field.key) === ''">{{ field.any ?? 'All' }}</option>
                @for (one of field.choices; track one.value) {
                  <option [value]="one.value" [selected]="one.value === valueOf(field.key)">{{ one.label }}</option>
                }
              </select>
            } @else {
              <input
                #typed
                uiControl
                autocomplete="off"
                maxlength="200"
                [type]="field.kind === 'day' ? 'date' : 'search'"
                [value]="valueOf(field.key)"
                (change)="say(field.key, typed.value)"
              />
            }
          </ui-field>
        }
      </div>
      <p class="line">
        @if (canFold()) {
          <button type="button" class="link" [attr.aria-expanded]="more()" (click)="by().wanted.set(!more())">
            {{ more() ? 'Fewer ways to narrow it' : 'By process and days' }}
          </button>
        }
        @if (narrowed()) {
          <button type="button" class="link" (click)="by().clear()">Show all</button>
        }
        <button type="button" class="link" (click)="by().show(!by().archived())">
          {{ by().archived() ? 'Show those that are kept' : 'Show those put away' }}
        </button>
      </p>
    </form>
  `,
  host: { class: 'block noprint' },
})
export class FilterRow {
  /** What is narrowed: "Look through the brag file". */
  readonly label = input.required<string>();
  readonly fields = input.required<readonly FilterField[]>();
  readonly by = input.required<Narrowed>();

  private readonly inUse = computed(() => this.fields().some(({ key, folded }) => folded && this.valueOf(key) !== ''));
  protected readonly more = computed(() => this.by().wanted() || this.inUse());
  protected readonly canFold = computed(() => !this.inUse() && this.fields().some(({ folded }) => folded));
  protected readonly open = computed(() => this.fields().filter(({ folded }) => !folded || this.more()));
  protected readonly narrowed = computed(() => this.fields().some(({ key }) => this.valueOf(key) !== ''));

  protected valueOf(key: string): string {
    return this.by().values()[key] ?? '';
  }

  protected say(key: string, typed: string): void {
    const value = typed.trim();
    if (value !== this.valueOf(key)) this.by().set({ key, value });
  }
}

import { Component, computed, ElementRef, inject, input, model } from '@angular/core';
import { type CohortTemplate, mostCoachesAtOnce } from '@accelerator/contracts';
import type { Deed } from '@web/platform/deed';
import { newId } from '@web/platform/ids';
import { Field, FieldControl } from '@web/ui/field';
import type { CoachWords } from './cohort-fields';

/** The coaches of a new cohort, a row each; they are invited as it is set up. */
@Component({
  selector: 'admin-coach-rows',
  imports: [Field, FieldControl],
  template: `
    <fieldset class="admin-coaches">
      <legend class="field__l">Coaches</legend>
      <p class="help">Each gets an invitation by e-mail as the cohort is set up. More can be invited afterwards.</p>
      @for (coach of coaches(); track coach.id; let at = $index) {
        <div class="admin-coach" role="group" [attr.aria-label]="'Coach ' + (at + 1)">
          <ui-field label="Name" [error]="deed().at('coaches', at, 'name')">
            <input
              #typedName
              uiControl
              autocomplete="off"
              [value]="coach.name"
              (input)="put(coach.id, { name: typedName.value })"
            />
          </ui-field>
          <ui-field label="E-mail address" [error]="deed().at('coaches', at, 'email')">
            <input
              #typedEmail
              uiControl
              type="email"
              autocomplete="off"
              [value]="coach.email"
              (input)="put(coach.id, { email: typedEmail.value })"
            />
          </ui-field>
          <button type="button" class="btn btn--s btn--quiet" (click)="remove(coach.id)">
            Take out<span class="vh">: {{ coach.name || 'coach ' + (at + 1) }}</span>
          </button>
        </div>
      }
      @if (room() && choices().length > 0) {
        <div role="group" aria-labelledby="known-coaches">
          <p class="field__l" id="known-coaches">Coaches of the programme already; a tap adds them</p>
          <p class="line">
            @for (one of choices(); track one.id) {
              <button type="button" class="chip" (click)="choose(one)">
                <span class="vh">Add </span>{{ one.name }}<span [class.vh]="!one.alike">, {{ one.email }}</span>
              </button>
            }
          </p>
        </div>
      }
      @if (room()) {
        <button type="button" class="btn btn--s" (click)="add()">Add a coach</button>
      }
    </fieldset>
  `,
  host: { class: 'block' },
})
export class CoachRows {
  readonly coaches = model.required<readonly CoachWords[]>();
  readonly deed = input.required<Deed>();
  /** Who coaches in the programme already. */
  readonly known = input<CohortTemplate['coaches']>([]);

  protected readonly room = computed(() => this.coaches().length < mostCoachesAtOnce);
  /** Those who are not in a row yet; of two of one name the addresses are seen. */
  protected readonly choices = computed(() => {
    const taken = this.coaches().map(({ email }) => email.trim().toLowerCase());
    const names = this.known().map(({ name }) => name.toLowerCase());
    const alike = (name: string) => names.filter((one) => one === name.toLowerCase()).length > 1;
    return this.known()
      .filter(({ email }) => !taken.includes(email))
      .map((one) => ({ ...one, alike: alike(one.name) }));
  });
  private readonly root = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected add(): void {
    this.coaches.update((coaches) => [...coaches, { id: newId(), name: '', email: '' }]);
    setTimeout(() => [...this.root.querySelectorAll('.admin-coach')].at(-1)?.querySelector('input')?.focus());
  }

  protected choose({ name, email }: CohortTemplate['coaches'][number]): void {
    this.coaches.update((coaches) => [...coaches, { id: newId(), name, email }]);
  }

  protected put(id: string, change: Partial<CoachWords>): void {
    this.coaches.update((coaches) => coaches.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  protected remove(id: string): void {
    this.coaches.update((coaches) => coaches.filter((one) => one.id !== id));
  }
}

import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { attendanceMarks, AttendanceMark, type AttendanceView } from '@accelerator/contracts';
import { choicesOf } from '@web/ui/choice';
import { Failure } from '@web/ui/failure';
import { AttendanceStore } from './attendance-store';

/** Who was there: alphabetical, one word a person; reasons are not asked. */
@Component({
  selector: 'sessions-attendance',
  imports: [Failure],
  providers: [AttendanceStore],
  template: `
    <h2 class="sessions__h2">Attendance</h2>
    @if (store.failure(); as text) {
      <ui-failure [text]="text" (again)="store.list.reload()" />
    } @else {
      <div class="paper sessions__table">
        <table class="table">
          <caption class="vh">
            Who was there
          </caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Was there</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.enrolmentId) {
              <tr>
                <th scope="row">{{ row.person.name }}</th>
                <td>
                  <select
                    #mark
                    class="field__i sessions__mark"
                    [attr.aria-label]="'Attendance of ' + row.person.name"
                    (change)="say(row, mark.value)"
                  >
                    @if (row.mark === null) {
                      <option value="" selected>Not marked</option>
                    }
                    @for (choice of marks; track choice.value) {
                      <option [value]="choice.value" [selected]="choice.value === row.mark">{{ choice.label }}</option>
                    }
                  </select>
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
    <p class="meta" role="status">{{ said() || 'Reasons are not asked.' }}</p>
  `,
  host: { class: 'block sessions__section' },
})
export class AttendanceTable {
  protected readonly store = inject(AttendanceStore);
  readonly cohortId = input.required<string>();
  readonly sessionId = input.required<string>();

  protected readonly marks = choicesOf(attendanceMarks);
  protected readonly said = signal('');
  protected readonly rows = computed(() => (this.store.list.hasValue() ? this.store.list.value().items : []));

  constructor() {
    effect(() => this.store.open(this.cohortId(), this.sessionId()));
  }

  protected async say({ enrolmentId, person }: AttendanceView, value: string): Promise<void> {
    const mark = AttendanceMark.safeParse(value);
    if (!mark.success) return;
    const saved = await this.store.mark(enrolmentId, mark.data);
    if (saved) this.said.set(`Saved. ${person.name}: ${attendanceMarks[mark.data].toLowerCase()}.`);
  }
}

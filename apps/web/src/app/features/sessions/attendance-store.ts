import { computed, inject, Injectable, signal } from '@angular/core';
import { type AttendanceMark, listAttendance, markAttendance } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';

/** Who was there, as the coaches say. */
@Injectable()
export class AttendanceStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly path = signal<{ readonly cohortId: string; readonly sessionId: string } | undefined>(undefined);

  readonly list = this.api.resource(listAttendance, () => {
    const params = this.path();
    return params && { params };
  });
  readonly failure = computed(() => problemText(this.list.error()));

  open(cohortId: string, sessionId: string): void {
    this.path.set({ cohortId, sessionId });
  }

  /** Whether it is saved; if not, the list says what stands. */
  async mark(enrolmentId: string, mark: AttendanceMark): Promise<boolean> {
    const path = this.path();
    if (!path) return false;
    try {
      const marked = await this.api.call(markAttendance, { params: { ...path, enrolmentId }, body: { mark } });
      this.list.update(
        (list) => list && { items: list.items.map((one) => (one.enrolmentId === marked.enrolmentId ? marked : one)) },
      );
      return true;
    } catch (error) {
      this.notices.say(pressText(error));
      this.list.reload();
      return false;
    }
  }
}

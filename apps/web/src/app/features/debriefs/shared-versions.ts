import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SharedState } from '@accelerator/contracts';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { Icon } from '@web/ui/icon';

/** Where she has no place the cohort is not named. */
export const cohortLeft = 'a cohort that you have left';

const readers = { coaches: 'coaches', cohort: 'members and coaches' } as const;

/** "members and coaches of Juniper" */
export function readersOf({ audience, cohortName }: Pick<SharedState, 'audience' | 'cohortName'>): string {
  return `${readers[audience]} of ${cohortName || cohortLeft}`;
}

/** At the head of a debrief of which others see a version: whom, since when, and the way to it; and that the rest is hers. */
@Component({
  selector: 'debriefs-shared-versions',
  imports: [Icon, RouterLink],
  template: `
    @for (version of versions(); track version.id) {
      <p class="help debriefs__version">
        <ui-icon name="users-three" /><span
          >A version of it:
          @if (version.link; as link) {
            <a [routerLink]="link">{{ version.words }}</a>
          } @else {
            {{ version.words }}
          }
        </span>
      </p>
    }
    @if (versions().length > 0) {
      <p class="help debriefs__version"><ui-icon name="lock-simple" /><span>The debrief itself: only you</span></p>
    }
  `,
})
export class SharedVersions {
  readonly shared = input.required<readonly SharedState[]>();

  private readonly session = inject(SessionStore);
  protected readonly versions = computed(() =>
    this.shared().map((version) => ({
      id: version.sharedVersionId,
      words: this.wordsOf(version),
      link:
        version.waiting || version.cohortName === ''
          ? null
          : ['/cohorts', version.cohortId, 'conversations', version.threadId],
    })),
  );

  private wordsOf(version: SharedState): string {
    const { authorDisplay, sharedAt, waiting } = version;
    const whom = readersOf(version);
    if (waiting) return `${whom}, within twelve hours; nobody finds it yet`;
    const hidden = authorDisplay === 'without-name';
    // without a name only the day is told, and it has no zone
    const since = longDay(sharedAt, hidden ? 'UTC' : this.session.timeZone());
    return `${whom}, since ${since}${hidden ? ', without your name' : ''}`;
  }
}

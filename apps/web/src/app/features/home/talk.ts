import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { adviceSettings, type HomeView } from '@accelerator/contracts';
import { nearDay } from '@web/platform/times';
import { PersonMark } from '@web/ui/person-mark';

type HomeThread = HomeView['threads'][number];

/** One conversation in the side panel of the day: who began it, what it is, and what is new. */
@Component({
  selector: 'home-talk',
  imports: [PersonMark, RouterLink],
  template: `
    <ui-person-mark [name]="name()" [coach]="thread().opener.coach" />
    <a [routerLink]="['/cohorts', thread().cohortId, 'conversations', thread().id]">{{ deed() }}</a>
    <p class="meta">{{ line() }}</p>
  `,
  host: { class: 'talk' },
})
export class Talk {
  readonly thread = input.required<HomeThread>();
  readonly zone = input.required<string>();

  protected readonly name = computed(() => {
    const { person, nameHidden } = this.thread().opener;
    return nameHidden ? null : (person?.name ?? null);
  });
  protected readonly deed = computed(() => deedOf(this.thread()));
  protected readonly line = computed(() => lineOf(this.thread(), this.zone()));
}

function deedOf({ kind, opener, title }: HomeThread): string {
  if (kind !== 'debrief') return title;
  if (opener.mine) return 'You shared a debrief';
  if (opener.gone) return 'A former member shared a debrief';
  const [first] = opener.person?.name.split(' ') ?? [];
  if (first !== undefined && opener.nameHidden) return `Shared without a name (by ${first})`;
  return first === undefined ? 'Shared without a name' : `${first} shared a debrief`;
}

function lineOf(thread: HomeThread, zone: string): string {
  const facts = [
    thread.kind === 'debrief' ? `${thread.title}.` : '',
    thread.adviceSetting ? `${adviceSettings[thread.adviceSetting]}.` : '',
    thread.unread > 0 ? `${thread.unread} new.` : '',
    nearDay(thread.lastActivityAt, zone),
  ];
  return facts.filter(Boolean).join(' ');
}

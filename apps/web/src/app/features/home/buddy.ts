import { Component, computed, inject, input } from '@angular/core';
import { buddyAnswers, type HomeView } from '@accelerator/contracts';
import { firstName } from '@web/platform/names';
import { onNearDay } from '@web/platform/times';
import { PersonMark } from '@web/ui/person-mark';
import { HomeStore } from './home-store';

/** One who is paired with her, and the one tap that asks for five minutes, in words that she sees before. */
@Component({
  selector: 'home-buddy',
  imports: [PersonMark],
  template: `
    <ui-person-mark [name]="buddy().name" />
    <div>
      <p>{{ buddy().name }}</p>
      @if (asked(); as day) {
        <p class="meta">
          You asked for five minutes {{ day }}.
          @if (buddy().answer; as answer) {
            {{ first() }}: “{{ answers[answer] }}.”
          }
        </p>
      } @else if (!quiet()) {
        <button type="button" class="link" (click)="store.askBuddy(buddy())">
          Five minutes this week?<span class="vh"> With {{ buddy().name }}</span>
        </button>
        <p class="meta">Sends exactly this: “{{ buddy().words }}”</p>
      }
    </div>
  `,
  host: { class: 'home__pair' },
})
export class Buddy {
  readonly buddy = input.required<HomeView['buddies'][number]>();
  readonly zone = input.required<string>();
  /** Nothing is proposed in quiet view. */
  readonly quiet = input(false);

  protected readonly store = inject(HomeStore);
  protected readonly answers = buddyAnswers;
  protected readonly first = computed(() => firstName(this.buddy().name));
  protected readonly asked = computed(() => {
    const at = this.buddy().askedAt;
    return at === null ? '' : onNearDay(at, this.zone());
  });
}

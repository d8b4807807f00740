import { Component, computed, input } from '@angular/core';

/** Initials in a circle; a coach in cloth; without a name a dashed ring. The name stands beside it. */
@Component({
  selector: 'ui-person-mark',
  template: `{{ initials() }}`,
  host: {
    class: 'who',
    'aria-hidden': 'true',
    '[class.who--coach]': 'coach()',
    '[class.who--none]': 'name() === null',
    '[class.who--s]': 'small()',
  },
})
export class PersonMark {
  /** `null` where the author is not named. */
  readonly name = input.required<string | null>();
  readonly coach = input(false);
  readonly small = input(false);

  protected readonly initials = computed(() => initialsOf(this.name() ?? ''));
}

/** "Adaeze Thornbury" → "AT": of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('en-GB') ?? '').join('');
}

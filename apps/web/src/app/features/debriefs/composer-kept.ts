import { Component, computed, inject, input } from '@angular/core';
import { cardPath, cardsOf, listNonNegotiables, skills, testResults, textOf } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Chips } from '@web/ui/chips';
import { choicesOf } from '@web/ui/choice';
import { ToggleGroup } from '@web/ui/toggle-group';
import { DebriefSaver } from './debrief-saver';

/** Skills as chips, and her conditions against this process. */
@Component({
  selector: 'debriefs-kept',
  imports: [Chips, ToggleGroup],
  template: `
    @if (list() === 'skillsKept') {
      <ui-chips
        label="What you can do better now"
        [choices]="skills"
        [value]="chosen()"
        (valueChange)="choose($event)"
      />
    } @else {
      @for (condition of conditions(); track condition.id) {
        <p class="read" aria-hidden="true">{{ condition.statement }}</p>
        <ui-toggle-group
          [legend]="condition.statement"
          [choices]="results"
          [value]="condition.result"
          (valueChange)="test(condition.id, $event)"
        />
      } @empty {
        @if (known.hasValue()) {
          <p class="help">You need not know them yet. Processes have a way of showing them.</p>
        }
      }
    }
  `,
})
export class ComposerKept {
  readonly list = input.required<'skillsKept' | 'tests'>();

  private readonly saver = inject(DebriefSaver);
  protected readonly known = inject(ApiClient).resource(listNonNegotiables, () =>
    this.list() === 'tests' ? { query: {} } : undefined,
  );
  protected readonly skills = choicesOf(skills);
  protected readonly results = choicesOf(testResults);
  protected readonly chosen = computed(() =>
    cardsOf(this.saver.answers(), 'skillsKept').flatMap(({ id, fields }) => (fields['on'] === true ? [id] : [])),
  );
  protected readonly conditions = computed(() => {
    const tests = new Map(cardsOf(this.saver.answers(), 'tests').map((card) => [card.id, textOf(card, 'result')]));
    const items = this.known.hasValue() ? this.known.value().items : [];
    return items.map(({ id, statement }) => ({
      id,
      statement,
      result: this.results.find(({ value }) => value === tests.get(id))?.value ?? null,
    }));
  });

  protected choose(now: readonly string[]): void {
    const before = this.chosen();
    const changes = [...new Set([...before, ...now])].filter((key) => before.includes(key) !== now.includes(key));
    this.saver.change(Object.fromEntries(changes.map((key) => [cardPath('skillsKept', key, 'on'), now.includes(key)])));
  }

  protected test(id: string, result: string | null): void {
    this.saver.change({ [cardPath('tests', id, 'result')]: result });
  }
}

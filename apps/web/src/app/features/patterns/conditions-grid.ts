import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PatternsView, TestResult } from '@accelerator/contracts';
import { DotRows } from './dot-rows';
import { markWords, type Drawing, type Mark } from './marks';

/** Whether her conditions hold: in words where they are few, then conditions by processes, from ten on bars. */
@Component({
  selector: 'patterns-conditions-grid',
  imports: [DotRows, RouterLink],
  templateUrl: './conditions-grid.html',
})
export class ConditionsGrid {
  readonly tests = input.required<PatternsView['nonNegotiableTests']>();

  protected readonly signs = { met: '✓', bent: '≈', broken: '✕', 'not-seen': '–', none: '' } as const;
  protected readonly columns: readonly (readonly Mark[])[] = [['broken', 'bent', 'met', 'not-seen']];
  protected readonly grid = computed(() => this.tests().processes.length > 0);
  protected readonly bars = computed((): Drawing => {
    const { n, form, rows } = this.tests();
    return {
      n,
      form,
      rows: rows.map(({ nonNegotiableId, statement, words, counts }) => ({
        key: nonNegotiableId,
        label: statement,
        words,
        counts: counts.map(({ result, count }) => ({ mark: result, count })),
        dots: [],
      })),
    };
  });

  protected result(result: TestResult | null): string {
    return result === null ? 'not noted' : markWords[result];
  }
}

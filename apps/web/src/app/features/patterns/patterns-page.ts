import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readPatterns, stageGroups, testResults, type PatternsView } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { problemText } from '@web/platform/problem';
import { dayInWords } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { DotRows } from './dot-rows';

/** What her own processes show so far, and how far that goes. */
@Component({
  selector: 'patterns-page',
  imports: [DotRows, EmptyState, Failure, LoadingLines, MarginRow, Page, RouterLink],
  templateUrl: './patterns-page.html',
})
export default class PatternsPage {
  protected readonly patterns = inject(ApiClient).resource(readPatterns, () => ({}));
  protected readonly failure = computed(() => problemText(this.patterns.error()));
  protected readonly onlyYou = onlyYou;
  protected readonly groups = Object.values(stageGroups);
  protected readonly results = testResults;
  protected readonly signs = { met: '✓', bent: '≈', broken: '✕', 'not-seen': '–', none: '' } as const;

  protected readonly ledger = computed(() => (this.patterns.hasValue() ? ledgerOf(this.patterns.value()) : []));

  /** A row of noughts says nothing. */
  protected readonly noted = computed(
    () => this.patterns.hasValue() && this.patterns.value().searchOverview.counts.some(({ count }) => count > 0),
  );

  protected note(n: number): string {
    return `${n} ${n === 1 ? 'process' : 'processes'}`;
  }

  protected day(on: string): string {
    return dayInWords(on);
  }

  protected print(): void {
    globalThis.print();
  }
}

function ledgerOf({ keptLedger: kept }: PatternsView) {
  return [
    { word: 'stories', count: kept.stories },
    { word: `questions, ${kept.prepared} prepared`, count: kept.questions },
    { word: 'signals', count: kept.signals },
    { word: 'things you will not accept', count: kept.nonNegotiables },
  ];
}

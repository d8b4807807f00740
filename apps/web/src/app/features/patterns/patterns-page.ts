import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { areasInSentence, doors, readPatterns, type PatternsView, type Picture } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { problemText } from '@web/platform/problem';
import { dayInWords } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { ConditionsGrid } from './conditions-grid';
import { DotRows } from './dot-rows';
import { KeptLedger } from './kept-ledger';
import type { Mark } from './marks';
import { PathTracks } from './path-tracks';
import { ProcessLines } from './process-lines';

/** What her own processes show so far, and how far that goes. */
@Component({
  selector: 'patterns-page',
  imports: [
    ConditionsGrid,
    DotRows,
    EmptyState,
    Failure,
    KeptLedger,
    LoadingLines,
    MarginRow,
    Page,
    PathTracks,
    ProcessLines,
    RouterLink,
  ],
  templateUrl: './patterns-page.html',
})
export default class PatternsPage {
  protected readonly patterns = inject(ApiClient).resource(readPatterns, () => ({}));
  protected readonly failure = computed(() => problemText(this.patterns.error()));
  protected readonly onlyYou = onlyYou;
  protected readonly areasInSentence = areasInSentence;
  protected readonly energy: readonly (readonly Mark[])[] = [['drained'], ['steady'], ['lit']];
  protected readonly questions: readonly (readonly Mark[])[] = [['prepared', 'open']];
  protected readonly signals: readonly (readonly Mark[])[] = [['red'], ['unsure'], ['green']];

  protected readonly hours = computed(() =>
    this.rows(({ effort }) => effort.rows.map((row) => ({ ...row, words: hoursInWords(row.hours) }))),
  );
  protected readonly doors = computed(() =>
    this.rows((all) => all.doors.rows.map((row) => ({ ...row, words: doors[row.door] }))),
  );
  protected readonly opportunities = computed(() => {
    const [all] = this.rows(({ searchOverview }) => searchOverview.counts);
    return `${all?.count ?? 0} ${all?.count === 1 ? 'opportunity' : 'opportunities'}`;
  });

  protected note(n: number): string {
    return `${n} ${n === 1 ? 'process' : 'processes'}`;
  }

  protected noteOf({ n, form }: Picture): string {
    return form === 'dots' ? `${this.note(n)}, one dot each` : this.note(n);
  }

  protected day(on: string): string {
    return dayInWords(on);
  }

  protected print(): void {
    globalThis.print();
  }

  private rows<Row>(of: (all: PatternsView) => readonly Row[]): readonly Row[] {
    return this.patterns.hasValue() ? of(this.patterns.value()) : [];
  }
}

function hoursInWords(hours: number): string {
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}

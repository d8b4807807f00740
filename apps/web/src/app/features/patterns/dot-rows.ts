import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { scaleLinear } from 'd3-scale';
import { markWords, type Drawing, type DrawingRow, type Mark } from './marks';

/**
 * Rows of dots, one dot for each process, that open it; from ten processes on bars of the same counts, one for each
 * mark. Marks of one column stand side by side; with three columns the middle one is drawn only where it is marked.
 */
@Component({
  selector: 'patterns-dot-rows',
  imports: [RouterLink],
  templateUrl: './dot-rows.html',
})
export class DotRows {
  readonly picture = input.required<Drawing>();
  /** What the rows are: "Energy". */
  readonly title = input.required<string>();
  /** Marks from left to right, column by column. */
  readonly columns = input.required<readonly (readonly Mark[])[]>();

  protected readonly drawn = computed(() => ['dots', 'bars'].includes(this.picture().form));
  protected readonly bars = computed(() => this.picture().form === 'bars');
  protected readonly shown = computed(() =>
    this.columns().filter((column, at, all) => all.length < 3 || at !== 1 || column.some((mark) => this.has(mark))),
  );
  protected readonly marks = computed(() => this.shown().flat());
  protected readonly rows = computed(() =>
    this.picture().rows.map((row) => ({ ...row, columns: this.shown().map((column) => filled(row, column)) })),
  );
  /** The widest column of any row is all the way across; bars of all columns have one scale. */
  private readonly scale = computed(() => {
    const sums = this.rows().flatMap(({ columns }) => columns.map(({ bars }) => sumOf(bars)));
    return scaleLinear()
      .domain([0, Math.max(this.picture().n, ...sums)])
      .range([0, 100]);
  });

  /** Widths of the columns in rem: dots as many as they hold, up to six in a line; bars all alike. */
  protected readonly widths = computed(() => {
    const [count, bars] = [this.shown().length, this.bars()];
    if (bars)
      return Array(count)
        .fill(`${count === 3 ? 6 : count === 2 ? 8 : 16}rem`)
        .join(' ');
    return this.shown()
      .map((column, at) => {
        const most = Math.max(1, ...this.rows().map(({ columns }) => columns[at]?.dots.length ?? 0));
        const least = count === 1 ? 12 : count === 2 ? 6 : 5.5;
        return `${Math.max(least, Math.min(most, 6) * 1.5)}rem`;
      })
      .join(' ');
  });

  /** "2 of 6" */
  protected counted({ counts }: DrawingRow, mark: Mark): string {
    return `${counts.find((one) => one.mark === mark)?.count ?? 0} of ${this.picture().n}`;
  }

  protected words(mark: Mark): string {
    return markWords[mark];
  }

  protected width(count: number): number {
    return this.scale()(count);
  }

  /** Where the column stands to the line. */
  protected sideOf(at: number): 'alone' | 'left' | 'middle' | 'right' {
    const last = this.shown().length - 1;
    if (last === 0) return 'alone';
    return at === 0 ? 'left' : at === last ? 'right' : 'middle';
  }

  private has(mark: Mark): boolean {
    return this.picture().rows.some(({ counts }) => counts.some((one) => one.mark === mark && one.count > 0));
  }
}

function filled({ dots, counts }: DrawingRow, column: readonly Mark[]) {
  const bars = column.flatMap((mark) => counts.filter((one) => one.mark === mark && one.count > 0));
  return { dots: column.flatMap((mark) => dots.filter((dot) => dot.mark === mark)), bars };
}

function sumOf(bars: readonly { readonly count: number }[]): number {
  return bars.reduce((sum, { count }) => sum + count, 0);
}

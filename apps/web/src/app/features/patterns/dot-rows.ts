import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DotMark, PatternRow, Picture } from '@accelerator/contracts';
import { scaleLinear } from 'd3-scale';

/** What a mark is called beside the colour and the shape. */
const markWords: Readonly<Record<DotMark, string>> = {
  lit: 'lifted',
  steady: 'steady',
  drained: 'drained',
  prepared: 'answer prepared',
  open: 'open',
  red: 'to leave',
  green: 'to look for',
  unsure: 'not sure yet',
};

/** Rows of dots, one dot for each process, that open it; from ten processes on, bars of the same counts. */
@Component({
  selector: 'patterns-dot-rows',
  imports: [RouterLink],
  template: `
    @if (drawn()) {
      <div class="patterns__axis" aria-hidden="true">
        <span></span>
        <span class="patterns__key patterns__key--left"
          >{{ words(left()) }} <i [class]="'patterns__dot patterns__dot--' + left()"></i
        ></span>
        <span></span>
        <span class="patterns__key"
          ><i [class]="'patterns__dot patterns__dot--' + right()"></i> {{ words(right()) }}</span
        >
      </div>
    }
    <ul class="patterns__rows">
      @for (row of rows(); track row.key) {
        <li class="patterns__row" [class.patterns__row--said]="!drawn()">
          <span class="patterns__label">{{ row.label }}</span>
          @if (drawn()) {
            @for (side of [row.left, row.right]; track $index) {
              @if ($index === 1) {
                <span class="patterns__line"></span>
              }
              <span class="patterns__dots" [class.patterns__dots--left]="$index === 0">
                @if (bars()) {
                  @if (side.length > 0) {
                    <span
                      class="patterns__bar"
                      [class]="'patterns__bar--' + side[0]?.mark"
                      [style.inline-size.%]="width(side.length)"
                    ></span>
                  }
                } @else {
                  @for (dot of side; track dot.debriefId + dot.mark) {
                    <a
                      class="patterns__hit"
                      [routerLink]="['/debriefs', dot.debriefId]"
                      [attr.aria-label]="dot.process + ', ' + words(dot.mark)"
                      [title]="dot.process"
                    >
                      <i [class]="'patterns__dot patterns__dot--' + dot.mark"></i>
                    </a>
                  }
                }
              </span>
            }
          }
          <span class="meta">{{ row.words }}</span>
        </li>
      }
    </ul>
    @if (drawn()) {
      <details class="patterns__table noprint">
        <summary>
          The same as a table<span class="vh">: {{ title() }}</span>
        </summary>
        <div class="scroller" tabindex="0" role="region" [attr.aria-label]="title() + ' as a table'">
          <table class="patterns__grid">
            <caption class="vh">
              {{
                title()
              }}, of
              {{
                picture().n
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ title() }}</th>
                @for (mark of marks(); track mark) {
                  <th scope="col">{{ words(mark) }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.key) {
                <tr>
                  <th scope="row">{{ row.label }}</th>
                  @for (mark of marks(); track mark) {
                    <td>{{ counted(row, mark) }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </details>
    }
  `,
})
export class DotRows {
  readonly picture = input.required<Picture>();
  /** What the rows are: "Energy". */
  readonly title = input.required<string>();
  /** Marks that stand at the left of the line; all others at its right. */
  readonly left = input.required<DotMark>();
  readonly right = input.required<DotMark>();

  protected readonly drawn = computed(() => ['dots', 'bars'].includes(this.picture().form));
  protected readonly bars = computed(() => this.picture().form === 'bars');
  protected readonly rows = computed(() => this.picture().rows.map((row) => ({ ...row, ...this.sides(row) })));
  private readonly scale = computed(() => scaleLinear().domain([0, this.picture().n]).range([0, 100]));

  /** Marks of the picture, the left one first. */
  protected readonly marks = computed(() => {
    const found = new Set(this.picture().rows.flatMap(({ dots }) => dots.map(({ mark }) => mark)));
    const others = [...found].filter((mark) => mark !== this.left() && mark !== this.right());
    return [this.left(), ...others, this.right()];
  });

  /** "2 of 6" */
  protected counted({ dots }: PatternRow, mark: DotMark): string {
    return `${dots.filter((dot) => dot.mark === mark).length} of ${this.picture().n}`;
  }

  protected words(mark: DotMark): string {
    return markWords[mark];
  }

  protected width(count: number): number {
    return this.scale()(count);
  }

  private sides({ dots }: PatternRow) {
    return {
      left: dots.filter(({ mark }) => mark === this.left()),
      right: dots.filter(({ mark }) => mark !== this.left()),
    };
  }
}

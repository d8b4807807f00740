import { Component, input } from '@angular/core';
import type { ExcerptPiece } from '@accelerator/contracts';

/** An excerpt with the found words marked. */
@Component({
  selector: 'search-excerpt',
  template: `@for (piece of pieces(); track $index) {
    @if (piece.found) {
      <mark>{{ piece.text }}</mark>
    } @else {
      <span>{{ piece.text }}</span>
    }
  }`,
  host: { class: 'help' },
})
export class Excerpt {
  readonly pieces = input.required<readonly ExcerptPiece[]>();
}

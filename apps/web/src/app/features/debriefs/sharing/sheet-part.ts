import { Component, computed, input, output, signal, viewChild } from '@angular/core';
import { sharedPartLimit } from '@accelerator/contracts';
import { RuledField } from '@web/ui/ruled-field';
import { piecesOf, type SheetPart, type Spot } from './share-sheet';

/** One part of the sheet: to be read as they will, with what was replaced and what to look at; any word may change. */
@Component({
  selector: 'sharing-part',
  imports: [RuledField],
  template: `
    @if (writing()) {
      <ui-ruled-field
        [label]="part().label"
        [limit]="limit"
        [value]="part().text"
        (valueChange)="reworded.emit($event)"
      />
    } @else {
      <h3 class="sharing__label">{{ part().label }}</h3>
      <p class="read sharing__text">
        @if (asWritten()) {
          {{ part().written }}
        } @else {
          @for (piece of pieces(); track $index) {
            @if (piece.number) {
              <mark [attr.id]="'spot-' + piece.number"
                >{{ piece.text }}<sup class="sharing__no">{{ piece.number }}</sup></mark
              >
            } @else if (piece.replaced) {
              <span class="debriefs__replaced">{{ piece.text }}<span class="vh"> (replaced)</span></span>
            } @else {
              <span>{{ piece.text }}</span>
            }
          }
        }
      </p>
    }
    <p class="line sharing__acts">
      <button type="button" class="link" [attr.aria-expanded]="writing()" (click)="turn()">
        {{ writing() ? 'Done' : 'Change the words'
        }}<span class="vh"> {{ writing() ? 'with' : 'of' }} “{{ part().label }}”</span>
      </button>
      @if (newer()) {
        <button type="button" class="link" (click)="reworded.emit(part().written)">
          Take what the debrief says now<span class="vh"> for “{{ part().label }}”</span>
        </button>
      }
    </p>
  `,
})
export class SheetPartRow {
  readonly part = input.required<SheetPart>();
  /** Words that stand in for names. */
  readonly swaps = input.required<readonly string[]>();
  readonly spots = input.required<readonly Spot[]>();
  /** Her own words instead, for comparison. */
  readonly asWritten = input(false);
  /** The debrief says something else by now than the version that they see. */
  readonly newer = input(false);
  readonly reworded = output<string>();

  protected readonly limit = sharedPartLimit;
  protected readonly writing = signal(false);
  protected readonly pieces = computed(() => {
    const { part, text } = this.part();
    return piecesOf(
      text,
      this.swaps(),
      this.spots().filter((spot) => spot.part === part),
    );
  });
  private readonly field = viewChild(RuledField);

  /** Opened, she writes on at the end of them. */
  protected turn(): void {
    if (this.writing()) this.writing.set(false);
    else this.write(this.part().text.length, 0);
  }

  /** Opens the words for writing, with these chosen. */
  write(from: number, length: number): void {
    this.writing.set(true);
    setTimeout(() => this.field()?.choose(from, from + length));
  }
}

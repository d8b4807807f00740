import { afterNextRender, Component, inject, output, viewChild } from '@angular/core';
import { CommitmentWriting } from '@web/platform/commitments/commitment-writing';
import { OwnCommitments } from '@web/platform/commitments/own-commitments';
import { WhenForm } from '@web/ui/when-form';

/** A new commitment, written where she sees her open ones; it has the focus when it opens. */
@Component({
  selector: 'home-new-commitment',
  imports: [WhenForm],
  providers: [OwnCommitments, CommitmentWriting],
  template: `
    <ui-when-form
      note="Two open ones are plenty."
      [fields]="writing.fields()"
      [problems]="writing.problems()"
      [audiences]="writing.audiences()"
      [failed]="writing.deed.problem()"
      [busy]="writing.deed.busy()"
      (written)="writing.write($event)"
      (sent)="send()"
    >
      <button type="button" class="link" (click)="closed.emit()">Not now</button>
    </ui-when-form>
  `,
  host: { class: 'block' },
})
export class NewCommitment {
  protected readonly writing = inject(CommitmentWriting);
  private readonly form = viewChild.required(WhenForm);
  /** It stands with the open ones now. */
  readonly made = output();
  /** What was typed stays on this device. */
  readonly closed = output();

  constructor() {
    afterNextRender(() => this.form().focus());
  }

  protected async send(): Promise<void> {
    if (await this.writing.send()) this.made.emit();
  }
}

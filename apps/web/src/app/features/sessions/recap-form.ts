import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { sessionLimits, SessionView, writeRecap } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Drafts } from '@web/platform/drafts/drafts';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { BothVersions } from '@web/ui/both-versions';
import { Dialog } from '@web/ui/dialog';
import { FormProblem } from '@web/ui/form-problem';
import { RuledField } from '@web/ui/ruled-field';
import { SavedState } from '@web/ui/saved-state';
import { SeenBy } from '@web/ui/seen-by';
import { type HeldText, LongWriting } from './long-writing';

/** The recap that the whole cohort reads; both coaches may write it. */
@Component({
  selector: 'sessions-recap',
  imports: [BothVersions, Dialog, FormProblem, RuledField, SavedState, SeenBy],
  template: `
    <div class="split sessions__head">
      <h2 class="sessions__h2">Recap</h2>
      <ui-seen-by [audience]="audience()" />
    </div>
    <div class="paper pad stack">
      <ui-ruled-field
        label="What we did, and what others took for their own search"
        help="Nobody’s story is in it. Who was away can catch up in ten minutes."
        [limit]="limit"
        [error]="writing.deed.at('recap')"
        [value]="writing.text()"
        (valueChange)="writing.write($event)"
      />
      @if (theirs(); as other) {
        <ui-both-versions [shared]="true" [theirs]="other" (mine)="writing.keepMine()" (letGo)="takeTheirs()" />
      } @else {
        <ui-form-problem [text]="writing.deed.text()" />
        <div class="split">
          <div>
            <ui-saved-state [kind]="writing.state()" />
            @if (shared()) {
              <p class="meta">{{ audience().words }} can read it.</p>
            }
          </div>
          <button type="button" class="btn" [disabled]="writing.deed.busy()" (click)="share()">
            {{ shared() ? 'Update what they read' : 'Share the recap' }}
          </button>
        </div>
      }
    </div>
    <ui-dialog heading="Share it and end the session?" [(open)]="asking">
      <p class="help">This ends the session for everybody. It cannot be begun again; the recap can still be changed.</p>
      <div class="line sessions__acts">
        <button type="button" class="btn btn--fill" (click)="shareAndEnd()">Share and end</button>
        <button type="button" class="btn btn--quiet" (click)="asking.set(false)">Not yet</button>
      </div>
    </ui-dialog>
  `,
  host: { class: 'block sessions__section' },
})
export class RecapForm {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly cohort = inject(SessionStore).enrolment;
  readonly session = input.required<SessionView>();
  readonly saved = output<SessionView>();

  protected readonly asking = signal(false);
  /** Whether she said that what is on its way ends the session. */
  private ends = false;
  protected readonly limit = sessionLimits.recap;
  protected readonly shared = computed(() => this.session().recap !== '');
  protected readonly audience = computed(
    () => ({ kind: 'cohort', words: `All of ${this.cohort()?.cohortName ?? 'the cohort'}` }) as const,
  );
  protected readonly writing = new LongWriting(inject(Drafts), {
    key: () => `recap:${this.session().id}`,
    send: (words) => this.send(words),
    held: (current) => {
      const parsed = SessionView.safeParse(current);
      return parsed.success ? heldIn(parsed.data) : undefined;
    },
  });
  protected readonly theirs = computed(() => {
    const text = this.writing.theirs();
    return text === null ? null : [{ label: 'Recap', text }];
  });

  constructor() {
    effect(() => {
      const held = heldIn(this.session());
      void untracked(() => this.writing.hold(held));
    });
  }

  /** Of a session that goes on a recap is the end: that is asked first. */
  protected share(): void {
    if (this.session().state === 'live') this.asking.set(true);
    else void this.writing.save();
  }

  protected async shareAndEnd(): Promise<void> {
    this.asking.set(false);
    this.ends = true;
    await this.writing.save();
    this.ends = false;
  }

  protected takeTheirs(): void {
    this.notices.say('The other version is here.', this.writing.takeTheirs());
  }

  private async send({ body, revision }: HeldText): Promise<HeldText> {
    const { cohortId, id } = this.session();
    const params = { cohortId, sessionId: id };
    const view = await this.api.call(writeRecap, {
      params,
      body: { recap: body, revision, ...(this.ends && { ends: true }) },
    });
    this.saved.emit(view);
    this.notices.say(view.recap === '' ? 'The recap is taken back.' : 'Shared. The cohort can read it.');
    return heldIn(view);
  }
}

function heldIn({ recap, revision }: SessionView): HeldText {
  return { body: recap, revision };
}

import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { CommitmentView, lookBacks } from '@accelerator/contracts';
import { audiencesIn, oneLine } from '@web/platform/commitments/commitment-writing';
import { OwnCommitments } from '@web/platform/commitments/own-commitments';
import type { Said } from '@web/platform/commitments/two-words';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { Notices } from '@web/platform/notices';
import { BothVersions, type OtherText } from '@web/ui/both-versions';
import { choicesOf } from '@web/ui/choice';
import { LookBackWords } from '@web/ui/look-back';
import { cueKinds, type WhenFields, WhenForm } from '@web/ui/when-form';

/** One open commitment: what became of it, its words to change, and a way to take it off the page. */
@Component({
  selector: 'commitments-one',
  imports: [BothVersions, LookBackWords, WhenForm],
  templateUrl: './open-one.html',
  host: { class: 'block' },
})
export class OpenOne {
  readonly commitment = input.required<CommitmentView>();
  readonly note = input.required<string>();
  readonly said = output<Said>();
  readonly removed = output();

  protected readonly own = inject(OwnCommitments);
  protected readonly id = computed(() => this.commitment().id);
  private readonly notices = inject(Notices);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly form = viewChild(WhenForm);

  protected readonly words = choicesOf(lookBacks);
  protected readonly audiences = computed(() => audiencesIn(this.own.placeOf(this.commitment())));
  /** Its fields are null while it is not being changed. */
  protected readonly writing = new KeptWriting(inject(Drafts), () => `commitment-change:${this.id()}`, fresh);
  protected readonly theirs = computed(() => otherWords(this.writing.theirs(), this.writing.fields()));
  protected readonly more = computed(() => this.own.changedTo(this.id()));
  protected readonly question = computed(() =>
    this.commitment().askWhatGives ? 'Is the act too large, or the cue too vague, or is it not yours?' : '',
  );
  protected readonly problems = computed(() => ({
    cue: this.writing.deed.at('cue'),
    act: this.writing.deed.at('act'),
    lookBackOn: this.writing.deed.at('lookBackOn'),
    whole: this.theirs() ? '' : this.writing.deed.text(),
  }));

  constructor() {
    effect(() => {
      if (this.id()) untracked(() => void this.goOn());
    });
  }

  protected begin(): void {
    void this.open();
    setTimeout(() => this.form()?.focus());
  }

  protected async put(): Promise<void> {
    const sent = await this.writing.send((fields, base) => {
      const { cue, act, lookBackOn } = fields;
      const words = { ...fields, cue: oneLine(cue), act: oneLine(act), lookBackOn: lookBackOn || null };
      return this.own.change(this.commitment(), words, base);
    });
    if (sent) this.toOpener();
  }

  protected async leave(): Promise<void> {
    await this.writing.close();
    this.toOpener();
  }

  /** The other words stay; hers can be had back. */
  protected async takeTheirs(): Promise<void> {
    const mine = this.writing.fields();
    await this.leave();
    this.own.list.reload();
    this.notices.say('The other version is here.', () => void this.bringBack(mine));
  }

  private open(): Promise<void> {
    return this.writing.open(fieldsOf(this.commitment()), this.commitment().revision);
  }

  private async bringBack(fields: WhenFields | null): Promise<void> {
    await this.open();
    if (fields) this.writing.write(fields);
  }

  /** A change that was not sent before the page was left. */
  private async goOn(): Promise<void> {
    if ((await this.writing.unfinished()) && this.writing.fields() === null) await this.open();
  }

  private toOpener(): void {
    setTimeout(() => this.opener()?.nativeElement.focus());
  }
}

const fresh: WhenFields = { cueKind: 'time-and-place', cue: '', act: '', lookBackOn: '', showTo: 'me' };

function fieldsOf(of: Pick<CommitmentView, keyof WhenFields>): WhenFields {
  const { cueKind, cue, act, lookBackOn, showTo } = of;
  return { cueKind, cue, act, lookBackOn: lookBackOn ?? '', showTo };
}

const OtherWords = CommitmentView.pick({ cueKind: true, cue: true, act: true, lookBackOn: true, showTo: true });

/** What a conflict holds, field by field where it differs from hers; null where there is none. */
function otherWords(current: unknown, mine: WhenFields | null): readonly OtherText[] | null {
  const { data } = OtherWords.safeParse(current);
  if (!data || !mine) return null;
  const there = fieldsOf(data);
  const texts = [
    { field: 'cueKind', label: 'What brings it up', text: cueKinds[there.cueKind] },
    { field: 'cue', label: 'When', text: there.cue },
    { field: 'act', label: 'I will', text: there.act },
    { field: 'lookBackOn', label: 'Look back on', text: there.lookBackOn },
    { field: 'showTo', label: 'Show to', text: there.showTo === 'me' ? 'Only me' : 'The cohort' },
  ] as const;
  return texts.filter(({ field }) => there[field] !== mine[field]);
}

import { inject, Injectable } from '@angular/core';
import {
  cardPath,
  DebriefView,
  fullerMode,
  Id,
  type Intention,
  intentionsAfter,
  settledIn,
} from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { Copies, debriefCopy, lookedBackCopy } from '@web/platform/offline/copies';
import { isKeptDebrief, type KeptDebrief } from '@web/platform/drafts/kept-debrief';

/** What she meant to do another time, where the server cannot be asked: from what this device has of her debriefs. */
@Injectable({ providedIn: 'root' })
export class EarlierHere {
  private readonly copies = inject(Copies);
  private readonly drafts = inject(Drafts);

  /** Asked about in a debrief of hers, by the same rules as on the server; one that begins here follows all others. */
  async before(debriefId: string): Promise<readonly Intention[]> {
    const unsent = await this.unsent();
    const known = (await this.known()).map((view) => withUnsent(view, unsent.get(view.id)));
    const here = known.find(({ id }) => id === debriefId);
    const answers = here?.answers ?? unsent.get(debriefId)?.answers ?? {};
    const others = [...known, ...unsent.values()].filter(({ id }) => id !== debriefId);
    const lookedBack = (await this.lookedBack()).filter((ref) => !(cardPath('tried', ref, 'answer') in answers));
    const earlier = known.filter(
      (one) => one.id !== debriefId && one.mode === 'full' && (!here || isBefore(one, here)),
    );
    return intentionsAfter(
      earlier.sort((one, other) => (isBefore(one, other) ? 1 : -1)),
      new Set([...others.flatMap((one) => settledIn(one.answers)), ...lookedBack]),
    );
  }

  private async known(): Promise<DebriefView[]> {
    const keys = await this.copies.keys(debriefCopy(''));
    const copies = await Promise.all(keys.map((key) => this.copies.find(key)));
    return copies.flatMap((copy) => DebriefView.safeParse(copy).data ?? []);
  }

  private async unsent(): Promise<ReadonlyMap<string, KeptDebrief>> {
    const keys = await this.drafts.keys('debrief:');
    const kept = await Promise.all(keys.map((key) => this.drafts.look(key)));
    return new Map(kept.filter((one) => isKeptDebrief(one)).map((one) => [one.id, one]));
  }

  private async lookedBack(): Promise<readonly string[]> {
    return Id.array().safeParse(await this.copies.find(lookedBackCopy)).data ?? [];
  }
}

function withUnsent(view: DebriefView, kept: KeptDebrief | undefined): DebriefView {
  if (!kept) return view;
  return { ...view, mode: fullerMode(view.mode, kept.mode), answers: { ...view.answers, ...kept.answers } };
}

function isBefore(one: DebriefView, other: DebriefView): boolean {
  return one.createdAt === other.createdAt ? one.id < other.id : one.createdAt < other.createdAt;
}

import { computed, inject, Injectable, signal } from '@angular/core';
import {
  anyOrganisation,
  type CohortView,
  keysOf,
  readCohort,
  replaceListed,
  sharableParts,
  type SharablePart,
  smallCohort,
  type Telling,
  tellingTogether,
  widenIn,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { Drafts } from '@web/platform/drafts/drafts';
import { newId } from '@web/platform/ids';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import { saveNotes, sendVersion } from './share-calls';
import { bothTexts, seenMeanwhile } from './share-clash';
import { begun, freshDraft, fromVersion, type KeptShare, keptShare, type ShareDraft } from './share-draft';
import { firstNameIn, listedNames, type Names, type SheetPart, spotsIn, withoutNames } from './share-sheet';
import { partsSeen, standsBeneath, standTogether } from './share-pairs';
import { type Asked, ownPair, ownWords, readSubject, type Subject } from './share-subject';

/** The four steps of sharing. Nothing is shared before the last one. */
@Injectable()
export class ShareStore {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(SessionStore);
  private readonly subject = signal<Subject | null>(null);
  private readonly failed = signal('');
  private readonly chosen = signal<ShareDraft>(begun());
  private readonly counted = signal<CohortView | null>(null);

  readonly debrief = computed(() => this.subject()?.debrief ?? null);
  readonly version = computed(() => this.subject()?.version ?? null);
  /** The version that she updates is not there for anybody yet. */
  readonly waiting = computed(() => {
    const id = this.version()?.id;
    return this.debrief()?.shared.find(({ sharedVersionId }) => sharedVersionId === id)?.waiting ?? false;
  });
  /** She keeps this process out of cohort conversations: nothing of it is shared until she lifts that. */
  readonly shielded = computed(() => {
    const subject = this.subject();
    return subject?.version === null && subject.opportunity?.cohortShielded ? subject.opportunity : null;
  });
  readonly failure = this.failed.asReadonly();
  /** The cohort that it goes to, with how many are in it; null while nobody knows. */
  readonly cohort = this.counted.asReadonly();
  readonly deed = new Deed();
  readonly draft = this.chosen.asReadonly();
  /** What she changed in another window meanwhile, beside what she is about to share; null where it is not in her way. */
  readonly both = computed(() => {
    const theirs = seenMeanwhile(this.deed.problem());
    return theirs && bothTexts(theirs, this.words());
  });

  /** What could be shared, in her words of now. */
  readonly offered = computed(() => {
    const own = ownWords(this.subject());
    const shared = partsSeen((this.version() ?? this.subject()?.again)?.parts ?? []);
    return keysOf(sharableParts)
      .filter((part) => own[part] ?? shared.includes(part))
      .map((part) => ({ part, label: sharableParts[part], text: own[part] ?? '' }));
  });
  /** What others read where the organisation's name stood. */
  readonly inItsPlace = computed(() => this.draft().alias.trim() || anyOrganisation);
  readonly names = computed<Names>(() => {
    const { organisation } = this.draft();
    const words = this.inItsPlace();
    const listed = listedNames(this.subject()?.opportunity ?? null, words);
    const people = listed.filter(({ name }) => name.trim() !== organisation.trim());
    return { organisation: { name: organisation, words }, people };
  });
  /** The version as others would read it: names replaced, her changes kept. */
  readonly sheet = computed<readonly SheetPart[]>(() => {
    const draft = this.draft();
    return this.offered()
      .filter(({ part }) => draft.parts.includes(part) && !standsBeneath(part, draft))
      .map(({ part, label, text }) => {
        const written = standTogether(part, draft) ? ownPair(this.subject(), part) : text;
        return { part, label, written, text: withoutNames(draft.words[part] ?? written, this.names()) };
      });
  });
  readonly spots = computed(() => spotsIn(this.sheet(), this.draft().kept, this.names()));
  /** Names that stood in her words and do not any more. */
  readonly replaced = computed(() => {
    const { organisation, people } = this.names();
    const all = this.sheet()
      .map(({ written }) => written)
      .join('\n');
    const known = withoutNames(all, { organisation, people: [] }) !== all ? [organisation] : [];
    return [...known, ...people.filter((person) => replaceListed(all, person) !== all)];
  });
  readonly behind = computed(() => this.offered().filter(({ part }) => !this.draft().parts.includes(part)));
  /** The real name where it still stands. */
  readonly nameLeft = computed(() => {
    const { roleTitle, publicAlias } = this.process();
    const texts = [roleTitle, publicAlias, ...this.sheet().map(({ text }) => text)];
    return firstNameIn(texts, [this.draft().organisation, this.subject()?.opportunity?.organisationName ?? '']);
  });
  /** Which process it was, as far as she tells. */
  readonly process = computed(() => {
    const { tellsProcess, roleTitle, alias } = this.draft();
    return tellsProcess
      ? { roleTitle: roleTitle.trim(), publicAlias: alias.trim() }
      : { roleTitle: '', publicAlias: '' };
  });
  /** What would single her out though her name is hidden. */
  readonly telling = computed(() => {
    const sector = this.subject()?.opportunity?.sector ?? '';
    const texts = this.sheet().map(({ text }) => text);
    return tellingTogether({ ...this.process(), texts, sector }, this.cohort()?.memberCount ?? smallCohort);
  });

  /** What this device has of the one that is open. */
  private kept: KeptShare | null = null;
  /** Counts the loadings: an older answer is not laid over a newer page. */
  private turn = 0;
  /** What stands in place of the name in words which she has changed. */
  private alias = '';

  async load(asked: Asked, places: readonly { cohortId: string }[]): Promise<void> {
    const turn = (this.turn += 1);
    this.subject.set(null);
    this.failed.set('');
    const kept = keptShare(this.drafts, asked);
    try {
      const today = dayIn(new Date().toISOString(), this.session.timeZone());
      // nothing stands on the page, to be changed, before the device has answered
      const [subject, before] = await Promise.all([readSubject(this.api, { ...asked, today }), kept.read()]);
      if (turn !== this.turn) return;
      this.kept = kept;
      this.chosen.set({ ...freshDraft(subject, places[0]?.cohortId ?? null), ...(before && { base: 0, ...before }) });
      this.subject.set(subject);
      this.alias = this.inItsPlace();
      await this.count();
    } catch (error) {
      if (turn === this.turn) this.failed.set(problemText(error));
    }
  }

  change(words: Partial<ShareDraft>): void {
    const before = this.draft().cohortId;
    this.chosen.update((draft) => ({ ...draft, ...words }));
    void this.kept?.keep(this.draft());
    if (this.draft().cohortId !== before) void this.count();
  }

  reword(part: SharablePart, text: string): void {
    this.change({ words: { ...this.draft().words, [part]: text } });
  }

  /** Words of the debrief without the names that stay with her. */
  plain(text: string): string {
    return withoutNames(text, this.names());
  }

  /** Takes wider words for a trait wherever it stands. */
  widen(telling: Telling): void {
    const { roleTitle, alias, words } = this.draft();
    const changed = this.sheet().map(({ part, text }) => [part, widenIn(text, telling)] as const);
    this.change({
      roleTitle: widenIn(roleTitle, telling),
      alias: widenIn(alias, telling),
      words: { ...words, ...Object.fromEntries(changed) },
    });
  }

  /** Her private notes on the organisation stay with the debrief. */
  async keepNotes(): Promise<boolean> {
    const view = this.debrief();
    const { roleTitle, organisation, alias } = this.draft();
    if (!view) return false;
    this.useAlias(this.inItsPlace());
    // what they see may be wider than her own notes: an update leaves these as they are
    const own = { organisationName: organisation, ...(!this.version() && { roleTitle, publicAlias: alias }) };
    return this.deed.run(async () => {
      const debrief = await saveNotes(this.api, view, own);
      this.subject.update((subject) => subject && { ...subject, debrief });
    });
  }

  async share(): Promise<boolean> {
    const [view, version, kept] = [this.debrief(), this.version(), this.kept];
    if (!view) return false;
    const at = { debriefId: view.id, versionId: version?.id };
    const shared = await this.deed.run(() => sendVersion(this.api, at, { draft: this.draft(), words: this.words() }));
    // the id is used up, as by a version that she took back meanwhile: the next try is another one
    if (!version && this.deed.problem()?.code === 'conflict') this.change({ id: newId() });
    if (shared) await kept?.drop();
    return shared;
  }

  /** Her words will be laid over what they see, which she has seen now. */
  keepMine(): void {
    const theirs = seenMeanwhile(this.deed.problem());
    if (!theirs) return;
    this.deed.clear();
    this.change({ base: theirs.revision });
  }

  /** What they see stays; what she was about to share comes back by what this gives. */
  async takeTheirs(): Promise<() => void> {
    const [theirs, subject, mine] = [seenMeanwhile(this.deed.problem()), this.subject(), this.draft()];
    if (!theirs || !subject) return () => undefined;
    this.deed.clear();
    const taken = { ...subject, version: theirs };
    this.subject.set(taken);
    this.chosen.set({ ...fromVersion(taken, theirs), step: mine.step });
    this.alias = this.inItsPlace();
    await this.kept?.drop();
    return () => {
      this.subject.set(subject);
      this.change({ ...mine, base: theirs.revision });
      this.alias = this.inItsPlace();
    };
  }

  /** Where she has changed words already, the former alias makes way for the new one. */
  private useAlias(alias: string): void {
    const former = this.alias;
    this.alias = alias;
    if (former === alias) return;
    const { words } = this.draft();
    const changed = this.offered().flatMap(({ part }) => {
      const text = words[part];
      return text === undefined ? [] : [[part, text.replaceAll(former, alias)] as const];
    });
    this.change({ words: { ...words, ...Object.fromEntries(changed) } });
  }

  private words() {
    const parts = this.sheet().map(({ part, text }) => ({ part, text }));
    return { adviceSetting: this.draft().advice, ...this.process(), parts };
  }

  private async count(): Promise<void> {
    const { cohortId } = this.draft();
    this.counted.set(cohortId ? await this.api.call(readCohort, { params: { cohortId } }).catch(() => null) : null);
  }
}

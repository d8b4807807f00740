import { computed, inject, Injectable, signal } from '@angular/core';
import {
  type AdviceSetting,
  type Audience,
  type DebriefView,
  keysOf,
  nameLeftIn,
  offeredFromTheStart,
  readDebrief,
  replaceName,
  saveDebrief,
  sharableParts,
  type SharablePart,
  sharableTexts,
  shareDebrief,
  updateSharedVersion,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { Drafts } from '@web/platform/drafts/drafts';
import { newId } from '@web/platform/ids';
import { problemText } from '@web/platform/problem';

export const shareSteps = ['To whom', 'What', 'Read it as they will', 'How'] as const;

/** What she has decided so far; kept on the device until it is shared. */
export interface ShareDraft {
  readonly id: string;
  readonly step: number;
  readonly audience: Audience | null;
  readonly cohortId: string | null;
  readonly parts: readonly SharablePart[];
  /** Her own wording of a part, once she has changed it. */
  readonly words: Readonly<Partial<Record<SharablePart, string>>>;
  readonly roleTitle: string;
  readonly organisation: string;
  readonly alias: string;
  readonly advice: AdviceSetting;
}

/** The four steps of sharing. Nothing is shared before the last one. */
@Injectable()
export class ShareStore {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly loaded = signal<DebriefView | null>(null);
  private readonly failed = signal('');

  readonly debrief = this.loaded.asReadonly();
  readonly failure = this.failed.asReadonly();
  readonly deed = new Deed();
  readonly draft = signal<ShareDraft>(begun());

  /** What could be shared, in her words of now. */
  readonly offered = computed(() => {
    const own = ownWords(this.loaded());
    return keysOf(sharableParts)
      .filter((part) => own[part])
      .map((part) => ({ part, label: sharableParts[part], text: own[part] ?? '' }));
  });
  /** The version as others would read it: the real name replaced, her changes kept. */
  readonly sheet = computed(() => {
    const { parts, words, organisation, alias } = this.draft();
    const name = organisation.trim();
    return this.offered()
      .filter(({ part }) => parts.includes(part))
      .map(({ part, label, text }) => {
        const own = words[part] ?? text;
        return { part, label, written: text, text: name && alias.trim() ? replaceName(own, name, alias.trim()) : own };
      });
  });
  readonly behind = computed(() => this.offered().filter(({ part }) => !this.draft().parts.includes(part)));
  /** The real name where it still stands. */
  readonly nameLeft = computed(() => {
    const { organisation, roleTitle, alias } = this.draft();
    if (organisation.trim() === '') return null;
    const texts = [roleTitle, alias, ...this.sheet().map(({ text }) => text)];
    return texts.map((text) => nameLeftIn(text, organisation)).find((found) => found !== null) ?? null;
  });

  async load(debriefId: string, places: readonly { readonly cohortId: string }[]): Promise<void> {
    try {
      const view = await this.api.call(readDebrief, { params: { debriefId } });
      this.loaded.set(view);
      const own = ownWords(view);
      const fresh: ShareDraft = {
        ...begun(),
        cohortId: places[0]?.cohortId ?? null,
        parts: keysOf(sharableParts).filter((part) => own[part] && offeredFromTheStart(part)),
        roleTitle: view.answers.roleTitle ?? '',
        organisation: view.answers.organisationName ?? '',
        alias: view.answers.publicAlias ?? '',
      };
      const kept = await this.drafts.read(`share:${debriefId}`);
      this.draft.set(isKept(kept) ? { ...fresh, ...kept } : fresh);
    } catch (error) {
      this.failed.set(problemText(error));
    }
  }

  change(words: Partial<ShareDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...words }));
    const id = this.loaded()?.id;
    if (id !== undefined) void this.drafts.write(`share:${id}`, this.draft());
  }

  /** Her private notes on the organisation stay with the debrief. */
  async keepNotes(): Promise<boolean> {
    const view = this.loaded();
    if (!view) return false;
    const { roleTitle, organisation, alias } = this.draft();
    const answers = { roleTitle, organisationName: organisation, publicAlias: alias };
    const { roleTitle: role = 0, organisationName = 0, publicAlias = 0 } = view.revisions;
    return this.deed.run(async () => {
      const base = { roleTitle: role, organisationName, publicAlias };
      const params = { debriefId: view.id };
      let saved = await this.api.call(saveDebrief, { params, body: { answers, base } });
      // Another device named the organisation meanwhile. What she typed just now is what she means to protect; the other
      // text stays among the earlier ones.
      if (saved.conflicts.length > 0) {
        const now = Object.fromEntries(saved.conflicts.map(({ key, revision }) => [key, revision]));
        saved = await this.api.call(saveDebrief, { params, body: { answers, base: { ...base, ...now } } });
      }
      this.loaded.set(saved.debrief);
    });
  }

  async share(versionId: string | undefined): Promise<boolean> {
    const view = this.loaded();
    const { id, cohortId, audience, advice, roleTitle, alias } = this.draft();
    if (!view || !cohortId || !audience) return false;
    const words = {
      adviceSetting: advice,
      roleTitle,
      publicAlias: alias,
      parts: this.sheet().map(({ part, text }) => ({ part, text })),
    };
    const shared = await this.deed.run(async () => {
      const params = { debriefId: view.id };
      if (versionId === undefined)
        await this.api.call(shareDebrief, {
          params,
          body: { id, cohortId, audience, authorDisplay: 'named', ...words },
        });
      else await this.api.call(updateSharedVersion, { params: { ...params, sharedVersionId: versionId }, body: words });
    });
    if (shared) await this.drafts.drop(`share:${view.id}`);
    return shared;
  }
}

function begun(): ShareDraft {
  return {
    id: newId(),
    step: 0,
    audience: null,
    cohortId: null,
    parts: [],
    words: {},
    roleTitle: '',
    organisation: '',
    alias: '',
    advice: 'questions-welcome',
  };
}

function isKept(kept: unknown): kept is Partial<ShareDraft> {
  return typeof kept === 'object' && kept !== null && 'step' in kept && 'id' in kept;
}

function ownWords(view: DebriefView | null): Readonly<Partial<Record<SharablePart, string>>> {
  if (!view) return {};
  const texts = sharableTexts(view.answers);
  if (!texts.outcome || !view.freshness) return texts;
  const when = view.freshness === 'fresh' || view.freshness === 'recent' ? 'This week or last.' : 'Some weeks ago.';
  return { ...texts, outcome: `${texts.outcome}. ${when}` };
}

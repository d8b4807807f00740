import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import {
  type ClueView,
  conditionLimits,
  conditionThemes,
  type CultureSignalView,
  cultureThemes,
  directionLimits,
  type NonNegotiableView,
  polarities,
  signalLimits,
  skills,
  strengths,
  testResults,
} from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { newId } from '@web/platform/ids';
import { dayInWords } from '@web/platform/times';
import { choicesOf } from '@web/ui/choice';
import { Failure } from '@web/ui/failure';
import { FormProblem } from '@web/ui/form-problem';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { PutTogether } from '@web/ui/put-together';
import { onlyYou } from '@web/ui/seen-by';
import { DirectionStore, type EntryKind } from './direction-store';
import { EntryActs } from './entry-acts';
import { type EntryField, type EntryFields, EntryForm } from './entry-form';

const themes = Object.fromEntries(Object.entries(cultureThemes).map(([key, { label }]) => [key, label]));

const forms: Readonly<Record<EntryKind, { readonly fields: readonly EntryField[]; readonly fresh: EntryFields }>> = {
  clue: { fields: [{ key: 'words', label: 'The clue', limit: directionLimits.clue }], fresh: { words: '' } },
  condition: {
    fields: [
      { key: 'statement', label: 'The condition, in your words', limit: conditionLimits.statement },
      { key: 'strength', label: 'How strong', choices: choicesOf(strengths), must: true },
      { key: 'theme', label: 'Theme', choices: choicesOf(conditionThemes) },
      { key: 'asQuestion', label: 'As a question to ask', limit: conditionLimits.asQuestion },
    ],
    fresh: { statement: '', strength: 'strong-wish', theme: '', asQuestion: '' },
  },
  signal: {
    fields: [
      { key: 'observation', label: 'What I saw or heard', limit: signalLimits.observation },
      { key: 'meaning', label: 'What it might mean', limit: signalLimits.meaning },
      { key: 'polarity', label: 'To look for, or to leave', choices: choicesOf(polarities), must: true },
      { key: 'theme', label: 'Theme', choices: choicesOf(themes) },
    ],
    fresh: { observation: '', meaning: '', polarity: 'unsure', theme: '' },
  },
};

/** Direction: where it points, what must be so, what to look for and what to leave. */
@Component({
  selector: 'direction-page',
  imports: [EntryActs, EntryForm, Failure, FormProblem, LoadingLines, MarginRow, NgTemplateOutlet, Page, PutTogether],
  providers: [DirectionStore],
  templateUrl: './direction-page.html',
})
export default class DirectionPage {
  protected readonly store = inject(DirectionStore);
  private readonly drafts = inject(Drafts);
  protected readonly onlyYou = onlyYou;
  protected readonly strengths = strengths;
  protected readonly polarities = polarities;
  /** What is in its form: its kind, and its id where it exists. */
  protected readonly editing = signal<{
    readonly kind: EntryKind;
    readonly id: string;
    readonly fresh: boolean;
  } | null>(null);
  private writer = new KeptWriting<EntryFields>(this.drafts, () => 'direction', forms.clue.fresh);
  protected readonly writing = signal(this.writer);
  protected readonly fields = computed(() => forms[this.editing()?.kind ?? 'clue'].fields);

  protected readonly clues = computed(() =>
    this.store.pages.clue.items().map((one) => ({
      ...one,
      on: dayInWords(one.writtenOn),
    })),
  );
  protected readonly conditions = computed(() =>
    this.store.pages.condition.items().map((one) => ({
      ...one,
      held: heldWords(one),
      others: this.store.pages.condition
        .items()
        .filter(({ id }) => id !== one.id)
        .map(({ id, statement }) => ({ value: id, label: statement })),
    })),
  );
  protected readonly musts = computed(
    () => this.conditions().filter(({ strength }) => strength === 'must').length > conditionLimits.musts,
  );
  protected readonly signals = computed(() =>
    this.store.pages.signal.items().map((one) => ({
      ...one,
      note: noteOf(one),
    })),
  );
  protected readonly skills = computed(() =>
    (this.store.skills.hasValue() ? this.store.skills.value().items : []).map(({ id, skill, ownWords }) => ({
      id,
      words: skill === 'other' && ownWords ? ownWords : skills[skill],
    })),
  );

  protected begin(kind: EntryKind): void {
    this.take({ kind, id: newId(), fresh: true }, null, null);
  }

  protected editClue({ id, revision, words }: ClueView): void {
    this.take({ kind: 'clue', id, fresh: false }, { words }, revision);
  }

  protected editCondition({ id, revision, statement, strength, theme, asQuestion }: NonNegotiableView): void {
    this.take(
      { kind: 'condition', id, fresh: false },
      { statement, strength, theme: theme ?? '', asQuestion },
      revision,
    );
  }

  protected editSignal({ id, revision, observation, meaning, polarity, theme }: CultureSignalView): void {
    this.take({ kind: 'signal', id, fresh: false }, { observation, meaning, polarity, theme: theme ?? '' }, revision);
  }

  protected async save(): Promise<void> {
    const editing = this.editing();
    if (!editing) return;
    const sent = await this.writing().send((words, base, id) =>
      this.store.save(editing.kind, { id, base: editing.fresh ? null : base }, words),
    );
    if (sent) this.editing.set(null);
  }

  protected async letGo(): Promise<void> {
    await this.writing().close();
    this.editing.set(null);
    this.store.reload();
  }

  private take(
    editing: { kind: EntryKind; id: string; fresh: boolean },
    words: EntryFields | null,
    base: number | null,
  ): void {
    const key = `${editing.kind} ${editing.fresh ? 'new' : editing.id}`;
    this.writer = new KeptWriting<EntryFields>(this.drafts, () => key, forms[editing.kind].fresh);
    this.writing.set(this.writer);
    this.editing.set(editing);
    void this.writer.open(words, base ?? 0, editing.id);
  }
}

function heldWords({ tests }: NonNegotiableView): string {
  return tests
    .map(({ result, source }) => `${testResults[result].toLowerCase()}${source ? `: ${source.process}` : ''}`)
    .join(' · ');
}

function noteOf({ theme, polarity, source }: CultureSignalView): string {
  return [theme === null ? '' : cultureThemes[theme].label, polarities[polarity], source?.process ?? '']
    .filter(Boolean)
    .join(' · ');
}

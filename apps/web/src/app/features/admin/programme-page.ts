import { Component, computed, effect, inject, untracked } from '@angular/core';
import { keysOf, ProgrammeView } from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptFields } from '@web/platform/drafts/kept-fields';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { BothVersions } from '@web/ui/both-versions';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { office } from './office';
import { ProgrammeStore } from './programme-store';

const labels = {
  name: 'Name',
  description: 'Description',
  contactName: 'Contact',
  supportDirectory: 'Support directory',
} as const;

/** Name and words of the programme, which everybody sees. */
@Component({
  selector: 'admin-programme-page',
  imports: [BothVersions, Failure, Field, FieldControl, Form, FormProblem, LoadingLines, Page],
  providers: [ProgrammeStore],
  templateUrl: './programme-page.html',
})
export default class ProgrammePage {
  private readonly notices = inject(Notices);
  protected readonly store = inject(ProgrammeStore);
  protected readonly office = office;
  protected readonly writing = new KeptFields(inject(Drafts), () => 'programme', wordsIn);
  protected readonly deed = this.writing.deed;
  protected readonly failure = computed(() => problemText(this.store.programme.error()));
  protected readonly theirs = computed(() => {
    const theirs = this.writing.theirs();
    if (!theirs) return null;
    return keysOf(labels).flatMap((field) => {
      const text = theirs[field];
      return text === undefined ? [] : [{ label: labels[field], text }];
    });
  });

  constructor() {
    effect(() => {
      if (!this.store.programme.hasValue()) return;
      const held = wordsOf(this.store.programme.value());
      untracked(() => void this.writing.open(held));
    });
  }

  protected async save(): Promise<void> {
    if (await this.writing.send((words, base) => this.store.change({ ...words, base }))) this.notices.say('Saved.');
  }

  protected takeTheirs(): void {
    this.notices.say('The other version is here.', this.writing.takeTheirs());
  }
}

type Words = Pick<ProgrammeView, keyof typeof labels>;

function wordsOf({ name, description, contactName, supportDirectory }: ProgrammeView): Words {
  return { name, description, contactName, supportDirectory };
}

function wordsIn(current: unknown): Words | null {
  const { data } = ProgrammeView.safeParse(current);
  return data ? wordsOf(data) : null;
}

import { Component, computed, effect, inject, untracked } from '@angular/core';
import { freshWindow, keysOf, ProgrammeSettings } from '@accelerator/contracts';
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
  freshWindowHours: 'Fresh for, in hours',
} as const;

/** Name and words of the programme, which everybody sees, and how long news counts as fresh. */
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
  protected readonly window = freshWindow;
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
    if (await this.writing.send((words, base) => this.store.change({ ...sentWords(words), base: sentWords(base) })))
      this.notices.say('Saved.');
  }

  protected takeTheirs(): void {
    this.notices.say('The other version is here.', this.writing.takeTheirs());
  }
}

/** As typed. */
type Words = Readonly<Record<keyof typeof labels, string>>;

function wordsOf({ name, description, contactName, supportDirectory, freshWindowHours }: ProgrammeSettings): Words {
  return { name, description, contactName, supportDirectory, freshWindowHours: String(freshWindowHours) };
}

/** As the contract wants it. */
function sentWords({ freshWindowHours, ...rest }: Partial<Words>) {
  return { ...rest, ...(freshWindowHours !== undefined && { freshWindowHours: Number(freshWindowHours) }) };
}

function wordsIn(current: unknown): Words | null {
  const { data } = ProgrammeSettings.safeParse(current);
  return data ? wordsOf(data) : null;
}

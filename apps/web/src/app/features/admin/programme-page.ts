import { Component, computed, inject, linkedSignal } from '@angular/core';
import { Deed } from '@web/platform/deed';
import { keptWords } from '@web/platform/kept-words';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { office } from './office';
import { ProgrammeStore } from './programme-store';

interface Words {
  readonly name: string;
  readonly description: string;
  readonly contactName: string;
  readonly supportDirectory: string;
}
const noWords: Words = { name: '', description: '', contactName: '', supportDirectory: '' };

/** Name and words of the programme, which everybody sees. */
@Component({
  selector: 'admin-programme-page',
  imports: [Failure, Field, FieldControl, Form, FormProblem, LoadingLines, Page],
  providers: [ProgrammeStore],
  templateUrl: './programme-page.html',
})
export default class ProgrammePage {
  private readonly notices = inject(Notices);
  protected readonly store = inject(ProgrammeStore);
  protected readonly office = office;
  protected readonly deed = new Deed();
  private readonly kept = keptWords<Words>(() => 'programme');
  protected readonly failure = computed(() => problemText(this.store.programme.error()));
  protected readonly words = linkedSignal<Words>(() => {
    if (!this.store.programme.hasValue()) return noWords;
    const { name, description, contactName, supportDirectory } = this.store.programme.value();
    return this.kept.over({ name, description, contactName, supportDirectory });
  });

  protected set(key: keyof Words, value: string): void {
    this.words.update((words) => ({ ...words, [key]: value }));
    this.kept.keep(this.words());
  }

  protected async save(): Promise<void> {
    const save = async () => {
      await this.store.change(this.words());
      this.kept.drop();
    };
    if (await this.deed.run(save)) this.notices.say('Saved.');
  }
}

import { Component, computed, inject, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Deed } from '@web/platform/deed';
import { keptWords } from '@web/platform/kept-words';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { type CohortFields, freshFields, withoutEmptyCoaches } from './cohort-fields';
import { CohortForm } from './cohort-form';
import { NewCohortStore } from './new-cohort-store';
import { office } from './office';

const noTemplate = { agreementBody: '', timeZone: null };

/** A new cohort; its people are invited on the next page. */
@Component({
  selector: 'admin-new-cohort-page',
  imports: [CohortForm, Failure, LoadingLines, Page, RouterLink],
  providers: [NewCohortStore],
  template: `
    <ui-page
      heading="New cohort"
      lead="Members are invited afterwards. Coaches named here get their invitation as it is set up."
      ground="room"
      [audience]="office"
      [back]="{ label: 'Cohorts', link: '/admin' }"
    >
      @if (store.template.hasValue()) {
        <div class="paper pad">
          <admin-cohort-form
            doing="Set up the cohort"
            agreementHelp="Everybody accepts it as she takes her place; whoever is moved here is asked to on her first visit."
            [deed]="deed"
            [invites]="true"
            [known]="store.template.value().coaches"
            [coaches]="named()"
            [fields]="fields()"
            (fieldsChange)="write($event)"
            (sent)="setUp()"
          >
            <a class="btn" routerLink="/admin" (click)="kept.drop()">Not now</a>
          </admin-cohort-form>
        </div>
      } @else if (failure()) {
        <ui-failure [text]="failure()" (again)="store.template.reload()" />
      } @else {
        <ui-loading-lines />
      }
    </ui-page>
  `,
})
export default class NewCohortPage {
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  protected readonly store = inject(NewCohortStore);
  protected readonly office = office;
  protected readonly deed = new Deed();
  protected readonly kept = keptWords<CohortFields>(() => 'cohort new');
  protected readonly failure = computed(() => problemText(this.store.template.error()));
  protected readonly fields = linkedSignal(() =>
    this.kept.over(freshFields(this.store.template.hasValue() ? this.store.template.value() : noTemplate)),
  );

  /** Those with a name can lead. */
  protected readonly named = computed(() =>
    this.fields().coaches.flatMap(({ id, name }) => (name.trim() === '' ? [] : [{ value: id, label: name }])),
  );

  protected write(fields: CohortFields): void {
    this.fields.set(fields);
    this.kept.keep(fields);
  }

  protected async setUp(): Promise<void> {
    const fields = withoutEmptyCoaches(this.fields());
    this.write(fields);
    await this.deed.run(async () => {
      const id = await this.store.create(fields);
      this.kept.drop();
      await this.router.navigate(['/admin/cohorts', id]);
      this.notices.say(`${fields.name} is set up. Its people can be invited now.`);
    });
  }
}

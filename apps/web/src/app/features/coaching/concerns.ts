import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConcernReportView } from '@accelerator/contracts';
import { nearDay } from '@web/platform/times';
import { Words } from '@web/ui/words';

/** What members told the coaches is not right, with the way to the place; open ones first. */
@Component({
  selector: 'coaching-concerns',
  imports: [RouterLink, Words],
  templateUrl: './concerns.html',
})
export class Concerns {
  readonly reports = input.required<readonly ConcernReportView[]>();
  readonly cohortId = input.required<string>();
  readonly zone = input.required<string>();
  readonly seenTo = output<{ readonly id: string; readonly seen: boolean }>();

  protected readonly rows = computed(() =>
    this.reports().map((report) => ({
      ...report,
      by: report.mine ? 'You' : (report.from?.name ?? 'A former member'),
      day: nearDay(report.at, this.zone()),
      place: report.aboutReply ? 'A reply in' : 'About',
    })),
  );
}

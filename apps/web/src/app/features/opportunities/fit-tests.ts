import { inject, Injectable } from '@angular/core';
import {
  ConditionTestView,
  type FitLine,
  removeConditionTest,
  testNonNegotiable,
  type TestResult,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { newId } from '@web/platform/ids';
import { problemFrom } from '@web/platform/problem';

/** What she says of a condition in a process, on the answer that the page shows. */
export interface Answer {
  readonly opportunityId: string;
  readonly line: FitLine;
  readonly result: TestResult;
  readonly waivedBecause: string | null;
}

/** How a process looks against her conditions: each answer goes on the revision that she saw. */
@Injectable()
export class FitTests {
  private readonly api = inject(ApiClient);
  /** Of tests that the server may not have yet, so that one is not noted twice. */
  private readonly ids = new Map<string, string>();
  /** After her own last answers, which the page may not have read yet. */
  private readonly revisions = new Map<string, number>();

  /** Throws `ProblemError`. */
  async note({ opportunityId, line, result, waivedBecause }: Answer): Promise<void> {
    const { nonNegotiableId, test } = line;
    const testId = test?.id ?? this.idFor(`${opportunityId}:${nonNegotiableId}`);
    const process = { debriefId: test?.debriefId ?? null, opportunityId };
    const body = { base: this.baseOf(testId, test), ...process, result, waivedBecause, testedOn: null };
    try {
      const { tests } = await this.api.call(testNonNegotiable, { params: { nonNegotiableId, testId }, body });
      const noted = tests.find(({ id }) => id === testId);
      if (noted) this.revisions.set(testId, noted.revision);
    } catch (error) {
      if (answerIn(error)) this.revisions.delete(testId);
      throw error;
    }
  }

  /** Throws `ProblemError`. */
  async remove(nonNegotiableId: string, test: NonNullable<FitLine['test']>): Promise<void> {
    const [params, query] = [{ nonNegotiableId, testId: test.id }, { base: this.baseOf(test.id, test) }];
    await this.api.call(removeConditionTest, { params, query });
    this.revisions.delete(test.id);
  }

  private baseOf(testId: string, test: FitLine['test']): number {
    return Math.max(test?.revision ?? 0, this.revisions.get(testId) ?? 0);
  }

  private idFor(key: string): string {
    const id = this.ids.get(key) ?? newId();
    this.ids.set(key, id);
    return id;
  }
}

/** The answer of another window that hers met; undefined where it failed otherwise. */
export function answerIn(error: unknown): ConditionTestView | undefined {
  const { code, current } = problemFrom(error);
  return code === 'conflict' ? ConditionTestView.safeParse(current).data : undefined;
}

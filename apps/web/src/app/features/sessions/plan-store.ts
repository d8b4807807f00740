import { inject, Injectable, signal } from '@angular/core';
import {
  changeSession,
  listCohortPeople,
  type PersonView,
  planSession,
  publishSession,
  readSession,
  SessionView,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptValue } from '@web/platform/drafts/kept-value';
import { newId } from '@web/platform/ids';
import { problemFrom, problemText } from '@web/platform/problem';
import { asType, fieldsOf, freshPlan, isKeptPlan, type KeptPlan, type PlanFields, sentPlan } from './plan-fields';

/**
 * A session's plan while a coach writes it: on this device until the server has it, never over the other coach's. On
 * `KeptValue` itself and not `KeptWriting`: a plan holds rows, is sent in two steps (saved, then published), and is open
 * as long as its page is.
 */
@Injectable()
export class PlanStore {
  private readonly api = inject(ApiClient);
  private readonly onDevice = new KeptValue<KeptPlan>(inject(Drafts), () => `plan:${this.name}`, isKeptPlan);
  private readonly typed = signal<PlanFields | undefined>(undefined);
  private readonly failed = signal('');
  private cohortId = '';
  private readonly found = signal<readonly PersonView[]>([]);
  private readonly saved = signal<SessionView | undefined>(undefined);
  private readonly other = signal<SessionView | null>(null);
  private name = '';
  private id = newId();
  /** 0 until the server has it. */
  private revision = 0;

  /** Whether this device has what is typed. */
  readonly kept = this.onDevice.kept;
  /** With whom a one-to-one may be. */
  readonly members = this.found.asReadonly();
  readonly fields = this.typed.asReadonly();
  readonly failure = this.failed.asReadonly();
  /** What the server holds; undefined while it holds nothing. */
  readonly held = this.saved.asReadonly();
  /** What another saved meanwhile; both are shown then. */
  readonly theirs = this.other.asReadonly();

  /** Without a session a new one is planned, or one goes on that came no further than to the server. */
  async open(cohortId: string, sessionId: string | undefined): Promise<void> {
    [this.cohortId, this.name] = [cohortId, sessionId ?? cohortId];
    this.failed.set('');
    try {
      const kept = await this.onDevice.read();
      const saved = sessionId ?? (kept && kept.revision > 0 ? kept.id : undefined);
      const [people, held] = await Promise.all([
        this.api.call(listCohortPeople, { params: { cohortId } }),
        saved === undefined ? undefined : this.read(saved),
      ]);
      this.found.set(people.items.filter(({ role }) => role === 'member'));
      this.place(kept, held);
    } catch (error) {
      this.failed.set(problemText(error));
    }
  }

  /** Settles once the device has it. */
  async write(change: Partial<PlanFields>): Promise<void> {
    const fields = this.typed();
    if (!fields) return;
    this.typed.set({ ...fields, ...change });
    await this.keep();
  }

  /** Title, length and agenda of another type. @returns the former fields, to have them back */
  become(type: PlanFields['type']): PlanFields | undefined {
    const former = this.typed();
    if (former) void this.write(asType(former, type, this.members().length));
    return former;
  }

  /**
   * Saves the plan, and publishes it if asked. Throws `ProblemError`; a conflict puts both versions side by side.
   * @returns undefined where something was changed while it was on its way: that is still to be saved
   */
  async save(publish: boolean): Promise<SessionView | undefined> {
    const sent = this.typed();
    try {
      const saved = await this.learn(await this.send());
      const params = { cohortId: this.cohortId, sessionId: saved.id };
      const view = publish ? await this.learn(await this.api.call(publishSession, { params })) : saved;
      if (this.typed() !== sent) return undefined;
      await this.onDevice.drop();
      return view;
    } catch (error) {
      await this.lookAtBoth(error);
      throw error;
    }
  }

  /** Her own plan goes over the other's, which she has read. */
  keepMine(): void {
    const theirs = this.theirs();
    if (theirs) this.hold(theirs);
    this.other.set(null);
    void this.keep();
  }

  /** @returns her own fields, to have them back */
  takeTheirs(): PlanFields | undefined {
    const [mine, theirs] = [this.typed(), this.theirs()];
    if (!theirs) return mine;
    this.hold(theirs);
    this.other.set(null);
    this.typed.set(fieldsOf(theirs));
    void this.onDevice.drop();
    return mine;
  }

  /** Leaves the plan as the server has it. */
  async forget(): Promise<void> {
    await this.onDevice.drop();
  }

  private place(kept: KeptPlan | undefined, held: SessionView | undefined): void {
    if (held) this.hold(held);
    this.typed.set(kept?.fields ?? (held ? fieldsOf(held) : freshPlan('hot-seat', this.members().length)));
    if (!kept) return;
    this.id = kept.id;
    this.revision = kept.revision;
  }

  private send(): Promise<SessionView> {
    const plan = sentPlan(this.typed() ?? freshPlan('hot-seat', this.members().length));
    const at = { cohortId: this.cohortId };
    if (this.revision === 0) return this.api.call(planSession, { params: at, body: { id: this.id, ...plan } });
    return this.api.call(changeSession, {
      params: { ...at, sessionId: this.id },
      body: { revision: this.revision, ...plan },
    });
  }

  private async lookAtBoth(error: unknown): Promise<void> {
    const problem = problemFrom(error);
    if (problem.code !== 'conflict') return;
    const current = SessionView.safeParse(problem.current);
    const theirs = current.success ? current.data : await this.read(this.id).catch(() => null);
    this.other.set(theirs);
  }

  /** What the server has now. The device knows it with her words, which are no older than that, whatever comes next. */
  private async learn(view: SessionView): Promise<SessionView> {
    this.hold(view);
    await this.keep();
    return view;
  }

  private hold(view: SessionView): void {
    this.saved.set(view);
    this.id = view.id;
    this.revision = view.revision;
  }

  private async keep(): Promise<void> {
    const fields = this.typed();
    if (fields) await this.onDevice.keep({ id: this.id, revision: this.revision, fields });
  }

  private read(sessionId: string): Promise<SessionView> {
    return this.api.call(readSession, { params: { cohortId: this.cohortId, sessionId } });
  }
}

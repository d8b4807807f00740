import { type HttpEvent, type HttpRequest, HttpErrorResponse, HttpResponse } from '@angular/common/http';
import {
  type AnswerPatch,
  type DebriefView,
  fullerMode,
  type Intention,
  mergeAnswers,
  type Problem,
  type ServerCopy,
  type StoredAnswers,
} from '@accelerator/contracts';
import { defer, type Observable, of, switchMap, throwError } from 'rxjs';

type Sent = Partial<AnswerPatch> & { readonly id?: string; readonly mode?: ServerCopy['mode'] };

type Answer = HttpEvent<unknown> | HttpErrorResponse;

/** What happens to the next request: it does not arrive, its answer is lost, or it is refused with a status. */
export type Mishap = 'away' | 'lost' | number;

/** The far end of the network for specs of saving: one debrief, merged by the contract's own rules. */
export class DebriefServer {
  debrief: (ServerCopy & { readonly id: string }) | null = null;
  /** Requests as `PATCH {"stayed":"A line"}`, in their order. */
  readonly asked: string[] = [];
  mishaps: Mishap[] = [];
  /** What it asks about in the debrief, "Did you try it?". */
  meant: Intention[] = [];

  /** In the place of Angular's own way to the network. */
  readonly handle = (request: HttpRequest<Sent>): Observable<HttpEvent<unknown>> =>
    defer(() => this.answer(request)).pipe(
      switchMap((answer) => (answer instanceof HttpErrorResponse ? throwError(() => answer) : of(answer))),
    );

  /** It has one debrief, which nobody has touched since it began; where it has one already, that one stays. */
  begins(answers: ServerCopy['answers'], id: string): void {
    const revisions = Object.fromEntries(Object.keys(answers).map((key) => [key, 1]));
    this.debrief ??= { id, mode: 'log', answers, revisions };
  }

  /** Another device has written this. */
  writesElsewhere(answers: AnswerPatch['answers']): void {
    if (this.debrief) this.merge({ answers, base: this.debrief.revisions });
  }

  private async answer({ method, url, body, params }: HttpRequest<Sent>): Promise<Answer> {
    this.asked.push(body === null ? method : `${method} ${JSON.stringify(body.answers)}`);
    const mishap = this.mishaps.shift();
    await Promise.resolve();
    if (mishap === 'away') return failed(0);
    if (typeof mishap === 'number') return failed(mishap);
    const last = url.split('/').at(-1);
    const answer =
      method === 'DELETE' ? this.forgets(last, Number(params.get('base'))) : this.reply(method, last, body);
    return mishap === 'lost' ? failed(0) : answer;
  }

  private reply(method: string, id: string | undefined, body: Sent | null): Answer {
    if (method === 'POST' && body?.id !== undefined) return this.opens(body.id, body);
    if (this.debrief && method === 'GET') return this.shows(this.debrief, id);
    if (!this.debrief || this.debrief.id !== id) return failed(404);
    const conflicts = this.merge(body ?? {});
    return found({ debrief: viewOf(this.debrief), conflicts });
  }

  private shows(debrief: ServerCopy & { readonly id: string }, id: string | undefined): Answer {
    if (id === 'earlier-intentions') return found({ items: this.meant });
    return debrief.id === id ? found(viewOf(debrief)) : failed(404);
  }

  private forgets(key = '', base: number): Answer {
    const held = this.debrief;
    if (!held) return failed(404);
    if (held.revisions[key] !== base) return new HttpErrorResponse({ status: 409, error: conflictWith(viewOf(held)) });
    const { [key]: _, ...answers } = held.answers;
    this.debrief = { ...held, answers, revisions: { ...held.revisions, [key]: base + 1 } };
    return found(viewOf(this.debrief));
  }

  private opens(id: string, sent: Sent): Answer {
    if (this.debrief) return failed(409);
    this.debrief = { id, mode: 'log', answers: {}, revisions: {} };
    this.merge(sent);
    return found(viewOf(this.debrief));
  }

  private merge({ answers = {}, base = {}, mode }: Sent) {
    const before: (ServerCopy & { readonly id: string }) | null = this.debrief;
    if (!before) return [];
    const merged = mergeAnswers(before satisfies StoredAnswers, { answers, base });
    this.debrief = {
      id: before.id,
      answers: merged.answers,
      revisions: merged.revisions,
      mode: fullerMode(before.mode, mode ?? 'log'),
    };
    return merged.conflicts;
  }
}

function viewOf({ id, mode, answers, revisions }: ServerCopy & { readonly id: string }): DebriefView {
  const at = '2026-11-23T10:00:00.000Z';
  return {
    ...{ id, mode, answers, revisions, createdAt: at, updatedAt: at, state: 'open', freshness: null },
    ...{ restedAt: null, remindOn: null, shared: [], abilities: { share: true, rest: true } },
  };
}

function conflictWith(current: DebriefView): Problem {
  const words = {
    type: 'about:blank',
    title: 'Conflict',
    detail: 'This was changed elsewhere since, so nothing was deleted. It is there with that change.',
  };
  return { ...words, status: 409, code: 'conflict', requestId: 'here', current };
}

function found(body: unknown): Answer {
  return new HttpResponse({ status: 200, body });
}

/** @param status 0 where no answer comes */
function failed(status: number): Answer {
  return new HttpErrorResponse({ status });
}

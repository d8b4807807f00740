import type { Body, CoachNoteView, Reply, listCoachNotes, writeCoachNote } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { Conflict } from '@api/platform/http/problem';
import { readerOf, seenFor, type Scene } from '../reading';
import { begin, change, findNotes, type NoteRow } from './coach-notes.queries';

/** What coaches keep for themselves of a session: the coaches of the cohort read, each writes her own. */
@Injectable()
export class CoachNotesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(caller: CohortCaller, sessionId: string): Promise<Reply<typeof listCoachNotes>> {
    return this.at(caller, sessionId, async ({ manager, path }) => ({
      items: (await findNotes(manager, path)).map(noteOf),
    }));
  }

  /** Two windows on one note: the later one gets 409 with what stands. The same words again answer the same. */
  write(caller: CohortCaller, sessionId: string, words: Body<typeof writeCoachNote>): Promise<CoachNoteView> {
    return this.at(caller, sessionId, async ({ manager, path, reader }) => {
      const write = words.revision === 0 ? begin : change;
      const written = await write(manager, path, words, reader.now);
      const stands = (await findNotes(manager, path)).map(noteOf).find(({ mine }) => mine);
      if (stands && (written || stands.body === words.body)) return stands;
      throw new Conflict(undefined, stands);
    });
  }

  private at<Result>(
    caller: CohortCaller,
    sessionId: string,
    work: (scene: Scene) => Promise<Result>,
  ): Promise<Result> {
    const path = { cohortId: caller.enrolment.cohortId, sessionId };
    return this.database.as(identityOf(caller), async (manager) => {
      const scene = { manager, path, reader: readerOf(caller, this.clock.now()) };
      await seenFor(scene, ({ coach }) => coach);
      return work(scene);
    });
  }
}

function noteOf({ id, writer, mine, body, revision, updated_at }: NoteRow): CoachNoteView {
  return { id, writer, mine, body, revision, updatedAt: updated_at.toISOString() };
}

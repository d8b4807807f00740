import { randomUUID } from 'node:crypto';
import {
  letQuestionBe,
  listReplies,
  listThreads,
  openDebrief,
  openThread,
  postReply,
  readReply,
  readThread,
  shareDebrief,
  type EndpointSpec,
  type SharedVersionDraft,
} from '@accelerator/contracts';
import { idOf } from '@accelerator/fixtures';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';

/**
 * Whoever shares without a name is nowhere to be found by her peers: every answer is byte for byte that of a
 * twin who gave her name, with the name taken out (docs/security.md A1, A2, A3).
 */
let spec: SpecApp;
let named: Twin;
let hidden: Twin;
let hiddenFromCoaches: Twin;

interface Twin {
  readonly threadId: string;
  readonly sharedVersionId: string;
  readonly replyId: string;
}

const replyIds = [idOf('reply', 'twin-1'), idOf('reply', 'twin-2'), idOf('reply', 'twin-3')] as const;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  named = await layTwin({ authorDisplay: 'named' }, replyIds[0]);
  hidden = await layTwin({ authorDisplay: 'without-name' }, replyIds[1]);
  hiddenFromCoaches = await layTwin({ authorDisplay: 'without-name', coachesMayKnow: false }, replyIds[2]);
});
afterAll(() => spec.stop());

/** Shared at the same second, in the same words, answered by the same people. */
async function layTwin(
  display: Pick<SharedVersionDraft, 'authorDisplay' | 'coachesMayKnow'>,
  replyId: string,
): Promise<Twin> {
  spec.clock.set(specNow);
  const author = await spec.as(personId('adaeze'));
  const scene = await share(author, display);
  const params = { cohortId: juniper, threadId: scene.threadId };
  const own = await author.call(postReply, { params, body: { id: replyId, kind: 'thanks', body: 'Thank you.' } });
  expect(own.status).toBe(201);
  spec.clock.advance(1000);
  const peer = await spec.as(personId('birgit'));
  await peer.call(postReply, {
    params,
    body: { id: randomUUID(), kind: 'appreciate', body: 'You asked three people.' },
  });
  await peer.call(postReply, { params, body: { id: randomUUID(), kind: 'holding', body: '' } });
  return { ...scene, replyId };
}

async function share(author: Client, display: Pick<SharedVersionDraft, 'authorDisplay' | 'coachesMayKnow'>) {
  const debrief = { id: randomUUID(), mode: 'quick' as const, answers: { process: 'CPO' } };
  await author.call(openDebrief, { body: debrief });
  const draft: SharedVersionDraft = {
    id: randomUUID(),
    cohortId: juniper,
    audience: 'cohort',
    atOnce: true,
    adviceSetting: 'questions-welcome',
    roleTitle: 'Chief People Officer',
    publicAlias: 'a hospital group',
    parts: [{ part: 'stayed', text: 'The corridor was very long.' }],
    ...display,
  };
  const { shared } = (await author.call(shareDebrief, { params: { debriefId: debrief.id }, body: draft })).body;
  return { sharedVersionId: draft.id, threadId: shared[0]?.threadId ?? '' };
}

/** The answer with what differs between any two conversations, and the twin's name, made alike. */
function without(text: string, twin: Twin): string {
  const author = JSON.stringify({ id: personId('adaeze'), name: 'Adaeze Thornbury' });
  return (
    text
      .replaceAll(twin.threadId, 'THREAD')
      .replaceAll(twin.sharedVersionId, 'VERSION')
      .replaceAll(twin.replyId, 'REPLY')
      .replaceAll(/"id":"[0-9a-f-]{36}","kind":"appreciate"/g, '"id":"OTHER","kind":"appreciate"')
      .replaceAll(/"myHolding":"[0-9a-f-]{36}"/g, '"myHolding":"HOLDING"')
      .replaceAll(`"person":${author}`, '"person":null')
      // without a name: the day (A3)
      .replaceAll(/"(openedAt|sharedAt)":"2026-11-23T(10:00|00:00):00.000Z"/g, '"$1":"DAY"')
  );
}

async function ask(reader: Somebody, endpoint: EndpointSpec, twin: Twin): Promise<string> {
  const client = await spec.as(personId(reader));
  const answer = await client.send(endpoint, {
    params: { cohortId: juniper, threadId: twin.threadId, replyId: twin.replyId },
  });
  expect(answer.status).toBe(200);
  return answer.text;
}

const roads = [readThread, listReplies, readReply] as const;

describe('without a name', () => {
  it.each(['birgit', 'carmen', 'farida'] as const)('%s reads what a named twin says, less the name', async (reader) => {
    for (const road of roads) {
      const twinAnswer = await ask(reader, road, named);
      const answer = await ask(reader, road, hidden);
      expect(twinAnswer).toContain(personId('adaeze'));
      expect(answer).not.toContain(personId('adaeze'));
      expect(answer).not.toContain('Adaeze');
      expect(answer).not.toMatch(/"(openedAt|sharedAt)":"[^"]*T(?!00:00:00.000Z)/);
      expect(without(answer, hidden)).toBe(without(twinAnswer, named));
    }
  });

  it('the list says no more of her than of anybody', async () => {
    const client = await spec.as(personId('carmen'));
    const { items } = (await client.call(listThreads, { params: { cohortId: juniper } })).body;
    const lineOf = (twin: Twin) => JSON.stringify(items.find(({ id }) => id === twin.threadId));
    expect(lineOf(hidden)).not.toContain('daeze');
    expect(without(lineOf(hidden), hidden)).toBe(without(lineOf(named), named));
  });

  it('she herself is told that it is hers', async () => {
    const text = await ask('adaeze', readThread, hidden);
    expect(text).toContain('"mine":true');
    const seen: unknown = JSON.parse(await ask('adaeze', readReply, hidden));
    expect(seen).toMatchObject({ writer: { author: true, mine: true }, abilities: { edit: true } });
  });

  it('a coach knows her where she allowed it, and not otherwise', async () => {
    for (const road of roads) {
      expect(await ask('ruth', road, hidden)).toContain('Adaeze Thornbury');
      expect(await ask('ruth', road, hiddenFromCoaches)).not.toContain('daeze');
      expect(await ask('ruth', road, hiddenFromCoaches)).not.toContain(personId('adaeze'));
    }
  });

  it('her question elsewhere carries her name as ever', async () => {
    const client = await spec.as(personId('adaeze'));
    const body = { id: randomUUID(), kind: 'question' as const, title: 'How do you begin?', body: '' };
    await client.call(openThread, { params: { cohortId: juniper }, body });
    const peer = await spec.as(personId('birgit'));
    const seen = await peer.call(readThread, { params: { cohortId: juniper, threadId: body.id } });
    expect(seen.body.opener.person?.name).toBe('Adaeze Thornbury');
  });

  it('no row that a peer can reach holds her beside it', async () => {
    for (const reader of ['birgit', 'zelda', 'petra'] as const) {
      const rows = await spec.database.as({ kind: 'person', personId: personId(reader) }, (manager) =>
        manager.query<unknown[]>(
          `SELECT to_jsonb(v) AS row FROM shared_versions v WHERE v.id = $1
           UNION ALL SELECT to_jsonb(a) FROM shared_version_authors a WHERE a.shared_version_id = $1
           UNION ALL SELECT to_jsonb(t) FROM threads t WHERE t.shared_version_id = $1
           UNION ALL SELECT to_jsonb(r) FROM replies r WHERE r.shared_version_id = $1
           UNION ALL SELECT to_jsonb(p) FROM thread_positions p
           UNION ALL SELECT to_jsonb(x) FROM reply_versions x`,
          [hidden.sharedVersionId],
        ),
      );
      expect(JSON.stringify(rows)).not.toContain(personId('adaeze'));
      expect(rows.length).toBe(reader === 'birgit' ? 5 : 0);
    }
  });

  it('a question that the author lets be leaves nothing of her behind, for its asker neither', async () => {
    const answers: string[] = [];
    const at = (twin: Twin, replyId: string) => ({ params: { cohortId: juniper, threadId: twin.threadId, replyId } });
    for (const twin of [named, hidden]) {
      const body = { id: randomUUID(), kind: 'ask' as const, body: 'When was it?' };
      const carmen = await spec.as(personId('carmen'));
      spec.clock.set(new Date(specNow.getTime() + 60_000));
      await carmen.call(postReply, { ...at(twin, body.id), body });
      const author = await spec.as(personId('adaeze'));
      expect((await author.send(letQuestionBe, at(twin, body.id))).status).toBe(200);
      const all = [await ask('carmen', readThread, twin), await ask('farida', readThread, twin)].join();
      answers.push(without(all, twin).replaceAll(body.id, 'QUESTION'));
    }
    expect(answers[1]).toBe(answers[0]);
    expect(answers[1]).toContain('"questionWaits":false');
    expect(answers[1]).not.toMatch(/letBe|takeUp|daeze/);
  });
});

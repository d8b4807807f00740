import * as fc from 'fast-check';
import {
  mergeAnswers,
  type AnswerKey,
  type DebriefAnswers,
  type KeptAnswer,
  type Revisions,
  type StoredAnswers,
} from './index';

const empty: StoredAnswers = { answers: {}, revisions: {} };

describe('merging answers', () => {
  it('saves a first text at revision 1 and keeps nothing', () => {
    const merged = mergeAnswers(empty, { answers: { stayed: 'When the CFO asked' }, base: {} });
    expect(merged).toMatchObject({
      answers: { stayed: 'When the CFO asked' },
      revisions: { stayed: 1 },
      saved: ['stayed'],
      kept: [],
      conflicts: [],
    });
  });

  it('keeps the former text of a key that is saved again', () => {
    const merged = mergeAnswers(
      { answers: { kept: 'a' }, revisions: { kept: 4 } },
      { answers: { kept: 'b' }, base: { kept: 4 } },
    );
    expect(merged.revisions).toEqual({ kept: 5 });
    expect(merged.kept).toEqual([{ key: 'kept', revision: 4, value: 'a', clashed: false }]);
  });

  it('does nothing where the same patch comes twice', () => {
    const sent = { answers: { kept: 'b' }, base: { kept: 1 } };
    const once = mergeAnswers({ answers: { kept: 'a' }, revisions: { kept: 1 } }, sent);
    expect(mergeAnswers(once, sent)).toMatchObject({
      answers: once.answers,
      revisions: once.revisions,
      saved: [],
      kept: [],
      conflicts: [],
    });
  });

  it('keeps the text of the later device beside, and saves its other keys', () => {
    const merged = mergeAnswers(
      { answers: { kept: 'phone', stayed: 's' }, revisions: { kept: 2, stayed: 1 } },
      { answers: { kept: 'laptop', stayed: 't' }, base: { kept: 1, stayed: 1 } },
    );
    expect(merged.answers).toEqual({ kept: 'phone', stayed: 't' });
    expect(merged.conflicts).toEqual([{ key: 'kept', mine: 'laptop', theirs: 'phone', revision: 2 }]);
    expect(merged.kept).toContainEqual({ key: 'kept', revision: 2, value: 'laptop', clashed: true });
  });

  it('keeps both where one device emptied a choice that the other has changed', () => {
    const merged = mergeAnswers(
      { answers: { newsOn: '2026-11-20' }, revisions: { newsOn: 2 } },
      { answers: { newsOn: null }, base: { newsOn: 1 } },
    );
    expect(merged.answers).toEqual({ newsOn: '2026-11-20' });
    expect(merged.conflicts).toEqual([{ key: 'newsOn', mine: null, theirs: '2026-11-20', revision: 2 }]);
    expect(merged.kept).toEqual([{ key: 'newsOn', revision: 2, value: null, clashed: true }]);
  });

  it('does not bring a forgotten text back unseen, and goes on from it where she has seen that it is gone', () => {
    const forgotten = { answers: {}, revisions: { freePage: 3 } };
    const late = mergeAnswers(forgotten, { answers: { freePage: 'as it was' }, base: { freePage: 2 } });
    expect(late.saved).toEqual([]);
    expect(late.conflicts).toEqual([{ key: 'freePage', mine: 'as it was', theirs: null, revision: 3 }]);
    const anew = mergeAnswers(forgotten, { answers: { freePage: 'anew' }, base: { freePage: 3 } });
    expect(anew).toMatchObject({ answers: { freePage: 'anew' }, revisions: { freePage: 4 }, saved: ['freePage'] });
    expect(anew.kept).toEqual([{ key: 'freePage', revision: 3, value: null, clashed: false }]);
  });

  it('leaves alone what was not sent', () => {
    const stored = { answers: { kept: 'a' }, revisions: { kept: 1 } };
    const merged = mergeAnswers(stored, { answers: { kept: undefined }, base: { kept: 1 } });
    expect(merged).toEqual({ ...stored, saved: [], kept: [], conflicts: [] });
  });

  it('treats an emptied field as a change, and nothing over nothing as none', () => {
    expect(
      mergeAnswers({ answers: { kept: 'a' }, revisions: { kept: 1 } }, { answers: { kept: '' }, base: { kept: 1 } })
        .saved,
    ).toEqual(['kept']);
    expect(mergeAnswers(empty, { answers: { kept: '', newsOn: null }, base: {} }).saved).toEqual([]);
  });

  it('loses no text and ends equal, however two devices take turns and replies get lost', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const world = new World();
        for (const each of deeds) world.does(each);
        world.settle();
        expect(world.devices[0].local).toEqual(world.server.answers);
        expect(world.devices[1].local).toEqual(world.server.answers);
        for (const text of world.sent) expect(world.known()).toContain(text);
      }),
      { numRuns: 500 },
    );
  });
});

type Deed =
  | { kind: 'type'; device: 0 | 1; key: AnswerKey; text: string }
  | { kind: 'sync'; device: 0 | 1; lost: boolean; keep: 'mine' | 'theirs' };

const device = fc.constantFrom<0 | 1>(0, 1);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    device,
    key: fc.constantFrom<AnswerKey>('stayed', 'kept', 'landed/a/example', 'landed/a/evidence', 'landed/b/example'),
    text: fc.string({ maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('sync' as const),
    device,
    lost: fc.boolean(),
    keep: fc.constantFrom('mine' as const, 'theirs' as const),
  }),
);

interface Device {
  local: DebriefAnswers;
  base: Revisions;
  dirty: Set<AnswerKey>;
}

/** A server with two devices: what they typed, what was sent, and every text that is kept somewhere. */
class World {
  server: StoredAnswers = empty;
  readonly kept: KeptAnswer[] = [];
  readonly sent = new Set<string>();
  readonly devices: [Device, Device] = [fresh(), fresh()];

  does(deed: Deed) {
    const device = this.devices[deed.device];
    if (deed.kind === 'type') {
      device.local = { ...device.local, [deed.key]: deed.text };
      device.dirty.add(deed.key);
    } else this.sync(device, deed);
  }

  settle() {
    for (const device of [...this.devices, ...this.devices]) this.sync(device, { lost: false, keep: 'theirs' });
  }

  known(): unknown[] {
    return [...Object.values(this.server.answers), ...this.kept.map(({ value }) => value), ''];
  }

  private sync(device: Device, { lost, keep }: { lost: boolean; keep: 'mine' | 'theirs' }) {
    const answers = Object.fromEntries([...device.dirty].map((key) => [key, device.local[key]]));
    for (const text of Object.values(answers)) this.sent.add(String(text));
    const merged = mergeAnswers(this.server, { answers, base: device.base });
    this.server = { answers: merged.answers, revisions: merged.revisions };
    this.kept.push(...merged.kept);
    if (lost) return;
    const clashing = merged.conflicts.map(({ key }) => key);
    const mine = keep === 'mine' ? Object.fromEntries(clashing.map((key) => [key, device.local[key]])) : {};
    device.local = { ...this.server.answers, ...mine };
    device.base = this.server.revisions;
    device.dirty = new Set(keep === 'mine' ? clashing : []);
  }
}

function fresh(): Device {
  return { local: {}, base: {}, dirty: new Set() };
}

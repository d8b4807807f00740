import * as fc from 'fast-check';
import {
  arrived,
  clashesOf,
  departed,
  grown,
  keptBack,
  laid,
  openedBefore,
  outgoing,
  settled,
  typed,
} from './device-copy';
import type { DeviceCopy, Outgoing, ServerCopy } from './device-copy';
import { CardValue, fullerMode, mergeAnswers, type AnswerKey, type Clash } from './index';

const begun: DeviceCopy = { mode: 'log', answers: {}, revisions: {}, unsent: [] };

describe('two devices and a server', () => {
  it('end equal with no text lost, whatever is lost, repeated, late or out of order', () => {
    fc.assert(
      fc.property(fc.array(deedOf(2), { maxLength: 80 }), (deeds) => {
        const world = new World(2);
        for (const deed of deeds) world.does(deed);
        world.settle();
        for (const { copy } of world.devices) {
          expect(written(copy.answers)).toEqual(written(world.server.answers));
          expect(copy).toMatchObject({ mode: world.server.mode, unsent: [] });
        }
        for (const text of world.sent) expect(world.known()).toContain(text);
      }),
      { numRuns: 600 },
    );
  });

  it('never ask one device alone to choose between its own texts', () => {
    fc.assert(
      fc.property(fc.array(deedOf(1), { maxLength: 80 }), (deeds) => {
        const world = new World(1);
        for (const deed of deeds) world.does(deed);
        expect(world.clashes).toBe(0);
        const last = world.devices[0]?.copy.answers;
        world.settle();
        expect(written(world.server.answers)).toEqual(written(last ?? {}));
      }),
      { numRuns: 300 },
    );
  });

  it('grow to the fuller mode, whoever asked for it', () => {
    const world = new World(2);
    world.does({ kind: 'grow', device: 0 });
    world.does({ kind: 'type', device: 1, key: 'stayed', text: 'A line' });
    world.settle();
    expect(world.server.mode).toBe('full');
    expect(world.devices.map(({ copy }) => copy.mode)).toEqual(['full', 'full']);
  });
});

describe('what a device holds', () => {
  const view = (answers: ServerCopy['answers'], revisions: ServerCopy['revisions']): ServerCopy => ({
    mode: 'quick',
    answers,
    revisions,
  });

  it('keeps the space behind which she types on', () => {
    const copy = arrived(
      typed(begun, { process: 'Chief ' }),
      { answers: { process: 'Chief ' }, base: {} },
      { debrief: view({ process: 'Chief' }, { process: 1 }), conflicts: [] },
    );
    expect(copy.answers.process).toBe('Chief ');
    expect(copy.unsent).toEqual([]);
  });

  it('notices another device’s save of a field that it has not sent yet', () => {
    const typing = typed(laid(begun, view({ kept: 'a' }, { kept: 1 })), { kept: 'mine' });
    const looked = laid(typing, view({ kept: 'theirs' }, { kept: 2 }));
    expect(outgoing(looked)).toMatchObject({ answers: { kept: 'mine' }, base: { kept: 1 } });
  });

  it('shows both texts with hers as it is now, until she chooses', () => {
    const clash: Clash = { key: 'kept', mine: 'mine', theirs: 'theirs', revision: 2 };
    const sent = { answers: { kept: 'mine' }, base: { kept: 1 } };
    const answer = { debrief: view({ kept: 'theirs' }, { kept: 2 }), conflicts: [clash] };
    const torn = arrived(typed(typed(begun, sent.answers), { kept: 'mine, longer' }), sent, answer);
    expect(clashesOf(torn)).toEqual([{ ...clash, mine: 'mine, longer' }]);
    expect(outgoing(torn)).toBeNull();
    expect(outgoing(settled(torn, clash, 'both'))).toMatchObject({ answers: { kept: 'both' }, base: { kept: 2 } });
    expect(clashesOf(laid(torn, view({ kept: 'mine, longer' }, { kept: 3 })))).toEqual([]);
  });

  it('does not ask where a card stands', () => {
    const sent = { answers: { 'landed/a/position': 1 }, base: {} };
    const conflicts = [{ key: 'landed/a/position', mine: 1, theirs: 2, revision: 1 }];
    const debrief = view({ 'landed/a/position': 2 }, { 'landed/a/position': 1 });
    const copy = arrived(typed(begun, sent.answers), sent, { debrief, conflicts });
    expect([copy.answers, copy.clashes, copy.unsent]).toEqual([debrief.answers, [], []]);
  });

  it('takes an emptied choice that arrived without an answer for the same, and asks nothing', () => {
    const sent = { answers: { newsOn: null }, base: { newsOn: 1 } };
    const gone = departed(typed(laid(begun, view({ newsOn: '2026-11-20' }, { newsOn: 1 })), sent.answers), sent);
    expect(outgoing(gone)).toMatchObject(sent);
    const conflicts = [{ key: 'newsOn', mine: '2026-11-21', theirs: null, revision: 2 }];
    const copy = arrived(typed(gone, { newsOn: '2026-11-21' }), sent, {
      debrief: view({ newsOn: null }, { newsOn: 2 }),
      conflicts,
    });
    expect(clashesOf(copy)).toEqual([]);
    expect(outgoing(copy)).toMatchObject({ answers: { newsOn: '2026-11-21' }, base: { newsOn: 2 } });
  });

  it('looks at the newer of two views of a clash, and lets go where both are empty by now', () => {
    const clash: Clash = { key: 'freePage', mine: null, theirs: 'theirs', revision: 2 };
    const torn = { ...begun, clashes: [clash], revisions: { freePage: 1 } };
    expect(clashesOf(torn)).toEqual([clash]);
    expect(clashesOf(laid(torn, view({ freePage: 'older' }, { freePage: 1 })))).toEqual([clash]);
    expect(clashesOf(laid(torn, view({}, {})))).toEqual([clash]);
    expect(clashesOf(laid(torn, view({ freePage: 'newer' }, { freePage: 2 })))).toEqual([
      { ...clash, theirs: 'newer' },
    ]);
    expect(clashesOf(laid(torn, view({}, { freePage: 3 })))).toEqual([]);
  });

  it('keeps to itself what the server has no place for', () => {
    expect(outgoing(typed(begun, { 'no/such/field': 'A line' }))).toBeNull();
  });

  it('keeps back what cannot be saved as it is, and says why', () => {
    const copy = typed(begun, { effortHours: -5, circleBackOn: '0026-12-01', clue: 'A smaller house' });
    expect(outgoing(copy)?.answers).toEqual({ clue: 'A smaller house' });
    expect(['effortHours', 'circleBackOn', 'clue', 'kept'].map((key) => keptBack(copy, key))).toEqual([
      'Please give hours between 0 and 2,000.',
      'Please give a day from 1900 to 2100.',
      '',
      '',
    ]);
  });

  it('sends all but what is too long', () => {
    const copy = typed(begun, { kindLine: 'x'.repeat(401), doAgain: 'Asking each the same' });
    expect(outgoing(copy)?.answers).toEqual({ doAgain: 'Asking each the same' });
  });

  it('sends two full pages one after the other', () => {
    const copy = typed(begun, { freeWrite: 'é'.repeat(100_000), freePage: 'é'.repeat(100_000), stayed: 'A line' });
    const first = outgoing(copy);
    expect(Object.keys(first?.answers ?? {})).toEqual(['freeWrite']);
    expect(copy.unsent).toHaveLength(3);
  });

  it('goes on where the answer to the opening was lost', () => {
    const copy = openedBefore(
      typed(begun, { process: 'CPO, insurer', stayed: 'A line' }),
      view({ process: 'CPO' }, { process: 1 }),
    );
    expect(outgoing(copy)).toMatchObject({
      answers: { process: 'CPO, insurer', stayed: 'A line' },
      base: { process: 1, stayed: 0 },
    });
  });
});

type Deed =
  | { kind: 'type'; device: number; key: AnswerKey; text: string }
  | { kind: 'grow' | 'send' | 'give-up' | 'look' | 'see'; device: number }
  | { kind: 'deliver'; at: number; again: boolean }
  | { kind: 'answer'; device: number }
  | { kind: 'choose'; device: number; keep: 'mine' | 'theirs' };

function deedOf(devices: number): fc.Arbitrary<Deed> {
  const device = fc.nat({ max: devices - 1 });
  const key = fc.constantFrom('stayed', 'kept', 'landed/a/example', 'landed/a/evidence', 'landed/b/example');
  const typing = fc.record({ kind: fc.constant('type' as const), device, key, text: fc.string({ maxLength: 3 }) });
  const plain = fc.constantFrom('grow', 'send', 'send', 'give-up', 'look', 'see');
  return fc.oneof(
    { arbitrary: typing, weight: 3 },
    { arbitrary: fc.record({ kind: plain, device }), weight: 3 },
    fc.record({ kind: fc.constant('deliver' as const), at: fc.nat({ max: 9 }), again: fc.boolean() }),
    { arbitrary: fc.record({ kind: fc.constant('answer' as const), device }), weight: 3 },
    fc.record({ kind: fc.constant('choose' as const), device, keep: fc.constantFrom('mine', 'theirs') }),
  );
}

interface Message {
  readonly device: Device;
  readonly sent: Outgoing;
}

interface Device {
  copy: DeviceCopy;
  flying: Message | null;
  seen: ServerCopy | null;
}

/** A server, its devices, and a network that loses, repeats and turns round. */
class World {
  server: ServerCopy = { mode: 'log', answers: {}, revisions: {} };
  clashes = 0;
  readonly sent = new Set<string>();
  readonly devices: readonly Device[];
  private readonly kept: unknown[] = [];
  private network: Message[] = [];

  constructor(devices: number) {
    this.devices = Array.from({ length: devices }, () => ({ copy: begun, flying: null, seen: null }));
  }

  does(deed: Deed): void {
    if (deed.kind === 'deliver') this.deliver(deed.at, deed.again);
    const device = 'device' in deed ? this.devices[deed.device] : undefined;
    if (device) this.deedAt(device, deed);
  }

  /** All that is under way arrives; then each device sends until nothing is left, choosing what the other has. */
  settle(): void {
    for (const message of this.network) this.take(message.sent);
    for (const device of [...this.devices, ...this.devices]) {
      device.flying = null;
      while (outgoing(device.copy) || clashesOf(device.copy).length > 0) {
        this.choose(device, 'theirs');
        this.send(device);
        this.answer(device);
      }
    }
    for (const device of this.devices) device.copy = laid(device.copy, this.server);
  }

  known(): unknown[] {
    return [...Object.values(this.server.answers), ...this.kept, ''];
  }

  private deedAt(device: Device, deed: Deed): void {
    if (deed.kind === 'type') device.copy = typed(device.copy, { [deed.key]: deed.text });
    if (deed.kind === 'grow') device.copy = grown(device.copy, 'full');
    if (deed.kind === 'send') this.send(device);
    if (deed.kind === 'give-up') device.flying = null;
    if (deed.kind === 'look') device.seen = this.server;
    if (deed.kind === 'see' && device.seen) device.copy = laid(device.copy, device.seen);
    if (deed.kind === 'answer') this.answer(device);
    if (deed.kind === 'choose') this.choose(device, deed.keep);
  }

  private send(device: Device): void {
    const sent = device.flying ? null : outgoing(device.copy);
    if (!sent) return;
    device.copy = departed(device.copy, sent);
    device.flying = { device, sent };
    this.network.push(device.flying);
    for (const text of Object.values(sent.answers)) this.sent.add(String(text));
  }

  /** A message arrives that nobody waits for any more; it may come once more. */
  private deliver(at: number, again: boolean): void {
    const message = this.network[at];
    if (!message) return;
    this.take(message.sent);
    if (!again) this.network = this.network.filter((one) => one !== message);
  }

  private answer(device: Device): void {
    const { flying } = device;
    if (!flying) return;
    const conflicts = this.take(flying.sent);
    this.network = this.network.filter((one) => one !== flying);
    device.copy = arrived(device.copy, flying.sent, { debrief: this.server, conflicts });
    device.flying = null;
    this.clashes += clashesOf(device.copy).length;
  }

  private take(sent: Outgoing): readonly Clash[] {
    const merged = mergeAnswers(this.server, sent);
    this.server = { ...merged, mode: fullerMode(this.server.mode, sent.mode) };
    this.kept.push(...merged.kept.map(({ value }) => value));
    return merged.conflicts;
  }

  private choose(device: Device, keep: 'mine' | 'theirs'): void {
    for (const clash of clashesOf(device.copy))
      device.copy = settled(device.copy, clash, CardValue.parse(clash[keep] ?? ''));
  }
}

/** Nothing and the empty text are the same to a reader. */
function written(answers: DeviceCopy['answers']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => (value ?? '') !== ''));
}

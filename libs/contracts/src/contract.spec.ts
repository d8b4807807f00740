import * as z from 'zod';
import {
  accessKinds,
  agendaFor,
  agendaTemplates,
  brushingAsideIn,
  contract,
  Day,
  Email,
  freshnessOf,
  freshWindow,
  keysOf,
  lengthOf,
  LocalDateTime,
  longText,
  nameLeftIn,
  nameText,
  NewPassword,
  replaceName,
  sessionTypes,
} from './index';

describe('the contract', () => {
  const specs = Object.values(contract);

  it('states every endpoint once, by name and by road', () => {
    expect(specs.length).toBeGreaterThan(80);
    expect(new Set(specs.map((spec) => `${spec.method} ${spec.path.replaceAll(/:\w+/g, ':')}`)).size).toBe(
      specs.length,
    );
    for (const [name, spec] of Object.entries(contract)) expect(spec.name).toBe(name);
  });

  it('says of every endpoint who may call it', () => {
    for (const spec of specs) expect(accessKinds).toContain(spec.access);
  });

  it('takes no day and no moment that cannot be meant, wherever one is sent', () => {
    const found = specs.flatMap(({ name, body, query }) =>
      [body, query].flatMap((part) => (part ? daysIn(part).map((day) => ({ name, ...day })) : [])),
    );
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter(({ bounded }) => !bounded).map(({ name, path }) => `${name} ${path}`)).toEqual([]);
  });

  it('says once what is wrong with a day', () => {
    const said = (schema: z.ZodType, text: string) => schema.safeParse(text).error?.issues.length ?? 0;
    for (const text of ['soon', '1234', '2026-02-31', '0000-06-01']) {
      expect(said(Day, text)).toBe(1);
      expect(said(LocalDateTime, text)).toBe(1);
      expect(said(LocalDateTime, `${text}T10:00`)).toBe(1);
    }
  });

  it('finds a cohort through the path wherever a member or coach is asked for', () => {
    for (const spec of specs.filter(({ access }) => access === 'member' || access === 'coach'))
      expect(spec.path).toMatch(/^\/cohorts\/:cohortId(\/|$)/);
  });

  it('asks for a fresh sign-in before each deed of the office, and before a list is taken away', () => {
    const grave = specs.filter(
      ({ access, method, format }) => (access === 'admin' && method !== 'GET') || format === 'csv',
    );
    expect(grave.length).toBeGreaterThan(10);
    for (const spec of grave) expect([spec.name, spec.fresh]).toEqual([spec.name, true]);
  });

  it('takes no field that it does not name: author, cohort, role, dates and states are the server’s', () => {
    for (const { name, body, query } of specs)
      for (const part of [body, query])
        if (part)
          expect([name, openObjectsIn(z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' }))]).toEqual([
            name,
            [],
          ]);
  });

  it('gives no list longer than a hundred at once', () => {
    const limits = specs.flatMap(({ query }) => (query && 'limit' in query.shape ? [query] : []));
    for (const query of limits) expect(query.safeParse({ limit: 101 }).success).toBe(false);
  });

  it('declares each parameter of the path', () => {
    for (const spec of specs) {
      const named = [...spec.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(Object.keys(spec.params?.shape ?? {}).sort()).toEqual(named.sort());
    }
  });

  it('keeps tokens out of addresses, so that no log and no Referer holds one', () => {
    for (const spec of specs) expect(spec.path).not.toMatch(/token/i);
  });
});

/** Objects of a JSON Schema, by their fields, that would take whatever else is sent. Paths into cards are checked one by one. */
function openObjectsIn(schema: unknown): string[] {
  const fields = fieldsOf(schema);
  const inside = Object.values(fields).flatMap(openObjectsIn);
  if (!('properties' in fields) || !('type' in fields)) return inside;
  const others = fields['additionalProperties'];
  const open = others !== false && Object.keys(fieldsOf(others)).length === 0;
  return open ? [JSON.stringify(Object.keys(fieldsOf(fields['properties']))), ...inside] : inside;
}

function fieldsOf(thing: unknown): Readonly<Record<string, unknown>> {
  return typeof thing === 'object' && thing !== null ? { ...thing } : {};
}

describe('agenda templates', () => {
  it.each(keysOf(sessionTypes))('of a %s add up to its length for ten people', (type) => {
    const sum = agendaFor(type, 10).reduce((minutes, item) => minutes + item.minutes, 0);
    expect(sum).toBe(agendaTemplates[type].minutes);
  });

  it('scale their rounds with the group', () => {
    expect(agendaFor('kick-off', 8).find(({ kind }) => kind === 'round')?.minutes).toBe(24);
  });
});

describe('texts', () => {
  it('are counted as a person counts: an emoji is one', () => {
    expect(lengthOf('né 🌿')).toBe(4);
  });

  it('may have line breaks, and no control characters or broken characters', () => {
    expect(longText(100).safeParse('one\r\n\ttwo').success).toBe(true);
    expect(longText(100).safeParse('bell \u0007').success).toBe(false);
    expect(longText(100).safeParse('half \ud83c').success).toBe(false);
  });

  it('say by how much they are over', () => {
    expect(longText(3).safeParse('12345').error?.issues[0]?.message).toBe('This is 2 characters over.');
  });

  it('names hide nothing and are composed', () => {
    expect(nameText().safeParse('Ann\u202Eeva').success).toBe(false);
    expect(nameText().parse(' Ine\u0301s ')).toBe('Inés');
    expect(nameText().safeParse('  ').success).toBe(false);
  });
});

describe('addresses', () => {
  it.each([
    '"a b"@example.org',
    'a@b@example.org',
    'a@example',
    'a\n@example.org',
    'ä@example.org',
    'a@-example.org',
    'a@example.org, b@example.org',
  ])('refuse %j', (address) => expect(Email.safeParse(address).success).toBe(false));

  it('are kept in lower case', () => {
    expect(Email.parse(' Adaeze@Example.ORG ')).toBe('adaeze@example.org');
  });
});

describe('passwords', () => {
  it('want fifteen characters and no composition', () => {
    expect(NewPassword.safeParse('fourteen chars').success).toBe(false);
    expect(NewPassword.safeParse('a short sentence').success).toBe(true);
    expect(NewPassword.safeParse('🌿'.repeat(15)).success).toBe(true);
    expect(NewPassword.safeParse('x'.repeat(129)).success).toBe(false);
  });
});

describe('freshness', () => {
  it.each([
    [-3, 'fresh'],
    [72, 'fresh'],
    [72.1, 'recent'],
    [240, 'recent'],
    [241, 'settled'],
    [720, 'settled'],
    [721, 'long-view'],
  ] as const)('%d hours after is %s', (hours, band) => expect(freshnessOf(hours, freshWindow.preset)).toBe(band));

  it('lasts as long as the programme chose, within its limits; the bands after it stay', () => {
    const bands = (hours: number) => [24, 24.1, 120, 120.1, 241].map((since) => freshnessOf(since, hours));
    expect(bands(freshWindow.least)).toEqual(['fresh', 'recent', 'recent', 'recent', 'settled']);
    expect(bands(freshWindow.most)).toEqual(['fresh', 'fresh', 'fresh', 'recent', 'settled']);
  });
});

describe('the real name', () => {
  it('gives way to the alias in any case, spacing and apostrophe', () => {
    expect(
      replaceName('At HALDEN  & Wray insurance, all of Halden & Wray', 'Halden & Wray Insurance', 'a mid-size insurer'),
    ).toBe('At a mid-size insurer, all of a mid-size insurer');
    expect(replaceName('St Orrin’s Hospitals', "St Orrin's Hospitals", 'a hospital group')).toBe('A hospital group');
  });

  it('is whole words only', () => {
    expect(replaceName('Quenbyish', 'Quenby', 'a hotel group')).toBe('Quenbyish');
  });

  it('is found where it is left', () => {
    expect(nameLeftIn('they at tamsin foods said', 'Tamsin Foods Group')).toBe('tamsin foods');
    expect(nameLeftIn('nothing here', 'Tamsin Foods Group')).toBeNull();
    expect(nameLeftIn('nothing here', '  ')).toBeNull();
  });

  it('treats signs in a name as signs', () => {
    expect(nameLeftIn('a+b (c) is it', 'A+B (C)')).toBe('a+b (c)');
  });
});

describe('phrases that brush aside', () => {
  it('are found as words of their own', () => {
    expect(brushingAsideIn('At least you were close')).toBe('at least');
    expect(brushingAsideIn("Why didn't you ask")).toBe('why didn’t you');
    expect(brushingAsideIn('justice was done')).toBeNull();
  });
});

/** Days and moments that a shape asks for, and whether the years of each have bounds; those of a debrief's answers are held against their own. */
function daysIn(schema: z.core.$ZodType, path = ''): { path: string; bounded: boolean }[] {
  const { def } = schema._zod;
  const inner = Object.entries({ ...def, ...(schema instanceof z.ZodObject ? schema.shape : {}) });
  const parts = inner.flatMap(([key, part]: [string, unknown]) =>
    (Array.isArray(part) ? part : [part]).flatMap((one: unknown) =>
      one instanceof z.core.$ZodType && key !== 'answers' ? daysIn(one, `${path}/${key}`) : [],
    ),
  );
  if (parts.length > 0 || def.type !== 'string') return parts;
  const takes = (text: string) => z.safeParse(schema, text).success;
  const form = ['2026-11-23', '2026-11-23T10:00:00Z', '2026-11-23T10:00'].find((text) => takes(text) && !takes('x'));
  if (form === undefined) return [];
  return [{ path, bounded: ['0000', '1899', '2101', '9999'].every((year) => !takes(form.replace('2026', year))) }];
}

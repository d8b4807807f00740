import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { at, root } from './paths.mjs';
import { run } from './run.mjs';

/** Docker's own reader of the file, as a plugin or as a program of its own. */
const readers = [['docker', 'compose'], ['docker-compose']];

/**
 * Checks docker-compose.yml: what it has to hold, everywhere, and by `docker compose config` where that is installed
 * (`.ci/run` sees to it).
 * @throws Error naming each flaw
 */
export async function checkCompose() {
  const flaws = flawsOf(composeTexts());
  if (flaws.length > 0) throw new Error(`docker-compose.yml:\n${flaws.map((flaw) => `- ${flaw}`).join('\n')}`);
  const reader = readers.find(([program, ...words]) => answers(program, [...words, 'version']));
  if (!reader) {
    console.log('There is no docker compose on this machine: docker-compose.yml was checked by its content only.');
    return;
  }
  const [program, ...words] = reader;
  await run(program, [...words, '--env-file', at('.env.example'), '--project-directory', root, 'config', '--quiet']);
  console.log(`${reader.join(' ')} config reads docker-compose.yml.`);
}

function answers(program, words) {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}

/** The compose file and those that belong to it. */
export function composeTexts() {
  const read = (path) => readFileSync(at(path), 'utf8');
  return {
    compose: read('docker-compose.yml'),
    dockerfile: read('Dockerfile'),
    door: read('deploy/Caddyfile'),
    example: read('.env.example'),
    settings: read('apps/api/src/platform/env.ts'),
  };
}

/**
 * What is wrong with a compose file, beside the files that belong to it.
 * @param {{ compose: string, dockerfile: string, door: string, example: string, settings: string }} texts
 * @returns {string[]} nothing where all is well
 */
export function flawsOf({ compose, dockerfile, door, example, settings }) {
  const file = parse(compose, { merge: true });
  const services = Object.entries(file.services ?? {});
  return [
    ...missing(wanted, Object.keys(file.services ?? {})).map((name) => `there is no service ${name}`),
    ...services.flatMap(([name, service]) => serviceFlaws(name, service, file)),
    ...appFlaws(services, namesIn(settings, /^ {2}([A-Z][A-Z_]*):/gm)),
    ...missing(namesIn(compose, /\$\{([A-Z_]+)/g), namesIn(example, /^([A-Z_]+)=/gm)).map(
      (name) => `.env.example does not name ${name}`,
    ),
    ...dockerfileFlaws(dockerfile),
    ...doorFlaws(door),
  ];
}

const wanted = ['db', 'api', 'worker', 'web', 'mail'];
/** What may be reached from other machines. */
const open = ['web'];
const appImage = 'accelerator-app';

function serviceFlaws(name, service, file) {
  const { image, build, healthcheck, restart, privileged, user, ports = [] } = service;
  const exposed = open.includes(name) ? [] : ports.filter((port) => !String(port).startsWith('127.0.0.1:'));
  const rules = [
    [build || isPinned(image), 'its image names no version'],
    [Array.isArray(healthcheck?.test), 'it has no health check'],
    [restart, 'it does not come back after a fall'],
    [!privileged && user !== 'root', 'it has more rights than it needs'],
    ...exposed.map((port) => [false, `port ${port} is open to all`]),
  ];
  const broken = rules.filter(([kept]) => !kept).map(([, flaw]) => `${name}: ${flaw}`);
  return [...broken, ...referenceFlaws(name, service, file)];
}

/** What it leans on has to be there, and healthy where it waits for that. */
function referenceFlaws(name, { depends_on: needs = {}, networks = [], volumes = [] }, file) {
  const named = volumes.map((volume) => volume.split(':')[0]).filter((source) => /^\w/.test(source));
  return [
    ...missing(Object.keys(needs), Object.keys(file.services)).map(
      (other) => `${name}: it waits for ${other}, which is not there`,
    ),
    ...missing(networks, Object.keys(file.networks ?? {})).map((net) => `${name}: network ${net} is not there`),
    ...missing(named, Object.keys(file.volumes ?? {})).map((volume) => `${name}: volume ${volume} is not there`),
  ];
}

/** Our own processes: closed in, and set up by settings that the program knows. */
function appFlaws(services, settings) {
  const own = services.filter(([, { image }]) => image === appImage);
  return own.flatMap(([name, service]) => [
    ...(service.read_only && service.cap_drop?.includes('ALL')
      ? []
      : [`${name}: it may write or do more than it needs`]),
    ...(service.security_opt?.includes('no-new-privileges:true') ? [] : [`${name}: it may gain rights`]),
    ...missing(Object.keys(service.environment ?? {}), settings).map((key) => `${name}: the program knows no ${key}`),
    ...(service.environment?.DEMO === 'off' ? [] : [`${name}: the demo world is on`]),
  ]);
}

/** Each image of ours ends as somebody who is not root. */
function dockerfileFlaws(dockerfile) {
  const stages = dockerfile.split(/^FROM .* AS /m).slice(1);
  return stages
    .filter((stage) => !stage.startsWith('build'))
    .filter((stage) => /^USER (?!root\b|0\b)/m.exec(stage) === null)
    .map((stage) => `Dockerfile: ${stage.split('\n')[0]} runs as root`);
}

/** Caddy asks the first handle that fits; a response beside them comes after the one that takes everything. */
function doorFlaws(door) {
  const inside = /handle @operators \{\s*respond 404\s*\}/.test(door) && /@operators path .*\/api\/metrics /.test(door);
  return inside ? [] : ['Caddyfile: figures and kept mail are there for everybody'];
}

function isPinned(image = '') {
  return /:[\w.-]+$/.test(image) && !image.endsWith(':latest');
}

function namesIn(text, pattern) {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name))];
}

function missing(names, known) {
  return names.filter((name) => !known.includes(name));
}

import { relative } from 'node:path';
import { root } from '../paths.mjs';
import { featureOrder, mayImport, specsMayImport, targetOf, zoneOf } from './zones.mjs';

/** ESLint rule: an import must be allowed by the table in zones.mjs. */
export const fences = {
  meta: { type: 'problem', schema: [], docs: { description: 'Who may import whom.' } },
  create(context) {
    const from = relative(root, context.filename).replaceAll('\\', '/');
    const zone = zoneOf(from);
    if (!zone) return {};
    const check = (node) => {
      if (typeof node.source?.value !== 'string' || isPicture(node.source.value)) return;
      const message = objection(from, zone, node.source.value);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** Why a file may not import something; undefined when it may. */
function objection(from, zone, specifier) {
  if (specifier.startsWith('../../')) return `Never "../..": use @api/, @web/ or @accelerator/ ("${specifier}").`;
  if (/^@accelerator\/[^/]+\//.test(specifier)) return `A lib has one door: "${specifier}" goes around it.`;
  const path = targetOf(specifier, from);
  const first = path === undefined ? packageObjection : neighbourObjection;
  return first({ from, zone, path, specifier }) ?? suffixObjection(from, specifier);
}

function packageObjection({ from, zone, specifier }) {
  if (callsOut(from, zone, specifier)) return `Nothing that the API knows goes out but by mail ("${specifier}").`;
  if (isSpec(from) || mayImport[zone.name].packages.test(specifier)) return undefined;
  return `${zone.name} may not import the package "${specifier}".`;
}

function neighbourObjection({ from, zone, path, specifier }) {
  const target = zoneOf(`${path}.ts`);
  if (!target) return `"${specifier}" leads out of every known folder.`;
  if (target.name === zone.name && target.feature === zone.feature) return undefined;
  if (specifier.startsWith('.') && !zone.name.endsWith('-root'))
    return `Another folder is imported by its alias, not by "${specifier}".`;
  if (exempt(from, zone, target)) return undefined;
  if (!mayImport[zone.name].zones.includes(target.name))
    return `${zone.name} may not import ${target.name} ("${specifier}").`;
  return target.name === 'api-feature' ? doorObjection({ zone, target, path, specifier }) : undefined;
}

/** Specs see the whole of their app and the named world; so does the demo, which is that world. */
function exempt(from, zone, target) {
  if (isSpec(from) && specsMayImport[zone.name.split('-')[0]]?.includes(target.name)) return true;
  return target.name === 'fixtures' && zone.feature === 'demo';
}

function doorObjection({ zone, target, path, specifier }) {
  if (zone.name === 'api-feature') {
    if (!pointsDown(zone.feature, target.feature))
      return `The arrow points down: ${zone.feature} may not import ${target.feature}.`;
    return path.endsWith('/public') ? undefined : `A feature's only door is its public.ts ("${specifier}").`;
  }
  const door = /\/(public|[a-z-]+\.module)$/;
  return zone.name !== 'api-root' || door.test(path)
    ? undefined
    : `The root takes a feature's module or public.ts ("${specifier}").`;
}

function pointsDown(from, to) {
  const rank = (feature) => (featureOrder.includes(feature) ? featureOrder.indexOf(feature) : featureOrder.length);
  return rank(from) === featureOrder.length || rank(to) < rank(from);
}

const bySuffix = [
  [/\.(policy|presenter)\.ts$/, /^typeorm$|\.(service|queries|controller)$/, 'is pure: no repositories, no services'],
  [
    /\.controller\.ts$/,
    /^typeorm$|\.(policy|queries)$|\/database$/,
    'only binds an address to a verb: no database, no policies',
  ],
  [/\.service\.ts$/, /^(@nestjs\/platform-|fastify|node:http)|\.controller$/, 'knows no HTTP'],
];

/** Requests to other hosts: mail alone leaves the house, and the HTTP modules are known where answers are made. */
function callsOut(from, zone, specifier) {
  const client = /^(node:)?(https?|net|tls|http2|dgram)$|^(undici|axios|got|node-fetch)$/;
  const ships = zone.name.startsWith('api-') && zone.name !== 'api-testing' && !isSpec(from);
  return ships && client.test(specifier) && !from.includes('/platform/http/');
}

function suffixObjection(from, specifier) {
  if (!/^apps\/api\/src\/features\//.test(from)) return undefined;
  for (const [file, forbidden, why] of bySuffix) {
    if (file.test(from) && forbidden.test(specifier)) return `This kind of file ${why} ("${specifier}").`;
  }
  return undefined;
}

function isSpec(path) {
  return /\.spec\.ts$/.test(path);
}

function isPicture(specifier) {
  return specifier.endsWith('.svg');
}

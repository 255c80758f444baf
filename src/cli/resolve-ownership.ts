import { readFile, stat } from 'node:fs/promises';

import { type Command, InvalidArgumentError } from 'commander';

import { checkOwnership } from '../ownership/check-ownership';
import { readGraph } from '../ownership/read-graph';
import type { OwnershipResolution } from '../ownership/resolution';
import { DEFAULT_OWNERSHIP_THRESHOLD } from '../domain/at-threshold';
import { answering } from './answer';
import { ownershipTree } from './ownership-tree';

/** A graph at its limits takes less. */
const MAX_BYTES = 200_000_000;

interface Options {
  readonly input: string;
  readonly threshold: number;
}

/** Needs no running system: the engine is a library. */
export function addResolveOwnership(program: Command): void {
  program
    .command('resolve-ownership')
    .description('who owns and controls a business, through all chains, from a file')
    .requiredOption('--input <file>', 'JSON {root, parties, edges, roles}')
    .option(
      '--threshold <percent>',
      'from which share on somebody counts as an owner',
      percent,
      DEFAULT_OWNERSHIP_THRESHOLD,
    )
    .addHelpText(
      'after',
      `
  parties   {id, kind: person | business | none_identified, name?, listed?, status?: active | dissolved | unknown, field?}
  edges     {owner, owned, kind?: shares | votes, percentage? or range?: {min, max, min_exclusive?, max_exclusive?},
             held?: {as: nominee | trust, for?}, field?}
  roles     {party, of, role: control_person | director | authorized_signatory | representative | beneficial_owner}
  Draws a tree; with --json it answers {outcome, findings, resolution}.

Example:
  $ echo '{"root":"acme","parties":[{"id":"acme","kind":"business"},{"id":"ada","kind":"person"}],
      "edges":[{"owner":"ada","owned":"acme","percentage":60}],
      "roles":[{"party":"ada","of":"acme","role":"control_person"}]}' > tree.json
  $ clearway resolve-ownership --input tree.json`,
    )
    .action(answering(resolve));
}

async function resolve({ input, threshold }: Options) {
  const graph = readGraph(await readJson(input));
  const { outcome, findings, sealed } = checkOwnership(graph, { threshold });
  const resolution = sealed?.['resolution'] as unknown as OwnershipResolution;
  const notes = findings.map(({ severity, field, staff_note: note }) => `${severity}: ${field ?? ''}: ${note}`);
  return {
    json: { outcome, findings, resolution },
    text: [ownershipTree(graph, resolution), '', `${outcome}, threshold ${threshold} %`, ...notes].join('\n'),
  };
}

async function readJson(file: string): Promise<unknown> {
  if ((await stat(file)).size > MAX_BYTES) throw new Error(`${file} is larger than ${MAX_BYTES} bytes`);
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''));
  } catch {
    // What the parser says quotes the text, and there are names in it.
    throw new Error(`${file} is no JSON`);
  }
}

function percent(given: string): number {
  const value = Number(given);
  if (given.trim() !== '' && value > 0 && value <= 100) return value;
  throw new InvalidArgumentError('a number above 0 and up to 100.');
}

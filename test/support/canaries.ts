/** Looks for words that must not be readable in anything that is stored: in clear, in base64 and in hexadecimal. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Knex } from 'knex';

import { rowsOf } from '../../src/db/database';

/** Every row of every table as text, bytes in hexadecimal. */
export async function dumpDatabase(owner: Knex): Promise<string> {
  const tables = await rowsOf<{ name: string }>(
    owner.raw(`select tablename as name from pg_tables where schemaname = 'public'`),
  );
  const dumps = [];
  for (const { name } of tables) {
    const rows = await rowsOf<{ row: string }>(owner.raw(`select t::text as row from ?? t`, [name]));
    dumps.push(`${name}\n${rows.map(({ row }) => row).join('\n')}`);
  }
  return dumps.join('\n');
}

/** Every file under the folder, names and bytes, one character a byte. */
export async function dumpFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return `${path}\n${(await readFile(path)).toString('latin1')}`;
  });
  return (await Promise.all(texts)).join('\n');
}

/** Which of the words the dump gives away, and in what form. */
export function readableIn(dump: string, words: readonly string[]): string[] {
  const lower = dump.toLowerCase();
  return words.flatMap((word) =>
    Object.entries(formsOf(word)).flatMap(([form, texts]) =>
      texts.some((text) => (form === 'base64' ? dump.includes(text) : lower.includes(text.toLowerCase())))
        ? [`${word} as ${form}`]
        : [],
    ),
  );
}

function formsOf(word: string): Record<'text' | 'base64' | 'hex', string[]> {
  const bytes = Buffer.from(word);
  return {
    text: [word, bytes.toString('latin1')],
    hex: [bytes.toString('hex')],
    // Wherever it stands in a longer text: of the three possible places of its first byte, what does not touch others.
    base64: [0, 1, 2].map((before) => {
      const text = Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .replaceAll('=', '');
      return text.slice(before === 0 ? 0 : before + 1, -1);
    }),
  };
}

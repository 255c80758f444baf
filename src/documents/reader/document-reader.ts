import type { LetterReading } from '../reading/letter-reading';
import type { SideReading } from '../reading/side-reading';
import type { ReadRequest } from './reader-messages';
import { type Reader, type ReaderLimits, startReader } from './start-reader';

export interface DocumentReaderOptions extends ReaderLimits {
  /** How many files are read at once, each in a process of its own. */
  readonly processes: number;
}

/** Reads files of documents, as many at once as it has processes; others wait. */
export interface DocumentReader {
  /** @throws DocumentEngineError when it could not be found out what the file shows */
  read(request: ReadRequest, signal?: AbortSignal): Promise<SideReading>;
  /** Ends all processes. Files that are being read end in an error. */
  close(): Promise<void>;
}

/** Reads files of letters in the same processes, one behind the other. */
export interface LetterReader {
  /** @throws DocumentEngineError when it could not be found out what the file shows */
  readLetter(request: ReadRequest, signal?: AbortSignal): Promise<LetterReading>;
}

/**
 * Files that take as long as a page may, that crash a decoder, or make a process too large cost one process, which is
 * replaced when the next file comes; nothing else is lost. Processes are started when they are first needed.
 */
export function createDocumentReader(options: DocumentReaderOptions): DocumentReader & LetterReader {
  const idle: Reader[] = [];
  const all = new Set<Reader>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  async function withReader<Reading>(use: (reader: Reader) => Promise<Reading>): Promise<Reading> {
    if (busy >= options.processes) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    const reader = takeIdle() ?? start();
    try {
      return await use(reader);
    } finally {
      if (reader.isUsable()) idle.push(reader);
      else all.delete(reader);
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  }

  /** One that lives: a process may have been ended from outside, for its memory, while it had nothing to do. */
  function takeIdle(): Reader | undefined {
    for (let reader = idle.pop(); reader !== undefined; reader = idle.pop()) {
      if (reader.isUsable()) return reader;
      all.delete(reader);
    }
    return undefined;
  }

  function start(): Reader {
    const reader = startReader(options);
    all.add(reader);
    return reader;
  }

  return {
    read: (request, signal) => withReader((reader) => reader.read(request, signal)),
    readLetter: (request, signal) => withReader((reader) => reader.readLetter(request, signal)),
    async close() {
      idle.length = 0;
      await Promise.all([...all].map((reader) => reader.stop()));
    },
  };
}

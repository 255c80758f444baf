import { z } from 'zod';

/** The bytes of a file, as they are: no envelope. */
export const FileAnswer = z.string().meta({ id: 'File', format: 'binary' });

/** A stream of server-sent events: no envelope. */
export const EventsAnswer = z.string().meta({ id: 'Events' });

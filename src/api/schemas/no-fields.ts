import { z } from 'zod';

/** For a POST that says everything in its path. No body at all is fine too. */
export const NoFields = z.strictObject({}).meta({ id: 'NoFields', examples: [{}] });

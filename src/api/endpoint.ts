import type { z } from 'zod';

import type { Commands, Reads, Request } from '../commands/command';
import type { ErrorCode } from './error-codes';
import type { ApiLimits } from './limits';
import { parseWith } from './validation';

/** What handlers work with. */
export interface EndpointServices {
  readonly commands: Commands;
  readonly reads: Reads;
  readonly limits: ApiLimits;
}

/** A request after the middlewares: who, what about, and what was sent, not yet looked at. */
export interface RawCall extends EndpointServices {
  readonly request: Request;
  /** From the path, a UUID in lower case; empty where the path has none. */
  readonly id: string;
  readonly query: unknown;
  readonly body: unknown;
}

export interface Call<Query, Body> extends RawCall {
  readonly query: Query;
  readonly body: Body;
}

export interface Reply {
  /** The envelope's `data`. */
  readonly data: unknown;
  /** True when this is the first answer to the same Idempotency-Key, given again. */
  readonly replayed?: boolean;
  /** Where a thing that was just made can be read. */
  readonly location?: string;
}

interface Description<Query, Body> {
  readonly operationId: string;
  readonly tag: 'Customers' | 'Verifications' | 'Reviews' | 'Controls';
  readonly summary: string;
  readonly description?: string;
  readonly query: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly status: 200 | 201;
  readonly answer: z.ZodType;
  readonly answerExample: unknown;
  /** What it refuses beyond what every endpoint does. */
  readonly refuses: readonly ErrorCode[];
}

export interface Endpoint extends Description<unknown, unknown> {
  readonly run: (call: RawCall) => Promise<Reply>;
}

/**
 * Parse, call, answer. The schemas that parse are the ones that the OpenAPI document is made from, so neither can say
 * anything that the other does not hold.
 */
export function endpoint<Query, Body>(
  description: Description<Query, Body> & { readonly handle: (call: Call<Query, Body>) => Promise<Reply> },
): Endpoint {
  const { handle, ...rest } = description;
  return {
    ...rest,
    run: async (call) => {
      const query = parseWith(description.query, call.query);
      // Without a schema there is nothing to read, and nobody looks at it.
      const body = description.body ? parseWith(description.body, call.body) : (undefined as Body);
      return handle({ ...call, query, body });
    },
  };
}

import type { z } from 'zod';

import type { Commands, Reads, Request } from '../commands/command';
import type { From, People, Session } from '../people/people';
import type { ReviewEvents } from '../reads/review-events';
import type { ErrorCode } from './error-codes';
import type { ApiLimits } from './limits';
import type { EventSource } from './send-events';
import type { Cookie } from './session-cookie';
import { parseWith } from './validation';

/** What handlers work with. */
export interface EndpointServices {
  readonly commands: Commands;
  readonly reads: Reads;
  readonly people: People;
  readonly reviewEvents: ReviewEvents;
  readonly limits: ApiLimits;
}

/** A request after the middlewares: who, what about, and what was sent, not yet looked at. */
export interface RawCall extends EndpointServices {
  readonly request: Request;
  /** Of somebody who signed in; a key has none. */
  readonly session?: Session;
  readonly sessionToken?: string;
  readonly from: From;
  /** Whether the key or session is still good: for answers that take long. Asking keeps no session from being idle. */
  readonly mayGoOn: () => Promise<boolean>;
  /** From the path, a UUID or the version of a policy, in lower case; empty where the path has none. */
  readonly id: string;
  readonly query: unknown;
  readonly body: unknown;
}

export interface Call<Query, Body> extends RawCall {
  readonly query: Query;
  readonly body: Body;
}

/** A request of nobody yet: it may be about to sign in. */
export interface RawOpenCall extends Pick<EndpointServices, 'people'> {
  readonly from: From;
  readonly cookie: (name: string) => string | undefined;
  readonly query: unknown;
  readonly body: unknown;
}

export interface OpenCall<Query, Body> extends RawOpenCall {
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
  readonly cookies?: readonly Cookie[];
  /** Instead of an answer: where the browser goes next. */
  readonly redirect?: string;
  /** Leaves instead of the envelope. */
  readonly file?: { readonly mediaType: string; readonly bytes: Uint8Array };
  /** Leave instead of the envelope, one after the other, for as long as somebody listens. */
  readonly events?: EventSource;
}

export interface Description<Query, Body> {
  readonly operationId: string;
  readonly tag:
    | 'Customers'
    | 'Verifications'
    | 'Reviews'
    | 'Controls'
    | 'Sessions'
    | 'People'
    | 'Operations'
    | 'Policies';
  readonly summary: string;
  readonly description?: string;
  readonly query: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** 303: the browser goes elsewhere. */
  readonly status: 200 | 201 | 303;
  readonly answer: z.ZodType;
  readonly answerExample: unknown;
  /** Others beside it, by what they show: the answer about a business. */
  readonly furtherExamples?: Readonly<Record<string, unknown>>;
  /** The media types of an answer that is no JSON, and so has no envelope. */
  readonly answerTypes?: readonly string[];
  /** What it refuses beyond what every endpoint does. */
  readonly refuses: readonly ErrorCode[];
  /** It takes no Idempotency-Key: an answer of it is not kept, because it holds a secret or says how things stand now. */
  readonly unrepeatable?: boolean;
}

/** For everybody, before anybody is asked who they are. */
export interface OpenEndpoint extends Description<unknown, unknown> {
  readonly run: (call: RawOpenCall) => Promise<Reply>;
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
  return { ...rest, run: (call) => parsed(description, call, handle) };
}

export function openEndpoint<Query, Body>(
  description: Description<Query, Body> & { readonly handle: (call: OpenCall<Query, Body>) => Promise<Reply> },
): OpenEndpoint {
  const { handle, ...rest } = description;
  return { ...rest, run: (call) => parsed(description, call, handle) };
}

async function parsed<Query, Body, Raw extends { readonly query: unknown; readonly body: unknown }>(
  schemas: Pick<Description<Query, Body>, 'query' | 'body'>,
  call: Raw,
  handle: (call: Omit<Raw, 'query' | 'body'> & { readonly query: Query; readonly body: Body }) => Promise<Reply>,
): Promise<Reply> {
  const query = parseWith(schemas.query, call.query);
  // Without a schema there is nothing to read, and nobody looks at it.
  const body = schemas.body ? parseWith(schemas.body, call.body) : (undefined as Body);
  return handle({ ...call, query, body });
}

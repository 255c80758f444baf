/** The few calls that the demo makes, as any client would make them: HTTP, a key, JSON. */
export interface ClearwayClient {
  post<T>(path: string, body: unknown): Promise<T>;
  patch<T>(path: string, body: unknown): Promise<T>;
  get<T>(path: string): Promise<T>;
}

export function createClearwayClient(apiUrl: string, apiKey: string): ClearwayClient {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as { data: T; message: string; errors?: unknown };
    if (!response.ok) {
      throw new Error(
        `${method} ${path} answered ${response.status}: ${answer.message} ${JSON.stringify(answer.errors ?? '')}`,
      );
    }
    return answer.data;
  };
  return {
    post: (path, body) => call('POST', path, body),
    patch: (path, body) => call('PATCH', path, body),
    get: (path) => call('GET', path),
  };
}

/** The parts of the answer about who owns a business that the demo shows. */
export interface DemoOwnership {
  readonly parties: readonly {
    readonly name: string;
    readonly standing: string;
    /** Per cent, through all chains; null where nothing is computed. */
    readonly ownership: { readonly min: number; readonly max: number } | null;
  }[];
}

/** The parts of the wire's customer that the demo looks at. */
export interface DemoCustomer {
  readonly id: string;
  readonly status: string;
  /** Of a business; of a person empty or absent. */
  readonly owners: readonly { readonly id: string }[];
  readonly kyc: {
    readonly state: string;
    readonly verification_id: string;
    readonly decision: {
      readonly outcome: string;
      readonly reasons: readonly { code: string; message: string }[];
    } | null;
    readonly requirements: {
      readonly currently_due: readonly string[];
      readonly errors: readonly { customer_message: string }[];
    };
    readonly checks: readonly { readonly kind: string; readonly outcome: string }[];
    readonly review: { readonly id: string } | null;
    readonly version: number;
  };
}

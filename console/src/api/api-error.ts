/** What the API refused, in its own words. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Field path to what is wrong with it; empty when the refusal is not about fields. */
    readonly fields: Readonly<Record<string, readonly string[]>> = {},
  ) {
    super(message);
  }
}

/** Nobody answered, or who answered cannot reach the database now. Nothing was accepted. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

interface FailureBody {
  readonly message?: string;
  readonly error?: readonly { readonly code: string; readonly message: string }[];
  readonly errors?: Readonly<Record<string, readonly string[]>>;
}

/** The three shapes in which the API says no, as one. */
export async function readError(response: Response): Promise<ApiError | UnreachableError> {
  const body = (await response.json().catch(() => ({}))) as FailureBody;
  if ([502, 503, 504].includes(response.status))
    return new UnreachableError(body.message ?? 'Clearway does not answer');
  const [first] = body.error ?? [];
  const fields = body.errors ?? {};
  const [field] = Object.entries(fields);
  const message = first?.message ?? (field ? `${field[0]}: ${field[1].join('; ')}` : body.message);
  return new ApiError(
    response.status,
    first?.code ?? (body.errors ? 'VALIDATION' : 'UNKNOWN'),
    message ?? `The API answered ${response.status}`,
    fields,
  );
}

/** One sentence for the person who did something. */
export function sentenceOf(error: unknown): string {
  if (error instanceof UnreachableError) return 'Clearway does not answer at the moment. What you typed is kept.';
  return error instanceof Error ? error.message : 'Something went wrong in the console itself.';
}

import autocannon from 'autocannon';

/** What one burst of requests came to. */
export interface LoadResult {
  readonly created: number;
  /** Answers with status 201, a second. */
  readonly throughput: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Posts these bodies for so many seconds over so many connections, each connection a different part of them. Any answer
 * but 201 is an error: what is refused is not work done.
 */
export async function postFor(options: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}): Promise<LoadResult> {
  const { url, headers, bodies, connections, seconds } = options;
  let connection = 0;
  const {
    duration,
    latency,
    errors,
    timeouts,
    statusCodeStats = {},
  } = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    connections,
    duration: seconds,
    setupClient: (client) => {
      const mine = bodies.filter((_body, index) => index % connections === connection);
      connection++;
      client.setRequests(mine.map((body) => ({ method: 'POST', body })));
    },
  });
  const created = statusCodeStats['201']?.count ?? 0;
  const others = Object.keys(statusCodeStats).filter((code) => code !== '201');
  if (created === 0 || others.length > 0 || errors + timeouts > 0) {
    throw new Error(`Not only 201 came back: ${JSON.stringify({ statusCodeStats, errors, timeouts })}`);
  }
  return { created, throughput: created / duration, p50: latency.p50, p99: latency.p99 };
}

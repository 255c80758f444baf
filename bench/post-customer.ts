import { Agent, request } from 'node:http';

/** A client with connections that stay open, as an integrator's is. */
export interface ApiClient {
  /** Answers the id of the customer that was created; anything but 201 is an error with the answer in it. */
  createCustomer(body: unknown): Promise<string>;
  close(): void;
}

export function createApiClient({ apiUrl, apiKey }: { apiUrl: string; apiKey: string }): ApiClient {
  const agent = new Agent({ keepAlive: true });
  const post = (path: string, body: string): Promise<{ status: number | undefined; text: string }> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-api-key': apiKey,
      };
      const sent = request(new URL(path, apiUrl), { method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.once('end', () => resolve({ status: response.statusCode, text }));
        response.once('error', reject);
      });
      sent.once('error', reject);
      sent.end(body);
    });

  return {
    async createCustomer(body) {
      const { status, text } = await post('/v1/customers', JSON.stringify(body));
      if (status !== 201) throw new Error(`POST /v1/customers answered ${status}: ${text}`);
      return (JSON.parse(text) as { data: { id: string } }).data.id;
    },
    close: () => agent.destroy(),
  };
}

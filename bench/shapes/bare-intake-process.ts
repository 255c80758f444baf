/** The least that an intake over HTTP can be: parse JSON, insert it, answer. What Clearway's intake is measured against. */
import { randomUUID } from 'node:crypto';

import express from 'express';
import pg from 'pg';

async function serve(databaseUrl: string, port: number, poolSize: number): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.post('/v1/customers', express.json(), async (req, res) => {
    const id = randomUUID();
    const insert = { name: 'insert', text: 'insert into bare_intake (id, body) values ($1, $2)' };
    await pool.query({ ...insert, values: [id, JSON.stringify(req.body)] });
    res.status(201).json({ status: true, data: { id } });
  });
  const server = app.listen(port, '127.0.0.1', () => console.log('bare intake ready'));
  process.once('SIGTERM', () => server.close(() => void pool.end()));
}

const [databaseUrl = '', port = '0', poolSize = '0'] = process.argv.slice(2);
void serve(databaseUrl, Number(port), Number(poolSize));

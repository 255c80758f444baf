import type { Command } from 'commander';

import { readConfig } from '../config';
import { createReads } from '../reads/create-reads';
import { createRoomKeys } from '../processes/room-keys';
import { listTenants } from '../db/tenants';
import type { VerificationView } from '../domain/views';
import { answering, NotFound, table } from './answer';
import { findDatabaseUrl, findSecrets, withDatabase } from './system';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function addCustomers(program: Command): void {
  program
    .command('customers')
    .description('customers and how they came to stand where they stand')
    .command('show')
    .description('status, checks, decisions and timeline of one customer; no personal data')
    .argument('<id>', 'the customer id')
    .addHelpText('after', '\nExample:\n  $ clearway customers show 01a2074b-c843-71b9-a3f9-7beb7c7acf71')
    .action(
      answering(async (id: string) => {
        if (!UUID.test(id)) throw new NotFound('a customer id is a UUID');
        const rooms = createRoomKeys({
          config: readConfig(),
          secrets: await findSecrets(),
          databaseUrl: await findDatabaseUrl(),
        });
        try {
          const reads = createReads(rooms);
          for (const tenant of await withDatabase('clearway_operator', listTenants)) {
            const customer = await reads.customer(tenant.id, id);
            if (!customer) continue;
            const { kind, status, countryCode, version, createdAt, updatedAt, kyc } = customer;
            const verification = await reads.verification(tenant.id, kyc.verificationId);
            const json = {
              id,
              tenant: tenant.name,
              kind,
              status,
              countryCode,
              version,
              createdAt,
              updatedAt,
              kyc,
              verification,
            };
            const head = `${kind} ${id}\nstatus ${status}, verification ${kyc.state}, tenant ${tenant.name}`;
            return { json, text: [head, ...(verification ? story(verification) : [])].join('\n\n') };
          }
          throw new NotFound(`no customer ${id}`);
        } finally {
          await rooms.close();
        }
      }),
    );
}

function story({ checks, decisions, timeline }: VerificationView): string[] {
  const codes = (findings: VerificationView['checks'][number]['findings']) =>
    findings.map(({ code }) => code).join(', ');
  return [
    table(
      ['CHECK', 'OUTCOME', 'FINDINGS'],
      checks.map(({ kind, outcome, findings }) => [kind, outcome, codes(findings)]),
    ),
    table(
      ['DECISION', 'BY', 'AT', 'REASONS'],
      decisions.map(({ outcome, decidedBy, decidedAt, reasons }) => [
        outcome,
        decidedBy,
        decidedAt,
        reasons.map(({ code }) => code).join(', '),
      ]),
    ),
    table(
      ['AT', 'WHAT', 'FROM', 'TO', 'BY'],
      timeline.map(({ at, subject, from, to, actor }) => [at, subject, from ?? '', to, actor]),
    ),
  ];
}

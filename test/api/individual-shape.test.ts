import request from 'supertest';

import { customer } from '../../src/api/wire/customer';
import type { CustomerView } from '../../src/domain/views';
import { DOCUMENTED_BODY } from '../support/api-bodies';
import { createTestApp } from '../support/test-app';

/** Every key in its order, as clients have read them since before businesses were verified. */
const SUMMARY =
  '"id":"<id>","first_name":"Ada","last_name":"Example","email":"ada.example@example.com","phone":"90123456789","country_code":"NGA","status":"APPROVAL_PENDING"';
const RECORD = `{${SUMMARY},"dial_code":"+234","created_at":"2026-11-23T08:15:49.238398+00:00","updated_at":"2026-11-23T08:15:49.238398+00:00","meta":{"date_of_birth":"1970-12-28","employment_status":"employed","expected_monthly_income":"0_4999","primary_purpose":"payments_to_friends_or_family_abroad","source_of_funds":"salary","most_recent_occupation":"151252","document":{"docs":null,"number":"1096277890","country":"NGA","id_type":"national_id","valid_until":"","gender":"male","provider":0,"additional":null},"address":{"street":"12 Marina Road","city":"Lagos","state":"Lagos","country":"Nigeria","postal_code":"101001","document":{"id_type":"","issue_country":"","urls":null}},"providers":null},"kind":"individual","product_level":1,"metadata":{}}`;
const KYC_AT_FIRST =
  '"kyc":{"verification_id":"<verification>","state":"checking","decision":null,"requirements":{"currently_due":[],"pending_verification":[],"past_due":[],"eventually_due":[],"errors":[],"items":[]},"checks":[],"review":null,"next_review_at":null,"version":1}';
const KYC_IN_FULL =
  '{"verification_id":"0192f0c1-7a4b-7d02-8a11-3c9f0e6b7d21","state":"awaiting_customer","decision":{"outcome":"request_information","reasons":[{"code":"document.blurred","message":"The photo is too blurred to be read."}],"decided_at":"2026-11-23T08:15:50.004112+00:00","policy_version":"sha256:4f"},"requirements":{"currently_due":["documents.passport.front_doc"],"pending_verification":[],"past_due":[],"eventually_due":[],"errors":[{"code":"document.blurred","field":"documents.passport.front_doc","retryable":true,"customer_message":"Please take the photo again.","staff_note":"The photo is too blurred to be read."}],"items":[{"field":"documents.passport.front_doc","bucket":"currently_due","reason":"document.blurred","deadline":null,"alternatives":["documents.national_id.front_doc"]}]},"checks":[{"kind":"contact","subject":"customer","outcome":"clear","finished_at":"2026-11-23T08:15:50.004112+00:00"}],"review":{"id":"0192f0c1-9b10-7e55-b1c4-0d2f7a8e9c33","due_at":"2026-11-24T08:15:50.004112+00:00"},"next_review_at":null,"version":1}';

function enveloped(data: string): string {
  return `{"status":true,"data":${data},"error":[],"message":"operation was successful"}`;
}

describe('the answers about an individual are the same bytes as before businesses had theirs', () => {
  test('from every endpoint', async () => {
    const t = createTestApp();
    const send = (method: 'post' | 'get' | 'patch', path: string, body?: object) =>
      request(t.app)[method](path).set('X-API-KEY', t.integrator).send(body);
    const created = await send('post', '/v1/customers', DOCUMENTED_BODY);
    const { id } = created.body.data as { id: string };
    const bytes = ({ text }: { text: string }) =>
      text.replaceAll(id, '<id>').replaceAll(t.fake.verificationIdOf(id), '<verification>');

    expect(bytes(created)).toBe(enveloped(`{${SUMMARY}}`));
    expect(bytes(await send('get', `/v1/customers/${id}`))).toBe(enveloped(`${RECORD.slice(0, -1)},${KYC_AT_FIRST}}`));
    expect(bytes(await send('patch', `/v1/customers/${id}`, {}))).toBe(enveloped(RECORD));
    expect(bytes(await send('get', '/v1/customers'))).toBe(
      enveloped(
        `{"items":[${RECORD}],"page":0,"size":20,"max_page":0,"total_pages":1,"total":1,"last":true,"first":true,"visible":1,"next_cursor":null}`,
      ),
    );
  });

  test('also where everything of kyc is filled in', () => {
    const at = '2026-11-23T08:15:50.004112+00:00';
    const view: CustomerView = {
      id: '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10',
      kind: 'individual',
      status: 'APPROVAL_PENDING',
      countryCode: 'NGA',
      claims: {
        email: 'ada.example@example.com',
        phone: '+23490123456789',
        firstName: 'Ada',
        lastName: 'Example',
        dateOfBirth: '1970-12-28',
      },
      metadata: {},
      documents: [],
      addresses: [],
      version: 1,
      createdAt: at,
      updatedAt: at,
      kyc: {
        verificationId: '0192f0c1-7a4b-7d02-8a11-3c9f0e6b7d21',
        state: 'awaiting_customer',
        decision: {
          outcome: 'request_information',
          reasons: [
            {
              code: 'document.blurred',
              message: 'The photo is too blurred to be read.',
              rule: 'findings[3] document.blurred',
              checkIds: ['0192f0c1-7b00-7a01-9c01-aabbccddeeff'],
            },
          ],
          decidedAt: at,
          decidedBy: 'policy',
          policyVersion: 'sha256:4f',
        },
        requirements: {
          currently_due: ['documents.passport.front_doc'],
          pending_verification: [],
          past_due: [],
          eventually_due: [],
          errors: [
            {
              code: 'document.blurred',
              field: 'documents.passport.front_doc',
              retryable: true,
              customer_message: 'Please take the photo again.',
              staff_note: 'The photo is too blurred to be read.',
            },
          ],
          items: [
            {
              field: 'documents.passport.front_doc',
              bucket: 'currently_due',
              code: 'document.blurred',
              alternatives: ['documents.national_id.front_doc'],
            },
          ],
        },
        checks: [{ kind: 'contact', subject: 'customer', outcome: 'clear', finishedAt: at }],
        review: { id: '0192f0c1-9b10-7e55-b1c4-0d2f7a8e9c33', dueAt: '2026-11-24T08:15:50.004112+00:00' },
      },
    };
    expect(JSON.stringify(customer(view).kyc)).toBe(KYC_IN_FULL);
  });
});

import type { z } from 'zod';

import type { IncomingOverride, OverrideView } from '../../domain/review-views';
import type { OverrideAnswer } from '../schemas/answers/override';
import type { OverrideBody } from '../schemas/override';
import { wireInstant } from './instant';

export function readOverride(body: OverrideBody): IncomingOverride {
  return {
    checkId: body.check_id,
    code: body.code,
    ...(body.field !== undefined && { field: body.field }),
    reasonCode: body.reason_code,
    note: body.note,
  };
}

export function override(view: OverrideView): z.infer<typeof OverrideAnswer> {
  return {
    id: view.id,
    customer_id: view.customerId,
    review_id: view.reviewId,
    check_id: view.checkId,
    check_kind: view.checkKind,
    subject: view.subject,
    code: view.code,
    field: view.field ?? null,
    reason_code: view.reasonCode,
    given_by: view.givenBy,
    given_at: wireInstant(view.givenAt),
    withdrawn_by: view.withdrawnBy ?? null,
    withdrawn_at: view.withdrawnAt ? wireInstant(view.withdrawnAt) : null,
  };
}

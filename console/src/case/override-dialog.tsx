import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Reasoned } from '../api/customers';
import { overrideFinding, withdrawOverride } from '../api/reviews';
import type { CaseFinding } from '../api/generated';
import { Dialog } from '../components/dialog';
import { ReasonedForm } from '../components/reasoned-form';

interface OverrideDialogProps {
  readonly reviewId: string;
  readonly checkId: string;
  readonly finding: CaseFinding;
  readonly withdraws: boolean;
  readonly onClose: () => void;
}

const SUGGESTED = ['verified_by_phone', 'known_reading_error', 'seen_in_person'];

/** A finding set aside, or taken up again: the case is decided anew. */
export function OverrideDialog({ reviewId, checkId, finding, withdraws, onClose }: OverrideDialogProps) {
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: (reason: Reasoned) =>
      withdraws && finding.override
        ? withdrawOverride(finding.override.id, reason)
        : overrideFinding(reviewId, {
            check_id: checkId,
            code: finding.code,
            ...(finding.field && { field: finding.field }),
            ...reason,
          }),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['review', reviewId] });
    },
  });
  return (
    <Dialog title={withdraws ? 'Withdraw the override' : 'Override this finding'} onClose={onClose}>
      <ReasonedForm
        send={withdraws ? 'Withdraw' : 'Override'}
        reasonCode={withdraws ? 'given_in_error' : 'verified_by_phone'}
        suggested={SUGGESTED}
        busy={send.isPending}
        error={send.error}
        onSend={(reason) => send.mutate(reason)}
      >
        <p>{finding.staff_note}</p>
        {!withdraws && (
          <p className="muted">
            It counts as clear until what it was found in changes. The case is decided again at once.
          </p>
        )}
      </ReasonedForm>
    </Dialog>
  );
}

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Reasoned } from '../api/customers';
import { orderRepair } from '../api/operations';
import { sessionQuery } from '../api/session';
import type { StuckVerification as StuckItem } from '../api/generated';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { ReasonedForm } from '../components/reasoned-form';

type Repair = StuckItem['repairs'][number]['repair'];

const WORDS: Readonly<Record<Repair, { readonly name: string; readonly says: string }>> = {
  retry: { name: 'Retry', says: 'The checks that are unavailable are tried again at once.' },
  signal: { name: 'Signal again', says: 'The workflow is told again what is on record.' },
  rerun: { name: 'Run again', says: 'The workflow is started anew from what is on record.' },
};

/** One step that may set it going again. It is carried out by the worker, and written down with the reason. */
export function RepairButtons({ item }: { readonly item: StuckItem }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Repair | null>(null);
  const [ordered, setOrdered] = useState<Repair | null>(null);
  const order = useMutation({
    mutationFn: ({ repair, reason }: { repair: Repair; reason: Reasoned }) =>
      orderRepair({ verification_id: item.verification_id, repair, ...reason }),
    onSuccess: async (_answer, { repair }) => {
      setAsking(null);
      setOrdered(repair);
      await queries.invalidateQueries({ queryKey: ['operations', 'stuck'] });
    },
  });
  const mayRepair = session.person.role === 'approver' || session.person.role === 'admin';
  return (
    <div className="row">
      {item.repairs.map(({ repair, allowed, why_not: whyNot }) => (
        <ActionButton
          key={repair}
          size="compact-sm"
          variant="default"
          whyNot={mayRepair ? (allowed ? null : (whyNot ?? 'Not possible now.')) : 'An approver or an admin repairs.'}
          onClick={() => setAsking(repair)}
        >
          {WORDS[repair].name}
        </ActionButton>
      ))}
      {ordered && <span role="status">{WORDS[ordered].name}: ordered</span>}
      {asking && (
        <Dialog title={WORDS[asking].name} onClose={() => setAsking(null)}>
          <ReasonedForm
            send={WORDS[asking].name}
            reasonCode="stuck"
            busy={order.isPending}
            error={order.error}
            onSend={(reason) => order.mutate({ repair: asking, reason })}
          >
            {WORDS[asking].says}
          </ReasonedForm>
        </Dialog>
      )}
    </div>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';

import { CONTROLS } from '../api/customers';
import type { Reasoned } from '../api/customers';
import type { Customer } from '../api/generated';
import { Dialog } from '../components/dialog';
import { ReasonedForm } from '../components/reasoned-form';
import { CONTROL_WORDS } from './control-words';
import type { Control } from './control-words';

interface ControlDialogProps {
  readonly customer: Customer;
  readonly control: Control;
  readonly onClose: () => void;
}

export function ControlDialog({ customer, control, onClose }: ControlDialogProps) {
  const { name, says, reasonCode, dangerous } = CONTROL_WORDS[control];
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: (reason: Reasoned) => CONTROLS[control](customer.id, reason),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['customer', customer.id] });
    },
  });
  return (
    <Dialog title={`${name} this customer`} onClose={onClose}>
      <ReasonedForm
        send={name}
        dangerous={dangerous}
        reasonCode={reasonCode}
        busy={send.isPending}
        error={send.error}
        onSend={(reason) => send.mutate(reason)}
      >
        {says}
      </ReasonedForm>
    </Dialog>
  );
}

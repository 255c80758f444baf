import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Customer } from '../api/generated';
import { sessionQuery } from '../api/session';
import { ActionButton } from '../components/action-button';
import { ControlDialog } from './control-dialog';
import { CONTROL_WORDS } from './control-words';
import type { Control } from './control-words';

const OFFERED: Readonly<Partial<Record<Customer['status'], readonly Control[]>>> = {
  LOCKED: ['unlock'],
  RESTRICTED: ['lift-restriction', 'lock'],
};

/** Lock and restrict, and their opposites. The API says no where the state does not allow it. */
export function CustomerControls({ customer }: { readonly customer: Customer }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [asking, setAsking] = useState<Control | null>(null);
  const offered = OFFERED[customer.status] ?? ['restrict', 'lock'];
  const whyNot = session.person.role === 'viewer' ? 'A viewer may look, and changes nothing.' : null;
  return (
    <>
      {offered.map((control) => (
        <ActionButton key={control} variant="default" whyNot={whyNot} onClick={() => setAsking(control)}>
          {CONTROL_WORDS[control].name}
        </ActionButton>
      ))}
      {asking && <ControlDialog customer={customer} control={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

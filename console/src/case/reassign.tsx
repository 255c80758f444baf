import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { sentenceOf } from '../api/api-error';
import { peopleQuery } from '../api/people';
import { reassignReview } from '../api/reviews';
import type { ReviewInQueue as Review } from '../api/generated';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Loaded } from '../components/loaded';
import { Notice } from '../components/notice';

/** To somebody who may give a verdict. */
export function Reassign({ review, onClose }: { readonly review: Review; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const people = useQuery(peopleQuery);
  const [to, setTo] = useState('');
  const give = useMutation({
    mutationFn: () => reassignReview(review.id, to),
    onSuccess: async () => {
      onClose();
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['review', review.id] }),
        queries.invalidateQueries({ queryKey: ['reviews'] }),
      ]);
    },
  });
  return (
    <Dialog title="Reassign this review" onClose={onClose}>
      <Loaded query={people} what="the people">
        {({ items }) => (
          <form
            className="stack-wide"
            onSubmit={(event) => {
              event.preventDefault();
              if (to) give.mutate();
            }}
          >
            {give.error && <Notice tone="bad" title={sentenceOf(give.error)} urgent />}
            <NativeSelect
              label="To"
              value={to}
              onChange={({ currentTarget }) => setTo(currentTarget.value)}
              data={[
                { value: '', label: 'Choose a person' },
                ...items
                  .filter(({ id, active, role }) => active && role !== 'viewer' && id !== review.claimed_by)
                  .map(({ id, name, role }) => ({ value: id, label: `${name} (${role})` })),
              ]}
            />
            <ActionButton type="submit" busy={give.isPending} whyNot={to ? null : 'Choose a person.'}>
              Reassign
            </ActionButton>
          </form>
        )}
      </Loaded>
    </Dialog>
  );
}

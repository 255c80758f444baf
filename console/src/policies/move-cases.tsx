import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { sentenceOf } from '../api/api-error';
import { moveOpenCases } from '../api/policies';
import type { PolicyVersion } from '../api/generated';
import { ActionButton } from '../components/action-button';
import { Facts } from '../components/facts';
import { Notice } from '../components/notice';

const BATCHES = ['10', '50', '200', '1000'];

/** Open cases of other versions come under this one in batches, and stop when more flip than the replay foretold. */
export function MoveCases({ policy, whyNot }: { readonly policy: PolicyVersion; readonly whyNot: string | null }) {
  const queries = useQueryClient();
  const [limit, setLimit] = useState('50');
  const move = useMutation({
    mutationFn: () => moveOpenCases(policy.version, Number(limit)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['policies'] }),
  });
  return (
    <div className="stack">
      <div className="row">
        <NativeSelect
          aria-label="How many open cases"
          data={BATCHES.map((value) => ({ value, label: `${value} open cases` }))}
          value={limit}
          onChange={({ currentTarget }) => setLimit(currentTarget.value)}
        />
        <ActionButton variant="default" whyNot={whyNot} busy={move.isPending} onClick={() => move.mutate()}>
          Move to this version
        </ActionButton>
      </div>
      {move.error && <Notice tone="bad" title={sentenceOf(move.error)} urgent />}
      {move.data && (
        <Notice tone={move.data.stopped ? 'warn' : 'good'} title={move.data.stopped ? 'Stopped' : 'Moved'}>
          <Facts
            of={[
              ['Moved now', move.data.moved],
              ['Held back', move.data.held_back],
              ['Moved in all', move.data.moved_so_far],
              ['Flips', `${move.data.flips_so_far}, at most ${move.data.percent_allowed} %`],
              ['Remaining', move.data.remaining],
            ]}
          />
        </Notice>
      )}
    </div>
  );
}

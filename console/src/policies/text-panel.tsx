import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import type { PolicyVersion } from '../api/generated';
import { policiesQuery, policyQuery } from '../api/policies';
import { ActionButton } from '../components/action-button';
import { Loaded } from '../components/loaded';
import { Panel } from '../components/panel';
import { TextDifferences } from './text-differences';
import { TextWithLines } from './text-with-lines';

/** The text of a version, or what is other in it than in the one that decides now. */
export function TextPanel({ policy }: { readonly policy: PolicyVersion }) {
  const { differences = false } = useSearch({ from: '/inside/policies/$version' });
  const navigate = useNavigate();
  const { data } = useQuery(policiesQuery);
  const active = data?.items.find(({ state }) => state === 'active');
  const toggle = () =>
    void navigate({
      to: '/policies/$version',
      params: { version: policy.version },
      search: differences ? {} : { differences: true },
    });
  return (
    <Panel
      title={differences ? 'Differences from the active version' : 'Text'}
      flush
      aside={
        <ActionButton
          size="compact-sm"
          variant="default"
          aria-pressed={differences}
          whyNot={active?.version === policy.version ? 'This is the active version.' : null}
          onClick={toggle}
        >
          Differences
        </ActionButton>
      }
    >
      {differences && active ? (
        <Against version={active.version} text={policy.text} />
      ) : (
        <TextWithLines text={policy.text} />
      )}
    </Panel>
  );
}

function Against({ version, text }: { readonly version: string; readonly text: string }) {
  const active = useQuery(policyQuery(version));
  return (
    <Loaded query={active} what="the active version">
      {(shown) => <TextDifferences ours={text} theirs={shown.text} />}
    </Loaded>
  );
}

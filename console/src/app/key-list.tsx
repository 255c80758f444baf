import { Checkbox } from '@mantine/core';

import { Dialog } from '../components/dialog';
import { KEY_MAP, SCREEN_NAMES } from './key-map';
import classes from './key-list.module.css';
import { useSignal } from './signal';
import { setSingleKeys, singleKeys } from './use-keys';

const SCREENS = Object.keys(KEY_MAP) as (keyof typeof KEY_MAP)[];

/** Every key there is, from the table that the screens listen by. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const on = useSignal(singleKeys);
  return (
    <Dialog title="Keys" onClose={onClose}>
      <div className="stack-wide">
        <Checkbox
          label="Keys of one letter work"
          description="Turn them off when you speak to your machine, or press letters by accident."
          checked={on}
          onChange={({ currentTarget }) => setSingleKeys(currentTarget.checked)}
        />
        {SCREENS.map((screen) => (
          <section key={screen}>
            <h3>{SCREEN_NAMES[screen]}</h3>
            <dl className={classes.keys}>
              {Object.entries(KEY_MAP[screen]).map(([key, does]) => (
                <div key={key} className={classes.line}>
                  <dt>
                    {key.split(' ').map((each) => (
                      <kbd key={each}>{each}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="muted">
          In the verdict, <kbd>Ctrl</kbd> <kbd>Enter</kbd> sends it and <kbd>Esc</kbd> leaves the field; the digits pick
          a verdict by its place.
        </p>
      </div>
    </Dialog>
  );
}

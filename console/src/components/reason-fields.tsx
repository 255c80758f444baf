import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';

import type { Reasoned } from '../api/customers';

interface ReasonFieldsProps {
  readonly value: Reasoned;
  readonly onChange: (value: Reasoned) => void;
  /** The only codes there are; absent: any code may be written. */
  readonly codes?: readonly { readonly code: string; readonly meaning: string }[] | undefined;
  readonly suggested?: readonly string[] | undefined;
  /** Which of the two asks for the focus when the form opens (`data-first`): the note, or else the code. */
  readonly noteIsFirst?: boolean;
  /** Field to what the API said is wrong with it. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
}

/** Why a person does what they do: a word that can be counted and a sentence that can be read. */
export function ReasonFields({
  value,
  onChange,
  codes,
  suggested = [],
  noteIsFirst = false,
  errors = {},
}: ReasonFieldsProps) {
  const list = useId();
  return (
    <>
      {codes && codes.length > 0 ? (
        <NativeSelect
          data-first={noteIsFirst ? undefined : ''}
          label="Reason code"
          data={[
            { value: '', label: 'Choose one' },
            ...codes.map(({ code, meaning }) => ({ value: code, label: meaning })),
          ]}
          value={value.reason_code}
          error={errors['reason_code']?.join('; ')}
          onChange={({ currentTarget }) => onChange({ ...value, reason_code: currentTarget.value })}
        />
      ) : (
        <>
          <TextInput
            label="Reason code"
            description="A word for the statistics, such as the one proposed."
            list={list}
            value={value.reason_code}
            error={errors['reason_code']?.join('; ')}
            onChange={({ currentTarget }) => onChange({ ...value, reason_code: currentTarget.value })}
          />
          <datalist id={list}>
            {suggested.map((code) => (
              <option key={code} value={code} />
            ))}
          </datalist>
        </>
      )}
      <Textarea
        data-first={noteIsFirst ? '' : undefined}
        label="Note"
        description="What you saw and why you decide so. Kept sealed, for colleagues and auditors."
        autosize={false}
        rows={5}
        value={value.note}
        error={errors['note']?.join('; ')}
        onChange={({ currentTarget }) => onChange({ ...value, note: currentTarget.value })}
      />
    </>
  );
}

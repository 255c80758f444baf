import { useState } from 'react';

/** What is being typed into a field whose value stands in the address: follows the address when that changes. */
export function useTyped<T>(value: T): readonly [T, (typed: T) => void] {
  const [followed, setFollowed] = useState(value);
  const [typed, setTyped] = useState(value);
  if (followed !== value) {
    setFollowed(value);
    setTyped(value);
  }
  return [typed, setTyped];
}

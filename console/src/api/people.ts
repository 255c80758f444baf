import { queryOptions } from '@tanstack/react-query';

import { api, dataOf } from './client';
import type { PersonChange, PersonIntake } from './generated';

export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: () => dataOf(api.listPeople()) });

export const addPerson = (body: PersonIntake) => dataOf(api.addPerson(body));
export const changePerson = (id: string, body: PersonChange) => dataOf(api.changePerson(id, body));

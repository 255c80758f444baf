import type { z } from 'zod';

import { personActor } from '../../domain/person';
import type { Session } from '../../people/people';
import { csrfToken } from '../../people/session-token';
import type { SessionAnswer } from '../schemas/answers/session';
import { wireInstant } from './instant';

export function wireSession(session: Session, token: string): z.infer<typeof SessionAnswer> {
  const { id, name, email, role } = session.person;
  return {
    person: { id: personActor(id), name, email, role },
    tenant: { name: session.tenant.name, mode: session.tenant.mode },
    csrf_token: csrfToken(token),
    totp: session.totp,
    expires_at: wireInstant(session.expiresAt),
  };
}

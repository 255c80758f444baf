import type { Finding, Severity } from '../domain/evidence';

/** What the contact check says, to the customer and to staff. Only what the customer can put right is retryable. */
type Field = 'email' | 'phone';

function finding(what: string, field: Field, severity: Severity, customerMessage: string, staffNote: string): Finding {
  const retryable = severity !== 'info';
  return {
    code: `contact.${what}`,
    severity,
    field,
    retryable,
    customer_message: customerMessage,
    staff_note: staffNote,
  };
}

export const EMAIL_MISSING = finding(
  'email_missing',
  'email',
  'warning',
  'We need your e-mail address. Please add it.',
  'No e-mail address was given.',
);
export const EMAIL_INVALID = finding(
  'email_invalid',
  'email',
  'warning',
  'This is not an e-mail address we can write to. Please check it for typing errors.',
  'The e-mail address does not have a form that mail can be sent to (RFC 5321).',
);
export const EMAIL_UNREACHABLE = finding(
  'email_unreachable',
  'email',
  'warning',
  'Mail cannot reach this e-mail address. Please give one that you can read mail at.',
  'The domain is reserved for uses inside networks or for being invalid (RFC 6761 and its kin): no mail can arrive.',
);
export const EMAIL_EXAMPLE = finding(
  'email_example_domain',
  'email',
  'info',
  'This e-mail address is an example. Please give your own before you rely on our messages.',
  'The domain is set aside for documentation and tests (RFC 2606): fine for test data, nobody reads mail there.',
);
export const EMAIL_DISPOSABLE = finding(
  'email_disposable',
  'email',
  'warning',
  'This e-mail address is a temporary one. Please give an address that you keep.',
  'The domain, or one above it, hands out throw-away or masking mailboxes.',
);
export const PHONE_MISSING = finding(
  'phone_missing',
  'phone',
  'warning',
  'We need your phone number. Please add it with its country code.',
  'No phone number was given.',
);
export const PHONE_INVALID = finding(
  'phone_invalid',
  'phone',
  'warning',
  'This is not a phone number that is in use in its country. Please check the digits and the country code.',
  'The number is not in a range that the numbering plan of its country has handed out.',
);
export const PHONE_PREMIUM = finding(
  'phone_premium',
  'phone',
  'warning',
  'This is a number that charges its callers. Please give a number of your own.',
  'Premium-rate number: nobody’s personal line, and calling it costs money.',
);
export const PHONE_NOT_PERSONAL = finding(
  'phone_not_mobile',
  'phone',
  'info',
  'This is not a mobile number, so we cannot send you text messages.',
  'The number is valid, of a kind other than mobile (see the detail).',
);
export const PHONE_ELSEWHERE = finding(
  'phone_country_differs',
  'phone',
  'info',
  'Your phone number is from another country than the one on your profile. That is fine if it is right.',
  'The country of the phone number differs from the country of the customer.',
);

import type { z } from 'zod';

import type { CustomerPage } from '../../domain/views';
import type { CustomerPageAnswer } from '../schemas/answers/customer';
import { customerRecord } from './customer';

/** `page` is absent when a cursor was followed: then the answer does not pretend to know a page number. */
export function customerPage(
  { items, total, nextCursor }: CustomerPage,
  { page, size }: { readonly page?: number; readonly size: number },
): z.infer<typeof CustomerPageAnswer> {
  const totalPages = Math.ceil(total / size);
  const maxPage = Math.max(0, totalPages - 1);
  return {
    items: items.map((record) => customerRecord(record)),
    page: page ?? null,
    size,
    max_page: maxPage,
    total_pages: totalPages,
    total,
    last: page === undefined ? nextCursor === undefined : page >= maxPage,
    first: page === 0,
    visible: items.length,
    next_cursor: nextCursor ?? null,
  };
}

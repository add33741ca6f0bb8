/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-facts-private.h"

void
und_reader_read_parts (UndReader *self)
{
  gsize n_bytes = 0;

  und_text_get_bytes (self->text, &n_bytes);
  g_ptr_array_add (self->parts, und_part_facts_new (und_span (0, n_bytes), UND_PART_OTHER));
}

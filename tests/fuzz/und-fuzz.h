/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-text.h"

#include <string.h>

/* The entry that libFuzzer calls, and und-fuzz-replay.c for each seed. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Parts of the input, at NUL bytes, of at most @n_most texts; what is no UTF-8 becomes so. */
static inline GPtrArray *
und_fuzz_split (const guint8 *data, gsize size, guint n_most)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) und_text_unref);
  const char *at = (const char *) data;
  const char *end = at + size;

  while (texts->len < n_most)
    {
      const char *nul = at < end ? memchr (at, '\0', (gsize) (end - at)) : NULL;
      const char *stop = nul != NULL && texts->len + 1 < n_most ? nul : end;
      g_autofree char *valid = g_utf8_make_valid (at < end ? at : "", (gssize) (stop - at));

      g_ptr_array_add (texts, und_text_new (valid, strlen (valid), NULL));
      at = stop < end ? stop + 1 : end;
    }
  return texts;
}

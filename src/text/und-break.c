/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text-private.h"

/* ICU reads its rules from disk when an iterator is opened, which costs milliseconds; a clone
 * costs microseconds. One iterator is opened for the process and never used, each thread has its
 * own clone. */

static void
free_iterator (gpointer data)
{
  ubrk_close (data);
}

static GPrivate thread_iterator = G_PRIVATE_INIT (free_iterator);

static UBreakIterator *
open_master (void)
{
  UErrorCode status = U_ZERO_ERROR;
  /* Not the user's locale: the same input gives the same tokens. */
  UBreakIterator *iterator = ubrk_open (UBRK_WORD, "", NULL, 0, &status);

  if (U_FAILURE (status))
    g_error ("ICU has no text boundary rules: %s", u_errorName (status));
  return iterator;
}

static UBreakIterator *
get_master (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) open_master ());
  return (UBreakIterator *) once;
}

/**
 * und_break_get:
 *
 * Gets this thread's iterator over words, to be given a text before each use. Opening the first one
 * reads ICU's data, and is done once a process.
 *
 * Returns: (transfer none): the iterator
 */
UBreakIterator *
und_break_get (void)
{
  UBreakIterator *iterator = g_private_get (&thread_iterator);

  if (iterator == NULL)
    {
      UErrorCode status = U_ZERO_ERROR;

      iterator = ubrk_clone (get_master (), &status);
      if (U_FAILURE (status))
        g_error ("ICU cannot copy text boundary rules: %s", u_errorName (status));
      g_private_set (&thread_iterator, iterator);
    }
  return iterator;
}

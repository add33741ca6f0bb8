/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text-private.h"

#include <unicode/utext.h>

/* ICU reads its rules from disk when an iterator is opened, which costs milliseconds; a clone
 * costs microseconds. One iterator of each kind is opened for the process and never used, each
 * thread has its own clones. */

typedef struct
{
  UBreakIterator *iterators[UND_N_BREAKS];
} ThreadBreaks;

static void
free_thread_breaks (gpointer data)
{
  ThreadBreaks *breaks = data;

  for (guint i = 0; i < UND_N_BREAKS; i++)
    {
      if (breaks->iterators[i] != NULL)
        ubrk_close (breaks->iterators[i]);
    }
  g_free (breaks);
}

static GPrivate thread_breaks = G_PRIVATE_INIT (free_thread_breaks);

static UBreakIterator *
open_master (UndBreakKind kind)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator;

  /* Not the user's locale: the same input gives the same tokens. */
  iterator = ubrk_open (kind == UND_BREAK_WORD ? UBRK_WORD : UBRK_SENTENCE, "", NULL, 0, &status);
  if (U_FAILURE (status))
    g_error ("ICU has no text boundary rules: %s", u_errorName (status));
  return iterator;
}

static UBreakIterator *
get_master (UndBreakKind kind)
{
  static gsize once[UND_N_BREAKS];

  if (g_once_init_enter (&once[kind]))
    g_once_init_leave (&once[kind], (gsize) open_master (kind));
  return (UBreakIterator *) once[kind];
}

/**
 * und_break_get:
 * @kind: what boundaries
 *
 * Gets this thread's iterator, to be given a text before each use. Opening the first one of a kind
 * reads ICU's data, and is done once a process.
 *
 * Returns: (transfer none): the iterator
 */
UBreakIterator *
und_break_get (UndBreakKind kind)
{
  ThreadBreaks *breaks = g_private_get (&thread_breaks);

  if (breaks == NULL)
    {
      breaks = g_new0 (ThreadBreaks, 1);
      g_private_set (&thread_breaks, breaks);
    }
  if (breaks->iterators[kind] == NULL)
    {
      UErrorCode status = U_ZERO_ERROR;

      breaks->iterators[kind] = ubrk_clone (get_master (kind), &status);
      if (U_FAILURE (status))
        g_error ("ICU cannot copy text boundary rules: %s", u_errorName (status));
    }
  return breaks->iterators[kind];
}

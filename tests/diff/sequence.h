/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit-script.h"
#include "und-intern.h"
#include "und-sequence.h"

#include <string.h>

/* A sequence from a line of tokens parted by spaces; "." ends a sentence, "," a clause, "|" before
 * a token stands for a paragraph's edge and is no token. Case is folded in ids, not in exact_ids.
 */
typedef struct
{
  UndSequence sequence;
  GPtrArray *tokens;
  GArray *ids;
  GArray *exact_ids;
  GByteArray *letters;
  GByteArray *breaks;
} TestSequence;

static inline void
test_sequence_clear (TestSequence *self)
{
  g_clear_pointer (&self->tokens, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->exact_ids, g_array_unref);
  g_clear_pointer (&self->letters, g_byte_array_unref);
  g_clear_pointer (&self->breaks, g_byte_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestSequence, test_sequence_clear)

static inline guint8
test_sequence_find_edge (const TestSequence *self, const char *token, gboolean is_paragraph)
{
  const char *before = self->tokens->len > 0 ? self->tokens->pdata[self->tokens->len - 1] : NULL;

  if (is_paragraph || before == NULL)
    return UND_EDGE_PARAGRAPH;
  if (g_str_equal (before, "."))
    return UND_EDGE_SENTENCE;
  if (!g_ascii_isalnum (token[0]))
    return UND_EDGE_NONE;
  return g_str_equal (before, ",") ? UND_EDGE_CLAUSE : UND_EDGE_SPACE;
}

static inline void
test_sequence_init (TestSequence *self, const char *line, UndInterner *ids, UndInterner *exact)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", -1);
  gboolean is_paragraph = FALSE;
  guint8 edge = UND_EDGE_PARAGRAPH;

  self->tokens = g_ptr_array_new_with_free_func (g_free);
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->exact_ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->letters = g_byte_array_new ();
  self->breaks = g_byte_array_new ();
  for (gsize p = 0; parts[p] != NULL; p++)
    {
      g_autofree char *lower = g_ascii_strdown (parts[p], -1);
      guint8 n_letters = g_ascii_isalnum (lower[0]) ? (guint8) strlen (lower) : 0;
      guint32 id, exact_id;

      if (g_str_equal (lower, "|"))
        is_paragraph = TRUE;
      if (g_str_equal (lower, "|") || lower[0] == '\0')
        continue;
      edge = test_sequence_find_edge (self, lower, is_paragraph);
      is_paragraph = FALSE;
      id = und_interner_intern (ids, lower, strlen (lower));
      exact_id = und_interner_intern (exact, parts[p], strlen (parts[p]));
      g_array_append_val (self->ids, id);
      g_array_append_val (self->exact_ids, exact_id);
      g_byte_array_append (self->letters, &n_letters, 1);
      g_byte_array_append (self->breaks, &edge, 1);
      g_ptr_array_add (self->tokens, g_strdup (parts[p]));
    }
  edge = UND_EDGE_PARAGRAPH;
  g_byte_array_append (self->breaks, &edge, 1);
  self->sequence = (UndSequence){ self->tokens->len, (guint32 *) (gpointer) self->ids->data,
                                  (guint32 *) (gpointer) self->exact_ids->data, self->letters->data,
                                  self->breaks->data };
}

static inline void
test_sequence_append_tokens (GString *shown,
                             const char *mark,
                             const TestSequence *side,
                             guint32 start,
                             guint32 end)
{
  if (start == end)
    return;
  g_string_append_printf (shown, "%s%s", shown->len > 0 ? " " : "", mark);
  for (guint32 i = start; i < end; i++)
    g_string_append_printf (shown, "%s%s", i > start ? "_" : "", (char *) side->tokens->pdata[i]);
}

/* "=a_b -c +d": what stays, goes and comes, in order. */
static inline char *
test_sequence_show (const TestSequence *a, const TestSequence *b, const UndEditScript *script)
{
  GString *shown = g_string_new (NULL);
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);
  guint32 i = 0, j = 0;

  for (gsize r = 0; r <= n_runs; r++)
    {
      UndRun run = { (guint32) a->sequence.n, (guint32) b->sequence.n, 0 };

      if (r < n_runs)
        run = runs[r];
      test_sequence_append_tokens (shown, "-", a, i, run.a);
      test_sequence_append_tokens (shown, "+", b, j, run.b);
      test_sequence_append_tokens (shown, "=", a, run.a, run.a + run.length);
      i = run.a + run.length;
      j = run.b + run.length;
    }
  return g_string_free (shown, FALSE);
}

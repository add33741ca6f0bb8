/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

#include <string.h>

/* An analysis of invented documents, named "1.txt", "2.txt", …; the last is NULL. */
static inline UndAnalysis *
und_test_analyse (const char *const *texts)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  UndAnalysis *analysis = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i + 1);
      UndDraft *draft = und_draft_new (name);

      draft->media_type = g_strdup ("text/plain");
      draft->sha256 = g_strdup (name);
      draft->text = und_text_new (texts[i], strlen (texts[i]), NULL);
      g_ptr_array_add (documents, und_document_new (draft));
    }
  analysis = und_analysis_new (documents, NULL, &error);
  g_assert_no_error (error);
  return analysis;
}

/* "-as it is +law ~these>These": deletions, insertions and replacements. */
static inline char *
und_test_dup_edits (UndText *source, UndText *copy, const GArray *edits)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < edits->len; i++)
    {
      const UndEdit *edit = &g_array_index (edits, UndEdit, i);
      g_autofree char *from = und_text_dup_span (source, edit->from);
      g_autofree char *to = und_text_dup_span (copy, edit->to);

      if (i > 0)
        g_string_append_c (words, ' ');
      if (edit->op == UND_EDIT_REPLACE)
        g_string_append_printf (words, "~%s>%s", from, to);
      else
        g_string_append_printf (words, "%c%s", edit->op == UND_EDIT_DELETE ? '-' : '+',
                                edit->op == UND_EDIT_DELETE ? from : to);
    }
  return g_string_free (words, FALSE);
}

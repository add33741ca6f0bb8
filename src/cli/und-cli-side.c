/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-side.h"

#include <string.h>

/**
 * und_cli_side_clear:
 *
 * Frees what the side owns.
 */
void
und_cli_side_clear (UndCliSide *self)
{
  g_clear_pointer (&self->text, und_text_unref);
  g_clear_pointer (&self->facts, und_facts_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
}

/**
 * und_cli_side_set:
 * @document: one that could be read
 * @number: the document's number, from 1
 * @n_part: the part's number from 1, or 0 for the whole document
 *
 * Makes the side of a document or of a part of it.
 *
 * Returns: whether the document has that part
 */
gboolean
und_cli_side_set (UndCliSide *self, UndDocument *document, guint number, guint n_part)
{
  UndFacts *facts = und_document_get_facts (document);
  UndText *text = und_document_get_text (document);
  gsize n_bytes = 0;

  if (n_part > und_facts_get_n_parts (facts))
    return FALSE;
  und_cli_side_clear (self);
  und_text_get_bytes (text, &n_bytes);
  self->text = und_text_ref (text);
  self->facts = und_facts_ref (facts);
  self->n_part = n_part;
  if (n_part == 0)
    {
      self->span = und_span (0, n_bytes);
      self->id = g_strdup_printf ("d%u", number);
      self->name = g_strdup (und_document_get_name (document));
      return TRUE;
    }
  self->span = und_facts_get_part (facts, n_part - 1)->span;
  self->id = g_strdup_printf ("d%u.%u", number, n_part);
  self->name = g_strdup_printf ("%s#%u", und_document_get_name (document), n_part);
  return TRUE;
}

/**
 * und_cli_split_part:
 * @argument: "FILE" or "FILE#2"
 * @n_part: (out): the part's number from 1, or 0 where none is named
 *
 * Takes the number of a part off a name.
 *
 * Returns: (transfer full): the name without it
 */
char *
und_cli_split_part (const char *argument, guint *n_part)
{
  const char *mark = strrchr (argument, '#');
  guint64 number = 0;

  *n_part = 0;
  if (mark == NULL || mark == argument || !g_ascii_isdigit (mark[1])
      || !g_ascii_string_to_unsigned (mark + 1, 10, 1, G_MAXUINT, &number, NULL))
    return g_strdup (argument);
  *n_part = (guint) number;
  return g_strndup (argument, (gsize) (mark - argument));
}

/**
 * und_cli_split_file:
 * @argument: a file, or "FILE#2"
 * @n_part: (out): the part's number from 1, or 0 where none is named
 *
 * As und_cli_split_part(), but where there is a file of the very name of @argument, it is that.
 *
 * Returns: (transfer full): the file
 */
char *
und_cli_split_file (const char *argument, guint *n_part)
{
  *n_part = 0;
  if (g_file_test (argument, G_FILE_TEST_EXISTS))
    return g_strdup (argument);
  return und_cli_split_part (argument, n_part);
}

/* "d2" or "d2.1". */
static gboolean
read_id (const char *wanted, guint64 *number, guint64 *n_part)
{
  g_auto (GStrv) halves = NULL;

  *n_part = 0;
  if (wanted[0] != 'd')
    return FALSE;
  halves = g_strsplit (wanted + 1, ".", 2);
  return g_ascii_string_to_unsigned (halves[0], 10, 1, G_MAXUINT, number, NULL)
         && (halves[1] == NULL
             || g_ascii_string_to_unsigned (halves[1], 10, 1, G_MAXUINT, n_part, NULL));
}

/**
 * und_cli_side_find:
 * @analysis: where to look
 * @wanted: an id ("d2", "d2.1") or a name ("letter.html", "letter.html#2")
 *
 * Makes the side of what is named so; of several documents of one name the first.
 *
 * Returns: whether there is one
 */
gboolean
und_cli_side_find (UndCliSide *self, UndAnalysis *analysis, const char *wanted)
{
  GPtrArray *documents = und_analysis_get_documents (analysis);
  guint64 number = 0;
  guint64 id_part = 0;
  guint n_part = 0;
  g_autofree char *name = NULL;

  if (read_id (wanted, &number, &id_part) && number <= documents->len)
    return und_cli_side_set (self, g_ptr_array_index (documents, number - 1), (guint) number,
                             (guint) id_part);
  name = und_cli_split_part (wanted, &n_part);
  for (guint i = 0; i < documents->len; i++)
    if (strcmp (und_document_get_name (g_ptr_array_index (documents, i)), name) == 0)
      return und_cli_side_set (self, g_ptr_array_index (documents, i), i + 1, n_part);
  return FALSE;
}

/**
 * und_cli_compare_sides:
 * @options: what to ignore, and whether to be exact
 * @a: the earlier side
 * @b: the later side
 *
 * Compares two sides word by word.
 *
 * Returns: (transfer full): the comparison
 */
UndComparison *
und_cli_compare_sides (const UndCliOptions *options, const UndCliSide *a, const UndCliSide *b)
{
  UndComparisonOptions how = { .is_exact = options->is_exact,
                               .ignored = options->ignored,
                               .min_move_words = (guint) options->n_move_words,
                               .furniture_a = und_facts_get_furniture (a->facts),
                               .furniture_b = und_facts_get_furniture (b->facts) };
  UndComparison *comparison = und_comparison_new (a->text, a->span, b->text, b->span, &how, NULL,
                                                  NULL);

  g_assert (comparison != NULL);
  return comparison;
}

/**
 * und_cli_put_beside:
 * @a: the earlier side
 * @b: the later side
 *
 * Finds what both ask for and who signed both.
 *
 * Returns: (transfer full): the result
 */
UndBeside *
und_cli_put_beside (const UndCliSide *a, const UndCliSide *b)
{
  return und_beside_new (a->facts, a->n_part, b->facts, b->n_part);
}

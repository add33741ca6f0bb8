/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-analysis-private.h"
#include "und-comparison.h"
#include "und-link.h"
#include "und-part-private.h"
#include "und-quotation-source.h"

/* Puts a verdict on every quotation: it is looked up in the letter that its part is about and, if
 * it is not there, in all other parts. The words of all parts are indexed once, so the cost is
 * linear in the parts as long as no two words stand together in very many of them. */

/* What a part is to the quotations of the part in hand. */
typedef enum
{
  SOURCE_SIBLING,
  SOURCE_LETTER, /* the letter that the part in hand is about */
  SOURCE_NONE,   /* itself, and what is about it: that repeats it */
} SourceRole;

typedef struct
{
  UndAnalysis *analysis;
  UndWordTable *table;
  UndQuotationMatcher *matcher; /* document n is part n */
  GHashTable *numbers;          /* part → number */
  SourceRole *roles;            /* by part */
  guint n_letters;
  guint here; /* the part in hand */
} QuotationCheck;

static gboolean
is_letter (guint document, gpointer user_data)
{
  const QuotationCheck *self = user_data;

  return self->roles[document] == SOURCE_LETTER;
}

static gboolean
is_sibling (guint document, gpointer user_data)
{
  const QuotationCheck *self = user_data;

  return self->roles[document] != SOURCE_NONE;
}

static gboolean
has_kind (UndPart *part, UndPartKind kind)
{
  return und_part_get_facts (part)->kind == kind;
}

static void
set_role (QuotationCheck *self, UndPart *part, SourceRole role)
{
  self->roles[GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, part))] = role;
  self->n_letters += role == SOURCE_LETTER ? 1 : 0;
}

/* Says what the other parts are to the part in hand. Its letters are those that it is linked to or,
 * without a link, all there are. */
static void
choose_sources (QuotationCheck *self)
{
  GPtrArray *parts = self->analysis->parts;
  UndPart *here = g_ptr_array_index (parts, self->here);

  self->n_letters = 0;
  for (guint i = 0; i < parts->len; i++)
    self->roles[i] = SOURCE_SIBLING;
  set_role (self, here, SOURCE_NONE);
  for (guint i = 0; i < self->analysis->links->len; i++)
    {
      UndLink *link = g_ptr_array_index (self->analysis->links, i);

      if (und_link_get_from (link) == here && has_kind (und_link_get_to (link), UND_PART_LETTER))
        set_role (self, und_link_get_to (link), SOURCE_LETTER);
      else if (und_link_get_to (link) == here && has_kind (here, UND_PART_LETTER))
        set_role (self, und_link_get_from (link), SOURCE_NONE);
    }
  if (self->n_letters > 0)
    return;
  for (guint i = 0; i < parts->len; i++)
    if (self->roles[i] == SOURCE_SIBLING
        && has_kind (g_ptr_array_index (parts, i), UND_PART_LETTER))
      set_role (self, g_ptr_array_index (parts, i), SOURCE_LETTER);
}

static void
check_quotation (QuotationCheck *self, guint index)
{
  GPtrArray *parts = self->analysis->parts;
  UndPart *here = g_ptr_array_index (parts, self->here);
  const UndQuotation *quotation = g_ptr_array_index (und_part_get_facts (here)->quotations, index);
  UndQuotationSource source = { 0 };
  UndPart *part = NULL;
  GArray *edits = NULL;

  if (!(self->n_letters > 0
        && und_quotation_source_find (self->table, parts, self->matcher, 0, is_letter, self,
                                      self->here, quotation->span, &source))
      && !und_quotation_source_find (self->table, parts, self->matcher, 0, is_sibling, self,
                                     self->here, quotation->span, &source))
    {
      /* Without the letter nobody can say that its words are not in it. */
      if (parts->len > 1 && !(quotation->is_in_letter && self->n_letters == 0))
        und_part_set_verdict (here, index, UND_VERDICT_NOT_FOUND, NULL, UND_SPAN_EMPTY, NULL);
      return;
    }
  part = g_ptr_array_index (parts, source.part);
  if (source.verdict == UND_VERDICT_ALTERED)
    edits = und_comparison_list_edits (und_part_get_text (part), source.span,
                                       und_part_get_text (here), source.copy);
  und_part_set_verdict (here, index, source.verdict, part, source.span, edits);
}

/**
 * und_analysis_check_quotations:
 * @self: an analysis that has its links
 * @cancellable: (nullable): to stop it
 * @error: return location for G_IO_ERROR_CANCELLED
 *
 * Sets verdict, source and edits of every quotation.
 *
 * Returns: FALSE when cancelled
 */
gboolean
und_analysis_check_quotations (UndAnalysis *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (UndWordTable) table = und_word_table_new (self->parts);
  g_autoptr (UndQuotationMatcher) matcher = und_quotation_matcher_new ();
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autofree SourceRole *roles = g_new0 (SourceRole, self->parts->len + 1);
  QuotationCheck check = { self, table, matcher, numbers, roles, 0, 0 };

  for (guint i = 0; i < self->parts->len; i++)
    {
      gsize n_words = 0;
      const guint32 *words = und_word_table_get_words (table, i, &n_words);

      und_quotation_matcher_add (matcher, words, n_words);
      g_hash_table_insert (numbers, g_ptr_array_index (self->parts, i), GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      const UndPartFacts *facts = und_part_get_facts (g_ptr_array_index (self->parts, i));

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      check.here = i;
      if (facts->quotations->len > 0)
        choose_sources (&check);
      for (guint j = 0; j < facts->quotations->len; j++)
        check_quotation (&check, j);
    }
  return TRUE;
}

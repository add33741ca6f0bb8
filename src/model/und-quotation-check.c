/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-analysis-private.h"
#include "und-link.h"
#include "und-numbers.h"
#include "und-part-private.h"
#include "und-quotation-source.h"

/* Puts a verdict on every quotation: it is looked up in the letter that its part is about and, if
 * it is not there, in what is about the same letter, then in all other parts; at last in the letter
 * with its words in other forms. Each letter has an
 * index of its own, so that what is common in a large library is still found in it; one index of
 * all parts serves the rest. The words are numbered once, so the cost is linear in the parts if
 * each is linked to a letter. */

/* What a part is to the quotations of the part in hand. */
typedef enum
{
  SOURCE_SIBLING,
  SOURCE_LETTER, /* the letter that the part in hand is about */
  SOURCE_NONE,   /* itself, what is about it: that repeats it, and other versions of it */
} SourceRole;

typedef struct
{
  UndAnalysis *analysis;
  UndWordTable *table;
  UndQuotationMatcher *all;       /* document n is part n */
  UndQuotationMatcher **matchers; /* by part, of this part alone; made when first looked in */
  UndQuotationMatcher **stems;    /* likewise, of the stems of its words */
  GHashTable *numbers;            /* part → number */
  SourceRole *roles;              /* by part */
  GArray *chosen;                 /* (element-type guint): parts whose role was set */
  GArray *letters;                /* (element-type guint): to look in before all others */
  GArray *all_letters;            /* (element-type guint): all there are */
  guint here;                     /* the part in hand */
} QuotationCheck;

static gboolean
is_sibling (guint document, gpointer user_data)
{
  const QuotationCheck *self = user_data;

  return self->roles[document] != SOURCE_NONE;
}

static UndPart *
get_letter (const QuotationCheck *self, guint number)
{
  UndLink *link = und_analysis_find_letter_link (self->analysis,
                                                 g_ptr_array_index (self->analysis->parts, number));

  return link != NULL ? und_link_get_to (link) : NULL;
}

/* Is the part about the letter that the part in hand is about? */
static gboolean
is_near_sibling (guint document, gpointer user_data)
{
  const QuotationCheck *self = user_data;

  return is_sibling (document, user_data)
         && get_letter (self, document) == get_letter (self, self->here);
}

static gboolean
has_kind (UndPart *part, UndPartKind kind)
{
  return und_part_get_facts (part)->kind == kind;
}

static void
set_role (QuotationCheck *self, UndPart *part, SourceRole role)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, part));

  self->roles[number] = role;
  g_array_append_val (self->chosen, number);
}

/* What the links of the part in hand say of the parts at their other ends. */
static void
choose_by_link (QuotationCheck *self, UndPart *here, UndLink *link)
{
  UndPart *from = und_link_get_from (link);
  UndPart *to = und_link_get_to (link);

  if (from == here && has_kind (to, UND_PART_LETTER))
    set_role (self, to, SOURCE_LETTER);
  else if (und_link_get_relation (link) == UND_RELATION_NEWER_VERSION_OF)
    set_role (self, from == here ? to : from, SOURCE_NONE);
  else if (to == here && has_kind (here, UND_PART_LETTER))
    set_role (self, from, SOURCE_NONE);
}

/* Says what the other parts are to the part in hand. Its letters are those that it is linked to or,
 * without a link, all there are. */
static void
choose_sources (QuotationCheck *self)
{
  UndPart *here = g_ptr_array_index (self->analysis->parts, self->here);
  GPtrArray *links = und_analysis_get_part_links (self->analysis, here);

  for (guint i = 0; i < self->chosen->len; i++)
    self->roles[g_array_index (self->chosen, guint, i)] = SOURCE_SIBLING;
  g_array_set_size (self->chosen, 0);
  g_array_set_size (self->letters, 0);
  set_role (self, here, SOURCE_NONE);
  for (guint i = 0; i < links->len; i++)
    choose_by_link (self, here, g_ptr_array_index (links, i));
  und_numbers_sort_unique (self->chosen);
  for (guint i = 0; i < self->chosen->len; i++)
    {
      guint number = g_array_index (self->chosen, guint, i);

      if (self->roles[number] == SOURCE_LETTER)
        g_array_append_val (self->letters, number);
    }
  if (self->letters->len > 0)
    return;
  for (guint i = 0; i < self->all_letters->len; i++)
    {
      guint number = g_array_index (self->all_letters, guint, i);

      if (self->roles[number] != SOURCE_NONE)
        g_array_append_val (self->letters, number);
    }
}

static const UndQuotationMatcher *
index_part (QuotationCheck *self, guint number)
{
  gsize n_words = 0;
  const guint32 *words = und_word_table_get_words (self->table, number, &n_words);

  if (self->matchers[number] == NULL)
    {
      self->matchers[number] = und_quotation_matcher_new ();
      und_quotation_matcher_add (self->matchers[number], words, n_words);
    }
  return self->matchers[number];
}

/* The best source in the letters; of equal ones the first. */
static gboolean
find_in_letters (QuotationCheck *self, UndSpan quotation, UndQuotationSource *source)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < self->letters->len; i++)
    {
      guint number = g_array_index (self->letters, guint, i);
      UndQuotationSource candidate = { 0 };

      if (!und_quotation_source_find (self->table, self->analysis->parts, index_part (self, number),
                                      number, NULL, NULL, self->here, quotation, &candidate)
          || (is_found && !und_quotation_source_is_better (&candidate, source)))
        {
          source->is_bounded |= candidate.is_bounded;
          continue;
        }
      *source = candidate;
      is_found = TRUE;
    }
  return is_found;
}

static const UndQuotationMatcher *
index_stems (QuotationCheck *self, guint number)
{
  gsize n_stems = 0;
  const guint32 *stems = und_word_table_get_stems (self->table, number, &n_stems);

  if (self->stems[number] == NULL)
    {
      self->stems[number] = und_quotation_matcher_new ();
      und_quotation_matcher_add (self->stems[number], stems, n_stems);
    }
  return self->stems[number];
}

/* The first letter that has the words in other forms. Elsewhere they are not looked for so: the
 * more texts, the more chance. */
static gboolean
find_inflected (QuotationCheck *self, UndSpan quotation, UndQuotationSource *source)
{
  for (guint i = 0; i < self->letters->len; i++)
    {
      guint number = g_array_index (self->letters, guint, i);

      if (und_quotation_source_find_inflected (self->table, self->analysis->parts,
                                               index_stems (self, number), number, self->here,
                                               quotation, source))
        return TRUE;
    }
  return FALSE;
}

/* The best source in what is about the same letter or, where that has it not or not so well, in
 * everything. */
static gboolean
find_in_others (QuotationCheck *self, UndSpan quotation, UndQuotationSource *source)
{
  GPtrArray *parts = self->analysis->parts;
  UndQuotationSource other = { 0 };
  gboolean is_found = get_letter (self, self->here) != NULL
                      && und_quotation_source_find (self->table, parts, self->all, 0,
                                                    is_near_sibling, self, self->here, quotation,
                                                    source);

  if (is_found && source->verdict == UND_VERDICT_VERBATIM)
    return TRUE;
  if (!und_quotation_source_find (self->table, parts, self->all, 0, is_sibling, self, self->here,
                                  quotation, &other))
    source->is_bounded |= other.is_bounded;
  else if (!is_found || und_quotation_source_is_better (&other, source))
    {
      *source = other;
      is_found = TRUE;
    }
  return is_found;
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

  if (!find_in_letters (self, quotation->span, &source)
      && !find_in_others (self, quotation->span, &source)
      && !find_inflected (self, quotation->span, &source))
    {
      /* Without the letter nobody can say that its words are not in it; nor where they are too
       * common to be looked for everywhere: they stay unchecked. */
      if (source.is_bounded)
        und_part_set_bounded (here, index);
      else if (!quotation->is_in_letter || self->letters->len > 0)
        und_part_set_verdict (here, index, UND_VERDICT_NOT_FOUND, NULL, UND_SPAN_EMPTY, NULL);
      return;
    }
  part = g_ptr_array_index (parts, source.part);
  if (source.n_pieces > 0)
    edits = und_quotation_list_joined_edits (und_part_get_text (part), source.quotation,
                                             und_part_get_text (here), source.copy, source.pieces,
                                             source.n_pieces);
  else if (source.verdict == UND_VERDICT_ALTERED)
    edits = und_quotation_list_edits (und_part_get_text (part), source.span, source.quotation,
                                      und_part_get_text (here), source.copy);
  und_part_set_verdict (here, index, source.verdict, part, source.span, edits);
}

/* Checks the quotations of all parts. FALSE when cancelled. */
static gboolean
check_parts (QuotationCheck *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->analysis->parts->len; i++)
    {
      const UndPartFacts *facts = und_part_get_facts (g_ptr_array_index (self->analysis->parts, i));

      self->here = i;
      if (facts->quotations->len > 0)
        choose_sources (self);
      for (guint j = 0; j < facts->quotations->len; j++)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          check_quotation (self, j);
        }
    }
  return TRUE;
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
  g_autoptr (UndWordTable) table = NULL;
  g_autoptr (UndQuotationMatcher) all = NULL;
  g_autoptr (GHashTable) numbers = NULL;
  g_autoptr (GArray) chosen = NULL;
  g_autoptr (GArray) letters = NULL;
  g_autoptr (GArray) all_letters = NULL;
  g_autofree SourceRole *roles = NULL;
  g_autofree UndQuotationMatcher **matchers = NULL;
  g_autofree UndQuotationMatcher **stems = NULL;
  QuotationCheck check = { .analysis = self };
  gboolean is_whole = FALSE;

  if (self->parts->len < 2)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  check.table = table = und_word_table_new (self->parts);
  check.all = all = und_quotation_matcher_new ();
  check.numbers = numbers = g_hash_table_new (NULL, NULL);
  check.chosen = chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  check.letters = letters = g_array_new (FALSE, FALSE, sizeof (guint));
  check.all_letters = all_letters = und_analysis_list_letters (self);
  check.roles = roles = g_new0 (SourceRole, self->parts->len);
  check.matchers = matchers = g_new0 (UndQuotationMatcher *, self->parts->len);
  check.stems = stems = g_new0 (UndQuotationMatcher *, self->parts->len);
  for (guint i = 0; i < self->parts->len; i++)
    {
      gsize n_words = 0;
      const guint32 *words = und_word_table_get_words (table, i, &n_words);

      und_quotation_matcher_add (all, words, n_words);
      g_hash_table_insert (numbers, g_ptr_array_index (self->parts, i), GUINT_TO_POINTER (i));
    }
  is_whole = check_parts (&check, cancellable, error);
  for (guint i = 0; i < self->parts->len; i++)
    {
      g_clear_pointer (&matchers[i], und_quotation_matcher_free);
      g_clear_pointer (&stems[i], und_quotation_matcher_free);
    }
  return is_whole;
}

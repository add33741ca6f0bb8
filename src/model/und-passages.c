/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-passages.h"

#include "und-comparison.h"
#include "und-passage-search.h"
#include "und-quotation-edits.h"
#include "und-quotation-source.h"
#include "und-span-set.h"
#include "und-verdict.h"

/* Overview
 *
 * Task: list what one part has of another.
 *
 * Quotations come first, each looked up by itself, so that a passage never reaches over a closing
 * mark into what the writer says. What is left is searched for passages of at least WORDS_MIN equal
 * words, with the quoted words taken out.
 *
 * Cost: linear in the two parts; each part is indexed once, when it is first looked in. */

#define WORDS_MIN 8u

/* Equal words in a row that make a seed: the shortest run that two unrelated texts on one topic
 * rarely share, while one edit in every sixth word still leaves some. */
#define SEED_WORDS 5u

/* A shorter quotation is no evidence that one part knows the other. */
#define QUOTED_WORDS_MIN 4u

/* What is known of one part that others are looked up in; made on first use. */
typedef struct
{
  UndPassageIndex *index;
  UndQuotationMatcher *matcher;
} IndexedPart;

struct _UndPassageFinder
{
  GPtrArray *parts; /* (element-type UndPart): lent */
  UndWordTable *table;
  IndexedPart *indexed; /* as many as parts */
  GHashTable *bounded;  /* set of make_pair_key (): pairs in whose search words were left out */
};

/* Two parts that are being searched. */
typedef struct
{
  UndPassageFinder *finder;
  guint here;
  guint there;
  guint32 *words; /* of @here; quoted ones become UND_TOKEN_ID_NONE */
  gsize n_words;
  GPtrArray *passages;
} PairSearch;

/**
 * und_passage_finder_new:
 * @parts: (element-type UndPart): lent; must outlive the finder
 *
 * Numbers the words of all parts, which takes time and memory linear in them.
 *
 * Returns: (transfer full): the finder
 */
UndPassageFinder *
und_passage_finder_new (GPtrArray *parts)
{
  UndPassageFinder *self = g_new0 (UndPassageFinder, 1);

  self->parts = parts;
  self->table = und_word_table_new (parts);
  self->indexed = g_new0 (IndexedPart, parts->len + 1);
  self->bounded = g_hash_table_new (NULL, NULL);
  return self;
}

void
und_passage_finder_free (UndPassageFinder *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      g_clear_pointer (&self->indexed[i].index, und_passage_index_free);
      g_clear_pointer (&self->indexed[i].matcher, und_quotation_matcher_free);
    }
  g_free (self->indexed);
  und_word_table_free (self->table);
  g_hash_table_unref (self->bounded);
  g_free (self);
}

/**
 * und_passage_finder_get_table:
 * @self: a finder
 *
 * Returns: (transfer none): the words of all parts
 */
const UndWordTable *
und_passage_finder_get_table (const UndPassageFinder *self)
{
  return self->table;
}

static const IndexedPart *
index_part (UndPassageFinder *self, guint part)
{
  IndexedPart *indexed = &self->indexed[part];
  gsize n_words = 0;
  const guint32 *words = und_word_table_get_words (self->table, part, &n_words);

  if (indexed->index == NULL)
    {
      indexed->index = und_passage_index_new (SEED_WORDS);
      indexed->matcher = und_quotation_matcher_new ();
      und_passage_index_add (indexed->index, words, n_words);
      und_quotation_matcher_add (indexed->matcher, words, n_words);
    }
  return indexed;
}

static UndPart *
get_part (const PairSearch *self, guint number)
{
  return g_ptr_array_index (self->finder->parts, number);
}

/* Takes @edits over. */
static UndPassage *
add_passage (PairSearch *self,
             UndSpan here,
             UndSpan there,
             UndVerdict verdict,
             double similarity,
             GArray *edits)
{
  UndPassage *passage = g_new0 (UndPassage, 1);

  passage->here = here;
  passage->there = there;
  passage->verdict = verdict;
  passage->similarity = similarity;
  passage->edits = edits != NULL ? edits : g_array_new (FALSE, FALSE, sizeof (UndEdit));
  g_ptr_array_add (self->passages, passage);
  return passage;
}

static void
add_quoted (PairSearch *self, const UndQuotationSource *source, gboolean is_letter)
{
  UndText *here_text = und_part_get_text (get_part (self, self->here));
  UndText *there_text = und_part_get_text (get_part (self, self->there));
  GArray *edits = source->verdict == UND_VERDICT_ALTERED ? und_quotation_list_edits (
                    there_text, source->span, source->quotation, here_text, source->copy)
                                                         : NULL;
  UndPassage *passage = add_passage (self, source->copy, source->span, source->verdict,
                                     source->similarity, edits);

  passage->is_quoted = TRUE;
  passage->is_letter = is_letter;
}

/* Quotations inside others are part of them. */
static void
find_quoted (PairSearch *self)
{
  UndPassageFinder *finder = self->finder;
  GPtrArray *quotations = und_part_get_facts (get_part (self, self->here))->quotations;

  for (guint i = 0; i < quotations->len; i++)
    {
      const UndQuotation *quotation = g_ptr_array_index (quotations, i);
      UndQuotationSource source = { 0 };
      UndWordRange range;

      if (quotation->use != UND_QUOTATION_SPEECH)
        continue;
      range = und_word_table_find (finder->table, self->here, quotation->span);
      if (range.n_words < QUOTED_WORDS_MIN
          || !und_quotation_source_find (finder->table, finder->parts,
                                         index_part (finder, self->there)->matcher, self->there,
                                         NULL, NULL, self->here, quotation->span, &source))
        continue;
      add_quoted (self, &source, quotation->is_in_letter);
      for (gsize j = 0; j < range.n_words; j++)
        self->words[range.first + j] = UND_TOKEN_ID_NONE;
    }
}

static gboolean
is_in_quotation (PairSearch *self, UndSpan span)
{
  GPtrArray *quotations = und_part_get_facts (get_part (self, self->here))->quotations;

  for (guint i = 0; i < quotations->len; i++)
    {
      const UndQuotation *quotation = g_ptr_array_index (quotations, i);

      if (und_span_contains (quotation->span, span))
        return TRUE;
    }
  return FALSE;
}

static void
add_unquoted (PairSearch *self, UndSpan here, UndSpan there, double similarity)
{
  UndText *here_text = und_part_get_text (get_part (self, self->here));
  UndText *there_text = und_part_get_text (get_part (self, self->there));
  UndVerdict verdict = und_verdict_judge (there_text, there, here_text, here);
  GArray *edits = verdict == UND_VERDICT_ALTERED
                    ? und_comparison_list_edits (there_text, there, here_text, here)
                    : NULL;

  add_passage (self, here, there, verdict, similarity, edits)->is_quoted = is_in_quotation (self,
                                                                                            here);
}

static gpointer
make_pair_key (const UndPassageFinder *self, guint here, guint there)
{
  return GSIZE_TO_POINTER ((gsize) here * self->parts->len + there);
}

static void
find_unquoted (PairSearch *self)
{
  UndWordTable *table = self->finder->table;
  gboolean is_bounded = FALSE;
  UndPassageOptions options = { .words_min = WORDS_MIN, .is_bounded = &is_bounded };
  g_autoptr (GArray) found = und_passage_search (index_part (self->finder, self->there)->index,
                                                 self->words, self->n_words, &options);

  if (is_bounded)
    g_hash_table_add (self->finder->bounded, make_pair_key (self->finder, self->here, self->there));
  for (guint i = 0; i < found->len; i++)
    {
      const UndSharedPassage *shared = &g_array_index (found, UndSharedPassage, i);
      UndWordRange here = { shared->here_start, shared->here_end - shared->here_start };
      UndWordRange there = { shared->there_start, shared->there_end - shared->there_start };

      add_unquoted (self, und_word_table_get_span (table, self->here, here),
                    und_word_table_get_span (table, self->there, there),
                    und_passage_similarity (shared->n_equal, here.n_words, there.n_words));
    }
}

static int
compare_passages (gconstpointer a, gconstpointer b)
{
  const UndPassage *one = *(const UndPassage *const *) a;
  const UndPassage *two = *(const UndPassage *const *) b;

  return (one->here.start > two->here.start) - (one->here.start < two->here.start);
}

/**
 * und_passage_finder_find:
 * @self: a finder
 * @here: index of a part
 * @there: index of another
 *
 * Finds what part @here has of part @there.
 *
 * Returns: (transfer full) (element-type UndPassage): the passages, in the order of @here and not
 *   overlapping there
 */
GPtrArray *
und_passage_finder_find (UndPassageFinder *self, guint here, guint there)
{
  PairSearch search = { .finder = self, .here = here, .there = there };
  g_autofree guint32 *copy = NULL;
  const guint32 *words = NULL;

  g_return_val_if_fail (here < self->parts->len && there < self->parts->len, NULL);

  search.passages = g_ptr_array_new_with_free_func ((GDestroyNotify) und_passage_free);
  words = und_word_table_get_words (self->table, here, &search.n_words);
  copy = g_memdup2 (words, sizeof (guint32) * search.n_words);
  search.words = copy;
  find_quoted (&search);
  find_unquoted (&search);
  g_ptr_array_sort (search.passages, compare_passages);
  return search.passages;
}

/**
 * und_passage_finder_is_bounded:
 * @self: a finder
 * @here: index of a part
 * @there: index of another, in which und_passage_finder_find() has looked
 *
 * Tells whether words were left out of that search because they recur too often.
 *
 * Returns: TRUE if there may be passages that were not found
 */
gboolean
und_passage_finder_is_bounded (UndPassageFinder *self, guint here, guint there)
{
  return g_hash_table_contains (self->bounded, make_pair_key (self, here, there));
}

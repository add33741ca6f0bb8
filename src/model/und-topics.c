/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-formula.h"
#include "und-linker-private.h"
#include "und-numbers.h"

#include <math.h>
#include <string.h>

/* The vocabulary of a part is a sparse vector over its longer words, each weighed by the square
 * root of how often it stands there; two parts are as similar as the cosine of the angle between
 * their vectors (Salton, Wong and Yang 1975). Words of few letters are mostly grammar, names of
 * those who sign tell who, not what, and the words of the genre (und-formula.c) tell neither. There
 * is no weight by rarity: with a handful of documents at hand rarity says nothing. */

/* Code points. Grammar words are shorter, with few exceptions. */
#define MIN_WORD_LENGTH 6

typedef struct
{
  guint32 word;
  double weight;
} Term;

/* A word in a part that was added. */
typedef struct
{
  guint part;
  double weight;
} Posting;

struct _UndTopics
{
  GPtrArray *vectors;   /* (element-type GArray of Term), sorted by word, of length 1 */
  GHashTable *postings; /* word → GArray of Posting, ascending by part */
  double *sums;         /* by part; all 0 between two searches */
};

/* The words of the text that was looked at last: parts of one document follow each other. */
typedef struct
{
  UndInterner *interner;
  UndText *text;
  guint32 *ids;
} Numbered;

static const guint32 *
number_words (Numbered *self, UndText *text)
{
  if (self->text == text)
    return self->ids;
  g_free (self->ids);
  self->text = text;
  self->ids = und_text_intern_tokens (text, self->interner, UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE);
  return self->ids;
}

static GArray *
list_words (UndPart *part, const UndSpanSet *names, Numbered *numbered)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint32));
  UndText *text = und_part_get_text (part);
  UndSpan span = und_part_get_span (part);
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  const guint32 *ids = number_words (numbered, text);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL); /* words of names, anywhere */
  gsize first = und_text_find_token (text, span.start);

  for (gsize i = first; i < n_tokens && tokens[i].span.start < span.end; i++)
    if (und_span_set_get_overlap (names, tokens[i].span) > 0)
      g_hash_table_add (known, GUINT_TO_POINTER (ids[i]));
  for (gsize i = first; i < n_tokens && tokens[i].span.start < span.end;)
    {
      gsize end = und_formula_skip (text, i);

      if (end == i && tokens[i].kind == UND_TOKEN_WORD
          && und_span_length (tokens[i].span) >= MIN_WORD_LENGTH
          && !g_hash_table_contains (known, GUINT_TO_POINTER (ids[i])))
        g_array_append_val (words, ids[i]);
      i = MAX (end, i + 1);
    }
  und_numbers_sort (words);
  return words;
}

static GArray *
make_vector (UndPart *part, const UndSpanSet *names, Numbered *numbered)
{
  GArray *vector = g_array_new (FALSE, FALSE, sizeof (Term));
  g_autoptr (GArray) words = list_words (part, names, numbered);
  double sum = 0;

  for (guint i = 0; i < words->len;)
    {
      Term term = { g_array_index (words, guint32, i), 0 };
      guint n = 0;

      while (i < words->len && g_array_index (words, guint32, i) == term.word)
        i++, n++;
      term.weight = sqrt (n);
      sum += n;
      g_array_append_val (vector, term);
    }
  for (guint i = 0; i < vector->len; i++)
    g_array_index (vector, Term, i).weight /= sqrt (sum);
  return vector;
}

/**
 * und_topics_new:
 * @parts: (element-type UndPart): the parts to compare
 * @names: (element-type UndSpanSet): where each of them names people and states, which is no topic
 *
 * Makes the vectors of all parts, in time n log n of their words.
 *
 * Returns: (transfer full): the topics
 */
UndTopics *
und_topics_new (GPtrArray *parts, GPtrArray *names)
{
  UndTopics *self = g_new0 (UndTopics, 1);
  g_autoptr (UndInterner) interner = und_interner_new ();
  Numbered numbered = { interner, NULL, NULL };

  self->vectors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->postings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->sums = g_new0 (double, parts->len + 1);
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (self->vectors, make_vector (g_ptr_array_index (parts, i),
                                                 g_ptr_array_index (names, i), &numbered));
  g_free (numbered.ids);
  return self;
}

/**
 * und_topics_free:
 *
 * Frees the table.
 */
void
und_topics_free (UndTopics *self)
{
  g_ptr_array_unref (self->vectors);
  g_hash_table_unref (self->postings);
  g_free (self->sums);
  g_free (self);
}

/**
 * und_topics_compare:
 * @self: the topics
 * @a: index of a part
 * @b: index of another
 *
 * Measures how alike the vocabularies of two parts are, in time linear in their distinct words.
 *
 * Returns: the cosine, in [0, 1]
 */
double
und_topics_compare (UndTopics *self, guint a, guint b)
{
  GArray *vector_a = g_ptr_array_index (self->vectors, a);
  GArray *vector_b = g_ptr_array_index (self->vectors, b);
  double cosine = 0;

  for (guint i = 0, j = 0; i < vector_a->len && j < vector_b->len;)
    {
      const Term *term_a = &g_array_index (vector_a, Term, i);
      const Term *term_b = &g_array_index (vector_b, Term, j);

      if (term_a->word == term_b->word)
        cosine += term_a->weight * term_b->weight;
      i += term_a->word <= term_b->word;
      j += term_b->word <= term_a->word;
    }
  return cosine;
}

/**
 * und_topics_add:
 * @self: the topics
 * @part: index of a part, above those of the parts that were added before
 *
 * Files a part under its words, in time linear in them.
 */
void
und_topics_add (UndTopics *self, guint part)
{
  GArray *vector = g_ptr_array_index (self->vectors, part);

  for (guint i = 0; i < vector->len; i++)
    {
      const Term *term = &g_array_index (vector, Term, i);
      Posting posting = { part, term->weight };
      GArray *postings = g_hash_table_lookup (self->postings, GUINT_TO_POINTER (term->word));

      if (postings == NULL)
        {
          postings = g_array_new (FALSE, FALSE, sizeof (Posting));
          g_hash_table_insert (self->postings, GUINT_TO_POINTER (term->word), postings);
        }
      g_array_append_val (postings, posting);
    }
}

/**
 * und_topics_remove_all:
 * @self: the topics
 *
 * Finds no part any more, as if none had been added.
 */
void
und_topics_remove_all (UndTopics *self)
{
  g_hash_table_remove_all (self->postings);
}

static int
compare_hits (const void *a, const void *b)
{
  const UndTopicHit *one = a;
  const UndTopicHit *two = b;

  return (one->part > two->part) - (one->part < two->part);
}

/**
 * und_topics_find:
 * @self: the topics
 * @part: index of a part
 *
 * Finds the parts, of those that were added, that are about the same thing as one, in time linear
 * in how often its words stand in them.
 *
 * Returns: (transfer full) (element-type UndTopicHit): the parts, ascending
 */
GArray *
und_topics_find (UndTopics *self, guint part)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (UndTopicHit));
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *vector = g_ptr_array_index (self->vectors, part);

  for (guint i = 0; i < vector->len; i++)
    {
      const Term *term = &g_array_index (vector, Term, i);
      GArray *postings = g_hash_table_lookup (self->postings, GUINT_TO_POINTER (term->word));

      for (guint j = 0; postings != NULL && j < postings->len; j++)
        {
          const Posting *posting = &g_array_index (postings, Posting, j);

          if (self->sums[posting->part] <= 0)
            g_array_append_val (touched, posting->part);
          self->sums[posting->part] += term->weight * posting->weight;
        }
    }
  for (guint i = 0; i < touched->len; i++)
    {
      UndTopicHit hit = { g_array_index (touched, guint, i), 0 };

      hit.similarity = self->sums[hit.part];
      self->sums[hit.part] = 0;
      if (hit.similarity >= UND_TOPICS_MIN_SIMILARITY)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  return hits;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-term-space.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Overview
 *
 * Task: say how alike two sentences, or two runs of them, are when words were replaced, added and
 * put in another order, so that no words in a row need be equal.
 *
 * A sentence is the vector of its stems, each weighted by how often it stands there and by the
 * inverse of the number of sentences that have it (tf-isf); two are as alike as their cosine. The
 * sentences of both texts, and nothing else, say what is rare, so that what the two speak of on
 * every line counts for little: M. A. Sanchez-Perez, G. Sidorov, A. Gelbukh, "A winning approach
 * to text alignment for text reuse detection at PAN 2014", CLEF 2014. Words that do not tell (the,
 * of) are left in: their weight is next to nothing.
 *
 * Stems are numbered anew, the rarest first (UndTerm's rank), so that all vectors are in one order
 * and begin with what tells most.
 *
 * Cost: O(w log w) for w words in all, and the greatest number of a stem. */

struct _UndTermSpace
{
  const UndTermList *lists[2];
  guint32 *ranks[2]; /* by word */
  float *rarities;   /* by rank */
  guint32 n_terms;
  UndTermVector *vectors[2];
  UndTerm *terms;      /* of all vectors */
  float *sums[2];      /* by rank, all 0 between two calls */
  guint32 *touched[2]; /* scratch, n_terms long each */
  guint32 *stamps;     /* by rank */
  guint32 stamp;
};

/**
 * TermCount:
 *
 * A stem before it has a rank.
 */
typedef struct
{
  guint32 number; /* in the order of the texts */
  guint32 n_units;
  guint32 last_unit; /* that it was seen in, + 1 */
} TermCount;

static int
compare_counts (const void *a, const void *b)
{
  const TermCount *one = a;
  const TermCount *two = b;

  if (one->n_units != two->n_units)
    return one->n_units < two->n_units ? -1 : 1;
  return (one->number > two->number) - (one->number < two->number);
}

static int
compare_terms (const void *a, const void *b)
{
  const UndTerm *one = a;
  const UndTerm *two = b;

  return (one->rank > two->rank) - (one->rank < two->rank);
}

static guint32
count_stems (const UndTermSpace *self)
{
  guint32 n_stems = 0;

  for (guint side = 0; side < 2; side++)
    for (gsize i = 0; i < self->lists[side]->n_words; i++)
      n_stems = MAX (n_stems, self->lists[side]->stems[i] + 1);
  return n_stems;
}

/* Numbers the stems as they come, puts the numbers into ranks, and counts their units. */
static GArray *
number_stems (UndTermSpace *self)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (TermCount));
  g_autofree guint32 *numbers = g_new0 (guint32, count_stems (self)); /* + 1 */
  guint32 n_units = 0;

  for (guint side = 0; side < 2; side++)
    {
      const UndTermList *list = self->lists[side];

      for (gsize unit = 0; unit < list->n_units; unit++)
        {
          n_units++;
          for (gsize i = list->units[unit].start; i < list->units[unit].end; i++)
            {
              guint32 *number = &numbers[list->stems[i]];
              TermCount *count = NULL;

              if (*number == 0)
                {
                  TermCount fresh = { counts->len, 0, 0 };

                  g_array_append_val (counts, fresh);
                  *number = counts->len;
                }
              self->ranks[side][i] = *number - 1;
              count = &g_array_index (counts, TermCount, *number - 1);
              count->n_units += count->last_unit != n_units;
              count->last_unit = n_units;
            }
        }
    }
  return counts;
}

/* From numbers to ranks. */
static void
rank_stems (UndTermSpace *self, GArray *counts)
{
  g_autofree guint32 *ranks = g_new (guint32, counts->len);
  double n_units = (double) (self->lists[0]->n_units + self->lists[1]->n_units);

  qsort (counts->data, counts->len, sizeof (TermCount), compare_counts);
  self->n_terms = counts->len;
  self->rarities = g_new (float, self->n_terms);
  for (guint32 rank = 0; rank < self->n_terms; rank++)
    {
      const TermCount *count = &g_array_index (counts, TermCount, rank);

      ranks[count->number] = rank;
      self->rarities[rank] = (float) log (n_units / count->n_units);
    }
  for (guint side = 0; side < 2; side++)
    for (gsize i = 0; i < self->lists[side]->n_words; i++)
      self->ranks[side][i] = ranks[self->ranks[side][i]];
}

/* Makes the vector of the words [@unit) at @terms. */
static UndTermVector
make_vector (const UndTermSpace *self, UndSide side, UndSpan unit, UndTerm *terms)
{
  UndTermVector vector = { .terms = terms };
  gsize n_words = und_span_length (unit);
  double squares = 0.0;

  for (gsize i = 0; i < n_words; i++)
    terms[i] = (UndTerm){ self->ranks[side][unit.start + i], 1.0f };
  qsort (terms, n_words, sizeof (UndTerm), compare_terms);
  for (gsize i = 0; i < n_words; i++)
    {
      if (vector.n_terms > 0 && terms[vector.n_terms - 1].rank == terms[i].rank)
        terms[vector.n_terms - 1].weight += 1.0f;
      else
        terms[vector.n_terms++] = terms[i];
    }
  for (guint i = 0; i < vector.n_terms; i++)
    {
      terms[i].weight *= self->rarities[terms[i].rank];
      squares += (double) terms[i].weight * (double) terms[i].weight;
    }
  vector.norm = sqrt (squares);
  return vector;
}

/**
 * und_term_space_new:
 * @here: a text, lent as long as the space lives
 * @there: another one, likewise; their stems are of one stemmer
 *
 * Returns: (transfer full): the space of the two
 */
UndTermSpace *
und_term_space_new (const UndTermList *here, const UndTermList *there)
{
  UndTermSpace *self = g_new0 (UndTermSpace, 1);
  g_autoptr (GArray) counts = NULL;
  UndTerm *terms = NULL;

  self->lists[UND_SIDE_HERE] = here;
  self->lists[UND_SIDE_THERE] = there;
  for (guint side = 0; side < 2; side++)
    self->ranks[side] = g_new (guint32, self->lists[side]->n_words);
  counts = number_stems (self);
  rank_stems (self, counts);
  self->terms = g_new (UndTerm, here->n_words + there->n_words);
  terms = self->terms;
  for (UndSide side = UND_SIDE_HERE; side <= UND_SIDE_THERE; side++)
    {
      const UndTermList *list = self->lists[side];

      self->vectors[side] = g_new (UndTermVector, list->n_units);
      self->sums[side] = g_new0 (float, self->n_terms);
      self->touched[side] = g_new (guint32, self->n_terms);
      for (gsize i = 0; i < list->n_units; i++)
        {
          self->vectors[side][i] = make_vector (self, side, list->units[i], terms);
          terms += self->vectors[side][i].n_terms;
        }
    }
  self->stamps = g_new0 (guint32, self->n_terms);
  return self;
}

/**
 * und_term_space_free:
 * @self: (transfer full): a space
 *
 * Frees the space.
 */
void
und_term_space_free (UndTermSpace *self)
{
  for (guint side = 0; side < 2; side++)
    {
      g_free (self->ranks[side]);
      g_free (self->vectors[side]);
      g_free (self->sums[side]);
      g_free (self->touched[side]);
    }
  g_free (self->rarities);
  g_free (self->terms);
  g_free (self->stamps);
  g_free (self);
}

/**
 * und_term_space_get_list:
 * @self: a space
 * @side: which text
 *
 * Returns: (transfer none): the text
 */
const UndTermList *
und_term_space_get_list (const UndTermSpace *self, UndSide side)
{
  return self->lists[side];
}

/**
 * und_term_space_get_vectors:
 * @self: a space
 * @side: which text
 * @n_vectors: (out): how many units it has
 *
 * Returns: (transfer none) (array length=n_vectors): its units
 */
const UndTermVector *
und_term_space_get_vectors (const UndTermSpace *self, UndSide side, gsize *n_vectors)
{
  *n_vectors = self->lists[side]->n_units;
  return self->vectors[side];
}

/**
 * und_term_space_get_n_terms:
 * @self: a space
 *
 * Returns: how many distinct stems the two texts have
 */
guint32
und_term_space_get_n_terms (const UndTermSpace *self)
{
  return self->n_terms;
}

/**
 * und_term_space_get_ranks:
 * @self: a space
 * @side: which text
 *
 * Returns: (transfer none) (array): of each word, the rank of its stem
 */
const guint32 *
und_term_space_get_ranks (const UndTermSpace *self, UndSide side)
{
  return self->ranks[side];
}

/**
 * und_term_space_get_rarity:
 * @self: a space
 * @rank: of a stem
 *
 * Returns: log (units / units that have it), 0 for what every unit has
 */
double
und_term_space_get_rarity (const UndTermSpace *self, guint32 rank)
{
  return (double) self->rarities[rank];
}

/* Adds up the units [@units) and lists the ranks that they have; returns how many. */
static guint32
sum_units (UndTermSpace *self, UndSide side, UndSpan units)
{
  guint32 *touched = self->touched[side];
  guint32 n_touched = 0;
  float *sums = self->sums[side];

  for (gsize i = units.start; i < units.end; i++)
    {
      const UndTermVector *vector = &self->vectors[side][i];

      for (guint k = 0; k < vector->n_terms; k++)
        {
          /* What every unit has weighs nothing and would be listed again each time. */
          if (!(vector->terms[k].weight > 0.0f))
            continue;
          if (!(sums[vector->terms[k].rank] > 0.0f))
            touched[n_touched++] = vector->terms[k].rank;
          sums[vector->terms[k].rank] += vector->terms[k].weight;
        }
    }
  return n_touched;
}

/* The sum of squares of what is listed, which is forgotten. */
static double
clear_sums (UndTermSpace *self, UndSide side, guint32 n_touched)
{
  const guint32 *touched = self->touched[side];
  float *sums = self->sums[side];
  double squares = 0.0;

  for (guint32 i = 0; i < n_touched; i++)
    {
      squares += (double) sums[touched[i]] * (double) sums[touched[i]];
      sums[touched[i]] = 0.0f;
    }
  return squares;
}

/**
 * und_term_space_get_cosine:
 * @self: a space
 * @here: units of the one text
 * @there: units of the other
 *
 * Says how alike two runs of units are. O(their words).
 *
 * Returns: their cosine in [0, 1]; 0 if one of them has nothing that tells
 */
double
und_term_space_get_cosine (UndTermSpace *self, UndSpan here, UndSpan there)
{
  guint32 n_here = sum_units (self, UND_SIDE_HERE, here);
  guint32 n_there = sum_units (self, UND_SIDE_THERE, there);
  double product = 0.0;
  double squares = 0.0;

  for (guint32 i = 0; i < n_here; i++)
    {
      guint32 rank = self->touched[UND_SIDE_HERE][i];

      product += (double) self->sums[UND_SIDE_HERE][rank]
                 * (double) self->sums[UND_SIDE_THERE][rank];
    }
  squares = clear_sums (self, UND_SIDE_HERE, n_here) * clear_sums (self, UND_SIDE_THERE, n_there);
  return squares > 0.0 ? product / sqrt (squares) : 0.0;
}

/**
 * und_term_space_mark:
 * @self: a space
 * @side: a text
 * @words: some words of it
 *
 * Marks the stems of the words, and no others. O(words).
 */
void
und_term_space_mark (UndTermSpace *self, UndSide side, UndSpan words)
{
  self->stamp++;
  for (gsize i = words.start; i < words.end; i++)
    self->stamps[self->ranks[side][i]] = self->stamp;
}

/**
 * und_term_space_is_marked:
 * @self: a space
 * @rank: of a stem
 *
 * Returns: whether the stem is among those that were marked last
 */
gboolean
und_term_space_is_marked (const UndTermSpace *self, guint32 rank)
{
  return self->stamps[rank] == self->stamp;
}

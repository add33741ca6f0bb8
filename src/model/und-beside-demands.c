/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-beside-private.h"

#include "und-limits.h"

#include <math.h>
#include <stdlib.h>

/* Overview
 *
 * Task: tell which demands of two documents are one, said in other words or in another order.
 *
 * Word by word they differ; what they share are the few words that say what is asked for. Two
 * demands are as similar as their sets of words are (Dice 1945), each word weighed by how rare it
 * is among the demands at hand: in a petition to a council every demand names the council. Words of
 * grammar and of asking weigh little. Then the most similar pair is taken, then the next of what is
 * left: a demand is one other's, not half of two. Weights are whole numbers, so that sums do not
 * depend on their order and swapping the sides mirrors the answer.
 *
 * A demand and its opposite share nearly all words. Of the words that one has and the other lacks
 * some are against something ("close"), some turn round what follows ("not"). Where only one side
 * has such of the first kind, or one has an odd number of the second kind and the other an even
 * one, they are not paired, however similar: to tell two demands apart that are one is the lesser
 * wrong. The kinds are not set off against each other, since "do not close it" and "close it and
 * cancel the lease" have one each.
 *
 * Cost: the product of the numbers of demands, of which there is a bound, times their words.
 *
 * Known bad cases: a demand said with none of the other's words; an opposite in words that are not
 * listed ("go ahead with the felling"). Both texts stand in the result, to be read. */

/* What 1 is in the whole numbers that similarities are counted in. */
#define SIMILARITY_ONE 1000000u

/* From here on two demands are one. Of the 210 pairs of demands from letters of different
 * campaigns at hand none reaches 0.17, and different demands of two rival petitions about one
 * matter reach 0.33; one demand in other words lies between 0.36 ("withdraw the winter rule without
 * delay, as the law requires", "the winter rule be withdrawn at once") and 0.77. */
#define MIN_SIMILARITY (35 * (SIMILARITY_ONE / 100))

/* From here on a demand that has lost its counterpart to another one is the same as that other one
 * said again, as in a release above the letter it announces. Below, two demands of one side may
 * differ in the word that matters: "in winter", "in summer" is 0.67. */
#define MIN_RESTATED (80 * (SIMILARITY_ONE / 100))

/* A word that stands once among as many demands as there are weighs this much times the binary
 * logarithm of their number; one of the frame a tenth of it. */
#define WEIGHT_UNIT  1000
#define FRAME_FACTOR 0.1

typedef struct
{
  UndDemandLexicon *lexicon; /* lent */
  GPtrArray *words[2];       /* (element-type GArray): of each demand, of A and of B */
  GArray *weights;           /* (element-type guint): of each stem */
} Matcher;

static GPtrArray *
read_words (UndDemandLexicon *lexicon, GPtrArray *demands, guint n_demands)
{
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_demands; i++)
    {
      const UndTextFact *demand = g_ptr_array_index (demands, i);

      g_ptr_array_add (words, und_demand_lexicon_read (lexicon, demand->text));
    }
  return words;
}

/* In how many demands of a side each stem stands. */
static void
count_demands (GPtrArray *words, guint *counts)
{
  for (guint i = 0; i < words->len; i++)
    {
      const GArray *ids = g_ptr_array_index (words, i);

      for (guint k = 0; k < ids->len; k++)
        counts[g_array_index (ids, guint32, k)]++;
    }
}

static GArray *
weigh_words (const Matcher *self)
{
  guint n_stems = und_interner_get_size (self->lexicon->interner);
  guint n_demands = MAX (self->words[UND_SIDE_A]->len, self->words[UND_SIDE_B]->len);
  g_autofree guint *a_counts = g_new0 (guint, n_stems);
  g_autofree guint *b_counts = g_new0 (guint, n_stems);
  GArray *weights = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_stems);

  count_demands (self->words[UND_SIDE_A], a_counts);
  count_demands (self->words[UND_SIDE_B], b_counts);
  for (guint i = 0; i < n_stems; i++)
    {
      guint8 kind = g_array_index (self->lexicon->kinds, guint8, i);
      double rarity = log2 (1 + (double) n_demands / MAX (a_counts[i], b_counts[i]));
      double factor = kind == UND_DEMAND_WORD_FRAME ? FRAME_FACTOR : 1;
      guint weight = (guint) lround (WEIGHT_UNIT * rarity * factor);

      g_array_append_val (weights, weight);
    }
  return weights;
}

/* The sum of the weights of what one side of a pair has, and of what the other lacks of it: whether
 * a word is against something, and whether an odd number turns it round. */
typedef struct
{
  guint64 weight;
  gboolean is_against;
  gboolean is_turned;
} Tally;

static void
add_word (const Matcher *self, guint32 id, gboolean is_shared, Tally *tally)
{
  guint8 kind = g_array_index (self->lexicon->kinds, guint8, id);

  tally->weight += g_array_index (self->weights, guint, id);
  if (!is_shared && kind == UND_DEMAND_WORD_AGAINST)
    tally->is_against = TRUE;
  if (!is_shared && kind == UND_DEMAND_WORD_NEGATION)
    tally->is_turned = !tally->is_turned;
}

/* How similar two demands are, in parts of SIMILARITY_ONE; 0 for a demand and what may
 * be its opposite. */
static guint
compare_demands (const Matcher *self, const GArray *a, const GArray *b)
{
  Tally tally_a = { 0 };
  Tally tally_b = { 0 };
  guint64 n_shared = 0;

  for (guint i = 0, k = 0; i < a->len || k < b->len;)
    {
      guint32 in_a = i < a->len ? g_array_index (a, guint32, i) : G_MAXUINT32;
      guint32 in_b = k < b->len ? g_array_index (b, guint32, k) : G_MAXUINT32;

      if (in_a == in_b)
        n_shared += g_array_index (self->weights, guint, in_a);
      if (in_a <= in_b)
        {
          add_word (self, in_a, in_a == in_b, &tally_a);
          i++;
        }
      if (in_b <= in_a)
        {
          add_word (self, in_b, in_a == in_b, &tally_b);
          k++;
        }
    }
  if (tally_a.weight + tally_b.weight == 0 || tally_a.is_against != tally_b.is_against
      || tally_a.is_turned != tally_b.is_turned)
    return 0;
  return (guint) (2 * n_shared * SIMILARITY_ONE / (tally_a.weight + tally_b.weight));
}

/* (element-type UndBesidePair): all that are similar enough. */
static GArray *
list_pairs (const Matcher *self)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (UndBesidePair));

  for (guint a = 0; a < self->words[UND_SIDE_A]->len; a++)
    for (guint b = 0; b < self->words[UND_SIDE_B]->len; b++)
      {
        UndBesidePair pair = { a, b, 0 };

        pair.score = compare_demands (self, g_ptr_array_index (self->words[UND_SIDE_A], a),
                                      g_ptr_array_index (self->words[UND_SIDE_B], b));
        if (pair.score >= MIN_SIMILARITY)
          g_array_append_val (pairs, pair);
      }
  return pairs;
}

/* Lets a demand of @side that is in no pair share its likest demand with whatever is. Of equally
 * like ones the first. @all are the pairs that might have been. */
static void
add_restated (GArray *chosen, const GArray *all, UndSide side, guint n_demands)
{
  g_autofree UndBesidePair *best = g_new0 (UndBesidePair, n_demands);
  g_autofree gboolean *is_paired = g_new0 (gboolean, n_demands);

  for (guint i = 0; i < chosen->len; i++)
    {
      const UndBesidePair *pair = &g_array_index (chosen, UndBesidePair, i);

      is_paired[side == UND_SIDE_A ? pair->a : pair->b] = TRUE;
    }
  for (guint i = 0; i < all->len; i++)
    {
      const UndBesidePair *pair = &g_array_index (all, UndBesidePair, i);
      UndBesidePair *so_far = &best[side == UND_SIDE_A ? pair->a : pair->b];

      if (pair->score >= MIN_RESTATED && pair->score > so_far->score)
        *so_far = *pair;
    }
  for (guint i = 0; i < n_demands; i++)
    if (!is_paired[i] && best[i].score > 0)
      g_array_append_val (chosen, best[i]);
}

static int
compare_pairs (const void *a, const void *b)
{
  const UndBesidePair *one = a;
  const UndBesidePair *two = b;

  if (one->a != two->a)
    return one->a < two->a ? -1 : 1;
  return (one->b > two->b) - (one->b < two->b);
}

/* (element-type UndBesidePair), in the order of A. What is left without a pair is like paired
 * demands only, so that adding those of one side leaves the other's as they are. */
static GArray *
choose_pairs (const Matcher *self)
{
  GArray *chosen = list_pairs (self);
  g_autoptr (GArray) all = g_array_copy (chosen);

  und_beside_choose_pairs (chosen);
  add_restated (chosen, all, UND_SIDE_A, self->words[UND_SIDE_A]->len);
  add_restated (chosen, all, UND_SIDE_B, self->words[UND_SIDE_B]->len);
  if (chosen->len > 1)
    qsort (chosen->data, chosen->len, sizeof (UndBesidePair), compare_pairs);
  return chosen;
}

static void
list_own (GPtrArray *demands, guint n_demands, const gboolean *is_common, GPtrArray *own)
{
  for (guint i = 0; i < n_demands; i++)
    if (!is_common[i])
      g_ptr_array_add (own, g_ptr_array_index (demands, i));
}

gboolean
und_beside_match_demands (GPtrArray *a, GPtrArray *b, GArray *common, GPtrArray *own[2])
{
  g_auto (UndDemandLexicon) lexicon = { NULL };
  guint n_a = MIN (a->len, UND_LIMIT_DEMANDS);
  guint n_b = MIN (b->len, UND_LIMIT_DEMANDS);
  g_autoptr (GPtrArray) a_words = NULL;
  g_autoptr (GPtrArray) b_words = NULL;
  g_autoptr (GArray) weights = NULL;
  g_autoptr (GArray) pairs = NULL;
  g_autofree gboolean *is_common_a = g_new0 (gboolean, n_a);
  g_autofree gboolean *is_common_b = g_new0 (gboolean, n_b);
  Matcher matcher = { .lexicon = &lexicon };

  und_demand_lexicon_init (&lexicon);
  matcher.words[UND_SIDE_A] = a_words = read_words (&lexicon, a, n_a);
  matcher.words[UND_SIDE_B] = b_words = read_words (&lexicon, b, n_b);
  matcher.weights = weights = weigh_words (&matcher);
  pairs = choose_pairs (&matcher);
  for (guint i = 0; i < pairs->len; i++)
    {
      const UndBesidePair *pair = &g_array_index (pairs, UndBesidePair, i);
      UndCommonDemand demand = { g_ptr_array_index (a, pair->a), g_ptr_array_index (b, pair->b),
                                 (double) pair->score / SIMILARITY_ONE };

      is_common_a[pair->a] = TRUE;
      is_common_b[pair->b] = TRUE;
      g_array_append_val (common, demand);
    }
  list_own (a, n_a, is_common_a, own[UND_SIDE_A]);
  list_own (b, n_b, is_common_b, own[UND_SIDE_B]);
  return n_a == a->len && n_b == b->len;
}

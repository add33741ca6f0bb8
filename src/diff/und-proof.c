/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Is a script that was cut at sure runs (und-anchor.c) really a least one?
 *
 * Sure runs are a good guess: they make a search of a megabyte cheap, but nothing says that a least
 * script keeps them. This file finds places of which it can be proved that a least script passes
 * through them. What lies between two such places is searched once more, without guesses, if a
 * guess was made in it. The answer is then a least script; or the search would be too long, and the
 * script is not called least.
 *
 * The proof. Let P be the path of the script at hand. A seed is a few tokens in a row that P keeps
 * in a row, and that stand in a row nowhere else in B. Suppose that a cheaper path leaves P at x
 * and meets it again at y. Between them it cannot keep all tokens of a seed side by side, as their
 * only place in B lies on P: for each seed from x to y it deletes or inserts a token inside the
 * seed, and seeds do not overlap. So it costs at least as many tokens as there are seeds between x
 * and y, and if P costs no more than that there, P may as well be followed. A place s of P is
 * therefore passed through by a least script if between no x before and no y after it P costs more
 * than there are seeds. Two running sums tell, one from either end: the greatest of the stretches
 * that end, or start, at s. Each such detour may be undone by itself, so one least script passes
 * through all these places. That seeds bound a distance from below is the seed heuristic of Ivanov,
 * Bichsel and Vechev 2022 (A* for sequence alignment); here it speaks of places, not of distances.
 *
 * What lies between two of the places is a text of its own, in which more tokens are seeds and
 * fewer have to be, so it is parted in the same way as long as that makes it much shorter. Of a
 * megabyte with 5 % of its words edited and blocks moved, a third of the words is searched again
 * so, where the seeds of the whole alone leave more than half, in a quarter of the steps.
 *
 * A script that is least by coarser ids (in which "The" is "the") is nearly one by finer ids, too:
 * of what lies between two of the places, only that needs another search in which the script keeps
 * a pair that is not the same. For elsewhere no script is shorter by the coarser ids, let alone by
 * the finer. That takes two thirds of a search by the finer ids, or less, as the seeds of the first
 * proof serve the second (und-near-script.c).
 *
 * Seeds are told by a table of hashes in which two that fall together count as one that stands
 * twice: a few are lost, and no more than that.
 *
 * Time is O(tokens), and what the searches take. Where more changes than there are seeds, as in
 * text of which a third of the words is rewritten, there are no such places, and only a search of
 * the whole can tell. */
#include "und-search-private.h"

/* Tokens that a seed has at most; the shortest that is unique is taken. Of a megabyte with 5 % of
 * its words edited and blocks moved, 29 % has to be searched again; from two tokens on it is 33 %,
 * and with seeds of up to six 31 %, as longer ones crowd the table. */
#define MAX_SEED_TOKENS 4

/* Boxes of so many tokens, both sides together, are not worth the table. Chosen, not tuned. */
#define MIN_PARTED_TOKENS 200

/* Slots of the table for each token of B, which has MAX_SEED_TOKENS sequences: a seed in four is
 * lost to another's hash at most, fewer as most sequences of one or two tokens stand often. */
#define SLOTS_PER_TOKEN 16

/* A piece is parted in its turn only if it has no more than this share of the whole. */
#define MAX_PIECE_SHARE 0.8

/* Tokens that stay one after the other, and the seeds among them. */
typedef struct
{
  UndRun run;
  guint32 n_seeds;
  gboolean is_safe;
} Stretch;

/* Bits by hash; side by side, as whoever wants the one wants the other. */
typedef struct
{
  guint64 once; /* stands in B */
  guint64 more; /* stands there twice or more */
} Bits;

typedef struct
{
  Bits *bits;
  guint shift;
} Seeds;

static inline guint64
add_token (guint64 hash, guint32 id)
{
  return (hash + id + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static void
seeds_init (Seeds *self, const UndSearch *search, const UndBox *box)
{
  const guint32 n_b = box->b_end - box->b_start;
  guint n_bits = MAX (10, g_bit_storage ((gsize) n_b * SLOTS_PER_TOKEN - 1));

  self->shift = 64 - n_bits;
  self->bits = g_new0 (Bits, (gsize) 1 << (n_bits - 6));
  for (guint32 j = box->b_start; j < box->b_end; j++)
    {
      const guint32 n_tokens = MIN (MAX_SEED_TOKENS, box->b_end - j);
      guint64 hash = 0;

      for (guint k = 1; k <= n_tokens; k++)
        {
          gsize slot;
          guint64 bit;
          Bits *bits;

          hash = add_token (hash, search->b[j + k - 1]);
          slot = (gsize) (hash >> self->shift);
          bit = G_GUINT64_CONSTANT (1) << (slot % 64);
          bits = &self->bits[slot / 64];
          bits->more |= bits->once & bit;
          bits->once |= bit;
        }
    }
}

static void
seeds_clear (Seeds *self)
{
  g_clear_pointer (&self->bits, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Seeds, seeds_clear)

/* Tokens of the shortest seed that starts at @ids; 0 if there is none among the @n_tokens there. */
static guint32
measure_seed (const Seeds *self, const guint32 *ids, guint32 n_tokens)
{
  guint64 hash = 0;

  for (guint32 k = 1; k <= MIN (n_tokens, MAX_SEED_TOKENS); k++)
    {
      gsize slot;

      hash = add_token (hash, ids[k - 1]);
      slot = (gsize) (hash >> self->shift);
      if ((self->bits[slot / 64].more >> (slot % 64) & 1) == 0)
        return k;
    }
  return 0;
}

/* How many seeds of @run follow each other without overlap. */
static guint32
count_seeds (const Seeds *self, const UndSearch *search, const UndRun *run)
{
  guint32 n_seeds = 0;

  for (guint32 k = 0; k < run->length;)
    {
      guint32 n_tokens = measure_seed (self, search->a + run->a + k, run->length - k);

      n_seeds += n_tokens > 0;
      k += MAX (n_tokens, 1);
    }
  return n_seeds;
}

/* What stays in @box, and at its end a stretch without tokens. */
static GArray *
list_stretches (const UndSearch *self, const UndBox *box, const Seeds *seeds)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  guint32 i = box->a_start, j = box->b_start;

  for (;;)
    {
      Stretch stretch = { 0 };

      while (i < box->a_end && self->a_changed[i])
        i++;
      while (j < box->b_end && self->b_changed[j])
        j++;
      stretch.run = (UndRun){ i, j, 0 };
      while (i < box->a_end && j < box->b_end && !self->a_changed[i] && !self->b_changed[j])
        {
          i++;
          j++;
        }
      stretch.run.length = i - stretch.run.a;
      stretch.n_seeds = count_seeds (seeds, self, &stretch.run);
      g_array_append_val (stretches, stretch);
      if (stretch.run.length == 0)
        return stretches;
    }
}

/* Tokens that change between the end of @before and the start of @after. */
static gint64
get_gap (const UndRun *before, const UndRun *after)
{
  return (gint64) (after->a - before->a - before->length) + (after->b - before->b - before->length);
}

/* Which of @stretches hold a place that a least script passes through. The sum from the start at
 * which a stretch is entered has to be used up by its seeds, and so has the one from the end. */
static void
find_safe_stretches (const UndBox *box, GArray *stretches)
{
  g_autofree gint64 *sums = g_new (gint64, stretches->len);
  UndRun before = { box->a_start, box->b_start, 0 };
  UndRun after = { box->a_end, box->b_end, 0 };
  gint64 sum = 0;

  for (guint s = 0; s < stretches->len; s++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, s);

      sums[s] = sum += get_gap (&before, &stretch->run);
      sum = MAX (0, sum - stretch->n_seeds);
      before = stretch->run;
    }
  sum = 0;
  for (guint s = stretches->len; s-- > 0;)
    {
      Stretch *stretch = &g_array_index (stretches, Stretch, s);

      sum += get_gap (&stretch->run, &after);
      stretch->is_safe = sums[s] + sum <= stretch->n_seeds;
      sum = MAX (0, sum - stretch->n_seeds);
      after = stretch->run;
    }
}

/* Index of the first of @guesses that ends past the start of @box, from @guess on. */
static guint
find_guess (const GArray *guesses, guint guess, const UndBox *box)
{
  for (; guess < guesses->len; guess++)
    {
      const UndRun *run = &g_array_index (guesses, UndRun, guess);

      if (run->a + run->length > box->a_start && run->b + run->length > box->b_start)
        break;
    }
  return guess;
}

/* Was a guess made inside the trimmed @box? @guess is the first that may be. */
static gboolean
holds_guess (const GArray *guesses, guint guess, const UndBox *box)
{
  const UndRun *run = guess < guesses->len ? &g_array_index (guesses, UndRun, guess) : NULL;

  return run != NULL && run->a < box->a_end && run->b < box->b_end;
}

static guint32
get_size (const UndBox *box)
{
  return (box->a_end - box->a_start) + (box->b_end - box->b_start);
}

static gboolean prove_box (UndSearch *self,
                           const UndBox *box,
                           const GArray *guesses,
                           guint guess,
                           GArray *seed_runs,
                           GError **error);

/* Makes sure of a @piece of @whole: by places in it of which can be said more than in the whole, or
 * by another search. */
static gboolean
prove_piece (UndSearch *self,
             const UndBox *whole,
             UndBox piece,
             const GArray *guesses,
             guint *guess,
             GError **error)
{
  UndBox trimmed = piece;

  /* A least script keeps equal tokens at both ends of a box, but the one at hand may keep others.
   */
  if (!self->is_near)
    und_search_trim_box (self, &trimmed);
  *guess = find_guess (guesses, *guess, &trimmed);
  if (!holds_guess (guesses, *guess, &trimmed))
    return TRUE;
  if (get_size (&piece) > MIN_PARTED_TOKENS
      && get_size (&piece) <= MAX_PIECE_SHARE * get_size (whole))
    return prove_box (self, &piece, guesses, *guess, NULL, error);
  return und_search_solve_anew (self, &piece, error);
}

/* Appends the stretches of @box that have seeds. */
static void
append_seed_runs (const UndSearch *self, const UndBox *box, const Seeds *seeds, GArray *seed_runs)
{
  g_autoptr (GArray) stretches = list_stretches (self, box, seeds);

  for (guint s = 0; s < stretches->len; s++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, s);
      const UndRun *run = &stretch->run;
      const UndSeedRun kept = { run->a, run->b, run->a + run->length, run->b + run->length,
                                stretch->n_seeds };

      if (stretch->n_seeds > 0)
        g_array_append_val (seed_runs, kept);
    }
}

static gboolean
prove_box (UndSearch *self,
           const UndBox *box,
           const GArray *guesses,
           guint guess,
           GArray *seed_runs,
           GError **error)
{
  g_auto (Seeds) seeds = { 0 };
  g_autoptr (GArray) stretches = NULL;
  UndBox piece = *box;

  seeds_init (&seeds, self, box);
  stretches = list_stretches (self, box, &seeds);
  /* Pieces have seeds of their own. */
  if (seed_runs == NULL)
    seeds_clear (&seeds);
  find_safe_stretches (box, stretches);
  for (guint s = 0; s < stretches->len; s++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, s);
      gboolean is_last = s + 1 == stretches->len;

      if (!stretch->is_safe && !is_last)
        continue;
      piece.a_end = is_last ? box->a_end : stretch->run.a;
      piece.b_end = is_last ? box->b_end : stretch->run.b;
      if (!prove_piece (self, box, piece, guesses, &guess, error))
        return FALSE;
      piece.a_start = stretch->run.a + stretch->run.length;
      piece.b_start = stretch->run.b + stretch->run.length;
    }
  if (seed_runs != NULL)
    append_seed_runs (self, box, &seeds, seed_runs);
  return TRUE;
}

/**
 * und_search_prove:
 * @self: a search that has marked what changes in @box
 * @box: a box
 * @guesses: (element-type UndRun): the sure runs that it was cut at, in order
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * Searches again what must be searched again for the script of @box to be a least one, and sets
 * is_unproved where that would pass the bound. Appends to the pool's seed_runs, if it is set, what
 * the script keeps and is told by seeds. O(tokens) and the searches.
 *
 * Returns: %FALSE when cancelled
 */
gboolean
und_search_prove (UndSearch *self, const UndBox *box, const GArray *guesses, GError **error)
{
  return prove_box (self, box, guesses, 0, self->pool->seed_runs, error);
}

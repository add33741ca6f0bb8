/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Shared passages between what a script leaves unmatched.
 *
 * Every few tokens in a row of A go into a hash table; those of B are looked up there; a hit is
 * lengthened in both directions, over small edits too. A seed that stands in more than
 * MAX_SEED_PLACES places of A tells nothing and costs much (refrains, tables, "a a a a") and is
 * passed over. A diagonal that a block has covered is not entered again before the block's end.
 *
 * In prose five tokens are a seed. Where a text has few kinds of words, five of them stand
 * everywhere as chance has it, and either all are passed over or most of the time goes into
 * passages that are none. A word tells as much as it is rare, in bits (Shannon, "A mathematical
 * theory of communication", 1948), marks nothing; a seed goes on until it tells so much that chance
 * pairs few of them, and so is the same on both sides. A short passage of the commonest words alone
 * has no seed where much is to be looked through, and is not found.
 *
 * What goes on over edits has to pay for them: it ends where it has lost MAX_DROP words since it
 * was at its best, the X-drop rule of Altschul and others ("Basic local alignment search tool",
 * 1990). Lists of names in another order would else be one passage from each name to the end. Forms
 * that repeat the same sentence round other names gain more than they lose, so all blocks together
 * try no more edits than there are tokens, and the caller is told if that was not enough. The cost
 * is O(tokens × MAX_SEED_PLACES). */
#include "und-block-private.h"

#include <math.h>

/* Five tokens in a row are rarely shared by chance in prose; fewer give many false starts, more
 * miss sentences that are much edited. */
#define MIN_SEED_TOKENS 5

/* Seeds that chance may pair, and the tokens that a seed has at most to keep to that. In 160,000
 * words of 8 kinds of which 50 passages had moved with every tenth word edited, 17 were named with
 * five tokens and 49 so; in 60,000 of which all but those stayed, none fewer. With four times as
 * many, a megabyte of few kinds takes half as long again. */
#define MAX_CHANCE_PAIRS 65536
#define MAX_SEED_TOKENS  32

/* What one bit weighs. */
#define WEIGHT_OF_BIT 256

#define MAX_SEED_PLACES 8

/* Tokens, of both sides together, that an edit inside a passage may have, and how many in a row
 * must be equal after it for the passage to go on. Of 38 passages that moved in a text of 1 MB of
 * which three words in ten were edited, 8 and 3 name 23; 12 and 3 name 30; 8 and 2 name 33; 12 and
 * 2 name 37, with no move more between two unrelated texts. */
#define MAX_INNER_EDIT 12
#define RESUME_TOKENS  2

/* Words that a passage may lose over edits, beyond those it gains between them, before it is given
 * up from its best end on. With 6 as with 24 the same 37 of the 38 are
 * named. */
#define MAX_DROP 12

/* A seed of A. */
typedef struct
{
  guint32 place;
  guint32 n_tokens;
  guint32 next; /* index + 1 of the next one of the same slot, or 0 */
} Seed;

/* The seeds of A by hash, chained. */
typedef struct
{
  guint32 mask;
  guint32 *heads; /* index + 1, or 0 */
  GArray *seeds;  /* (element-type Seed) */
} SeedTable;

typedef struct
{
  const UndSequence *a;
  const UndSequence *b;
  const guint8 *a_is_solid;
  const guint8 *b_is_solid;
  guint min_words;
  guint16 *weights; /* of the ids below @n_weights; what A does not have weighs most */
  guint32 n_weights;
  guint seed_weight; /* that a seed has at least */
  SeedTable seeds;
  GHashTable *covered; /* diagonal + |B| → place in B up to which a block covers it */
  gsize n_edits;       /* that may still be tried */
  gboolean is_bounded; /* one was not tried */
  GArray *blocks;
} Finder;

static void
block_clear (gpointer data)
{
  g_free (((UndBlock *) data)->runs);
}

static guint32
hash_seed (const guint32 *ids, guint n_tokens)
{
  guint64 hash = 0;

  for (guint k = 0; k < n_tokens; k++)
    hash = (hash ^ ids[k]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint32) (hash >> 32);
}

/* Weighs the ids by how rare they are among the loose tokens of A. */
static void
weigh_ids (Finder *self)
{
  const UndSequence *a = self->a, *b = self->b;
  const double n_a = (double) und_blocks_count_loose (self->a_is_solid, a->n);
  const double n_b = (double) und_blocks_count_loose (self->b_is_solid, b->n);
  g_autofree guint32 *counts = NULL;
  guint32 n_ids = 0;

  for (gsize i = 0; i < a->n; i++)
    n_ids = MAX (n_ids, a->ids[i] + 1);
  counts = g_new0 (guint32, (gsize) n_ids + 1);
  self->n_weights = n_ids;
  self->weights = g_new (guint16, (gsize) n_ids + 1);
  self->seed_weight = n_a * n_b <= MAX_CHANCE_PAIRS
                        ? 0
                        : (guint) (log2 (n_a * n_b / MAX_CHANCE_PAIRS) * WEIGHT_OF_BIT);
  for (gsize i = 0; i < a->n; i++)
    counts[a->ids[i]] += !self->a_is_solid[i];
  for (guint32 id = 0; id < n_ids; id++)
    self->weights[id] = counts[id] == 0 ? G_MAXUINT16
                                        : (guint16) (log2 (n_a / counts[id]) * WEIGHT_OF_BIT);
}

/* The token's weight; none if it is a mark. */
static guint
get_weight (const Finder *self, const UndSequence *side, gsize i)
{
  if (side->letters[i] == 0)
    return 0;
  return side->ids[i] < self->n_weights ? self->weights[side->ids[i]] : G_MAXUINT16;
}

/* For each place, how many tokens the seed has that starts there: the least that weigh enough, and
 * are all loose; 0 where there are none. Depends on nothing but them. */
static guint8 *
measure_seeds (const Finder *self, const UndSequence *side, const guint8 *is_solid)
{
  guint8 *lengths = g_new0 (guint8, side->n + 1);
  gsize end = 0;
  guint weight = 0;

  for (gsize i = 0; i < side->n; i++)
    {
      if (is_solid[i])
        {
          end = i + 1;
          continue;
        }
      while (end < side->n && !is_solid[end] && end - i < MAX_SEED_TOKENS
             && (end - i < MIN_SEED_TOKENS || weight < self->seed_weight))
        weight += get_weight (self, side, end++);
      if (end - i >= MIN_SEED_TOKENS && weight >= self->seed_weight)
        lengths[i] = (guint8) (end - i);
      weight -= get_weight (self, side, i);
    }
  return lengths;
}

static void
fill_seeds (Finder *self)
{
  const UndSequence *a = self->a;
  g_autofree guint8 *lengths = measure_seeds (self, a, self->a_is_solid);
  GArray *seeds = g_array_new (FALSE, FALSE, sizeof (Seed));
  guint32 size = 64;

  /* From the end, so that a chain starts with the first place. */
  for (gsize i = a->n; i-- > 0;)
    {
      Seed seed = { (guint32) i, lengths[i], 0 };

      if (lengths[i] > 0)
        g_array_append_val (seeds, seed);
    }
  while (size < seeds->len && size < (1u << 28))
    size *= 2;
  self->seeds.mask = size - 1;
  self->seeds.heads = g_new0 (guint32, size);
  self->seeds.seeds = seeds;
  for (guint s = 0; s < seeds->len; s++)
    {
      Seed *seed = &g_array_index (seeds, Seed, s);
      const guint32 hash = hash_seed (a->ids + seed->place, seed->n_tokens);
      guint32 *head = &self->seeds.heads[hash & self->seeds.mask];

      seed->next = *head;
      *head = s + 1;
    }
}

/* The places in A where the @n_tokens at @j of B stand; none if there are too many. */
static guint
list_places (const Finder *self, guint32 j, guint n_tokens, guint32 places[MAX_SEED_PLACES])
{
  const guint32 *ids = self->b->ids + j;
  guint32 at = self->seeds.heads[hash_seed (ids, n_tokens) & self->seeds.mask];
  guint n_places = 0;

  /* Different seeds in one slot count too: a bound on the cost, and rare. */
  for (guint n_seen = 0; at != 0; n_seen++)
    {
      const Seed *seed = &g_array_index (self->seeds.seeds, Seed, at - 1);

      at = seed->next;
      if (n_seen == 4 * MAX_SEED_PLACES)
        return 0;
      if (seed->n_tokens != n_tokens
          || memcmp (self->a->ids + seed->place, ids, n_tokens * sizeof *ids) != 0)
        continue;
      if (n_places == MAX_SEED_PLACES)
        return 0;
      places[n_places++] = seed->place;
    }
  return n_places;
}

static gboolean
is_pair (const Finder *self, gint64 i, gint64 j)
{
  return i >= 0 && j >= 0 && i < (gint64) self->a->n && j < (gint64) self->b->n
         && !self->a_is_solid[i] && !self->b_is_solid[j] && self->a->ids[i] == self->b->ids[j];
}

/* How many tokens from @i on, in direction @step, are loose in a row, at most @most. */
static gint64
measure_loose (const guint8 *is_solid, gsize size, gint64 i, gint64 most, gint64 step)
{
  gint64 n = 0;

  while (n < most && i >= 0 && i < (gint64) size && !is_solid[i])
    {
      i += step;
      n++;
    }
  return n;
}

static gboolean
is_same_row (const guint32 *a_ids, const guint32 *b_ids, gint64 n, gint64 step)
{
  for (gint64 k = 0; k < n; k++)
    {
      if (a_ids[k * step] != b_ids[k * step])
        return FALSE;
    }
  return TRUE;
}

/* Beyond the pair (@i, @j) that ends a run, finds the nearest place where both go on, over an edit
 * of at most MAX_INNER_EDIT tokens. @step is 1 or -1. */
static gboolean
find_resumption (const Finder *self, gint64 *i, gint64 *j, gint64 step)
{
  /* What is passed, and where it goes on, is loose on both sides. */
  const gint64 most = MAX_INNER_EDIT + RESUME_TOKENS;
  const gint64 most_a = measure_loose (self->a_is_solid, self->a->n, *i, most, step)
                        - RESUME_TOKENS;
  const gint64 most_b = measure_loose (self->b_is_solid, self->b->n, *j, most, step)
                        - RESUME_TOKENS;

  for (gint64 n_skipped = 1; n_skipped <= MIN (MAX_INNER_EDIT, most_a + most_b); n_skipped++)
    {
      /* Even edits first: a word for a word is the likeliest. */
      for (gint64 k = 0; k <= n_skipped; k++)
        {
          gint64 middle = n_skipped / 2;
          gint64 n_a = k % 2 == 0 ? middle - k / 2 : middle + (k + 1) / 2;
          gint64 n_b = n_skipped - n_a;

          if (n_a < 0 || n_b < 0 || n_a > most_a || n_b > most_b
              || !is_same_row (self->a->ids + *i + n_a * step, self->b->ids + *j + n_b * step,
                               RESUME_TOKENS, step))
            continue;
          *i += n_a * step;
          *j += n_b * step;
          return TRUE;
        }
    }
  return FALSE;
}

gsize
und_blocks_count_loose (const guint8 *is_solid, gsize n)
{
  gsize n_loose = 0;

  for (gsize i = 0; i < n; i++)
    n_loose += !is_solid[i];
  return n_loose;
}

guint
und_blocks_count_words (const UndSequence *side, guint32 start, guint32 end)
{
  guint n_words = 0;

  for (guint32 i = start; i < end; i++)
    n_words += side->letters[i] > 0;
  return n_words;
}

/* The words between @from and @to, which stands @step's way from it; @from is in, @to is not. */
static gint
count_words_between (const UndSequence *side, gint64 from, gint64 to, gint64 step)
{
  gint64 start = step > 0 ? from : to + 1;
  gint64 end = step > 0 ? to : from + 1;

  return (gint) und_blocks_count_words (side, (guint32) start, (guint32) end);
}

/* Goes on from the pair (@i, @j), the first that differs, over an edit, if there is one small
 * enough and blocks may still go over it. Sets @n_lost to the words it loses. */
static gboolean
pass_edit (Finder *self, gint64 *i, gint64 *j, gint64 step, gint *n_lost)
{
  const gint64 a_from = *i, b_from = *j;

  if (self->n_edits == 0)
    {
      self->is_bounded = TRUE;
      return FALSE;
    }
  self->n_edits--;
  if (!find_resumption (self, i, j, step))
    return FALSE;
  *n_lost = MAX (count_words_between (self->a, a_from, *i, step),
                 count_words_between (self->b, b_from, *j, step));
  return TRUE;
}

/* The runs from (@i, @j) on in one direction, nearest first, up to the best end. */
static void
lengthen (Finder *self, gint64 i, gint64 j, gint64 step, GArray *runs)
{
  gint score = 0, best = 0, n_lost = 0;
  guint n_best = 0;

  do
    {
      const gint64 first = i;
      gint64 length;
      UndRun run;

      while (is_pair (self, i, j))
        {
          i += step;
          j += step;
        }
      length = (i - first) * step;
      if (length == 0)
        continue;
      run.a = (guint32) (step > 0 ? i - length : i + 1);
      run.b = (guint32) (step > 0 ? j - length : j + 1);
      run.length = (guint32) length;
      g_array_append_val (runs, run);
      score += count_words_between (self->a, first, i, step) - n_lost;
      if (score >= best)
        {
          best = score;
          n_best = runs->len;
        }
    }
  while (score >= best - MAX_DROP && pass_edit (self, &i, &j, step, &n_lost));
  g_array_set_size (runs, n_best);
}

static void
cover (Finder *self, const UndRun *run)
{
  gsize diagonal = (gsize) run->a + self->b->n - run->b;

  g_hash_table_insert (self->covered, GSIZE_TO_POINTER (diagonal),
                       GSIZE_TO_POINTER ((gsize) run->b + run->length));
}

static gboolean
is_covered (const Finder *self, guint32 i, guint32 j)
{
  gsize diagonal = (gsize) i + self->b->n - j;

  return GPOINTER_TO_SIZE (g_hash_table_lookup (self->covered, GSIZE_TO_POINTER (diagonal))) > j;
}

/* The block round the pair (@i, @j). */
static void
add_block (Finder *self, guint32 i, guint32 j)
{
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (UndRun));
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (UndRun));
  g_autoptr (GArray) after = g_array_new (FALSE, FALSE, sizeof (UndRun));
  UndBlock block = { 0 };

  lengthen (self, (gint64) i - 1, (gint64) j - 1, -1, before);
  lengthen (self, i, j, 1, after);
  for (guint r = before->len; r-- > 0;)
    g_array_append_val (runs, g_array_index (before, UndRun, r));
  if (before->len > 0
      && g_array_index (before, UndRun, 0).a + g_array_index (before, UndRun, 0).length == i
      && g_array_index (before, UndRun, 0).b + g_array_index (before, UndRun, 0).length == j)
    {
      g_array_index (runs, UndRun, runs->len - 1).length += g_array_index (after, UndRun, 0).length;
      g_array_remove_index (after, 0);
    }
  g_array_append_vals (runs, after->data, after->len);
  for (guint r = 0; r < runs->len; r++)
    {
      const UndRun *run = &g_array_index (runs, UndRun, r);

      cover (self, run);
      block.n_words += und_blocks_count_words (self->a, run->a, run->a + run->length);
    }
  if (block.n_words < self->min_words)
    return;
  block.n_runs = runs->len;
  block.runs = g_memdup2 (runs->data, runs->len * sizeof (UndRun));
  g_array_append_val (self->blocks, block);
}

static gint
compare_blocks (gconstpointer x, gconstpointer y)
{
  const UndBlock *first = x, *second = y;

  if (first->n_words != second->n_words)
    return first->n_words > second->n_words ? -1 : 1;
  if (first->runs[0].a != second->runs[0].a)
    return first->runs[0].a < second->runs[0].a ? -1 : 1;
  return (first->runs[0].b > second->runs[0].b) - (first->runs[0].b < second->runs[0].b);
}

static gboolean
scan (Finder *self, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *lengths = measure_seeds (self, self->b, self->b_is_solid);
  guint32 places[MAX_SEED_PLACES];

  for (guint32 j = 0; j < self->b->n; j++)
    {
      guint n_places;

      if (j % 4096 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      n_places = lengths[j] > 0 ? list_places (self, j, lengths[j], places) : 0;
      for (guint k = 0; k < n_places; k++)
        {
          if (!is_covered (self, places[k], j))
            add_block (self, places[k], j);
        }
    }
  return TRUE;
}

GArray *
und_blocks_find (const UndSequence *a,
                 const guint8 *a_is_solid,
                 const UndSequence *b,
                 const guint8 *b_is_solid,
                 guint min_words,
                 gboolean *is_bounded,
                 GCancellable *cancellable,
                 GError **error)
{
  Finder finder = { .a = a,
                    .b = b,
                    .a_is_solid = a_is_solid,
                    .b_is_solid = b_is_solid,
                    .min_words = min_words,
                    .n_edits = a->n + b->n };
  gboolean is_done;

  finder.covered = g_hash_table_new (NULL, NULL);
  finder.blocks = g_array_new (FALSE, FALSE, sizeof (UndBlock));
  g_array_set_clear_func (finder.blocks, block_clear);
  weigh_ids (&finder);
  fill_seeds (&finder);
  is_done = scan (&finder, cancellable, error);
  g_free (finder.weights);
  g_free (finder.seeds.heads);
  g_array_unref (finder.seeds.seeds);
  g_hash_table_unref (finder.covered);
  if (!is_done)
    {
      g_array_unref (finder.blocks);
      return NULL;
    }
  *is_bounded |= finder.is_bounded;
  g_array_sort (finder.blocks, compare_blocks);
  return finder.blocks;
}

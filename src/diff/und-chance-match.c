/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Words that agree by chance.
 *
 * Two passages that have nothing to do with each other still share "of the" somewhere, and an
 * alignment that maximises agreement puts them into one column. To a reader that says that somebody
 * kept two words and replaced all round them, which nobody did. So each witness is read once more,
 * as a chain of runs: words that follow each other here and in some other witness alike. The chain
 * is the one of greatest worth, as in the chaining of fragments (Gusfield, Algorithms on Strings,
 * 1997, 13.3): a word of a run is worth 1, and the gap between two runs costs by its length, up to
 * a bound. Where the gaps are long, a run of a few words costs more than it is worth, and its words
 * are the witness's own; beside a word or two that changed, it is kept. */
#include "und-chance-match.h"

#include <string.h>

/* What a gap costs a word of it, and at most. A lone word is kept between gaps of up to three
 * words and given up between longer ones; a run of four words is always kept. */
#define GAP_COST     .6
#define MAX_GAP_COST 3.5
#define MARK_WORTH   .1

/* Words of a gap at most in which different words of two witnesses are taken for variants of each
 * other; longer, they are two passages. */
#define MAX_VARIANT_WORDS 8

/* How many runs back a cheaper gap than the bound is sought: each has a word, but those of marks.
 */
#define MAX_BACK 12

/* A token of a witness in a column. */
typedef struct
{
  guint32 witness;
  guint32 token; /* index among the witness's */
} Cell;

/* The tokens [start, end) of a witness; each has partners that read the same. */
typedef struct
{
  guint32 start;
  guint32 end;
  double worth;
  double best;   /* of the chains that end here */
  guint32 chain; /* the run before it in the best of them, and one; 0 is none */
  gboolean is_kept;
} Run;

typedef struct
{
  const UndWitness *witnesses;
  gsize n_witnesses;
  const gsize *starts;
  const guint32 *columns;
  gsize n_columns;
  gsize *column_starts;
  Cell *cells;         /* of all columns, in each by witness */
  guint8 *agrees;      /* for each token of all: does another of its column read the same? */
  guint32 *n_words;    /* for each token of all: words of its witness before it */
  guint32 *word_count; /* for each witness */
  guint8 *is_freed;    /* for each token of all */
  gsize n_placed;      /* columns from here on have no place in the order */
  guint64 *n_looked;   /* lent: cells of the columns that were looked at */
} Reading;

static void
reading_clear (Reading *self)
{
  g_free (self->column_starts);
  g_free (self->cells);
  g_free (self->agrees);
  g_free (self->n_words);
  g_free (self->word_count);
  g_free (self->is_freed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
fill_cells (Reading *self)
{
  const gsize n_tokens = self->starts[self->n_witnesses];
  g_autofree gsize *ends = NULL;

  self->column_starts = g_new0 (gsize, self->n_columns + 2);
  for (gsize t = 0; t < n_tokens; t++)
    self->column_starts[self->columns[t] + 1]++;
  for (gsize c = 0; c < self->n_columns; c++)
    self->column_starts[c + 1] += self->column_starts[c];
  self->cells = g_new (Cell, n_tokens + 1);
  ends = g_memdup2 (self->column_starts, (self->n_columns + 1) * sizeof *ends);
  for (gsize w = 0; w < self->n_witnesses; w++)
    {
      for (gsize t = self->starts[w]; t < self->starts[w + 1]; t++)
        self->cells[ends[self->columns[t]]++] = (Cell){ (guint32) w,
                                                        (guint32) (t - self->starts[w]) };
    }
}

static guint32
get_id (const Reading *self, const Cell *cell)
{
  return self->witnesses[cell->witness].sequence.ids[cell->token];
}

static guint8
get_slot (const Reading *self, const Cell *cell)
{
  const guint8 *slots = self->witnesses[cell->witness].slots;

  return slots != NULL ? slots[cell->token] : 0;
}

/* Two names in one place agree, as far as a template goes. */
static void
fill_agreement (Reading *self)
{
  guint32 n_ids = 0;
  guint32 n_slots[256] = { 0 };
  g_autofree guint32 *counts = NULL;

  for (gsize w = 0; w < self->n_witnesses; w++)
    {
      for (gsize t = 0; t < self->witnesses[w].sequence.n; t++)
        n_ids = MAX (n_ids, self->witnesses[w].sequence.ids[t] + 1);
    }
  counts = g_new0 (guint32, n_ids + 1);
  for (gsize c = 0; c < self->n_columns; c++)
    {
      const Cell *end = self->cells + self->column_starts[c + 1];

      for (const Cell *cell = self->cells + self->column_starts[c]; cell < end; cell++)
        {
          counts[get_id (self, cell)]++;
          n_slots[get_slot (self, cell)]++;
        }
      for (const Cell *cell = self->cells + self->column_starts[c]; cell < end; cell++)
        {
          guint8 slot = get_slot (self, cell);

          self->agrees[self->starts[cell->witness] + cell->token] = counts[get_id (self, cell)] > 1
                                                                    || (slot != 0
                                                                        && n_slots[slot] > 1);
        }
      for (const Cell *cell = self->cells + self->column_starts[c]; cell < end; cell++)
        counts[get_id (self, cell)] = n_slots[get_slot (self, cell)] = 0;
    }
}

static void
reading_init (Reading *self)
{
  const gsize n_tokens = self->starts[self->n_witnesses];

  self->agrees = g_new0 (guint8, n_tokens + 1);
  self->is_freed = g_new0 (guint8, n_tokens + 1);
  self->n_words = g_new0 (guint32, n_tokens + 1);
  self->word_count = g_new0 (guint32, self->n_witnesses + 1);
  fill_cells (self);
  fill_agreement (self);
  for (gsize w = 0; w < self->n_witnesses; w++)
    {
      const UndSequence *sequence = &self->witnesses[w].sequence;

      for (gsize t = 0; t < sequence->n; t++)
        {
          self->n_words[self->starts[w] + t] = self->word_count[w];
          self->word_count[w] += sequence->letters[t] > 0;
        }
    }
}

static const Cell *
get_column (const Reading *self, gsize witness, guint32 token, const Cell **end)
{
  guint32 column = self->columns[self->starts[witness] + token];

  *self->n_looked += self->column_starts[column + 1] - self->column_starts[column];
  *end = self->cells + self->column_starts[column + 1];
  return self->cells + self->column_starts[column];
}

/* Words of @witness in its tokens [start, end); end may be one past the last. */
static guint32
count_words (const Reading *self, gsize witness, guint32 start, guint32 end)
{
  const gsize n = self->starts[witness + 1] - self->starts[witness];
  guint32 at_end = end < n ? self->n_words[self->starts[witness] + end] : self->word_count[witness];
  guint32 at_start = start < n ? self->n_words[self->starts[witness] + start]
                               : self->word_count[witness];

  return at_end - at_start;
}

/* Words between two tokens of a witness, or, if that is more, between their like in that one of
 * the others which has fewest there. One that has the second before the first has jumped. */
static guint32
measure_gap (const Reading *self, gsize witness, guint32 before, guint32 after)
{
  guint32 own = count_words (self, witness, before + 1, after);
  guint32 least = G_MAXUINT32;
  const Cell *x_end = NULL, *y_end = NULL;
  const Cell *x = get_column (self, witness, before, &x_end);
  const Cell *y = get_column (self, witness, after, &y_end);

  while (x < x_end && y < y_end && least > own)
    {
      if (x->witness == y->witness && x->witness != witness && x->token < y->token)
        least = MIN (least, count_words (self, x->witness, x->token + 1, y->token));
      if (x->witness <= y->witness)
        {
          if (x->witness == y->witness)
            y++;
          x++;
        }
      else
        y++;
    }
  return least == G_MAXUINT32 ? own : MAX (own, least);
}

/* Words before the first token of a run, likewise. */
static guint32
measure_head (const Reading *self, gsize witness, guint32 token)
{
  guint32 own = count_words (self, witness, 0, token);
  guint32 least = G_MAXUINT32;
  const Cell *end = NULL;

  for (const Cell *cell = get_column (self, witness, token, &end); cell < end; cell++)
    if (cell->witness != witness)
      least = MIN (least, count_words (self, cell->witness, 0, cell->token));
  return least == G_MAXUINT32 ? own : MAX (own, least);
}

static guint32
measure_tail (const Reading *self, gsize witness, guint32 token)
{
  guint32 own = count_words (self, witness, token + 1, G_MAXUINT32);
  guint32 least = G_MAXUINT32;
  const Cell *end = NULL;

  for (const Cell *cell = get_column (self, witness, token, &end); cell < end; cell++)
    if (cell->witness != witness)
      least = MIN (least, count_words (self, cell->witness, cell->token + 1, G_MAXUINT32));
  return least == G_MAXUINT32 ? own : MAX (own, least);
}

/* Does some other witness have the two tokens from @token on in the same columns, one right after
 * the other? */
static gboolean
goes_on (const Reading *self, gsize witness, guint32 token)
{
  const Cell *x_end = NULL, *y_end = NULL;
  const Cell *x = get_column (self, witness, token, &x_end);
  const Cell *y = get_column (self, witness, token + 1, &y_end);

  while (x < x_end && y < y_end)
    {
      if (x->witness == y->witness && x->witness != witness && x->token + 1 == y->token)
        return TRUE;
      if (x->witness <= y->witness)
        {
          if (x->witness == y->witness)
            y++;
          x++;
        }
      else
        y++;
    }
  return FALSE;
}

static GArray *
list_runs (const Reading *self, gsize witness)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  const UndSequence *sequence = &self->witnesses[witness].sequence;
  const guint8 *agrees = self->agrees + self->starts[witness];

  for (guint32 t = 0; t < sequence->n; t++)
    {
      Run run = { .start = t, .end = t + 1 };

      if (!agrees[t])
        continue;
      while (run.end < sequence->n && agrees[run.end] && goes_on (self, witness, run.end - 1))
        run.end++;
      for (t = run.start; t < run.end; t++)
        run.worth += sequence->letters[t] > 0 ? 1 : MARK_WORTH;
      g_array_append_val (runs, run);
      t = run.end - 1;
    }
  return runs;
}

static double
get_cost (guint32 n_words)
{
  return MIN (GAP_COST * n_words, MAX_GAP_COST);
}

/* Finds the best chain that ends with each run. */
static void
chain_runs (const Reading *self, gsize witness, GArray *runs)
{
  double best_before = 0; /* of all chains that ended so far; the empty one is worth nothing */
  guint32 best_index = 0;

  for (guint r = 0; r < runs->len; r++)
    {
      Run *run = &g_array_index (runs, Run, r);

      run->best = MAX (best_before - MAX_GAP_COST,
                       -get_cost (measure_head (self, witness, run->start)));
      run->chain = best_before - MAX_GAP_COST >= run->best ? best_index : 0;
      for (guint k = r; k > 0 && k + MAX_BACK > r; k--)
        {
          const Run *before = &g_array_index (runs, Run, k - 1);
          double worth = before->best
                         - get_cost (measure_gap (self, witness, before->end - 1, run->start));

          if (worth <= run->best)
            continue;
          run->best = worth;
          run->chain = k;
        }
      run->best += run->worth;
      if (run->best > best_before)
        {
          best_before = run->best;
          best_index = r + 1;
        }
    }
}

/* Keeps the runs of the best chain; it ends where the rest of the text costs least. */
static void
keep_best (const Reading *self, gsize witness, GArray *runs)
{
  double best = -MAX_GAP_COST;
  guint32 at = 0;

  for (guint32 r = 0; r < runs->len; r++)
    {
      const Run *run = &g_array_index (runs, Run, r);
      double worth = run->best - get_cost (measure_tail (self, witness, run->end - 1));

      if (worth <= best)
        continue;
      best = worth;
      at = r + 1;
    }
  while (at > 0)
    {
      Run *run = &g_array_index (runs, Run, at - 1);

      run->is_kept = TRUE;
      at = run->chain;
    }
}

static void
free_tokens (Reading *self, gsize witness, guint32 start, guint32 end)
{
  memset (self->is_freed + self->starts[witness] + start, TRUE, end - start);
}

/* Stands some other witness's like of @token between its like of @before and of @after? */
static gboolean
is_between (const Reading *self, gsize witness, guint32 before, guint32 token, guint32 after)
{
  const Cell *x_end = NULL, *y_end = NULL, *z_end = NULL;
  const Cell *x = get_column (self, witness, before, &x_end);
  const Cell *z = get_column (self, witness, after, &z_end);

  for (const Cell *y = get_column (self, witness, token, &y_end); y < y_end; y++)
    {
      while (x < x_end && x->witness < y->witness)
        x++;
      while (z < z_end && z->witness < y->witness)
        z++;
      if (x < x_end && z < z_end && x->witness == y->witness && z->witness == y->witness
          && y->witness != witness && x->token < y->token && y->token < z->token)
        return TRUE;
    }
  return FALSE;
}

/* Frees what stands between two runs, if they are far from each other, and else what has its place
 * elsewhere. */
static void
free_gap (Reading *self, gsize witness, guint32 start, guint32 end)
{
  if (measure_gap (self, witness, start - 1, end) > MAX_VARIANT_WORDS)
    {
      free_tokens (self, witness, start, end);
      return;
    }
  for (guint32 t = start; t < end; t++)
    if (!is_between (self, witness, start - 1, t, end))
      free_tokens (self, witness, t, t + 1);
}

/* What is not in a run that is kept is freed, but for short variants before, between and after
 * those that are. */
static void
free_rest (Reading *self, gsize witness, const GArray *runs)
{
  const Run *last = NULL;
  const guint32 n = (guint32) self->witnesses[witness].sequence.n;

  for (guint r = 0; r < runs->len; r++)
    {
      const Run *run = &g_array_index (runs, Run, r);

      if (!run->is_kept)
        continue;
      if (last != NULL)
        free_gap (self, witness, last->end, run->start);
      else if (measure_head (self, witness, run->start) > MAX_VARIANT_WORDS)
        free_tokens (self, witness, 0, run->start);
      last = run;
    }
  if (last == NULL || measure_tail (self, witness, last->end - 1) > MAX_VARIANT_WORDS)
    free_tokens (self, witness, last != NULL ? last->end : 0, n);
}

/* Where a column stands among all, in the end. */
typedef struct
{
  guint32 host; /* the old column that it is, or stands at */
  gint side;    /* -1: before that, 0: it is that, 1: after it */
  guint32 witness;
  guint32 token;
  guint32 *place;
} Key;

static gint
compare_keys (gconstpointer x, gconstpointer y)
{
  const Key *first = x, *second = y;

  if (first->host != second->host)
    return first->host < second->host ? -1 : 1;
  if (first->side != second->side)
    return first->side < second->side ? -1 : 1;
  if (first->witness != second->witness)
    return first->witness < second->witness ? -1 : 1;
  return first->token < second->token ? -1 : first->token > second->token;
}

/* Has nobody else anything in the column of the token? */
static gboolean
is_alone (const Reading *self, gsize witness, guint32 token)
{
  const Cell *end = NULL;
  const Cell *cell = get_column (self, witness, token, &end);

  return end - cell == 1;
}

/* The column that a witness's loose tokens [start, end) gather at: that of the longest piece of
 * them which stood alone already or, without one, the one of the token beside them. @side says on
 * which side of it they are. */
static guint32
find_host (const Reading *self, gsize witness, guint32 start, guint32 end, gint *side)
{
  const guint32 *columns = self->columns + self->starts[witness];
  guint32 host = columns[start];
  guint32 longest = 0;

  *side = start > 0 ? 1 : -1;
  if (start > 0)
    host = columns[start - 1];
  else if (end < self->witnesses[witness].sequence.n)
    host = columns[end];
  for (guint32 t = start; t < end;)
    {
      guint32 first = t++;

      if (columns[first] >= self->n_placed || !is_alone (self, witness, first))
        continue;
      while (t < end && columns[t] == columns[t - 1] + 1 && columns[t] < self->n_placed
             && is_alone (self, witness, t))
        t++;
      if (t - first <= longest)
        continue;
      longest = t - first;
      host = columns[first];
    }
  return host;
}

/* Gives each maximal run of loose tokens columns of its own, if one of them has to move. */
static void
add_keys (const Reading *self, gsize witness, guint32 *columns, GArray *keys)
{
  const guint32 n = (guint32) self->witnesses[witness].sequence.n;
  const guint32 *old = self->columns + self->starts[witness];
  const guint8 *is_freed = self->is_freed + self->starts[witness];

  for (guint32 t = 0; t < n;)
    {
      guint32 start = t;
      gboolean must_move = FALSE;
      guint32 host;
      gint side = 0;

      for (; t < n && (is_freed[t] || is_alone (self, witness, t)); t++)
        must_move |= old[t] >= self->n_placed || !is_alone (self, witness, t);
      if (must_move)
        {
          host = find_host (self, witness, start, t, &side);
          for (guint32 k = start; k < t; k++)
            {
              Key key = { host, side, (guint32) witness, k, &columns[self->starts[witness] + k] };

              g_array_append_val (keys, key);
            }
        }
      if (t == start)
        t++;
    }
}

/* Numbers the columns anew, the loose tokens' among them. */
static void
renumber (const Reading *self, guint32 *columns, gsize *n_columns)
{
  const gsize n_tokens = self->starts[self->n_witnesses];
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_autofree guint32 *numbers = g_new (guint32, self->n_columns + 1);
  g_autofree guint32 *old = g_memdup2 (columns, n_tokens * sizeof *old);
  Reading before = *self;

  before.columns = old;
  for (guint32 c = 0; c < self->n_columns; c++)
    {
      Key key = { c, 0, 0, 0, &numbers[c] };

      g_array_append_val (keys, key);
    }
  for (gsize w = 0; w < self->n_witnesses; w++)
    add_keys (&before, w, columns, keys);
  if (keys->len == self->n_columns)
    return;
  g_array_sort (keys, compare_keys);
  for (gsize t = 0; t < n_tokens; t++)
    columns[t] = G_MAXUINT32;
  for (guint k = 0; k < keys->len; k++)
    *g_array_index (keys, Key, k).place = k;
  for (gsize t = 0; t < n_tokens; t++)
    if (columns[t] == G_MAXUINT32)
      columns[t] = numbers[old[t]];
  *n_columns = keys->len;
}

static void
find_freed (Reading *self)
{
  reading_init (self);
  for (gsize w = 0; w < self->n_witnesses; w++)
    {
      g_autoptr (GArray) runs = list_runs (self, w);

      chain_runs (self, w, runs);
      keep_best (self, w, runs);
      free_rest (self, w, runs);
    }
}

guint64
und_chance_match_loosen (const UndWitness *witnesses,
                         gsize n_witnesses,
                         const gsize *starts,
                         guint32 *columns,
                         gsize *n_columns)
{
  guint64 n_looked = 0;
  g_auto (Reading) self = { .witnesses = witnesses,
                            .n_witnesses = n_witnesses,
                            .starts = starts,
                            .columns = columns,
                            .n_columns = *n_columns,
                            .n_looked = &n_looked };

  find_freed (&self);
  for (gsize t = 0; t < starts[n_witnesses]; t++)
    if (self.is_freed[t])
      columns[t] = (guint32) (*n_columns)++;
  return n_looked;
}

guint64
und_chance_match_settle (const UndWitness *witnesses,
                         gsize n_witnesses,
                         const gsize *starts,
                         guint32 *columns,
                         gsize n_placed,
                         gsize *n_columns)
{
  guint64 n_looked = 0;
  g_auto (Reading) self = { .witnesses = witnesses,
                            .n_witnesses = n_witnesses,
                            .starts = starts,
                            .columns = columns,
                            .n_columns = *n_columns,
                            .n_looked = &n_looked };

  self.n_placed = n_placed;
  find_freed (&self);
  renumber (&self, columns, n_columns);
  return n_looked;
}

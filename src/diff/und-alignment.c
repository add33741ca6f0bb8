/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* The whole comparison of two sequences, stage by stage:
 *
 *   least script (und-word-script.c)
 *   → passages that moved (und-move.c), taken out of both sides
 *   → the least script of what is left
 *   → slid to readable edges, islands absorbed, slid again (und-boundary.c)
 *   → put back among the moved passages, each with a script of its own.
 *
 * The first is looked for with few steps. If that is not enough, the text was shuffled or
 * rewritten: where most of it moved, the passages are named after what was found, and no longer
 * search is of use; otherwise it is searched again in earnest.
 *
 * Without moves the first script serves. The least script that counts are measured against is by
 * exact ids; where the first keeps only exact pairs it is that one, as no exact script can keep
 * more than one that may keep pairs besides. Otherwise it is looked for near the first. */
#include "und-alignment.h"
#include "und-boundary.h"
#include "und-rest-private.h"
#include "und-stretch-private.h"
#include "und-word-script.h"

/* Steps for a first script, at least so many and so many for each token of both sides; one that
 * needs more is searched for anew, unless most of it moved. Two texts of 1 or of
 * 10 MB with 1 or 5 % of the words edited get by with it, and their scripts are proved to be least;
 * with two fifths of it those of 10 MB are not. With four times as much, paragraphs in another
 * order take a third longer, and more of what they have in common by chance stands in the way of
 * telling them as moved. */
#define DRAFT_STEPS           (G_GUINT64_CONSTANT (1) << 22)
#define DRAFT_STEPS_PER_TOKEN 10

/* Steps for a readable alignment of so many tokens, both sides together, if no draft may take more.
 * Two unrelated texts of a megabyte are bounded by that; on the one pair that was measured the
 * script is 1.4 % longer than the least. An exact script, or that of smaller texts, may take
 * UND_EDIT_SCRIPT_DEFAULT_STEPS: 100,000 words of a two-letter alphabet a side are then least in
 * half a second, where the bound left them a third longer. */
#define READABLE_STEPS (G_GUINT64_CONSTANT (1) << 24)
#define BOUNDED_TOKENS (1u << 18)

/* Steps for an exact script: whoever asks for one would rather wait. Two texts of 500,000 words a
 * side are least after five seconds at the worst. */
#define EXACT_STEPS (G_GUINT64_CONSTANT (1) << 33)

/* Two texts of so many steps are searched for a least script even if they were shuffled: at most
 * some 30,000 words a side, and some tens of milliseconds. */
#define WHOLE_STEPS (G_GUINT64_CONSTANT (1) << 24)

struct _UndAlignment
{
  gatomicrefcount ref_count;
  UndEditScript *script;
  UndEditScript *least;
  GArray *moves;           /* (element-type UndMove), by place in A */
  GPtrArray *move_scripts; /* (element-type UndEditScript), one for each move */
  gsize n_absorbed;        /* words, of the script and of those of the moves */
  gboolean is_moves_bounded;
};

/* Slides, absorbs and slides again; takes @script. */
static UndEditScript *
make_readable (UndAlignment *self,
               const UndSequence *a,
               const UndSequence *b,
               UndEditScript *script)
{
  g_autoptr (UndEditScript) least = script;
  g_autoptr (UndEditScript) slid = und_boundary_slide (a, b, least);
  UndIslands islands = { 0 };
  g_autoptr (UndEditScript) absorbed = und_boundary_absorb_islands (a, b, slid, &islands);

  self->n_absorbed += islands.n_words;
  return und_boundary_slide (a, b, absorbed);
}

static gboolean
is_same (const UndSequence *a, const UndSequence *b)
{
  return a->n == b->n && memcmp (a->ids, b->ids, a->n * sizeof *a->ids) == 0;
}

static UndEditScript *
compare_piece (UndAlignment *self,
               const UndSequence *a,
               const UndSequence *b,
               guint64 max_steps,
               GCancellable *cancellable,
               GError **error)
{
  UndRun whole = { 0, 0, (guint32) a->n };
  UndEditScript *script;

  if (is_same (a, b))
    return und_edit_script_new_from_runs (&whole, 1, a->n, b->n, FALSE);
  script = und_word_script_new (a, b, max_steps, cancellable, error);
  return script != NULL ? make_readable (self, a, b, script) : NULL;
}

/* Lays out anew what lies between the passages that stay. */
typedef struct
{
  const UndRest *a;
  const UndRest *b;
  const UndRun *old_runs; /* of the script that the moves were found by, in places of the whole */
  gsize n_old_runs;
  gsize next_old_run;
  guint64 max_steps;
  GCancellable *cancellable;
  GArray *runs; /* (element-type UndRun): in places of what is left */
  gboolean is_truncated;
} Relayer;

/* Appends the old runs from @from to @to if nothing moved between the two and the old script passes
 * through both: then it is as good as another one. */
static gboolean
append_old_runs (Relayer *self, UndCut from, UndCut to)
{
  const UndRun *runs = self->old_runs;
  const guint32 a_start = und_rest_count_before (self->a, from.a);
  const guint32 b_start = und_rest_count_before (self->b, from.b);
  const guint first_appended = self->runs->len;
  UndCut at = from;

  while (self->next_old_run < self->n_old_runs
         && runs[self->next_old_run].a + runs[self->next_old_run].length <= from.a
         && runs[self->next_old_run].b + runs[self->next_old_run].length <= from.b)
    self->next_old_run++;
  if (self->n_old_runs == 0 || und_rest_count_before (self->a, to.a) - a_start != to.a - from.a
      || und_rest_count_before (self->b, to.b) - b_start != to.b - from.b)
    return FALSE;
  for (gsize r = self->next_old_run; r < self->n_old_runs; r++)
    {
      const guint32 n_skipped = runs[r].a < from.a ? from.a - runs[r].a : 0;
      UndRun run = { runs[r].a + n_skipped, runs[r].b + n_skipped, runs[r].length - n_skipped };

      if (run.a >= to.a && run.b >= to.b)
        break;
      /* One side is inside and the other is not, or the run is entered from the side. */
      if (run.a < at.a || run.b < at.b || run.a >= to.a || run.b >= to.b)
        at = (UndCut){ G_MAXUINT32, G_MAXUINT32 };
      run.length = MIN (run.length, MIN (to.a - run.a, to.b - run.b));
      if (at.a == G_MAXUINT32
          || (run.length < runs[r].length - n_skipped
              && (run.a + run.length != to.a || run.b + run.length != to.b)))
        {
          g_array_set_size (self->runs, first_appended);
          return FALSE;
        }
      at = (UndCut){ run.a + run.length, run.b + run.length };
      run.a = run.a - from.a + a_start;
      run.b = run.b - from.b + b_start;
      g_array_append_val (self->runs, run);
    }
  return TRUE;
}

/* Appends the runs of a least script between @from and @to; FALSE when cancelled. */
static gboolean
append_between (Relayer *self, UndCut from, UndCut to, GError **error)
{
  const guint32 a_start = und_rest_count_before (self->a, from.a);
  const guint32 b_start = und_rest_count_before (self->b, from.b);
  UndSequence piece_a = und_sequence_get_piece (&self->a->sequence, a_start,
                                                und_rest_count_before (self->a, to.a));
  UndSequence piece_b = und_sequence_get_piece (&self->b->sequence, b_start,
                                                und_rest_count_before (self->b, to.b));
  g_autoptr (UndEditScript) script = NULL;
  gsize n_runs;
  const UndRun *runs;

  if (append_old_runs (self, from, to) || piece_a.n == 0 || piece_b.n == 0)
    return TRUE;
  script = und_word_script_new (&piece_a, &piece_b, self->max_steps, self->cancellable, error);
  if (script == NULL)
    return FALSE;
  self->is_truncated |= und_edit_script_is_truncated (script);
  runs = und_edit_script_get_runs (script, &n_runs);
  for (gsize r = 0; r < n_runs; r++)
    {
      UndRun run = { a_start + runs[r].a, b_start + runs[r].b, runs[r].length };

      g_array_append_val (self->runs, run);
    }
  return TRUE;
}

/* A least script of what no move holds, in places of what is left. */
static UndEditScript *
relay_rest (const UndRest *a,
            const UndRest *b,
            UndCut end,
            const UndMoves *moves,
            const UndEditScript *old,
            guint64 max_steps,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (UndRun));
  Relayer relayer = { a, b, NULL, 0, 0, max_steps, cancellable, runs, FALSE };
  UndCut at = { 0, 0 };

  relayer.old_runs = und_edit_script_get_runs (old, &relayer.n_old_runs);
  for (guint c = 0; c <= moves->cuts->len; c++)
    {
      UndCut cut = c < moves->cuts->len ? g_array_index (moves->cuts, UndCut, c) : end;

      if (!append_between (&relayer, at, cut, error))
        return NULL;
      at = cut;
    }
  /* Of a script without runs nothing was taken over. */
  return und_edit_script_new_from_runs (
    (const UndRun *) (gpointer) runs->data, runs->len, a->sequence.n, b->sequence.n,
    relayer.is_truncated || (relayer.n_old_runs > 0 && und_edit_script_is_truncated (old)));
}

static gint
compare_spans (gconstpointer x, gconstpointer y)
{
  const UndSpan *first = x, *second = y;

  return (first->start > second->start) - (first->start < second->start);
}

/* The script of what no move holds. @old is the one that the moves were found by. */
static UndEditScript *
compare_rest (UndAlignment *self,
              const UndSequence *a,
              const UndSequence *b,
              const UndMoves *moves,
              const UndEditScript *old,
              guint64 max_steps,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GArray) from = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  g_autoptr (GArray) to = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  g_auto (UndRest) rest_a = { 0 };
  g_auto (UndRest) rest_b = { 0 };
  g_autoptr (UndEditScript) readable = NULL;
  UndEditScript *least;

  for (guint m = 0; m < moves->moves->len; m++)
    {
      const UndMove *move = &g_array_index (moves->moves, UndMove, m);

      g_array_append_val (from, ((UndSpan){ move->a_start, move->a_end }));
      g_array_append_val (to, ((UndSpan){ move->b_start, move->b_end }));
    }
  g_array_sort (to, compare_spans);
  und_rest_init (&rest_a, a, from);
  und_rest_init (&rest_b, b, to);
  least = relay_rest (&rest_a, &rest_b, (UndCut){ (guint32) a->n, (guint32) b->n }, moves, old,
                      max_steps, cancellable, error);
  if (least == NULL)
    return NULL;
  readable = make_readable (self, &rest_a.sequence, &rest_b.sequence, least);
  return und_rest_put_back (readable, &rest_a, &rest_b, a->n, b->n);
}

static gboolean
keeps_only_exact (const UndSequence *a, const UndSequence *b, const UndEditScript *script)
{
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);

  for (gsize r = 0; r < n_runs; r++)
    {
      if (memcmp (a->exact_ids + runs[r].a, b->exact_ids + runs[r].b,
                  runs[r].length * sizeof *a->exact_ids)
          != 0)
        return FALSE;
    }
  return TRUE;
}

/* The least script by exact ids, which may be @script, or the same as without folding. */
static UndEditScript *
find_least (const UndSequence *a,
            const UndSequence *b,
            UndEditScript *script,
            guint64 max_steps,
            GCancellable *cancellable,
            GError **error)
{
  UndSequence exact_a = *a, exact_b = *b;

  if (script != NULL && keeps_only_exact (a, b, script))
    return und_edit_script_ref (script);
  exact_a.ids = a->exact_ids;
  exact_b.ids = b->exact_ids;
  if (script != NULL && !und_edit_script_is_truncated (script))
    {
      g_autoptr (UndEditScript) least = und_word_script_new_near (&exact_a, &exact_b, script,
                                                                  max_steps, cancellable, error);

      if (least == NULL || !und_edit_script_is_truncated (least))
        return g_steal_pointer (&least);
    }
  return und_word_script_new (&exact_a, &exact_b, max_steps, cancellable, error);
}

static UndAlignment *
alignment_new (void)
{
  UndAlignment *self = g_new0 (UndAlignment, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->moves = g_array_new (FALSE, FALSE, sizeof (UndMove));
  self->move_scripts = g_ptr_array_new_with_free_func ((GDestroyNotify) und_edit_script_unref);
  return self;
}

static gboolean
fill_moves (UndAlignment *self,
            const UndSequence *a,
            const UndSequence *b,
            const GArray *moves,
            guint64 max_steps,
            GCancellable *cancellable,
            GError **error)
{
  for (guint m = 0; m < moves->len; m++)
    {
      UndMove move = g_array_index (moves, UndMove, m);
      UndSequence piece_a = und_sequence_get_piece (a, move.a_start, move.a_end);
      UndSequence piece_b = und_sequence_get_piece (b, move.b_start, move.b_end);
      UndEditScript *script = compare_piece (self, &piece_a, &piece_b, max_steps, cancellable,
                                             error);

      if (script == NULL)
        return FALSE;
      g_array_append_val (self->moves, move);
      g_ptr_array_add (self->move_scripts, script);
    }
  return TRUE;
}

/* What @script keeps letter by letter: a script by exact ids of which nobody knows whether it is
 * the least. */
static UndEditScript *
keep_exact (const UndSequence *a, const UndSequence *b, const UndEditScript *script)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (UndRun));
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);

  for (gsize r = 0; r < n_runs; r++)
    {
      UndRun piece = { runs[r].a, runs[r].b, 0 };

      for (guint32 k = 0; k < runs[r].length; k++)
        {
          piece.length++;
          if (a->exact_ids[runs[r].a + k] == b->exact_ids[runs[r].b + k])
            continue;
          piece.length--;
          g_array_append_val (kept, piece);
          piece = (UndRun){ runs[r].a + k + 1, runs[r].b + k + 1, 0 };
        }
      g_array_append_val (kept, piece);
    }
  return und_edit_script_new_from_runs ((const UndRun *) (gpointer) kept->data, kept->len, a->n,
                                        b->n, TRUE);
}

/* Do @moves hold at least half of the lesser side? */
static gboolean
is_shuffled (const UndSequence *a, const UndSequence *b, const UndMoves *moves)
{
  gsize n_moved = 0;

  for (guint m = 0; m < moves->moves->len; m++)
    {
      const UndMove *move = &g_array_index (moves->moves, UndMove, m);

      n_moved += MIN (move->a_end - move->a_start, move->b_end - move->b_start);
    }
  return 2 * n_moved >= MIN (a->n, b->n);
}

static guint64
count_draft_steps (const UndSequence *a, const UndSequence *b)
{
  return MAX (DRAFT_STEPS, DRAFT_STEPS_PER_TOKEN * (guint64) (a->n + b->n));
}

static guint64
count_steps (const UndSequence *a, const UndSequence *b, const UndAlignmentOptions *options)
{
  if (options->max_steps > 0)
    return options->max_steps;
  if (a->n + b->n < BOUNDED_TOKENS)
    return UND_EDIT_SCRIPT_DEFAULT_STEPS;
  return MAX (READABLE_STEPS, count_draft_steps (a, b));
}

/* The first script, and the moves beside it unless they are not wanted; NULL only when cancelled.
 */
static UndEditScript *
find_script (const UndSequence *a,
             const UndSequence *b,
             const UndAlignmentOptions *options,
             UndMoves **moves,
             GCancellable *cancellable,
             GError **error)
{
  const guint64 max_steps = count_steps (a, b, options);
  const guint64 draft_steps = count_draft_steps (a, b);
  g_autoptr (UndEditScript) script = NULL;
  gboolean is_cut_short;

  if (!options->no_moves && und_stretches_look_shuffled (a, b))
    {
      /* No script tells what was shuffled: the paragraphs are found without. */
      script = und_edit_script_new_from_runs (NULL, 0, a->n, b->n, TRUE);
      *moves = und_moves_find (a, b, script, options->min_move_words, cancellable, error);
      if (*moves == NULL || is_shuffled (a, b, *moves))
        return *moves != NULL ? g_steal_pointer (&script) : NULL;
      g_clear_pointer (moves, und_moves_free);
      g_clear_pointer (&script, und_edit_script_unref);
    }
  script = und_word_script_new_with_seeds (a, b, MIN (max_steps, draft_steps), cancellable, error);
  if (script == NULL)
    return NULL;
  is_cut_short = und_edit_script_is_truncated (script) && !und_edit_script_is_guessed (script);
  if (is_cut_short && !options->no_moves)
    {
      *moves = und_moves_find (a, b, script, options->min_move_words, cancellable, error);
      if (*moves == NULL)
        return NULL;
      if (is_shuffled (a, b, *moves))
        return g_steal_pointer (&script);
      g_clear_pointer (moves, und_moves_free);
    }
  if (is_cut_short && max_steps > draft_steps)
    {
      g_clear_pointer (&script, und_edit_script_unref);
      script = und_word_script_new_with_seeds (a, b, max_steps, cancellable, error);
      if (script == NULL)
        return NULL;
    }
  if (!options->no_moves)
    *moves = und_moves_find (a, b, script, options->min_move_words, cancellable, error);
  return options->no_moves || *moves != NULL ? g_steal_pointer (&script) : NULL;
}

/* The one that keeps more. */
static const UndEditScript *
find_longer (const UndEditScript *first, const UndEditScript *second)
{
  return und_edit_script_get_n_equal (first) >= und_edit_script_get_n_equal (second) ? first
                                                                                     : second;
}

/* Can a table of all their tokens be filled, 64 cells a step, in about the time of a draft? */
static gboolean
is_searched_whole (const UndSequence *a, const UndSequence *b)
{
  return (guint64) a->n * b->n / 64 <= WHOLE_STEPS;
}

static gboolean
fill_readable (UndAlignment *self,
               const UndSequence *a,
               const UndSequence *b,
               const UndAlignmentOptions *options,
               GCancellable *cancellable,
               GError **error)
{
  const guint64 max_steps = count_steps (a, b, options);
  g_autoptr (UndMoves) moves = NULL;
  g_autoptr (UndEditScript) script = find_script (a, b, options, &moves, cancellable, error);
  gboolean is_cut_short, is_bounded;

  if (script == NULL)
    return FALSE;
  self->is_moves_bounded = moves != NULL && moves->is_bounded;
  is_cut_short = und_edit_script_is_truncated (script) && !und_edit_script_is_guessed (script);
  /* A search that was cut short once would be so again, but for texts that are small enough to be
   * searched whole: their first script may have been left out as of no use. */
  is_bounded = is_cut_short && !is_searched_whole (a, b);
  if (moves == NULL || moves->moves->len == 0)
    self->script = make_readable (self, a, b, und_edit_script_ref (script));
  else
    self->script = compare_rest (self, a, b, moves, script,
                                 is_bounded ? MIN (max_steps, count_draft_steps (a, b)) : max_steps,
                                 cancellable, error);
  if (self->script == NULL)
    return FALSE;
  if (is_bounded)
    self->least = keep_exact (a, b, find_longer (script, self->script));
  else
    self->least = find_least (a, b, is_cut_short ? NULL : script, max_steps, cancellable, error);
  return self->least != NULL
         && (moves == NULL || fill_moves (self, a, b, moves->moves, max_steps, cancellable, error));
}

/**
 * und_alignment_new:
 * @a: one side
 * @b: the other side
 * @options: (nullable): what to find; %NULL for a readable alignment with moves
 * @cancellable: (nullable): looked at every few thousand steps
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * Lays two sequences side by side. Meanwhile their arrays, which nobody else may use, are closed up
 * where something moved; in the end they are as they were. Costs what und_edit_script_new() does,
 * at most three times over, and linear work beside. Any thread.
 *
 * Returns: (transfer full): the alignment, or %NULL when cancelled
 */
UndAlignment *
und_alignment_new (const UndSequence *a,
                   const UndSequence *b,
                   const UndAlignmentOptions *options,
                   GCancellable *cancellable,
                   GError **error)
{
  const UndAlignmentOptions defaults = { 0 };
  g_autoptr (UndAlignment) self = alignment_new ();

  if (options == NULL)
    options = &defaults;
  if (options->is_exact)
    {
      self->least = find_least (
        a, b, NULL, options->max_steps > 0 ? options->max_steps : EXACT_STEPS, cancellable, error);
      if (self->least == NULL)
        return NULL;
      self->script = und_edit_script_ref (self->least);
    }
  else if (!fill_readable (self, a, b, options, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * und_alignment_ref:
 * @self: an alignment
 *
 * Takes another reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UndAlignment *
und_alignment_ref (UndAlignment *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * und_alignment_unref:
 * @self: (transfer full): an alignment
 *
 * Gives a reference back. Any thread.
 */
void
und_alignment_unref (UndAlignment *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->script, und_edit_script_unref);
  g_clear_pointer (&self->least, und_edit_script_unref);
  g_array_unref (self->moves);
  g_ptr_array_unref (self->move_scripts);
  g_free (self);
}

static gint
compare_moves (gconstpointer x, gconstpointer y, gpointer user_data)
{
  const GArray *moves = user_data;
  guint32 first = g_array_index (moves, UndMove, *(const guint *) x).b_start;
  guint32 second = g_array_index (moves, UndMove, *(const guint *) y).b_start;

  return (first > second) - (first < second);
}

/**
 * und_alignment_invert:
 * @self: an alignment of A and B
 *
 * Makes the alignment of B and A. O(runs + moves × log (moves)).
 *
 * Returns: (transfer full): the mirrored alignment
 */
UndAlignment *
und_alignment_invert (const UndAlignment *self)
{
  UndAlignment *mirror = alignment_new ();
  g_autofree guint *order = g_new (guint, self->moves->len + 1);

  mirror->script = und_edit_script_invert (self->script);
  mirror->least = und_edit_script_invert (self->least);
  mirror->n_absorbed = self->n_absorbed;
  mirror->is_moves_bounded = self->is_moves_bounded;
  for (guint m = 0; m < self->moves->len; m++)
    order[m] = m;
  g_qsort_with_data (order, (gint) self->moves->len, sizeof *order, compare_moves, self->moves);
  for (guint m = 0; m < self->moves->len; m++)
    {
      const UndMove *move = &g_array_index (self->moves, UndMove, order[m]);
      UndMove turned = { move->b_start, move->b_end, move->a_start, move->a_end };

      g_array_append_val (mirror->moves, turned);
      g_ptr_array_add (mirror->move_scripts,
                       und_edit_script_invert (self->move_scripts->pdata[order[m]]));
    }
  return mirror;
}

/**
 * und_alignment_get_script:
 * @self: an alignment
 *
 * Gets what stays in its place. Tokens in moves are in no run of it.
 *
 * Returns: (transfer none): the script
 */
UndEditScript *
und_alignment_get_script (const UndAlignment *self)
{
  return self->script;
}

/**
 * und_alignment_get_least:
 * @self: an alignment
 *
 * Gets the script with the fewest deleted and inserted words, by exact ids and without moves: what
 * the readable one is measured against. It may leave out marks.
 *
 * Returns: (transfer none): the least script
 */
UndEditScript *
und_alignment_get_least (const UndAlignment *self)
{
  return self->least;
}

/**
 * und_alignment_get_moves:
 * @self: an alignment
 * @n_moves: (out): number of moves
 *
 * Gets the passages that moved, by place in A. No token is in two of them.
 *
 * Returns: (transfer none) (array length=n_moves): the moves
 */
const UndMove *
und_alignment_get_moves (const UndAlignment *self, gsize *n_moves)
{
  *n_moves = self->moves->len;
  return (const UndMove *) (gpointer) self->moves->data;
}

/**
 * und_alignment_get_move_script:
 * @self: an alignment
 * @move: index of a move
 *
 * Gets how the passage changed as it moved; its places count from the passage's first tokens.
 *
 * Returns: (transfer none): the script
 */
UndEditScript *
und_alignment_get_move_script (const UndAlignment *self, gsize move)
{
  return self->move_scripts->pdata[move];
}

/**
 * und_alignment_get_n_absorbed:
 * @self: an alignment
 *
 * Gets how many words of either side were found to stay as they are, in their place or inside a
 * move, and yet are in no script, as what stands round them reads better as one change.
 *
 * Returns: number of words, 0 if the alignment is exact
 */
gsize
und_alignment_get_n_absorbed (const UndAlignment *self)
{
  return self->n_absorbed;
}

/**
 * und_alignment_is_truncated:
 * @self: an alignment
 *
 * Gets whether a bound was reached in any of its scripts, or in the search for what moved.
 *
 * Returns: %TRUE if so
 */
gboolean
und_alignment_is_truncated (const UndAlignment *self)
{
  gboolean is_truncated = self->is_moves_bounded || und_edit_script_is_truncated (self->script)
                          || und_edit_script_is_truncated (self->least);

  for (guint m = 0; m < self->move_scripts->len; m++)
    is_truncated |= und_edit_script_is_truncated (self->move_scripts->pdata[m]);
  return is_truncated;
}

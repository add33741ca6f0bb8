/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Moves: passages of about a sentence or more that stand elsewhere in the other text.
 *
 * A script cannot say that two passages have changed places: it keeps one and rewrites the other,
 * and inside the rewritten one it keeps whatever "of" and "the" happen to be in order. So the
 * passages come first. Those that the script keeps (its long runs) and those that stand in both
 * texts among what it does not keep (und-block.c) are put side by side; the heaviest set of them
 * that is in order on both sides stays, all others are moves. A swap is so one move, of the lighter
 * passage, and what the script kept by chance across a moved passage is given up. The script is
 * then found anew for what no move holds.
 *
 * A passage that A has once and B twice is no move: the first is kept, the second inserted.
 *
 * The cost is O(tokens + passages × log (passages)). */
#include "und-block-private.h"
#include "und-move.h"

/* A move's edge is cut back to a sentence's edge that is at most so many words inside it: the words
 * beyond were shared by chance. */
#define MAX_STRAY_WORDS 3

/* Two moves with no more than so many tokens between them, on either side, are one edited move. */
#define MAX_JOINED_GAP 16

/* A passage that may stay or move: a block, or a run of the script. */
typedef struct
{
  UndMove move;
  guint n_words;
  guint first_run; /* in the finder's runs */
  guint n_runs;
  gboolean stays;
} Passage;

typedef struct
{
  const UndSequence *a;
  const UndSequence *b;
  guint min_words;
  guint8 *a_is_taken; /* in a passage */
  guint8 *b_is_taken;
  GArray *passages; /* (element-type Passage) */
  GArray *runs;     /* (element-type UndRun), of all passages */
} Mover;

static void
mover_clear (Mover *self)
{
  g_free (self->a_is_taken);
  g_free (self->b_is_taken);
  g_clear_pointer (&self->passages, g_array_unref);
  g_clear_pointer (&self->runs, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Mover, mover_clear)

/* Is there a sentence's edge on both sides before the pair (@i, @j)? */
static gboolean
is_sentence_edge (const Mover *self, guint32 i, guint32 j)
{
  return self->a->breaks[i] >= UND_EDGE_SENTENCE && self->b->breaks[j] >= UND_EDGE_SENTENCE;
}

/* How many tokens to take off the start of @run: up to a sentence's edge near by, or marks that
 * end what stands before. */
static guint32
find_start_strays (const Mover *self, const UndRun *run)
{
  guint n_words = 0;
  guint32 n_marks = 0;

  for (guint32 k = 0; k < run->length && n_words <= MAX_STRAY_WORDS; k++)
    {
      if (is_sentence_edge (self, run->a + k, run->b + k))
        return k;
      n_words += self->a->letters[run->a + k] > 0;
    }
  while (n_marks < run->length && self->a->letters[run->a + n_marks] == 0
         && self->a->breaks[run->a + n_marks] == UND_EDGE_NONE)
    n_marks++;
  return n_marks < run->length ? n_marks : 0;
}

/* Likewise off its end. */
static guint32
find_end_strays (const Mover *self, const UndRun *run)
{
  const guint32 a_end = run->a + run->length, b_end = run->b + run->length;
  guint n_words = 0;
  guint32 n_marks = 0;

  for (guint32 k = 0; k < run->length && n_words <= MAX_STRAY_WORDS; k++)
    {
      if (is_sentence_edge (self, a_end - k, b_end - k))
        return k;
      n_words += self->a->letters[a_end - k - 1] > 0;
    }
  while (n_marks < run->length && self->a->letters[a_end - n_marks - 1] == 0
         && self->a->breaks[a_end - n_marks] == UND_EDGE_NONE
         && self->a->breaks[a_end - n_marks - 1] != UND_EDGE_NONE)
    n_marks++;
  return n_marks < run->length ? n_marks : 0;
}

/* Takes off both ends of a passage what was shared by chance beyond a sentence's edge. */
static void
trim_runs (const Mover *self, UndRun *runs, guint n_runs)
{
  UndRun *last = &runs[n_runs - 1];
  guint32 n_strays = find_start_strays (self, &runs[0]);

  runs[0].a += n_strays;
  runs[0].b += n_strays;
  runs[0].length -= n_strays;
  last->length -= find_end_strays (self, last);
}

static guint
count_words (const Mover *self, const UndRun *run)
{
  return und_blocks_count_words (self->a, run->a, run->a + run->length);
}

static void
add_passage (Mover *self, const UndRun *runs, guint n_runs, guint n_words)
{
  const UndRun *last = &runs[n_runs - 1];
  Passage passage = { { runs[0].a, last->a + last->length, runs[0].b, last->b + last->length },
                      n_words,
                      self->runs->len,
                      n_runs,
                      FALSE };

  memset (self->a_is_taken + passage.move.a_start, 1, passage.move.a_end - passage.move.a_start);
  memset (self->b_is_taken + passage.move.b_start, 1, passage.move.b_end - passage.move.b_start);
  g_array_append_vals (self->runs, runs, n_runs);
  g_array_append_val (self->passages, passage);
}

static void
set_taken (Mover *self, const UndRun *run, guint8 is_taken)
{
  memset (self->a_is_taken + run->a, is_taken, run->length);
  memset (self->b_is_taken + run->b, is_taken, run->length);
}

static gboolean
is_free_pair (const Mover *self, guint32 i, guint32 j)
{
  return !self->a_is_taken[i] && !self->b_is_taken[j] && self->a->ids[i] == self->b->ids[j];
}

/* Lengthens @run by what is the same beyond its ends: a least script may as well have kept those
 * tokens beside others. What was lengthened by chance is taken off again, so that the passage that
 * starts or ends there finds it free. */
static void
lengthen_run (Mover *self, UndRun *run)
{
  set_taken (self, run, 0);
  while (run->a > 0 && run->b > 0 && is_free_pair (self, run->a - 1, run->b - 1))
    {
      run->a--;
      run->b--;
      run->length++;
    }
  while (run->a + run->length < self->a->n && run->b + run->length < self->b->n
         && is_free_pair (self, run->a + run->length, run->b + run->length))
    run->length++;
  trim_runs (self, run, 1);
  set_taken (self, run, 1);
}

/* The script's runs that are passages in themselves. */
static void
add_long_runs (Mover *self, const UndEditScript *script)
{
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);
  g_autoptr (GArray) long_runs = g_array_new (FALSE, FALSE, sizeof (UndRun));

  for (gsize r = 0; r < n_runs; r++)
    {
      UndRun run = runs[r];

      if (count_words (self, &run) < self->min_words)
        continue;
      trim_runs (self, &run, 1);
      g_array_append_val (long_runs, run);
      set_taken (self, &run, 1);
    }
  for (guint r = 0; r < long_runs->len; r++)
    lengthen_run (self, &g_array_index (long_runs, UndRun, r));
  for (guint r = 0; r < long_runs->len; r++)
    {
      const UndRun *run = &g_array_index (long_runs, UndRun, r);

      set_taken (self, run, 0);
      if (count_words (self, run) >= self->min_words)
        add_passage (self, run, 1, count_words (self, run));
    }
}

static gboolean
is_free (const Mover *self, guint32 a_start, guint32 a_end, guint32 b_start, guint32 b_end)
{
  return (a_end == a_start || memchr (self->a_is_taken + a_start, 1, a_end - a_start) == NULL)
         && (b_end == b_start || memchr (self->b_is_taken + b_start, 1, b_end - b_start) == NULL);
}

/* Parts @run at the tokens that are taken and appends what is left to @pieces. */
static void
append_free_pieces (const Mover *self, const UndRun *run, GArray *pieces)
{
  UndRun piece = { run->a, run->b, 0 };

  for (guint32 k = 0; k <= run->length; k++)
    {
      if (k < run->length && !self->a_is_taken[run->a + k] && !self->b_is_taken[run->b + k])
        {
          piece.length++;
          continue;
        }
      if (piece.length > 0)
        g_array_append_val (pieces, piece);
      piece = (UndRun){ run->a + k + 1, run->b + k + 1, 0 };
    }
}

/* Adds what is free of @block: all of it, or each part between taken tokens that is long enough. */
static void
add_block (Mover *self, UndBlock *block)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (UndRun));
  guint first = 0;

  trim_runs (self, block->runs, block->n_runs);
  for (guint r = 0; r < block->n_runs; r++)
    append_free_pieces (self, &block->runs[r], pieces);
  while (first < pieces->len)
    {
      guint end = first;
      guint n_words = 0;
      const UndRun *last = NULL;

      for (; end < pieces->len; end++)
        {
          const UndRun *run = &g_array_index (pieces, UndRun, end);

          if (last != NULL
              && !is_free (self, last->a + last->length, run->a, last->b + last->length, run->b))
            break;
          n_words += count_words (self, run);
          last = run;
        }
      if (n_words >= self->min_words)
        add_passage (self, &g_array_index (pieces, UndRun, first), end - first, n_words);
      first = end;
    }
}

static gint
compare_by_a (gconstpointer x, gconstpointer y)
{
  const Passage *first = x, *second = y;

  return (first->move.a_start > second->move.a_start)
         - (first->move.a_start < second->move.a_start);
}

/* The heaviest chain that ends among the first passages in B, as a Fenwick tree of prefix maxima
 * over their ranks. */
typedef struct
{
  guint64 weight;
  guint passage; /* + 1, or 0 */
} Chain;

static Chain
find_chain (const Chain *tree, guint rank)
{
  Chain best = { 0, 0 };

  for (guint at = rank; at > 0; at &= at - 1)
    {
      if (tree[at].weight > best.weight)
        best = tree[at];
    }
  return best;
}

static void
update_chain (Chain *tree, guint size, guint rank, Chain chain)
{
  for (guint at = rank + 1; at <= size; at += at & -at)
    {
      if (chain.weight > tree[at].weight)
        tree[at] = chain;
    }
}

static gint
compare_by_b (gconstpointer x, gconstpointer y, gpointer user_data)
{
  const GArray *passages = user_data;
  guint32 first = g_array_index (passages, Passage, *(const guint *) x).move.b_start;
  guint32 second = g_array_index (passages, Passage, *(const guint *) y).move.b_start;

  return (first > second) - (first < second);
}

/* For each passage its place among all by where they start in B. */
static guint *
rank_by_b (const GArray *passages)
{
  g_autofree guint *order = g_new (guint, passages->len + 1);
  guint *ranks = g_new (guint, passages->len + 1);

  for (guint p = 0; p < passages->len; p++)
    order[p] = p;
  g_qsort_with_data (order, (gint) passages->len, sizeof *order, compare_by_b, (gpointer) passages);
  for (guint r = 0; r < passages->len; r++)
    ranks[order[r]] = r;
  return ranks;
}

/* Decides which passages stay: the heaviest set in order on both sides. */
static void
choose_staying (Mover *self)
{
  const guint n = self->passages->len;
  g_autofree Chain *tree = g_new0 (Chain, (gsize) n + 1);
  g_autofree guint *ranks = rank_by_b (self->passages);
  g_autofree guint *before = g_new0 (guint, n + 1);
  Chain best = { 0, 0 };

  for (guint p = 0; p < n; p++)
    {
      const Passage *passage = &g_array_index (self->passages, Passage, p);
      Chain chain = find_chain (tree, ranks[p]);

      before[p] = chain.passage;
      chain = (Chain){ chain.weight + passage->n_words, p + 1 };
      update_chain (tree, n, ranks[p], chain);
      if (chain.weight > best.weight)
        best = chain;
    }
  for (guint p = best.passage; p > 0; p = before[p - 1])
    g_array_index (self->passages, Passage, p - 1).stays = TRUE;
}

/* Is @passage too long to be shared by chance, or whole, from one edge of a clause or sentence to
 * another? Laws and forms share short pieces of sentences everywhere, the more the longer they are:
 * a passage needs a word for each doubling of the text. */
static gboolean
is_telling (const Mover *self, const Passage *passage)
{
  const UndMove *move = &passage->move;

  if (passage->n_words >= g_bit_storage (self->a->n + self->b->n))
    return TRUE;
  return self->a->breaks[move->a_start] >= UND_EDGE_CLAUSE
         && self->a->breaks[move->a_end] >= UND_EDGE_CLAUSE
         && self->b->breaks[move->b_start] >= UND_EDGE_CLAUSE
         && self->b->breaks[move->b_end] >= UND_EDGE_CLAUSE;
}

/* May @next be one move with @move, which stands before it in A? */
static gboolean
is_continued (const Mover *self, const UndMove *move, const UndMove *next)
{
  return next->b_start >= move->b_end && next->a_start - move->a_end <= MAX_JOINED_GAP
         && next->b_start - move->b_end <= MAX_JOINED_GAP
         && is_free (self, move->a_end, next->a_start, move->b_end, next->b_start);
}

/* The moves, and the cuts round and in what stays. */
static UndMoves *
collect_moves (Mover *self)
{
  UndMoves *moves = g_new (UndMoves, 1);

  moves->moves = g_array_new (FALSE, FALSE, sizeof (UndMove));
  moves->cuts = g_array_new (FALSE, FALSE, sizeof (UndCut));
  for (guint p = 0; p < self->passages->len; p++)
    {
      const Passage *passage = &g_array_index (self->passages, Passage, p);
      UndMove *last = moves->moves->len > 0
                        ? &g_array_index (moves->moves, UndMove, moves->moves->len - 1)
                        : NULL;

      for (guint r = 0; passage->stays && r < passage->n_runs; r++)
        {
          const UndRun *run = &g_array_index (self->runs, UndRun, passage->first_run + r);
          UndCut cuts[] = { { run->a, run->b }, { run->a + run->length, run->b + run->length } };

          g_array_append_vals (moves->cuts, cuts, G_N_ELEMENTS (cuts));
        }
      if (passage->stays || !is_telling (self, passage))
        continue;
      if (last != NULL && is_continued (self, last, &passage->move))
        *last = (UndMove){ last->a_start, passage->move.a_end, last->b_start, passage->move.b_end };
      else
        g_array_append_val (moves->moves, passage->move);
    }
  return moves;
}

/**
 * und_moves_find:
 * @a: one side
 * @b: the other side
 * @script: a script between them
 * @min_words: words that a move has at least, or 0 for %UND_MOVE_DEFAULT_MIN_WORDS
 * @cancellable: (nullable): looked at every few thousand steps
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * Finds the passages that stand elsewhere. Linear but for sorting the passages. Any thread.
 *
 * Returns: (transfer full): the moves, maybe none; %NULL only when cancelled
 */
UndMoves *
und_moves_find (const UndSequence *a,
                const UndSequence *b,
                const UndEditScript *script,
                guint min_words,
                GCancellable *cancellable,
                GError **error)
{
  g_auto (Mover) mover = { a, b, min_words > 0 ? min_words : UND_MOVE_DEFAULT_MIN_WORDS };
  g_autoptr (GArray) blocks = NULL;

  mover.a_is_taken = g_new0 (guint8, a->n + 1);
  mover.b_is_taken = g_new0 (guint8, b->n + 1);
  mover.passages = g_array_new (FALSE, FALSE, sizeof (Passage));
  mover.runs = g_array_new (FALSE, FALSE, sizeof (UndRun));
  add_long_runs (&mover, script);
  blocks = und_blocks_find (a, mover.a_is_taken, b, mover.b_is_taken, mover.min_words, cancellable,
                            error);
  if (blocks == NULL)
    return NULL;
  for (guint k = 0; k < blocks->len; k++)
    add_block (&mover, &g_array_index (blocks, UndBlock, k));
  g_array_sort (mover.passages, compare_by_a);
  choose_staying (&mover);
  return collect_moves (&mover);
}

/**
 * und_moves_free:
 * @self: (transfer full): moves
 *
 * Frees them.
 */
void
und_moves_free (UndMoves *self)
{
  g_array_unref (self->moves);
  g_array_unref (self->cuts);
  g_free (self);
}

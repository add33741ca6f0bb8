/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Moves: passages of about a sentence or more that stand elsewhere in the other text.
 *
 * A script cannot say that two passages have changed places: it keeps one and rewrites the other,
 * and inside the rewritten one it keeps whatever "of" and "the" happen to be in order. So the
 * passages come first: whole paragraphs that both texts have and the script does not keep; what the
 * script keeps (its long runs); what stands in both texts among the rest (und-block.c). Their ends
 * are cut back to the edges of paragraphs and sentences, as those of laws and forms begin and end
 * alike, and grow again where the words beside them are nobody's. The heaviest set of them that is
 * in order on both sides stays, all others are moves, unless they are so short that chance explains
 * them; what these leave between moves, word for word, is one too. A swap is so one move, of the
 * lighter passage, and what the script kept by chance across a moved passage is given up. The
 * script is then found anew for what no move holds.
 *
 * A passage that A has once and B twice is no move: the first is kept, the second inserted.
 *
 * The cost is O(tokens + passages × log (passages)). */
#include "und-block-private.h"
#include "und-move.h"
#include "und-rising.h"
#include "und-stretch-private.h"

/* As UND_MOVE_MAX_STRAY_WORDS, to a paragraph's edge: paragraphs begin and end alike ("And the
 * board said to them,"), and what is beyond the edge belongs to another one. */
#define MAX_BORROWED_WORDS 24

/* A run so short at a block's end, "And" … ", behold,", may be of something else. */
#define MAX_LOOSE_WORDS 5

/* A whole paragraph that each text has once, a name in a list of them, is a passage though it has
 * few words; "(a) In general" stands in bills everywhere. */
#define MIN_PARAGRAPH_WORDS 3

/* Words of a moved sentence's end that were changed on the way, at most. */
#define MAX_RAGGED_WORDS 8

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
  guint min_paragraph_words; /* that a whole paragraph has at least that stands only once */
  guint8 *a_is_taken;        /* in a passage */
  guint8 *b_is_taken;
  GArray *passages; /* (element-type Passage) */
  GArray *runs;     /* (element-type UndRun), of all passages */
  gboolean is_bounded;
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

static gboolean
is_paragraph_edge (const Mover *self, guint32 i, guint32 j)
{
  return self->a->breaks[i] >= UND_EDGE_PARAGRAPH && self->b->breaks[j] >= UND_EDGE_PARAGRAPH;
}

/* Is what lies between an end of a run and the pair (@i, @j), which has @n_words, only there by
 * chance? */
static gboolean
is_stray_edge (const Mover *self, guint32 i, guint32 j, guint n_words)
{
  return n_words <= UND_MOVE_MAX_STRAY_WORDS ? is_sentence_edge (self, i, j)
                                             : is_paragraph_edge (self, i, j);
}

/* How many tokens to take off the start of @run: up to a sentence's or paragraph's edge near by, or
 * marks that end what stands before. */
static guint32
find_start_strays (const Mover *self, const UndRun *run)
{
  guint n_words = 0;
  guint32 n_marks = 0;

  for (guint32 k = 0; k < run->length && n_words <= MAX_BORROWED_WORDS; k++)
    {
      if (is_stray_edge (self, run->a + k, run->b + k, n_words))
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

  for (guint32 k = 0; k < run->length && n_words <= MAX_BORROWED_WORDS; k++)
    {
      if (is_stray_edge (self, a_end - k, b_end - k, n_words))
        return k;
      n_words += self->a->letters[a_end - k - 1] > 0;
    }
  while (n_marks < run->length && self->a->letters[a_end - n_marks - 1] == 0
         && self->a->breaks[a_end - n_marks] == UND_EDGE_NONE
         && self->a->breaks[a_end - n_marks - 1] != UND_EDGE_NONE)
    n_marks++;
  return n_marks < run->length ? n_marks : 0;
}

static guint
count_words (const Mover *self, const UndRun *run)
{
  return und_blocks_count_words (self->a, run->a, run->a + run->length);
}

/* Takes off both ends of a run what was shared by chance beyond a sentence's edge. */
static void
trim_run (const Mover *self, UndRun *run)
{
  guint32 n_strays = find_start_strays (self, run);

  run->a += n_strays;
  run->b += n_strays;
  run->length -= n_strays;
  run->length -= find_end_strays (self, run);
}

/* Is @run, at an end of a block, only there by chance: short, and farther off from @next than it is
 * long? What is right beside @next grows back. */
static gboolean
is_loose_end (const Mover *self, const UndRun *run, const UndRun *next)
{
  const UndRun *first = run->a < next->a ? run : next;
  const UndRun *last = run->a < next->a ? next : run;
  guint n_words = count_words (self, run);

  return n_words <= MAX_LOOSE_WORDS
         && (und_blocks_count_words (self->a, first->a + first->length, last->a) >= n_words
             || und_blocks_count_words (self->b, first->b + first->length, last->b) >= n_words);
}

/* Takes off both ends of a block what was shared by chance. */
static void
trim_block (const Mover *self, UndBlock *block)
{
  const UndRun *runs = block->runs;
  guint first = 0;
  guint end = block->n_runs;

  while (end > first + 1 && is_loose_end (self, &runs[end - 1], &runs[end - 2]))
    end--;
  while (end > first + 1 && is_loose_end (self, &runs[first], &runs[first + 1]))
    first++;
  block->n_runs = end - first;
  memmove (block->runs, runs + first, block->n_runs * sizeof (UndRun));
  trim_run (self, &block->runs[0]);
  if (block->n_runs > 1)
    trim_run (self, &block->runs[block->n_runs - 1]);
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
  trim_run (self, run);
  set_taken (self, run, 1);
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

/* Is @run long enough to be a passage: has it words enough, or is it of whole paragraphs? Short
 * ones that stay must weigh against short ones that may have moved over them. */
static gboolean
is_long (const Mover *self, const UndRun *run)
{
  guint n_words = count_words (self, run);

  return n_words >= self->min_words
         || (n_words >= self->min_paragraph_words && is_paragraph_edge (self, run->a, run->b)
             && is_paragraph_edge (self, run->a + run->length, run->b + run->length));
}

/* The script's runs that are passages in themselves, or what of them is free. */
static void
add_long_runs (Mover *self, const UndEditScript *script)
{
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (UndRun));
  g_autoptr (GArray) long_runs = g_array_new (FALSE, FALSE, sizeof (UndRun));

  for (gsize r = 0; r < n_runs; r++)
    append_free_pieces (self, &runs[r], pieces);
  for (guint r = 0; r < pieces->len; r++)
    {
      UndRun run = g_array_index (pieces, UndRun, r);

      if (!is_long (self, &run))
        continue;
      trim_run (self, &run);
      g_array_append_val (long_runs, run);
      set_taken (self, &run, 1);
    }
  for (guint r = 0; r < long_runs->len; r++)
    lengthen_run (self, &g_array_index (long_runs, UndRun, r));
  for (guint r = 0; r < long_runs->len; r++)
    {
      const UndRun *run = &g_array_index (long_runs, UndRun, r);

      set_taken (self, run, 0);
      if (is_long (self, run))
        add_passage (self, run, 1, count_words (self, run));
    }
}

static gboolean
is_free (const Mover *self, guint32 a_start, guint32 a_end, guint32 b_start, guint32 b_end)
{
  return (a_end == a_start || memchr (self->a_is_taken + a_start, 1, a_end - a_start) == NULL)
         && (b_end == b_start || memchr (self->b_is_taken + b_start, 1, b_end - b_start) == NULL);
}

/* Adds what is free of @block: all of it, or each part between taken tokens that is long enough. */
static void
add_block (Mover *self, UndBlock *block)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (UndRun));
  guint first = 0;

  trim_block (self, block);
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

/* Gives each passage what is free and the same beside it, up to a paragraph's edge: what was taken
 * off others there is of its own paragraph. */
static void
grow_passages (Mover *self)
{
  for (guint p = 0; p < self->passages->len; p++)
    {
      Passage *passage = &g_array_index (self->passages, Passage, p);
      UndRun *first = &g_array_index (self->runs, UndRun, passage->first_run);
      UndRun *last = first + passage->n_runs - 1;
      guint n_words = count_words (self, first) + (last != first ? count_words (self, last) : 0);

      while (first->a > 0 && first->b > 0 && !is_paragraph_edge (self, first->a, first->b)
             && is_free_pair (self, first->a - 1, first->b - 1))
        {
          first->a--;
          first->b--;
          first->length++;
        }
      while (last->a + last->length < self->a->n && last->b + last->length < self->b->n
             && !is_paragraph_edge (self, last->a + last->length, last->b + last->length)
             && is_free_pair (self, last->a + last->length, last->b + last->length))
        last->length++;
      set_taken (self, first, 1);
      set_taken (self, last, 1);
      passage->n_words += count_words (self, first) + (last != first ? count_words (self, last) : 0)
                          - n_words;
      passage->move = (UndMove){ first->a, last->a + last->length, first->b,
                                 last->b + last->length };
    }
}

/* Takes for passages the stretches that both sides have, word for word. */
static void
add_stretches (Mover *self)
{
  g_autoptr (GArray)
    runs = und_stretches_find (self->a, self->a_is_taken, self->b, self->b_is_taken, UND_EDGE_NONE,
                               self->min_words, self->min_words);

  for (guint r = 0; r < runs->len; r++)
    {
      const UndRun *run = &g_array_index (runs, UndRun, r);

      add_passage (self, run, 1, count_words (self, run));
    }
}

/* Marks, or unmarks, as taken the whole paragraphs that the script keeps. */
static void
set_kept_paragraphs (Mover *self, const UndEditScript *script, guint8 is_taken)
{
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);

  for (gsize r = 0; r < n_runs; r++)
    {
      UndRun kept = runs[r];

      while (kept.length > 0 && !is_paragraph_edge (self, kept.a, kept.b))
        kept = (UndRun){ kept.a + 1, kept.b + 1, kept.length - 1 };
      while (kept.length > 0
             && !is_paragraph_edge (self, kept.a + kept.length, kept.b + kept.length))
        kept.length--;
      set_taken (self, &kept, is_taken);
    }
}

/* Whole paragraphs that both sides have and the script does not keep: what it keeps of them is
 * other paragraphs', which have words in common with them. */
static void
add_paragraphs (Mover *self, const UndEditScript *script)
{
  g_autoptr (GArray) runs = NULL;
  gsize n_same = und_edit_script_get_n_equal (script);
  guint min_words;

  set_kept_paragraphs (self, script, 1);
  runs = und_stretches_find (self->a, self->a_is_taken, self->b, self->b_is_taken,
                             UND_EDGE_PARAGRAPH, self->min_words, self->min_paragraph_words);
  set_kept_paragraphs (self, script, 0);
  for (guint r = 0; r < runs->len; r++)
    n_same += g_array_index (runs, UndRun, r).length;
  /* Where the texts have little in common, a short paragraph is common by chance. */
  min_words = 2 * n_same < MIN (self->a->n, self->b->n) ? self->min_words
                                                        : self->min_paragraph_words;
  for (guint r = 0; r < runs->len; r++)
    {
      const UndRun *run = &g_array_index (runs, UndRun, r);

      if (count_words (self, run) >= min_words)
        add_passage (self, run, 1, count_words (self, run));
    }
}

static gint
compare_by_a (gconstpointer x, gconstpointer y)
{
  const Passage *first = x, *second = y;

  return (first->move.a_start > second->move.a_start)
         - (first->move.a_start < second->move.a_start);
}

/* Sorts the passages by A and decides which stay: the heaviest set in order on both sides. */
static void
choose_staying (Mover *self)
{
  g_autofree UndRisingItem *items = g_new (UndRisingItem, (gsize) self->passages->len + 1);
  g_autofree guint8 *stays = NULL;

  g_array_sort (self->passages, compare_by_a);
  for (guint p = 0; p < self->passages->len; p++)
    {
      const Passage *passage = &g_array_index (self->passages, Passage, p);

      items[p] = (UndRisingItem){ passage->n_words, passage->move.b_start };
    }
  stays = und_rising_find (items, self->passages->len);
  for (guint p = 0; p < self->passages->len; p++)
    g_array_index (self->passages, Passage, p).stays = stays[p];
}

/* Do other passages, or the text's ends, stand on both sides of a passage? */
static gboolean
is_all_between (const guint8 *is_taken, guint32 n, guint32 start, guint32 end)
{
  return (start == 0 || is_taken[start - 1]) && (end == n || is_taken[end]);
}

/* Is @passage too long to be shared by chance, or whole, from one edge of a clause or sentence to
 * another, or all that stands between others? Laws and forms share short pieces of sentences
 * everywhere, the more the longer they are: a passage needs a word for each doubling of the text.
 */
static gboolean
is_telling (const Mover *self, const Passage *passage)
{
  const UndMove *move = &passage->move;

  if (passage->n_words >= g_bit_storage (self->a->n + self->b->n)
      || (is_all_between (self->a_is_taken, self->a->n, move->a_start, move->a_end)
          && is_all_between (self->b_is_taken, self->b->n, move->b_start, move->b_end)))
    return TRUE;
  return self->a->breaks[move->a_start] >= UND_EDGE_CLAUSE
         && self->a->breaks[move->a_end] >= UND_EDGE_CLAUSE
         && self->b->breaks[move->b_start] >= UND_EDGE_CLAUSE
         && self->b->breaks[move->b_end] >= UND_EDGE_CLAUSE;
}

/* Gives up the passages that neither stay nor tell enough to be moves: their words are free again.
 * All are judged before any is given up, so that none is judged by the order they stand in. */
static void
drop_chance_moves (Mover *self)
{
  g_autofree gboolean *is_kept = g_new (gboolean, (gsize) self->passages->len + 1);
  guint n_kept = 0;

  for (guint p = 0; p < self->passages->len; p++)
    {
      const Passage *passage = &g_array_index (self->passages, Passage, p);

      is_kept[p] = passage->stays || is_telling (self, passage);
    }
  for (guint p = 0; p < self->passages->len; p++)
    {
      const Passage *passage = &g_array_index (self->passages, Passage, p);
      const UndMove *move = &passage->move;

      if (is_kept[p])
        {
          g_array_index (self->passages, Passage, n_kept++) = *passage;
          continue;
        }
      memset (self->a_is_taken + move->a_start, 0, move->a_end - move->a_start);
      memset (self->b_is_taken + move->b_start, 0, move->b_end - move->b_start);
    }
  g_array_set_size (self->passages, n_kept);
}

/* Does @script keep a token of [@first, @end) of A, or of B? */
static gboolean
is_kept (const UndEditScript *script, gboolean in_b, guint32 first, guint32 end)
{
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);
  gsize low = 0, high = n_runs;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      guint32 start = in_b ? runs[middle].b : runs[middle].a;

      if (start + runs[middle].length <= first)
        low = middle + 1;
      else
        high = middle;
    }
  return low < n_runs && (in_b ? runs[low].b : runs[low].a) < end;
}

/* The tokens of a sentence that a moved passage leaves, before it or behind it. */
typedef struct
{
  guint32 first;
  guint32 end;
  guint n_words;
} Rest;

static gboolean
find_rest_behind (const UndSequence *side, const guint8 *is_taken, guint32 end, Rest *rest)
{
  *rest = (Rest){ end, end, 0 };
  for (; side->breaks[rest->end] < UND_EDGE_SENTENCE; rest->end++)
    {
      rest->n_words += side->letters[rest->end] > 0;
      if (is_taken[rest->end] || rest->n_words > MAX_RAGGED_WORDS)
        return FALSE;
    }
  return TRUE;
}

static gboolean
find_rest_before (const UndSequence *side, const guint8 *is_taken, guint32 first, Rest *rest)
{
  *rest = (Rest){ first, first, 0 };
  for (; side->breaks[rest->first] < UND_EDGE_SENTENCE; rest->first--)
    {
      rest->n_words += side->letters[rest->first - 1] > 0;
      if (is_taken[rest->first - 1] || rest->n_words > MAX_RAGGED_WORDS)
        return FALSE;
    }
  return TRUE;
}

/* Is little left beside @passage, and nothing of it kept where it stood? */
static gboolean
goes_along (const Passage *passage, const Rest *a, const Rest *b, const UndEditScript *script)
{
  return 2 * MAX (a->n_words, b->n_words) <= passage->n_words
         && !is_kept (script, FALSE, a->first, a->end) && !is_kept (script, TRUE, b->first, b->end);
}

/* Moves whole sentences: what was changed at the end of a moved one is an edit inside the move. */
static void
complete_sentences (Mover *self, const UndEditScript *script)
{
  for (guint p = 0; p < self->passages->len; p++)
    {
      Passage *passage = &g_array_index (self->passages, Passage, p);
      UndMove *move = &passage->move;
      Rest a, b;

      if (passage->stays)
        continue;
      if (find_rest_behind (self->a, self->a_is_taken, move->a_end, &a)
          && find_rest_behind (self->b, self->b_is_taken, move->b_end, &b)
          && goes_along (passage, &a, &b, script))
        *move = (UndMove){ move->a_start, a.end, move->b_start, b.end };
      if (find_rest_before (self->a, self->a_is_taken, move->a_start, &a)
          && find_rest_before (self->b, self->b_is_taken, move->b_start, &b)
          && goes_along (passage, &a, &b, script))
        *move = (UndMove){ a.first, move->a_end, b.first, move->b_end };
      memset (self->a_is_taken + move->a_start, 1, move->a_end - move->a_start);
      memset (self->b_is_taken + move->b_start, 1, move->b_end - move->b_start);
    }
}

/* May @next be one move with @move, which stands before it in A? */
static gboolean
is_continued (const Mover *self, const UndMove *move, const UndMove *next)
{
  return next->b_start >= move->b_end && next->a_start - move->a_end <= UND_MOVE_MAX_JOINED_GAP
         && next->b_start - move->b_end <= UND_MOVE_MAX_JOINED_GAP
         && is_free (self, move->a_end, next->a_start, move->b_end, next->b_start);
}

/* The moves, and the cuts round and in what stays. */
static UndMoves *
collect_moves (Mover *self)
{
  UndMoves *moves = g_new (UndMoves, 1);

  moves->moves = g_array_new (FALSE, FALSE, sizeof (UndMove));
  moves->cuts = g_array_new (FALSE, FALSE, sizeof (UndCut));
  moves->is_bounded = self->is_bounded;
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
      if (passage->stays)
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
 * Finds the passages that stand elsewhere. O(tokens + passages × log (passages)). Any thread.
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
  g_auto (Mover) mover = { a, b, min_words > 0 ? min_words : UND_MOVE_DEFAULT_MIN_WORDS,
                           min_words > 0 ? min_words : MIN_PARAGRAPH_WORDS };
  g_autoptr (GArray) blocks = NULL;

  mover.a_is_taken = g_new0 (guint8, a->n + 1);
  mover.b_is_taken = g_new0 (guint8, b->n + 1);
  mover.passages = g_array_new (FALSE, FALSE, sizeof (Passage));
  mover.runs = g_array_new (FALSE, FALSE, sizeof (UndRun));
  add_paragraphs (&mover, script);
  add_long_runs (&mover, script);
  blocks = und_blocks_find (a, mover.a_is_taken, b, mover.b_is_taken, mover.min_words,
                            &mover.is_bounded, cancellable, error);
  if (blocks == NULL)
    return NULL;
  for (guint k = 0; k < blocks->len; k++)
    add_block (&mover, &g_array_index (blocks, UndBlock, k));
  grow_passages (&mover);
  choose_staying (&mover);
  drop_chance_moves (&mover);
  add_stretches (&mover);
  choose_staying (&mover);
  drop_chance_moves (&mover);
  complete_sentences (&mover, script);
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

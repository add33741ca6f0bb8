/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Two texts word by word: the sides are cut into units and numbered (und-comparison-side.c), laid
 * side by side (src/diff), and told as hunks (und-comparison-hunks.c) and rows
 * (und-comparison-rows.c).
 *
 * Of two megabytes with 1 % of the words edited, half of the instructions go to laying the sides
 * beside each other, of these seven in ten to finding a script and proving that it is least, by
 * folded and then by exact ids. A sixth finds and keeps the units, an eighth numbers them, a tenth
 * finds sentences and paragraphs, and hunks and rows take a thirtieth. All together is 17 times
 * what it takes to split the same words at white space and number them.
 *
 * While both sides are laid beside each other a unit takes 4 bytes for its place, 8 for its numbers
 * and 2 for its letters and edge, and what the search needs for a word is 5 more.
 *
 * The lesser side, shorter or first byte for byte, is always numbered and aligned as A, so that
 * swapping the sides gives the mirror of the same comparison. */
#include "und-comparison-private.h"
#include "und-comparison.h"

#include <string.h>

struct _UndComparison
{
  gatomicrefcount ref_count;
  UndText *a; /* strong */
  UndText *b; /* strong */
  UndSpan a_span;
  UndSpan b_span;
  GArray *hunks; /* (element-type UndHunk) */
  GArray *rows;  /* (element-type UndComparisonRow) */
  UndComparisonWords words;
  gboolean is_bounded;
};

static gboolean
is_greater (const UndComparisonSide *a, const UndComparisonSide *b)
{
  gsize n_a = und_span_length (a->span), n_b = und_span_length (b->span);

  if (n_a != n_b)
    return n_a > n_b;
  return memcmp (a->bytes + a->span.start, b->bytes + b->span.start, n_a) > 0;
}

UndAlignment *
und_comparison_align (UndComparisonSide *a,
                      UndComparisonSide *b,
                      const UndComparisonOptions *options,
                      gboolean no_moves,
                      GCancellable *cancellable,
                      GError **error)
{
  const UndAlignmentOptions alignment_options = { options->is_exact, no_moves,
                                                  options->min_move_words, 0 };
  gboolean is_mirrored = is_greater (a, b);
  UndComparisonSide *lesser = is_mirrored ? b : a;
  UndComparisonSide *greater = is_mirrored ? a : b;
  g_autoptr (UndInterner) folded = und_interner_new ();
  g_autoptr (UndInterner) exact = und_interner_new ();
  g_autoptr (UndAlignment) alignment = NULL;
  UndFold exact_fold = und_comparison_get_fold (options->ignored)
                       & (UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE);
  UndFold fold = UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE;

  und_comparison_side_intern (lesser, folded, fold, exact, exact_fold);
  und_comparison_side_intern (greater, folded, fold, exact, exact_fold);
  g_clear_pointer (&folded, und_interner_free);
  g_clear_pointer (&exact, und_interner_free);
  alignment = und_alignment_new (&lesser->sequence, &greater->sequence, &alignment_options,
                                 cancellable, error);
  if (alignment == NULL)
    return NULL;
  return is_mirrored ? und_alignment_invert (alignment) : g_steal_pointer (&alignment);
}

static gsize
count_kept_words (const UndComparisonSide *a, const UndEditScript *script)
{
  gsize n_runs, n_words = 0;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);

  for (gsize r = 0; r < n_runs; r++)
    {
      for (guint32 k = 0; k < runs[r].length; k++)
        n_words += a->letters[runs[r].a + k] > 0;
    }
  return n_words;
}

static UndComparison *
comparison_new (UndText *a, UndSpan a_span, UndText *b, UndSpan b_span)
{
  UndComparison *self = g_new0 (UndComparison, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->a = und_text_ref (a);
  self->b = und_text_ref (b);
  self->a_span = a_span;
  self->b_span = b_span;
  return self;
}

/**
 * und_comparison_new:
 * @a: one text
 * @a_span: bytes of @a to compare
 * @b: the other text
 * @b_span: bytes of @b to compare
 * @options: (nullable): %NULL for a readable comparison that ignores nothing
 * @cancellable: (nullable): looked at every few thousand steps
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * Compares word by word. With @is_exact, as few words are deleted and inserted as possible;
 * otherwise a few more where it reads better, and what moved is told as moved. Swapping the sides
 * mirrors the answer. Time is O(bytes + units × differences) with a bound of about a second, of
 * several with @is_exact, past which und_comparison_is_bounded(). Any thread.
 *
 * Returns: (transfer full): the comparison, or %NULL when cancelled
 */
UndComparison *
und_comparison_new (UndText *a,
                    UndSpan a_span,
                    UndText *b,
                    UndSpan b_span,
                    const UndComparisonOptions *options,
                    GCancellable *cancellable,
                    GError **error)
{
  const UndComparisonOptions defaults = { 0 };
  g_auto (UndComparisonSide) side_a = { 0 };
  g_auto (UndComparisonSide) side_b = { 0 };
  g_autoptr (UndAlignment) alignment = NULL;
  UndComparison *self;
  gsize n_kept;

  g_return_val_if_fail (a_span.start <= a_span.end && b_span.start <= b_span.end, NULL);
  if (options == NULL)
    options = &defaults;
  und_comparison_side_init (&side_a, a, a_span);
  und_comparison_side_init (&side_b, b, b_span);
  alignment = und_comparison_align (&side_a, &side_b, options, FALSE, cancellable, error);
  if (alignment == NULL)
    return NULL;

  self = comparison_new (a, a_span, b, b_span);
  self->hunks = und_comparison_build_hunks (&side_a, &side_b, alignment, options, &self->words);
  self->rows = und_comparison_build_rows (&side_a, &side_b, self->hunks);
  self->is_bounded = und_alignment_is_truncated (alignment);
  n_kept = count_kept_words (&side_a, und_alignment_get_least (alignment));
  self->words.least_deleted = self->words.a - n_kept;
  self->words.least_inserted = self->words.b - n_kept;
  return self;
}

/**
 * und_comparison_ref:
 * @self: a comparison
 *
 * Takes another reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UndComparison *
und_comparison_ref (UndComparison *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * und_comparison_unref:
 * @self: (transfer full): a comparison
 *
 * Gives a reference back. Any thread.
 */
void
und_comparison_unref (UndComparison *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  und_text_unref (self->a);
  und_text_unref (self->b);
  g_array_unref (self->hunks);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * und_comparison_get_a:
 * @self: a comparison
 *
 * Gets the text that is compared from.
 *
 * Returns: (transfer none): the text
 */
UndText *
und_comparison_get_a (const UndComparison *self)
{
  return self->a;
}

/**
 * und_comparison_get_b:
 * @self: a comparison
 *
 * Gets the text that is compared to.
 *
 * Returns: (transfer none): the text
 */
UndText *
und_comparison_get_b (const UndComparison *self)
{
  return self->b;
}

/**
 * und_comparison_get_a_span:
 * @self: a comparison
 *
 * Gets what is compared of A.
 *
 * Returns: bytes of A
 */
UndSpan
und_comparison_get_a_span (const UndComparison *self)
{
  return self->a_span;
}

/**
 * und_comparison_get_b_span:
 * @self: a comparison
 *
 * Gets what is compared of B.
 *
 * Returns: bytes of B
 */
UndSpan
und_comparison_get_b_span (const UndComparison *self)
{
  return self->b_span;
}

/**
 * und_comparison_get_hunks:
 * @self: a comparison
 * @n_hunks: (out): number of hunks
 *
 * Gets the hunks in B's order. Together they cover both sides from end to end, once.
 *
 * Returns: (transfer none) (array length=n_hunks): the hunks
 */
const UndHunk *
und_comparison_get_hunks (const UndComparison *self, gsize *n_hunks)
{
  *n_hunks = self->hunks->len;
  return (const UndHunk *) (gpointer) self->hunks->data;
}

/**
 * und_comparison_get_rows:
 * @self: a comparison
 * @n_rows: (out): number of rows
 *
 * Gets the paragraphs side by side, in order.
 *
 * Returns: (transfer none) (array length=n_rows): the rows
 */
const UndComparisonRow *
und_comparison_get_rows (const UndComparison *self, gsize *n_rows)
{
  *n_rows = self->rows->len;
  return (const UndComparisonRow *) (gpointer) self->rows->data;
}

/**
 * und_comparison_get_words:
 * @self: a comparison
 *
 * Gets how many words were kept, changed and moved. On either side the equal, the changed and the
 * moved words add up to all. A word of which only the white space after it differs is equal.
 *
 * Returns: (transfer none): the counts
 */
const UndComparisonWords *
und_comparison_get_words (const UndComparison *self)
{
  return &self->words;
}

/**
 * und_comparison_is_bounded:
 * @self: a comparison
 *
 * Gets whether a bound on the search was reached, so that fewer words may have changed than it
 * says, or more of them may have moved.
 *
 * Returns: %TRUE if so
 */
gboolean
und_comparison_is_bounded (const UndComparison *self)
{
  return self->is_bounded;
}

/**
 * und_comparison_get_similarity:
 * @self: a comparison
 *
 * Gets the share of words that are equal and in their place: 2 × equal / (a + b).
 *
 * Returns: the share in [0, 1], 1 for two texts without words
 */
double
und_comparison_get_similarity (const UndComparison *self)
{
  gsize n_words = self->words.a + self->words.b;

  return n_words > 0 ? 2.0 * (double) self->words.equal / (double) n_words : 1.0;
}

/**
 * und_comparison_is_equal:
 * @self: a comparison
 *
 * Gets whether nothing differs but what was to be ignored. O(hunks).
 *
 * Returns: %TRUE if every hunk is equal or ignored
 */
gboolean
und_comparison_is_equal (const UndComparison *self)
{
  for (guint h = 0; h < self->hunks->len; h++)
    {
      const UndHunk *hunk = &g_array_index (self->hunks, UndHunk, h);

      if (hunk->op != UND_HUNK_EQUAL && !hunk->is_ignored)
        return FALSE;
    }
  return TRUE;
}

/**
 * und_hunk_op_to_string:
 * @self: what a hunk does
 *
 * Gets its name in reports. Both ends of a move are "move".
 *
 * Returns: (transfer none): the name
 */
const char *
und_hunk_op_to_string (UndHunkOp self)
{
  static const char *const names[] = { "equal", "delete", "insert", "replace", "move", "move" };

  return names[self];
}

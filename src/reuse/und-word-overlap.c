/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-word-overlap.h"

#include "und-text.h"

#include <string.h>

/* Overview
 *
 * Task: align the few words between two seeds, and those before the first and after the last.
 *
 * Both are small tables of dynamic programming, at most UND_WORD_OVERLAP_MAX words wide, so a call
 * costs a bounded time whatever the texts are. The reach of two texts is a local alignment that
 * begins at a corner: an equal word gains, a word on one side alone or two different words cost,
 * and the best place wins; of equal places the shorter.
 *
 * Known bad case: more than UND_WORD_OVERLAP_MAX rewritten words between two seeds count as wholly
 * different, though some of them may be equal. */

/**
 * und_word_overlap_count:
 * @a: (array length=n_a): word ids
 * @n_a: how many
 * @b: (array length=n_b): word ids
 * @n_b: how many
 *
 * Gets the length of the longest common subsequence. Takes O(n_a × n_b), which is bounded: it is 0
 * if either is longer than UND_WORD_OVERLAP_MAX.
 *
 * Returns: the number of words
 */
guint
und_word_overlap_count (const guint32 *a, gsize n_a, const guint32 *b, gsize n_b)
{
  guint row[UND_WORD_OVERLAP_MAX + 1] = { 0 };

  if (n_a > UND_WORD_OVERLAP_MAX || n_b > UND_WORD_OVERLAP_MAX)
    return 0;
  for (gsize i = 0; i < n_a; i++)
    {
      guint diagonal = 0;

      for (gsize j = 0; j < n_b; j++)
        {
          guint above = row[j + 1];

          row[j + 1] = a[i] == b[j] ? diagonal + 1 : MAX (above, row[j]);
          diagonal = above;
        }
    }
  return row[n_b];
}

typedef struct
{
  int score;
  guint n_equal;
} ReachCell;

static ReachCell
better_cell (ReachCell one, ReachCell two)
{
  return two.score > one.score ? two : one;
}

/**
 * und_word_overlap_reach:
 * @a: (array length=n_a): word ids
 * @n_a: how many; those beyond UND_WORD_OVERLAP_MAX are not looked at
 * @b: (array length=n_b): word ids
 * @n_b: how many, likewise
 * @gain: how many different words an equal one makes up for
 * @is_backward: begin at the ends
 *
 * Finds how far two texts stay alike. Both reaches end in an equal word, or are empty.
 *
 * Returns: the words taken in
 */
UndWordReach
und_word_overlap_reach (const guint32 *a,
                        gsize n_a,
                        const guint32 *b,
                        gsize n_b,
                        guint gain,
                        gboolean is_backward)
{
  ReachCell row[UND_WORD_OVERLAP_MAX + 1] = { { 0, 0 } };
  UndWordReach reach = { 0, 0, 0 };
  int best_score = 0;
  gsize rows = MIN (n_a, UND_WORD_OVERLAP_MAX);
  gsize columns = MIN (n_b, UND_WORD_OVERLAP_MAX);

  for (gsize j = 0; j <= columns; j++)
    row[j].score = -(int) j;
  for (gsize i = 1; i <= rows; i++)
    {
      guint32 word = is_backward ? a[n_a - i] : a[i - 1];
      ReachCell diagonal = row[0];

      row[0] = (ReachCell){ -(int) i, 0 };
      for (gsize j = 1; j <= columns; j++)
        {
          guint32 other = is_backward ? b[n_b - j] : b[j - 1];
          gboolean is_equal = word == other && word != UND_TOKEN_ID_NONE;
          ReachCell above = { row[j].score - 1, row[j].n_equal };
          ReachCell before = { row[j - 1].score - 1, row[j - 1].n_equal };
          ReachCell across = { diagonal.score + (is_equal ? (int) gain : -1),
                               diagonal.n_equal + (is_equal ? 1 : 0) };

          diagonal = row[j];
          row[j] = better_cell (across, better_cell (above, before));
          if (is_equal && across.score == row[j].score && across.score > best_score)
            {
              best_score = across.score;
              reach = (UndWordReach){ i, j, across.n_equal };
            }
        }
    }
  return reach;
}

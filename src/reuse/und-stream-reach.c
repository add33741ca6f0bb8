/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-stream-reach.h"

#include "und-stream-index-private.h"

#include <string.h>

/* Overview
 *
 * Task: from a place where two texts have the same words, tell how far they go on alike, with words
 * changed, left out and added in between.
 *
 * The simple way is a table of all words of the one by all words of the other, cut off where the
 * score falls. Here only the changes cost time: for each number of changes and each diagonal (how
 * many words more were taken here than there) the furthest point is kept, and equal words are
 * walked over at the speed of comparing numbers (Myers's greedy script, ended as in Zhang,
 * Schwartz, Wagner and Miller's greedy alignment). A point whose score has fallen DROP below the
 * best one is given up; when all are, the best one is the end.
 *
 * A word is worth 2, a word that is in every text 1, and a change costs 2, so that "of the" after a
 * changed word does not carry a passage on, and one uncommon word does.
 *
 * Invariants: what is reached ends in an equal word; at no point inside is it better to stop.
 *
 * Cost: O(words + changes × live diagonals), and at most WIDTH of these live. Known bad case: texts
 * that repeat one phrase keep many diagonals alive, and those beyond WIDTH are given up. */

#define CHANGE_COST 2
#define DROP        12
#define WIDTH       128
#define DEAD        G_MAXUINT32

typedef struct
{
  guint32 here; /* words taken here, or DEAD */
  guint32 n_equal;
  gint64 worth;
} Point;

typedef struct
{
  const guint32 *here;
  const guint32 *there;
  const guint8 *worths;
  gint64 n_here;
  gint64 n_there;
  int step;
  /* The furthest points of one number of changes, of diagonals from @low on; one more at each end,
   * which is dead. */
  Point points[WIDTH + 2];
  gint64 low;
  guint n_points;
  UndStreamReach best;
} Reaching;

/* Walks over equal words. */
static inline void
slide (Reaching *self, Point *point, gint64 diagonal)
{
  gint64 here = point->here;
  gint64 there = here - diagonal;

  while (here < self->n_here && there < self->n_there)
    {
      if (self->here[here * self->step] != self->there[there * self->step])
        break;
      point->worth += self->worths[there * self->step];
      point->n_equal++;
      here++;
      there++;
    }
  point->here = (guint32) here;
}

/* The better of @a and @b moved on by @n words here, on a diagonal. */
static inline Point
choose (Point a, Point b, guint32 n)
{
  if (b.here == DEAD)
    return a;
  b.here += n;
  if (a.here == DEAD || b.here > a.here || (b.here == a.here && b.worth > a.worth))
    return b;
  return a;
}

/* Of two ends that are worth the same the one with more equal words is the better one: one uncommon
 * word behind a changed one is still of the passage. Of generated quotations with changed words
 * 3 edges in 100 end so, and 1 in 1,000 is then a word too long. */
static inline void
note_best (Reaching *self, const Point *point, gint64 diagonal, gint64 score)
{
  if (score > self->best.score
      || (score == self->best.score && point->n_equal > self->best.n_equal))
    self->best = (UndStreamReach){ point->here, (guint32) (point->here - diagonal), point->n_equal,
                                   score };
}

/* Takes the points of one change more from those that are there. */
static void
step_on (Reaching *self, gint64 n_changes)
{
  Point before = { .here = DEAD };
  Point *points = self->points + 1;
  guint n = MIN (self->n_points + 2, WIDTH);

  /* A diagonal to each side; what stands in the array moves up by one. */
  memmove (points + 1, points, sizeof (Point) * MIN (self->n_points, WIDTH - 1));
  points[0].here = DEAD;
  for (guint i = self->n_points + 1; i < n + 1; i++)
    points[i].here = DEAD;
  self->low--;
  for (guint i = 0; i < n; i++)
    {
      gint64 diagonal = self->low + i;
      Point here = points[i];
      Point next = { .here = DEAD };
      gint64 score;

      next = choose (next, here, 1);
      next = choose (next, before, 1);
      if (i + 1 < n)
        next = choose (next, points[i + 1], 0);
      before = here;
      points[i].here = DEAD;
      if (next.here == DEAD || next.here > self->n_here || (gint64) next.here - diagonal < 0
          || (gint64) next.here - diagonal > self->n_there)
        continue;
      slide (self, &next, diagonal);
      score = next.worth - CHANGE_COST * n_changes;
      note_best (self, &next, diagonal, score);
      if (score >= self->best.score - DROP)
        points[i] = next;
    }
  self->n_points = n;
}

/* Leaves out dead diagonals at both ends. */
static void
trim (Reaching *self)
{
  Point *points = self->points + 1;
  guint first = 0;

  while (self->n_points > 0 && points[self->n_points - 1].here == DEAD)
    self->n_points--;
  while (first < self->n_points && points[first].here == DEAD)
    first++;
  if (first == 0)
    return;
  self->n_points -= first;
  self->low += first;
  memmove (points, points + first, sizeof (Point) * self->n_points);
}

/**
 * und_stream_reach:
 * @index: holds the other text
 * @here: (array): the first word here; with @step -1 the words before it are meant too
 * @n_here: how many words there are
 * @there: place of the first word of the other text, likewise
 * @n_there: how many words there are
 * @step: 1 for onwards, -1 for backwards
 *
 * Finds how far two texts are alike from a place on.
 *
 * Returns: the end; all zeros if they are not
 */
UndStreamReach
und_stream_reach (const UndStreamIndex *index,
                  const guint32 *here,
                  gsize n_here,
                  guint32 there,
                  gsize n_there,
                  int step)
{
  Reaching self;

  self.here = here;
  self.there = (const guint32 *) (gconstpointer) index->words->data + there;
  self.worths = index->worths + there;
  self.n_here = (gint64) n_here;
  self.n_there = (gint64) n_there;
  self.step = step;
  self.best = (UndStreamReach){ 0 };
  self.low = 0;
  self.n_points = 1;
  self.points[1] = (Point){ 0 };
  slide (&self, &self.points[1], 0);
  note_best (&self, &self.points[1], 0, self.points[1].worth);
  for (gint64 n_changes = 1; self.n_points > 0; n_changes++)
    {
      step_on (&self, n_changes);
      trim (&self);
    }
  return self.best;
}

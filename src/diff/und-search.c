/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* The search for the shortest script: Myers 1986, section 4b, divide and conquer.
 *
 * A box is a piece of A against a piece of B. From its first corner paths are lengthened one
 * difference at a time, on each diagonal the one that gets furthest; from its last corner
 * likewise backwards; where the two meet is a place that a shortest path passes through, and the
 * box falls into two. Equal tokens at either end of a box are taken off first. The two halves wait
 * on a stack of their own; the smaller is done first, so the stack never holds more than about
 * log2 (tokens) boxes.
 *
 * Before any search a large box is cut at long runs that a least script most likely keeps
 * (und-anchor.c), and after it und-proof.c makes sure of them or searches again; where that would
 * be too much, the script is told to be a guess. The cost of each piece is tokens × differences. On
 * ordinary revisions of a megabyte that is milliseconds; on two unrelated texts it is minutes. So
 * from how far it has come the search forecasts what it has still to do, and where bits
 * (und-bit-search.c) would do that in less, they take over the box and the answer is still a least
 * one: a two-word alphabet of 100,000 words takes .4 s, which was 1.9 s and not the least.
 *
 * The steps are counted. When they reach the bound, or bits would pass it, what is left is first
 * cut at tokens that are unique on both sides of a box (und-anchor.c), and a box in which a search
 * has not met after some differences is cut into windows, of which each is solved by bits: the
 * first part of one side against the first part of the other, and so on, so many as take what is
 * left of the bound, or else some thirty steps a token. Texts that go along with each other are cut
 * by their anchors, and what has none has too little in common for it to matter much which place a
 * cut goes through. Measured on 170,000 words a side: revisions with 30 % of the words edited come
 * out least all the same, in a tenth of the time; two unrelated texts 1.6 % longer than the least
 * in small windows. To cut at the furthest place that the search had reached instead, after some
 * hundred differences, took four times as long and left them 2.5 % longer.
 */
#include "und-search-private.h"

/* Differences searched from each end once the bound is reached. */
#define BOUNDED_COST 32

/* Tokens of either side of a window, on average, if not even one as large may be had for what is
 * left of the bound: all its rows of bits are kept at once, so that it is walked back without a
 * second pass (MAX_KEPT_WORDS). With 512 two unrelated texts come out .3 % longer. */
#define MIN_WINDOW_TOKENS 1024

/* Pairs of tokens that bits go over in a step, as each half is gone over once more. */
#define PAIRS_A_STEP 32

/* Anchors are looked for in boxes of at least so many tokens; below, the search is as cheap. */
#define MIN_ANCHORED_TOKENS 64

/* How often anchors may cut a box out of a box. Anchors inside anchors are found in less text, are
 * wrong more often, and make scripts longer. */
#define MAX_ANCHOR_DEPTH 1

/* Boxes of at least so many tokens, both sides together, are cut at sure runs before any search;
 * smaller ones are searched about as fast without. */
#define MIN_REGION_TOKENS 4096

/* How often sure runs may cut a piece out of a piece. */
#define MAX_REGION_DEPTH 4

/* Differences after which a box is first asked how far it has come, and then each time that they
 * have doubled. */
#define FIRST_FORECAST 64

/* What a step of Myers' search costs in steps of bits: a jump to another diagonal against a word of
 * a row, and the equal tokens that it runs along are not counted. Estimated, not measured. */
#define MYERS_STEP_COST 4

/* A search that is forecast to take so many times what is left is given up at once. Forecasts are
 * rough; no other ratio was tried. */
#define TOO_MUCH_RATIO 2

typedef struct
{
  gint32 low;
  gint32 high;
} Diagonals;

typedef struct
{
  gint32 a;
  gint32 b;
} Place;

/**
 * und_search_pool_init:
 * @n_ids: one more than the greatest id
 *
 * Fills @self, zeroed. O(n_ids).
 */
void
und_search_pool_init (UndSearchPool *self, guint32 n_ids)
{
  *self = (UndSearchPool){ .n_ids = n_ids, .sides = g_new0 (guint8, (gsize) n_ids + 1) };
}

/**
 * und_search_pool_clear:
 *
 * Frees what @self owns.
 */
void
und_search_pool_clear (UndSearchPool *self)
{
  g_free (self->sides);
  g_free (self->counts);
  g_clear_pointer (&self->bits, und_bit_search_free);
  g_clear_pointer (&self->seed_runs, g_array_unref);
}

static guint32
get_size (const UndBox *box)
{
  return (box->a_end - box->a_start) + (box->b_end - box->b_start);
}

/* Diagonals are counted from the one through the first corner of their box. */
static gint32
get_first_diagonal (const UndBox *box)
{
  return (gint32) box->a_start - (gint32) box->b_start;
}

/* Takes equal tokens off both ends of @box. */
void
und_search_trim_box (const UndSearch *self, UndBox *box)
{
  while (box->a_start < box->a_end && box->b_start < box->b_end
         && self->a[box->a_start] == self->b[box->b_start])
    {
      box->a_start++;
      box->b_start++;
    }
  while (box->a_start < box->a_end && box->b_start < box->b_end
         && self->a[box->a_end - 1] == self->b[box->b_end - 1])
    {
      box->a_end--;
      box->b_end--;
    }
}

/* Widens @range by one diagonal on each side, inside [@least, @most]; a diagonal at the edge gets
 * @sentinel beyond it, which no path can come from. */
static void
widen (Diagonals *range, gint32 least, gint32 most, gint32 *furthest, gint32 sentinel)
{
  if (range->low > least)
    furthest[--range->low - 1] = sentinel;
  else
    range->low++;
  if (range->high < most)
    furthest[++range->high + 1] = sentinel;
  else
    range->high--;
}

/* One difference more from the start of @box. TRUE when a path meets one from the end. */
static gboolean
advance_forward (UndSearch *self,
                 const UndBox *box,
                 const Diagonals *range,
                 const Diagonals *met,
                 Place *place)
{
  const gint32 a_end = (gint32) box->a_end, b_end = (gint32) box->b_end;
  const gint32 first = get_first_diagonal (box);
  gint32 *furthest = self->forward;

  for (gint32 d = range->high; d >= range->low; d -= 2)
    {
      const gint32 start = furthest[d - 1] >= furthest[d + 1] ? furthest[d - 1] + 1
                                                              : furthest[d + 1];
      gint32 x = start, y = x - first - d;

      while (x < a_end && y < b_end && self->a[x] == self->b[y])
        {
          x++;
          y++;
        }
      furthest[d] = x;
      self->n_passed += (guint64) (x - start);
      if (met != NULL && met->low <= d && d <= met->high && self->backward[d] <= x)
        {
          *place = (Place){ x, y };
          return TRUE;
        }
    }
  return FALSE;
}

/* One difference more from the end of @box. TRUE when a path meets one from the start. */
static gboolean
advance_backward (UndSearch *self,
                  const UndBox *box,
                  const Diagonals *range,
                  const Diagonals *met,
                  Place *place)
{
  const gint32 a_start = (gint32) box->a_start, b_start = (gint32) box->b_start;
  const gint32 first = get_first_diagonal (box);
  gint32 *furthest = self->backward;

  for (gint32 d = range->high; d >= range->low; d -= 2)
    {
      const gint32 end = furthest[d - 1] < furthest[d + 1] ? furthest[d - 1] : furthest[d + 1] - 1;
      gint32 x = end, y = x - first - d;

      while (x > a_start && y > b_start && self->a[x - 1] == self->b[y - 1])
        {
          x--;
          y--;
        }
      furthest[d] = x;
      self->n_passed += (guint64) (end - x);
      if (met != NULL && met->low <= d && d <= met->high && x <= self->forward[d])
        {
          *place = (Place){ x, y };
          return TRUE;
        }
    }
  return FALSE;
}

/* The tokens that the search passed, from the end that got further. Paths that have left the box do
 * not count. */
static guint32
measure_gone (const UndSearch *self,
              const UndBox *box,
              const Diagonals *forward,
              const Diagonals *backward)
{
  const gint32 first = get_first_diagonal (box);
  gint32 n_forward = 0, n_backward = 0;

  for (gint32 d = forward->high; d >= forward->low; d -= 2)
    {
      gint32 x = MIN (self->forward[d], (gint32) box->a_end);
      gint32 y = x - first - d;

      if (y > (gint32) box->b_end)
        {
          y = (gint32) box->b_end;
          x = y + first + d;
        }
      n_forward = MAX (n_forward, x + y - (gint32) (box->a_start + box->b_start));
    }
  for (gint32 d = backward->high; d >= backward->low; d -= 2)
    {
      gint32 x = MAX (self->backward[d], (gint32) box->a_start);
      gint32 y = x - first - d;

      if (y < (gint32) box->b_start)
        {
          y = (gint32) box->b_start;
          x = y + first + d;
        }
      n_backward = MAX (n_backward, (gint32) (box->a_end + box->b_end) - x - y);
    }
  return (guint32) MAX (n_forward, n_backward);
}

/* Makes room for all diagonals of @box and one beyond on either side. Nearly all boxes are small
 * beside the text. */
static void
reserve_diagonals (UndSearch *self, const UndBox *box)
{
  const gsize n_diagonals = (gsize) get_size (box) + 3;

  if (n_diagonals > self->n_diagonals)
    {
      g_free (self->diagonals);
      self->n_diagonals = MAX (n_diagonals, 2 * self->n_diagonals);
      self->diagonals = g_new (gint32, 2 * self->n_diagonals);
    }
  self->forward = self->diagonals + (box->b_end - box->b_start) + 1;
  self->backward = self->forward + self->n_diagonals;
}

typedef enum
{
  SPLIT_FOUND,
  SPLIT_BOUND_REACHED,
  SPLIT_TOO_MUCH,
  SPLIT_BITS_CHEAPER,
  SPLIT_CANCELLED,
} Split;

static guint64
estimate_bits (UndSearch *self, const UndBox *box)
{
  if (self->pool->bits == NULL)
    self->pool->bits = und_bit_search_new (self->pool->n_ids);
  return und_bit_search_estimate (self->pool->bits, self, box);
}

typedef enum
{
  FORECAST_GO_ON,
  FORECAST_BITS,
  FORECAST_TOO_MUCH,
} Forecast;

/* After @cost differences from each end, would bits solve @box in less than what the search has
 * still to do, if it goes on as it went? Will either pass the bound? The search meets when both
 * ends together have come all the way; each difference more takes a step more on either side, and
 * the halves take as much again. */
static Forecast
forecast_search (UndSearch *self,
                 const UndBox *box,
                 guint cost,
                 const Diagonals *forward,
                 const Diagonals *backward)
{
  const double n_left = self->max_steps > self->n_steps ? (double) (self->max_steps - self->n_steps)
                                                        : 0;
  const double size = get_size (box);
  const guint32 n_gone = measure_gone (self, box, forward, backward);
  double n_rounds, n_steps, n_bit_steps;

  n_rounds = cost * size / (2.0 * MAX (n_gone, 1));
  n_steps = 2 * n_rounds * n_rounds;
  /* To count what bits take is a pass over the box: only if it may be worth it, and not anew for
   * each slice that is cut off a box that is too much. */
  if (n_steps < size)
    return FORECAST_GO_ON;
  if (n_steps > TOO_MUCH_RATIO * n_left && self->bit_density * size * size > 2 * n_left)
    return FORECAST_TOO_MUCH;
  n_bit_steps = (double) estimate_bits (self, box);
  self->bit_density = n_bit_steps / (size * size);
  if (n_bit_steps < MYERS_STEP_COST * n_steps && n_bit_steps <= n_left)
    return FORECAST_BITS;
  return n_steps > TOO_MUCH_RATIO * n_left ? FORECAST_TOO_MUCH : FORECAST_GO_ON;
}

/* Finds a place inside a trimmed @box, neither of whose sides is empty, that a shortest path passes
 * through. Gives up once the bound is reached: at once where anchors may still cut (@may_refuse),
 * otherwise after BOUNDED_COST differences. */
static Split
find_split (UndSearch *self, const UndBox *box, gboolean may_refuse, Place *place, GError **error)
{
  const gint32 least = -(gint32) (box->b_end - box->b_start);
  const gint32 most = (gint32) (box->a_end - box->a_start);
  const gint32 last = least + most;
  const gboolean is_odd = (last & 1) != 0;
  Diagonals forward = { 0, 0 }, backward = { last, last };
  Forecast forecast = FORECAST_GO_ON;

  reserve_diagonals (self, box);
  self->forward[0] = (gint32) box->a_start;
  self->backward[last] = (gint32) box->a_end;
  for (guint cost = 1;; cost++)
    {
      widen (&forward, least, most, self->forward, -1);
      if (advance_forward (self, box, &forward, is_odd ? &backward : NULL, place))
        return SPLIT_FOUND;
      widen (&backward, least, most, self->backward, G_MAXINT32);
      if (advance_backward (self, box, &backward, is_odd ? NULL : &forward, place))
        return SPLIT_FOUND;

      self->n_steps += (guint64) (forward.high - forward.low + backward.high - backward.low + 4)
                       / 2;
      if (cost % 64 == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return SPLIT_CANCELLED;
      if (cost >= FIRST_FORECAST && (cost & (cost - 1)) == 0)
        forecast = forecast_search (self, box, cost, &forward, &backward);
      if (forecast == FORECAST_BITS)
        return SPLIT_BITS_CHEAPER;
      if (self->n_steps <= self->max_steps && forecast != FORECAST_TOO_MUCH)
        continue;
      if (may_refuse)
        return SPLIT_BOUND_REACHED;
      if (cost >= BOUNDED_COST)
        return SPLIT_TOO_MUCH;
    }
}

void
und_search_mark_changed (UndSearch *self, const UndBox *box)
{
  memset (self->a_changed + box->a_start, 1, box->a_end - box->a_start);
  memset (self->b_changed + box->b_start, 1, box->b_end - box->b_start);
}

/* Pushes the two halves of @box, the smaller last, so that it is done first. */
static void
push_halves (GArray *stack, const UndBox *box, Place place)
{
  UndBox before = { box->a_start, (guint32) place.a, box->b_start, (guint32) place.b, box->depth };
  UndBox after = { (guint32) place.a, box->a_end, (guint32) place.b, box->b_end, box->depth };

  g_array_append_val (stack, *(get_size (&before) >= get_size (&after) ? &before : &after));
  g_array_append_val (stack, *(get_size (&before) >= get_size (&after) ? &after : &before));
}

static gboolean solve_box (UndSearch *self, UndBox box, GError **error);

/* Solves what lies between anchors, box by box. Called from solve_box() at most MAX_ANCHOR_DEPTH
 * deep. */
static gboolean
solve_between (UndSearch *self, const UndBox *box, const GArray *anchors, GError **error)
{
  UndBox rest = *box;

  rest.depth++;
  for (guint i = 0; i <= anchors->len; i++)
    {
      const UndRun *anchor = i < anchors->len ? &g_array_index (anchors, UndRun, i) : NULL;
      UndBox piece = rest;

      if (anchor != NULL)
        {
          piece.a_end = anchor->a;
          piece.b_end = anchor->b;
          rest.a_start = anchor->a + 1;
          rest.b_start = anchor->b + 1;
        }
      if (!solve_box (self, piece, error))
        return FALSE;
    }
  return TRUE;
}

/* How many windows @box is cut into: so few as what is left of the bound lets bits solve, but at
 * most so many as leave each MIN_WINDOW_TOKENS. */
static guint64
count_windows (const UndSearch *self, const UndBox *box)
{
  const guint64 n_left = self->max_steps - MIN (self->max_steps, self->n_steps);
  const guint64 n_pairs = (guint64) (box->a_end - box->a_start) * (box->b_end - box->b_start);
  guint64 n_windows = 1;

  while (n_pairs / n_windows / PAIRS_A_STEP > n_left
         && n_windows * n_windows * MIN_WINDOW_TOKENS * MIN_WINDOW_TOKENS < n_pairs)
    n_windows++;
  return n_windows;
}

/* Solves @box window by window, each of them for itself. */
static gboolean
solve_windows (UndSearch *self, const UndBox *box, GError **error)
{
  const guint64 n_a = box->a_end - box->a_start, n_b = box->b_end - box->b_start;
  const guint64 n_windows = count_windows (self, box);
  UndBox window = *box;

  if (self->pool->bits == NULL)
    self->pool->bits = und_bit_search_new (self->pool->n_ids);
  self->is_truncated |= n_windows > 1;
  self->n_steps += n_a * n_b / n_windows / PAIRS_A_STEP;
  for (guint64 w = 1; w <= n_windows; w++)
    {
      window.a_end = box->a_start + (guint32) (n_a * w / n_windows);
      window.b_end = box->b_start + (guint32) (n_b * w / n_windows);
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
          || !und_bit_search_solve (self->pool->bits, self, &window, error))
        return FALSE;
      window.a_start = window.a_end;
      window.b_start = window.b_end;
    }
  return TRUE;
}

/* One box off the stack: empty, cut by anchors or into windows, or split in two. */
static gboolean
solve_step (UndSearch *self, GArray *stack, GError **error)
{
  UndBox box = g_array_index (stack, UndBox, stack->len - 1);
  gboolean may_refuse;
  Place place;
  Split split;

  g_array_set_size (stack, stack->len - 1);
  und_search_trim_box (self, &box);
  if (box.a_start == box.a_end || box.b_start == box.b_end)
    {
      und_search_mark_changed (self, &box);
      return TRUE;
    }
  may_refuse = self->is_trial
               || (box.depth < MAX_ANCHOR_DEPTH && get_size (&box) >= MIN_ANCHORED_TOKENS);
  split = find_split (self, &box, may_refuse, &place, error);
  if (split == SPLIT_CANCELLED)
    return FALSE;
  if (split == SPLIT_BITS_CHEAPER)
    {
      self->n_steps += und_bit_search_estimate (self->pool->bits, self, &box);
      return und_bit_search_solve (self->pool->bits, self, &box, error);
    }
  if (split == SPLIT_TOO_MUCH)
    return solve_windows (self, &box, error);
  if (split == SPLIT_BOUND_REACHED && self->is_trial)
    {
      self->has_given_up = TRUE;
      return FALSE;
    }
  if (split == SPLIT_BOUND_REACHED)
    {
      g_autoptr (GArray) anchors = und_search_find_anchors (self, &box);

      self->is_truncated = TRUE;
      return solve_between (self, &box, anchors, error);
    }
  push_halves (stack, &box, place);
  return TRUE;
}

static gboolean
solve_box (UndSearch *self, UndBox box, GError **error)
{
  g_autoptr (GArray) stack = NULL;

  und_search_trim_box (self, &box);
  if (box.a_start == box.a_end || box.b_start == box.b_end)
    {
      und_search_mark_changed (self, &box);
      return TRUE;
    }
  stack = g_array_new (FALSE, FALSE, sizeof (UndBox));
  g_array_append_val (stack, box);
  while (stack->len > 0)
    {
      if (!solve_step (self, stack, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
und_search_solve_anew (UndSearch *self, const UndBox *box, GError **error)
{
  const guint32 n_a = box->a_end - box->a_start, n_b = box->b_end - box->b_start;
  g_autofree guint8 *a_changed = g_memdup2 (self->a_changed + box->a_start, n_a);
  g_autofree guint8 *b_changed = g_memdup2 (self->b_changed + box->b_start, n_b);
  gboolean is_solved;

  /* Many boxes may be solved anew, and maybe none so large that its search would look. */
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  memset (self->a_changed + box->a_start, 0, n_a);
  memset (self->b_changed + box->b_start, 0, n_b);
  self->is_trial = TRUE;
  is_solved = solve_box (self, *box, error);
  self->is_trial = FALSE;
  if (is_solved || !self->has_given_up)
    return is_solved;
  self->has_given_up = FALSE;
  self->is_unproved = TRUE;
  memcpy (self->a_changed + box->a_start, a_changed, n_a);
  memcpy (self->b_changed + box->b_start, b_changed, n_b);
  return TRUE;
}

/* Solves what lies between sure runs, and these pieces likewise as long as they are large: tokens
 * that are not unique in the whole may be so in a piece. The runs are appended to @guesses. */
static gboolean
solve_region (UndSearch *self, const UndBox *region, guint depth, GArray *guesses, GError **error)
{
  g_autoptr (GArray) runs = NULL;
  UndBox rest = *region;

  und_search_trim_box (self, &rest);
  if (get_size (&rest) < MIN_REGION_TOKENS || depth == MAX_REGION_DEPTH)
    return solve_box (self, rest, error);
  runs = und_search_find_sure_runs (self, &rest);
  if (runs->len == 0)
    return solve_box (self, rest, error);
  for (guint i = 0; i <= runs->len; i++)
    {
      const UndRun *run = i < runs->len ? &g_array_index (runs, UndRun, i) : NULL;
      UndBox piece = rest;

      if (run != NULL)
        {
          piece.a_end = run->a;
          piece.b_end = run->b;
          rest.a_start = run->a + run->length;
          rest.b_start = run->b + run->length;
        }
      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (!solve_region (self, &piece, depth + 1, guesses, error))
        return FALSE;
      if (run != NULL)
        g_array_append_val (guesses, *run);
    }
  return TRUE;
}

static gboolean
solve_all (UndSearch *self, GError **error)
{
  g_autoptr (GArray) guesses = NULL;
  UndBox box = { 0, self->n_a, 0, self->n_b, 0 };

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  und_search_trim_box (self, &box);
  if (get_size (&box) < MIN_REGION_TOKENS)
    return solve_box (self, box, error);
  guesses = g_array_new (FALSE, FALSE, sizeof (UndRun));
  if (!solve_region (self, &box, 0, guesses, error))
    return FALSE;
  return guesses->len == 0 || self->is_truncated || und_search_prove (self, &box, guesses, error);
}

static void
clean_up (UndSearch *self)
{
  g_clear_pointer (&self->diagonals, g_free);
}

gboolean
und_search_prove_near (UndSearch *self, const GArray *places, GError **error)
{
  const UndBox whole = { 0, self->n_a, 0, self->n_b, 0 };
  gboolean is_done;

  if (self->n_a == 0 || self->n_b == 0)
    return TRUE;
  self->is_near = TRUE;
  is_done = und_search_prove (self, &whole, places, error);
  clean_up (self);
  return is_done;
}

/**
 * und_search_run:
 * @self: a search whose lent and caller's members are set and the rest 0; its arrays of changes
 *   all 0
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * Marks what does not stay. While it runs, memory is at most 16 bytes a token of the largest box,
 * and where rows of tokens are looked for (und-anchor.c) 44 bytes a token of B.
 *
 * Returns: %FALSE when cancelled
 */
gboolean
und_search_run (UndSearch *self, GError **error)
{
  gboolean is_done;

  is_done = solve_all (self, error);
  clean_up (self);
  return is_done;
}

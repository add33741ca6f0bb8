/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Edit scripts.
 *
 * The task: the least number of tokens to delete from A and to insert from B. A table of all
 * prefixes answers it in time and memory |A| × |B|, far too much for two reports of a megabyte.
 * Here tokens that occur on one side only are set aside first (no least script keeps them), which
 * on revised prose leaves little, and what is left goes to the search of und-search.c: Myers'
 * divide and conquer, in memory linear in the tokens and time in tokens × differences, with a
 * bound after which anchors and a greedy cut take over.
 *
 * Among equally short scripts the search takes one or the other depending on which side it calls
 * A. So that swapping the sides mirrors the script, the lesser sequence (shorter, then lower ids)
 * always plays A and the answer is turned back.
 */
#include "und-edit-script.h"
#include "und-search-private.h"

struct _UndEditScript
{
  gatomicrefcount ref_count;
  gsize n_a;
  gsize n_b;
  gsize n_equal;
  gboolean is_truncated;
  gboolean is_guessed; /* truncated for want of a proof alone */
  guint64 n_steps;
  GArray *safe_runs; /* (element-type UndSafeRun) (nullable) */
  gsize n_runs;
  UndRun *runs; /* (array length=n_runs), in order, none touching the next on both sides */
};

/* One side as it was given. */
typedef struct
{
  const guint32 *ids;
  const guint8 *letters; /* 0 for a token that takes no part; NULL if all do */
  gsize n;
} Side;

static inline gboolean
takes_part (const Side *side, gsize i)
{
  return side->letters == NULL || side->letters[i] > 0;
}

/* One side of a comparison without the tokens that take no part or that the other side does not
 * have. */
typedef struct
{
  guint32 *ids;    /* those that are left */
  guint32 *places; /* where each stood */
  guint32 n;
  guint8 *changed; /* for each that is left, set by the search */
} Filtered;

static void
filtered_clear (Filtered *self)
{
  g_free (self->ids);
  g_free (self->places);
  g_free (self->changed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filtered, filtered_clear)

static void
filter_side (Filtered *self, const Side *side, const guint8 *sides)
{
  self->ids = g_new (guint32, side->n + 1);
  self->places = g_new (guint32, side->n + 1);
  self->n = 0;
  for (gsize i = 0; i < side->n; i++)
    {
      self->ids[self->n] = side->ids[i];
      self->places[self->n] = (guint32) i;
      self->n += sides[side->ids[i]] == 3 && takes_part (side, i);
    }
  self->changed = g_new0 (guint8, self->n + 1);
}

/* How many of the tokens before @place are left: @from is a lower bound, as cuts come in order. */
static guint32
filtered_find (const Filtered *self, guint32 place, guint32 from)
{
  guint32 low = from, high = self->n;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->places[middle] < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint32
count_ids (const Side *side, guint32 n_ids)
{
  for (gsize i = 0; i < side->n; i++)
    n_ids = MAX (n_ids, side->ids[i] + 1);
  return n_ids;
}

static void
note_side (const Side *side, guint8 *sides, guint8 bit)
{
  for (gsize i = 0; i < side->n; i++)
    {
      if (takes_part (side, i))
        sides[side->ids[i]] |= bit;
    }
}

/* The runs of what the search left unchanged, in the places that the tokens had at first. */
static GArray *
collect_runs (const Filtered *a, const Filtered *b)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (UndRun));
  guint32 i = 0, j = 0;

  for (;;)
    {
      guint32 length = 0;
      UndRun run;

      while (i < a->n && a->changed[i])
        i++;
      while (j < b->n && b->changed[j])
        j++;
      if (i == a->n)
        return runs;
      g_assert (j < b->n);
      run = (UndRun){ a->places[i], b->places[j], 0 };
      do
        {
          g_assert (a->ids[i] == b->ids[j]);
          i++;
          j++;
          length++;
        }
      while (i < a->n && j < b->n && !a->changed[i] && !b->changed[j]
             && a->places[i] == run.a + length && b->places[j] == run.b + length);
      run.length = length;
      g_array_append_val (runs, run);
    }
}

static UndCut *
filter_cuts (const UndCut *cuts, gsize n_cuts, const Filtered *a, const Filtered *b)
{
  UndCut *filtered = g_new (UndCut, n_cuts + 1);
  UndCut last = { 0, 0 };

  for (gsize i = 0; i < n_cuts; i++)
    {
      last.a = filtered_find (a, cuts[i].a, last.a);
      last.b = filtered_find (b, cuts[i].b, last.b);
      filtered[i] = last;
    }
  return filtered;
}

/* The next token that takes part, from *@i on; FALSE at the end. */
static inline gboolean
find_next (const Side *side, gsize *i)
{
  while (*i < side->n && !takes_part (side, *i))
    (*i)++;
  return *i < side->n;
}

static gsize
count_taking_part (const Side *side)
{
  gsize n = 0;

  for (gsize i = 0; i < side->n; i++)
    n += takes_part (side, i);
  return n;
}

static gboolean
is_greater (const Side *a, const Side *b, const UndCut *cuts, gsize n_cuts)
{
  const gsize n_a = count_taking_part (a), n_b = count_taking_part (b);

  if (n_a != n_b)
    return n_a > n_b;
  for (gsize i = 0, j = 0; find_next (a, &i) && find_next (b, &j); i++, j++)
    {
      if (a->ids[i] != b->ids[j])
        return a->ids[i] > b->ids[j];
    }
  for (gsize i = 0; i < n_cuts; i++)
    {
      if (cuts[i].a != cuts[i].b)
        return cuts[i].a > cuts[i].b;
    }
  return FALSE;
}

/* The first that is left from @place on, by @from which it is not before. */
static guint32
filtered_advance (const Filtered *self, guint32 place, guint32 from)
{
  while (from < self->n && self->places[from] < place)
    from++;
  return from;
}

/* A run that touches every box in which the place before (@a, @b) is, edges and all. */
static void
append_place (GArray *places, guint32 a, guint32 b)
{
  const UndRun place = { a > 0 ? a - 1 : 0, b > 0 ? b - 1 : 0, 2 };

  g_array_append_val (places, place);
}

/* Leaves unchanged what @near keeps and is the same; the places of what it keeps and is not. */
static GArray *
start_near (const Side *a,
            const Side *b,
            const UndEditScript *near,
            Filtered *left_a,
            Filtered *left_b)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (UndRun));
  guint32 i = 0, j = 0;

  memset (left_a->changed, 1, left_a->n);
  memset (left_b->changed, 1, left_b->n);
  for (gsize r = 0; r < near->n_runs; r++)
    {
      for (guint32 k = 0; k < near->runs[r].length; k++)
        {
          const guint32 in_a = near->runs[r].a + k, in_b = near->runs[r].b + k;

          if (!takes_part (a, in_a))
            continue;
          i = filtered_advance (left_a, in_a, i);
          j = filtered_advance (left_b, in_b, j);
          if (a->ids[in_a] == b->ids[in_b])
            left_a->changed[i] = left_b->changed[j] = 0;
          else
            append_place (places, i, j);
        }
    }
  return places;
}

/* Turns @safe_runs of what is left into places of the whole. */
static void
restore_safe_runs (GArray *safe_runs, const Filtered *a, const Filtered *b)
{
  for (guint r = 0; r < safe_runs->len; r++)
    {
      UndSafeRun *run = &g_array_index (safe_runs, UndSafeRun, r);

      *run = (UndSafeRun){ a->places[run->a], b->places[run->b], a->places[run->a_end - 1] + 1,
                           b->places[run->b_end - 1] + 1, run->n_seeds };
    }
}

static UndEditScript *
search_script (const Side *a,
               const Side *b,
               const UndEditScript *near,
               const UndCut *cuts,
               gsize n_cuts,
               guint64 max_steps,
               GCancellable *cancellable,
               GError **error)
{
  guint32 n_ids = count_ids (b, count_ids (a, 0));
  g_autofree guint8 *sides = g_new0 (guint8, (gsize) n_ids + 1);
  g_auto (Filtered) left_a = { 0 };
  g_auto (Filtered) left_b = { 0 };
  g_autofree UndCut *left_cuts = NULL;
  g_autoptr (GArray) safe_runs = NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) runs = NULL;
  UndSearch search = { 0 };
  gboolean is_done;
  UndEditScript *script;

  note_side (a, sides, 1);
  note_side (b, sides, 2);
  filter_side (&left_a, a, sides);
  filter_side (&left_b, b, sides);
  left_cuts = filter_cuts (cuts, n_cuts, &left_a, &left_b);

  if (near == NULL && n_cuts == 0)
    safe_runs = g_array_new (FALSE, FALSE, sizeof (UndSafeRun));
  search.a = left_a.ids;
  search.b = left_b.ids;
  search.n_a = left_a.n;
  search.n_b = left_b.n;
  search.n_ids = n_ids;
  search.a_changed = left_a.changed;
  search.b_changed = left_b.changed;
  search.max_steps = max_steps > 0 ? max_steps : UND_EDIT_SCRIPT_DEFAULT_STEPS;
  search.safe_runs = safe_runs;
  search.cancellable = cancellable;
  places = near != NULL ? start_near (a, b, near, &left_a, &left_b) : NULL;
  is_done = near != NULL ? und_search_prove_near (&search, places, error)
                         : und_search_run (&search, left_cuts, n_cuts, error);
  if (!is_done)
    return NULL;
  runs = collect_runs (&left_a, &left_b);
  script = und_edit_script_new_from_runs ((const UndRun *) (const void *) runs->data, runs->len,
                                          a->n, b->n, search.is_truncated);
  script->n_steps = search.n_steps;
  if (search.is_unproved && !search.is_truncated)
    und_edit_script_mark_guessed (script);
  if (safe_runs != NULL && safe_runs->len > 0)
    {
      restore_safe_runs (safe_runs, &left_a, &left_b);
      script->safe_runs = g_steal_pointer (&safe_runs);
    }
  return script;
}

/* Among equally short scripts one or the other is taken depending on which side is called A. */
static UndEditScript *
search_lesser_first (const Side *a,
                     const Side *b,
                     const UndEditScript *near,
                     const UndCut *cuts,
                     gsize n_cuts,
                     guint64 max_steps,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (UndEditScript) mirror = NULL;
  g_autoptr (UndEditScript) mirror_near = NULL;
  g_autofree UndCut *mirror_cuts = NULL;

  if (!is_greater (a, b, cuts, n_cuts))
    return search_script (a, b, near, cuts, n_cuts, max_steps, cancellable, error);

  mirror_near = near != NULL ? und_edit_script_invert (near) : NULL;
  mirror_cuts = g_new (UndCut, n_cuts + 1);
  for (gsize i = 0; i < n_cuts; i++)
    mirror_cuts[i] = (UndCut){ cuts[i].b, cuts[i].a };
  mirror = search_script (b, a, mirror_near, mirror_cuts, n_cuts, max_steps, cancellable, error);
  return mirror != NULL ? und_edit_script_invert (mirror) : NULL;
}

UndEditScript *
und_edit_script_new_of_words (const UndSequence *a,
                              const UndSequence *b,
                              const UndCut *cuts,
                              gsize n_cuts,
                              guint64 max_steps,
                              GCancellable *cancellable,
                              GError **error)
{
  const Side side_a = { a->ids, a->letters, a->n }, side_b = { b->ids, b->letters, b->n };

  g_return_val_if_fail (a->n < G_MAXINT32 / 4 && b->n < G_MAXINT32 / 4, NULL);

  return search_lesser_first (&side_a, &side_b, NULL, cuts, n_cuts, max_steps, cancellable, error);
}

UndEditScript *
und_edit_script_new_near (const UndSequence *a,
                          const UndSequence *b,
                          const UndEditScript *near,
                          guint64 max_steps,
                          GCancellable *cancellable,
                          GError **error)
{
  const Side side_a = { a->ids, a->letters, a->n }, side_b = { b->ids, b->letters, b->n };

  g_return_val_if_fail (near->n_a == a->n && near->n_b == b->n, NULL);

  return search_lesser_first (&side_a, &side_b, near, NULL, 0, max_steps, cancellable, error);
}

/**
 * und_edit_script_new:
 * @a: (array length=n_a): token ids of A
 * @n_a: number of tokens in @a
 * @b: (array length=n_b): token ids of B
 * @n_b: number of tokens in @b
 * @max_steps: steps of the search after which a heuristic takes over, or 0 for
 *   %UND_EDIT_SCRIPT_DEFAULT_STEPS
 * @cancellable: (nullable): looked at every few thousand steps
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * Finds the script with the fewest deleted and inserted tokens, or, where to find it or to be sure
 * of it would take more than @max_steps, a good one, and then says so in
 * und_edit_script_is_truncated(). Swapping the sides mirrors the script. Ids should be dense:
 * memory is O(n_a + n_b + greatest id). Time is O((n_a + n_b) × differences), at most O(n_a + n_b +
 * max_steps) and what the heuristic takes, which is nearly linear. Any thread.
 *
 * Returns: (transfer full): the script, or %NULL when cancelled
 */
UndEditScript *
und_edit_script_new (const guint32 *a,
                     gsize n_a,
                     const guint32 *b,
                     gsize n_b,
                     guint64 max_steps,
                     GCancellable *cancellable,
                     GError **error)
{
  return und_edit_script_new_with_cuts (a, n_a, b, n_b, NULL, 0, max_steps, cancellable, error);
}

/**
 * und_edit_script_new_with_cuts:
 * @a: (array length=n_a): token ids of A
 * @n_a: number of tokens in @a
 * @b: (array length=n_b): token ids of B
 * @n_b: number of tokens in @b
 * @cuts: (array length=n_cuts): places the script passes through, in order on both sides
 * @n_cuts: number of cuts
 * @max_steps: as in und_edit_script_new()
 * @cancellable: (nullable): looked at every few thousand steps
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * As und_edit_script_new(), among the scripts that pass through all @cuts.
 *
 * Returns: (transfer full): the script, or %NULL when cancelled
 */
UndEditScript *
und_edit_script_new_with_cuts (const guint32 *a,
                               gsize n_a,
                               const guint32 *b,
                               gsize n_b,
                               const UndCut *cuts,
                               gsize n_cuts,
                               guint64 max_steps,
                               GCancellable *cancellable,
                               GError **error)
{
  const Side side_a = { a, NULL, n_a }, side_b = { b, NULL, n_b };

  g_return_val_if_fail (n_a < G_MAXINT32 / 4 && n_b < G_MAXINT32 / 4, NULL);

  return search_lesser_first (&side_a, &side_b, NULL, cuts, n_cuts, max_steps, cancellable, error);
}

/**
 * und_edit_script_new_from_runs:
 * @runs: (array length=n_runs): in order on both sides, not overlapping; those that touch on both
 *   sides are joined, those of length 0 left out
 * @n_runs: number of runs
 * @n_a: number of tokens in A
 * @n_b: number of tokens in B
 * @is_truncated: whether a bound was reached in finding them
 *
 * Makes a script of known runs. O(n_runs).
 *
 * Returns: (transfer full): the script
 */
UndEditScript *
und_edit_script_new_from_runs (const UndRun *runs,
                               gsize n_runs,
                               gsize n_a,
                               gsize n_b,
                               gboolean is_truncated)
{
  UndEditScript *self = g_new0 (UndEditScript, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_a = n_a;
  self->n_b = n_b;
  self->is_truncated = is_truncated;
  self->runs = g_new (UndRun, n_runs + 1);
  for (gsize i = 0; i < n_runs; i++)
    {
      UndRun *last = self->n_runs > 0 ? &self->runs[self->n_runs - 1] : NULL;

      if (runs[i].length == 0)
        continue;
      g_assert (last == NULL
                || (last->a + last->length <= runs[i].a && last->b + last->length <= runs[i].b));
      if (last != NULL && last->a + last->length == runs[i].a
          && last->b + last->length == runs[i].b)
        last->length += runs[i].length;
      else
        self->runs[self->n_runs++] = runs[i];
      self->n_equal += runs[i].length;
    }
  return self;
}

/**
 * und_edit_script_ref:
 * @self: a script
 *
 * Takes another reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UndEditScript *
und_edit_script_ref (UndEditScript *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * und_edit_script_unref:
 * @self: (transfer full): a script
 *
 * Gives a reference back. Any thread.
 */
void
und_edit_script_unref (UndEditScript *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->safe_runs, g_array_unref);
  g_free (self->runs);
  g_free (self);
}

static GArray *
invert_safe_runs (const GArray *safe_runs)
{
  GArray *mirror = g_array_sized_new (FALSE, FALSE, sizeof (UndSafeRun), safe_runs->len);

  for (guint r = 0; r < safe_runs->len; r++)
    {
      const UndSafeRun *run = &g_array_index (safe_runs, UndSafeRun, r);
      const UndSafeRun turned = { run->b, run->a, run->b_end, run->a_end, run->n_seeds };

      g_array_append_val (mirror, turned);
    }
  return mirror;
}

/**
 * und_edit_script_invert:
 * @self: a script from A to B
 *
 * Makes the script that leads from B to A. O(runs).
 *
 * Returns: (transfer full): the mirrored script
 */
UndEditScript *
und_edit_script_invert (const UndEditScript *self)
{
  g_autofree UndRun *runs = g_new (UndRun, self->n_runs + 1);
  UndEditScript *mirror;

  for (gsize i = 0; i < self->n_runs; i++)
    runs[i] = (UndRun){ self->runs[i].b, self->runs[i].a, self->runs[i].length };
  mirror = und_edit_script_new_from_runs (runs, self->n_runs, self->n_b, self->n_a,
                                          self->is_truncated);
  mirror->is_guessed = self->is_guessed;
  mirror->n_steps = self->n_steps;
  if (self->safe_runs != NULL)
    mirror->safe_runs = invert_safe_runs (self->safe_runs);
  return mirror;
}

/**
 * und_edit_script_get_runs:
 * @self: a script
 * @n_runs: (out): number of runs
 *
 * Gets what stays, in order.
 *
 * Returns: (transfer none) (array length=n_runs): the runs
 */
const UndRun *
und_edit_script_get_runs (const UndEditScript *self, gsize *n_runs)
{
  *n_runs = self->n_runs;
  return self->runs;
}

/**
 * und_edit_script_get_n_a:
 * @self: a script
 *
 * Gets the number of tokens in A.
 *
 * Returns: tokens
 */
gsize
und_edit_script_get_n_a (const UndEditScript *self)
{
  return self->n_a;
}

/**
 * und_edit_script_get_n_b:
 * @self: a script
 *
 * Gets the number of tokens in B.
 *
 * Returns: tokens
 */
gsize
und_edit_script_get_n_b (const UndEditScript *self)
{
  return self->n_b;
}

/**
 * und_edit_script_get_n_equal:
 * @self: a script
 *
 * Gets how many tokens stay: the sum of all runs.
 *
 * Returns: tokens
 */
gsize
und_edit_script_get_n_equal (const UndEditScript *self)
{
  return self->n_equal;
}

/**
 * und_edit_script_is_truncated:
 * @self: a script
 *
 * Gets whether the bound on the search was reached, so that a shorter script may exist.
 *
 * Returns: %TRUE if the script need not be a least one
 */
gboolean
und_edit_script_is_truncated (const UndEditScript *self)
{
  return self->is_truncated;
}

/**
 * und_edit_script_is_guessed:
 * @self: a script
 *
 * Gets whether the script is truncated only because there was no time to prove that it is a least
 * one: the search itself was not cut short, and a longer one would likely find no better.
 *
 * Returns: %TRUE if nothing but a proof is missing
 */
gboolean
und_edit_script_is_guessed (const UndEditScript *self)
{
  return self->is_guessed;
}

void
und_edit_script_mark_guessed (UndEditScript *script)
{
  script->is_truncated = TRUE;
  script->is_guessed = TRUE;
}

const GArray *
und_edit_script_get_safe_runs (const UndEditScript *script)
{
  return script->safe_runs;
}

void
und_edit_script_copy_safe_runs (UndEditScript *script, const UndEditScript *words)
{
  script->safe_runs = words->safe_runs != NULL ? g_array_ref (words->safe_runs) : NULL;
}

guint64
und_edit_script_get_n_steps (const UndEditScript *script)
{
  return script->n_steps;
}

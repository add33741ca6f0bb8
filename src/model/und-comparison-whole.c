/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Keeps what is read as one from being cut by an edit.
 *
 * A script is of units, and a unit is less than what a reader takes for one word: in "10:30",
 * "555-0142", "12/06/2018" and "state-of-the-art" the marks are units of their own. Where a word or
 * number of such a joined word changed, all of it did: what a script keeps of it is taken out of
 * the script. If only a mark came or went, the words are still the same.
 *
 * Likewise of a date that was changed before and behind what it keeps ("June 19, 2018" and "July
 * 19, 2019"), and of an initial between two changed names. Dates are told by their shape, as the
 * names of months would need a list for every language.
 *
 * O(gaps × MAX_JOINED). */
#include "und-comparison-private.h"

#include <string.h>

/* A joined word is looked at so far to either side, in units: an address in the web may be long. */
#define MAX_JOINED 64

/* Units of a date that stay between two changes: "19," or "de mayo de". */
#define MAX_KEPT_UNITS 3

#define MAX_SHORT_WORD_LETTERS 2
#define MAX_DAY                31
#define MIN_YEAR               1000
#define MAX_YEAR               2999

typedef struct
{
  const UndComparisonSide *side;
  gsize start; /* the unit that is the script's first */
  gsize end;
} Range;

/* [start, end) of the units of one side that a gap has. */
typedef struct
{
  gsize start;
  gsize end;
} Gap;

static gboolean
is_letters (const Range *self, gsize unit)
{
  return self->side->letters[unit] > 0;
}

static gboolean
is_joiner (const Range *self, gsize unit)
{
  UndSpan token = und_comparison_side_get_unit (self->side, unit).token;

  return und_span_length (token) == 1
         && strchr ("-/:.@_&'", self->side->bytes[token.start]) != NULL;
}

/* Is @unit of one word with the unit before it, if the word goes on behind @unit? */
static gboolean
is_joined (const Range *self, gsize unit)
{
  UndUnit before;

  if (unit <= self->start || unit >= self->end)
    return FALSE;
  before = und_comparison_side_get_unit (self->side, unit - 1);
  if (before.token.end < before.end)
    return FALSE;
  if (is_letters (self, unit - 1))
    return is_joiner (self, unit);
  return is_joiner (self, unit - 1) && (is_letters (self, unit) || is_joiner (self, unit));
}

static gboolean
has_letters (const Range *self, gsize start, gsize end)
{
  for (gsize unit = start; unit < end; unit++)
    {
      if (is_letters (self, unit))
        return TRUE;
    }
  return FALSE;
}

/* How many of the @n_kept units before @gap are of a joined word that it changes. */
static gsize
count_cut_before (const Range *self, Gap gap, gsize n_kept)
{
  gsize start = gap.start, end = gap.start;

  if (gap.start == gap.end || !is_joined (self, gap.start))
    return 0;
  n_kept = MIN (n_kept, MAX_JOINED);
  while (end < gap.end && end - gap.start < MAX_JOINED && is_joined (self, end))
    end++;
  if (!has_letters (self, gap.start, end))
    return 0;
  while (gap.start - start < n_kept && is_joined (self, start))
    start--;
  while (start < gap.start && !is_letters (self, start))
    start++;
  return gap.start - start;
}

static gsize
count_cut_behind (const Range *self, Gap gap, gsize n_kept)
{
  gsize start = gap.end, end = gap.end;

  if (gap.start == gap.end || !is_joined (self, gap.end))
    return 0;
  n_kept = MIN (n_kept, MAX_JOINED);
  while (start > gap.start && gap.end - start < MAX_JOINED && is_joined (self, start))
    start--;
  if (!has_letters (self, start, gap.end))
    return 0;
  while (end - gap.end < n_kept && is_joined (self, end))
    end++;
  while (end > gap.end && !is_letters (self, end - 1))
    end--;
  return end - gap.end;
}

/* A number of at most four digits; or -1. */
static int
read_number (const Range *self, gsize unit)
{
  const UndUnit read = und_comparison_side_get_unit (self->side, unit);
  int number = 0;

  if (read.kind != UND_TOKEN_NUMBER || und_span_length (read.token) > 4)
    return -1;
  for (gsize k = read.token.start; k < read.token.end; k++)
    {
      if (!g_ascii_isdigit (self->side->bytes[k]))
        return -1;
      number = 10 * number + (self->side->bytes[k] - '0');
    }
  return number;
}

/* "June 19, 2018", "19 juin 2018", "19. Juni 2018", "19 de junio de 2018" or "19, 2018": a day, and
 * a year at the end; a name, or a comma between them; and no short word, or two. "21 men in 2018"
 * is none. */
static gboolean
is_date (const Range *self, gsize start, gsize end)
{
  guint n_days = 0, n_years = 0, n_names = 0, n_short = 0, n_commas = 0;
  int number = -1;

  for (gsize unit = start; unit < end; unit++)
    {
      const UndUnit read = und_comparison_side_get_unit (self->side, unit);
      char first = self->side->bytes[read.token.start];

      number = read_number (self, unit);
      n_days += number >= 1 && number <= MAX_DAY;
      n_years += number >= MIN_YEAR && number <= MAX_YEAR;
      if (read.kind == UND_TOKEN_WORD && self->side->letters[unit] <= MAX_SHORT_WORD_LETTERS)
        n_short++;
      else if (read.kind == UND_TOKEN_WORD)
        n_names++;
      else if (number < 0 && first != ',' && first != '.')
        return FALSE;
      n_commas += first == ',';
    }
  return number >= MIN_YEAR && n_days == 1 && n_years == 1 && n_names <= 1 && n_names + n_commas > 0
         && (n_short == 0 || n_short == 2);
}

static gboolean
starts_with_capital (const Range *self, gsize unit)
{
  UndSpan token = und_comparison_side_get_unit (self->side, unit).token;

  return is_letters (self, unit)
         && g_unichar_isupper (g_utf8_get_char (self->side->bytes + token.start));
}

/* "Jon F. Smith": a name, an initial and its full stop, a name. */
static gboolean
is_name (const Range *self, gsize start, gsize end)
{
  return end - start == 4 && starts_with_capital (self, start)
         && starts_with_capital (self, start + 1) && self->side->letters[start + 1] == 1
         && is_joiner (self, start + 2) && starts_with_capital (self, start + 3)
         && self->side->breaks[start + 3] < UND_EDGE_SENTENCE;
}

/* Does what stands between the two gaps stand in the middle of a date or a name? */
static gboolean
is_inside (const Range *self, Gap before, Gap behind)
{
  if (before.start == before.end || behind.start == behind.end)
    return FALSE;
  return is_date (self, before.end - 1, behind.start + 1)
         || is_name (self, before.end - 1, behind.start + 1);
}

typedef struct
{
  Range a;
  Range b;
  GArray *done; /* (element-type UndRun), with an empty one at the start of both sides first */
  gsize n_absorbed;
} Keeper;

/* Counts the first @n pairs of @run, which are taken out. */
static void
count_absorbed (Keeper *self, const UndRun *run, gsize n)
{
  const UndComparisonSide *a = self->a.side, *b = self->b.side;

  for (gsize k = 0; k < n; k++)
    {
      gsize i = self->a.start + run->a + k, j = self->b.start + run->b + k;

      self->n_absorbed += a->letters[i] > 0 && a->exact_ids[i] == b->exact_ids[j];
    }
}

static void
get_gaps (const Keeper *self, const UndRun *before, const UndRun *behind, Gap *a, Gap *b)
{
  *a = (Gap){ self->a.start + before->a + before->length, self->a.start + behind->a };
  *b = (Gap){ self->b.start + before->b + before->length, self->b.start + behind->b };
}

/* Takes out of the runs round a gap what is of a word that it changes. TRUE if there was any. */
static gboolean
widen_gap (Keeper *self, UndRun *before, UndRun *behind)
{
  gsize n_before, n_behind;
  Gap a, b;

  get_gaps (self, before, behind, &a, &b);
  n_before = MAX (count_cut_before (&self->a, a, before->length),
                  count_cut_before (&self->b, b, before->length));
  n_behind = MAX (count_cut_behind (&self->a, a, behind->length),
                  count_cut_behind (&self->b, b, behind->length));
  before->length -= (guint32) n_before;
  count_absorbed (self, &(UndRun){ before->a + before->length, before->b + before->length, 0 },
                  n_before);
  count_absorbed (self, behind, n_behind);
  behind->a += (guint32) n_behind;
  behind->b += (guint32) n_behind;
  behind->length -= (guint32) n_behind;
  return n_before + n_behind > 0;
}

/* Is the last run that is done in the middle of a date or a name, of which @behind ends the second
 * change? */
static gboolean
is_last_inside (const Keeper *self, const UndRun *behind)
{
  const UndRun *kept, *before;
  Gap a_before, b_before, a_behind, b_behind;

  if (self->done->len < 2)
    return FALSE;
  kept = &g_array_index (self->done, UndRun, self->done->len - 1);
  before = kept - 1;
  if (kept->length > MAX_KEPT_UNITS)
    return FALSE;
  get_gaps (self, before, kept, &a_before, &b_before);
  get_gaps (self, kept, behind, &a_behind, &b_behind);
  return is_inside (&self->a, a_before, a_behind) && is_inside (&self->b, b_before, b_behind);
}

/* Widens the gap before @behind, which may take up runs that are done. */
static void
settle_gap (Keeper *self, UndRun *behind)
{
  for (;;)
    {
      UndRun *before = &g_array_index (self->done, UndRun, self->done->len - 1);
      gboolean was_widened = widen_gap (self, before, behind);

      if (self->done->len > 1 && (before->length == 0 || is_last_inside (self, behind)))
        {
          count_absorbed (self, before, before->length);
          g_array_set_size (self->done, self->done->len - 1);
        }
      else if (!was_widened)
        return;
    }
}

UndEditScript *
und_comparison_keep_whole (const UndComparisonSide *a,
                           gsize a_start,
                           const UndComparisonSide *b,
                           gsize b_start,
                           const UndEditScript *script,
                           gsize *n_absorbed)
{
  const gsize n_a = und_edit_script_get_n_a (script), n_b = und_edit_script_get_n_b (script);
  g_autoptr (GArray) done = NULL;
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);
  Keeper keeper = { { a, a_start, a_start + n_a }, { b, b_start, b_start + n_b }, NULL, 0 };
  UndRun last = { (guint32) n_a, (guint32) n_b, 0 };

  done = g_array_sized_new (FALSE, TRUE, sizeof (UndRun), (guint) n_runs + 2);
  keeper.done = done;
  g_array_set_size (done, 1);
  for (gsize r = 0; r < n_runs; r++)
    {
      UndRun run = runs[r];

      settle_gap (&keeper, &run);
      if (run.length > 0)
        g_array_append_val (done, run);
    }
  settle_gap (&keeper, &last);
  *n_absorbed += keeper.n_absorbed;
  return und_edit_script_new_from_runs (&g_array_index (done, UndRun, 1), done->len - 1, n_a, n_b,
                                        und_edit_script_is_truncated (script));
}

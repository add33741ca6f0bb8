/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-rest-private.h"

#include <glib.h>

#define MAX_TOKENS 40

/* A sequence whose ids are its places; the exact ones may be the same array. */
typedef struct
{
  guint32 ids[MAX_TOKENS];
  guint32 exact_ids[MAX_TOKENS];
  guint8 letters[MAX_TOKENS];
  guint8 breaks[MAX_TOKENS + 1];
  guint8 old_breaks[MAX_TOKENS + 1];
  gboolean is_skipped[MAX_TOKENS];
  UndSequence sequence;
  GArray *skipped; /* (element-type UndSpan) */
} Whole;

static void
whole_init (Whole *self)
{
  const guint n = (guint) g_test_rand_int_range (0, MAX_TOKENS + 1);

  self->skipped = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  for (guint i = 0; i <= n; i++)
    self->breaks[i] = self->old_breaks[i] = (guint8) g_test_rand_int_range (0,
                                                                            UND_EDGE_PARAGRAPH + 1);
  for (guint i = 0; i < n; i++)
    {
      self->ids[i] = self->exact_ids[i] = i;
      self->letters[i] = (guint8) (i % 3);
      self->is_skipped[i] = FALSE;
    }
  for (guint i = 0; i < n;)
    {
      const guint length = (guint) g_test_rand_int_range (1, 6);
      UndSpan span = und_span (i, MIN (n, i + length));

      i = (guint) span.end;
      if (g_test_rand_bit ())
        continue;
      g_array_append_val (self->skipped, span);
      for (gsize k = span.start; k < span.end; k++)
        self->is_skipped[k] = TRUE;
    }
  self->sequence = (UndSequence){ n, self->ids, g_test_rand_bit () ? self->ids : self->exact_ids,
                                  self->letters, self->breaks };
}

static void
check_rest (const Whole *whole, const UndRest *rest)
{
  guint8 edge = UND_EDGE_NONE;
  gsize n = 0;

  for (guint i = 0; i < whole->sequence.n; i++)
    {
      g_assert_cmpuint (und_rest_count_before (rest, i), ==, n);
      edge = MAX (edge, whole->old_breaks[i]);
      if (whole->is_skipped[i])
        continue;
      g_assert_cmpuint (rest->sequence.ids[n], ==, i);
      g_assert_cmpuint (rest->sequence.exact_ids[n], ==, i);
      g_assert_cmpuint (rest->sequence.letters[n], ==, i % 3);
      g_assert_cmpuint (rest->sequence.breaks[n], ==, edge);
      edge = UND_EDGE_NONE;
      n++;
    }
  g_assert_cmpuint (rest->sequence.n, ==, n);
  g_assert_cmpuint (und_rest_count_before (rest, (guint32) whole->sequence.n), ==, n);
  g_assert_cmpuint (rest->sequence.breaks[n], ==, MAX (edge, whole->old_breaks[whole->sequence.n]));
}

/* Are the arrays as they were? */
static void
check_whole (const Whole *whole)
{
  const gsize n = whole->sequence.n;

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (whole->sequence.ids[i], ==, i);
      g_assert_cmpuint (whole->sequence.exact_ids[i], ==, i);
      g_assert_cmpuint (whole->letters[i], ==, i % 3);
    }
  g_assert_cmpmem (whole->breaks, n + 1, whole->old_breaks, n + 1);
}

/* Everything that is left of both sides, kept in one run as far as it goes. */
static void
check_put_back (const UndRest *a, const UndRest *b, gsize n_a, gsize n_b)
{
  const UndRun kept = { 0, 0, (guint32) MIN (a->sequence.n, b->sequence.n) };
  g_autoptr (UndEditScript)
    script = und_edit_script_new_from_runs (&kept, 1, a->sequence.n, b->sequence.n, FALSE);
  g_autoptr (UndEditScript) whole = und_rest_put_back (script, a, b, n_a, n_b);
  gsize n_runs, n = 0;
  const UndRun *runs = und_edit_script_get_runs (whole, &n_runs);

  g_assert_cmpuint (und_edit_script_get_n_a (whole), ==, n_a);
  g_assert_cmpuint (und_edit_script_get_n_b (whole), ==, n_b);
  for (gsize r = 0; r < n_runs; r++)
    {
      for (guint32 k = 0; k < runs[r].length; k++, n++)
        {
          g_assert_cmpuint (runs[r].a + k, ==, a->sequence.ids[n]);
          g_assert_cmpuint (runs[r].b + k, ==, b->sequence.ids[n]);
        }
    }
  g_assert_cmpuint (n, ==, kept.length);
}

static void
test_places_lead_back (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      Whole a, b;
      g_auto (UndRest) rest_a = { 0 };
      g_auto (UndRest) rest_b = { 0 };

      whole_init (&a);
      whole_init (&b);
      und_rest_init (&rest_a, &a.sequence, a.skipped);
      und_rest_init (&rest_b, &b.sequence, b.skipped);
      check_rest (&a, &rest_a);
      check_rest (&b, &rest_b);
      check_put_back (&rest_a, &rest_b, a.sequence.n, b.sequence.n);
      und_rest_clear (&rest_a);
      und_rest_clear (&rest_b);
      check_whole (&a);
      check_whole (&b);
      g_array_unref (a.skipped);
      g_array_unref (b.skipped);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/rest/places-lead-back", test_places_lead_back);
  return g_test_run ();
}

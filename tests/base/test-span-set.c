/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-span-set.h"

#include <stdio.h>
#include <string.h>

#define N_BYTES 64u

static char *
dup_notation (const UndSpanSet *set)
{
  GString *out = g_string_new (NULL);
  gsize n_spans;
  const UndSpan *spans = und_span_set_get_spans (set, &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    g_string_append_printf (out, "%s%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT, i > 0 ? " " : "",
                            spans[i].start, spans[i].end);
  return g_string_free (out, FALSE);
}

static void
apply_notation (UndSpanSet *set, const char *notation, gboolean is_subtract)
{
  g_auto (GStrv) parts = g_strsplit (notation, " ", -1);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      char *rest;
      gsize start = g_ascii_strtoull (parts[i], &rest, 10);
      UndSpan span = und_span (start, g_ascii_strtoull (rest + 1, NULL, 10));

      if (is_subtract)
        und_span_set_subtract (set, span);
      else
        und_span_set_add (set, span);
    }
}

static void
check_spans (const char *added, const char *subtracted, const char *expected)
{
  g_autoptr (UndSpanSet) set = und_span_set_new ();
  g_autofree char *notation = NULL;

  apply_notation (set, added, FALSE);
  apply_notation (set, subtracted, TRUE);
  notation = dup_notation (set);
  g_assert_cmpstr (notation, ==, expected);
}

static void
test_notation (void)
{
  check_spans ("", "", "");
  check_spans ("3-3", "", "");
  check_spans ("0-5 8-9 4-8", "", "0-9");
  check_spans ("8-9 0-5", "", "0-5 8-9");
  check_spans ("0-5 5-6", "", "0-6");
  check_spans ("0-10", "3-4", "0-3 4-10");
  check_spans ("0-10", "0-10", "");
  check_spans ("0-2 4-6 8-10", "1-9", "0-1 9-10");
  check_spans ("0-2 4-6", "2-4", "0-2 4-6");
}

static void
check_against_bits (const UndSpanSet *set, const gboolean *bits, UndSpan asked)
{
  gsize n_spans;
  const UndSpan *spans = und_span_set_get_spans (set, &n_spans);
  gboolean found[N_BYTES] = { FALSE };
  gsize n_set = 0;
  gsize n_asked = 0;

  for (gsize i = 0; i < n_spans; i++)
    {
      g_assert_true (i == 0 || spans[i - 1].end < spans[i].start);
      g_assert_cmpuint (spans[i].start, <, spans[i].end);
      for (gsize byte = spans[i].start; byte < spans[i].end; byte++)
        found[byte] = TRUE;
    }
  g_assert_cmpmem (found, sizeof (found), bits, sizeof (found));
  for (gsize byte = 0; byte < N_BYTES; byte++)
    {
      n_set += bits[byte];
      n_asked += bits[byte] && byte >= asked.start && byte < asked.end;
    }
  g_assert_cmpuint (und_span_set_get_length (set), ==, n_set);
  g_assert_cmpuint (und_span_set_get_overlap (set, asked), ==, n_asked);
}

static void
test_is_a_set_of_bytes (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (UndSpanSet) set = und_span_set_new ();
      gboolean bits[N_BYTES] = { FALSE };

      for (guint step = 0; step < 60; step++)
        {
          gsize start = g_test_rand_int_range (0, N_BYTES);
          gsize end = start + g_test_rand_int_range (0, MIN (12, N_BYTES - start) + 1);
          gboolean is_subtract = g_test_rand_int_range (0, 3) == 0;

          if (is_subtract)
            und_span_set_subtract (set, und_span (start, end));
          else
            und_span_set_add (set, und_span (start, end));
          for (gsize byte = start; byte < end; byte++)
            bits[byte] = !is_subtract;
          check_against_bits (set, bits, und_span (end / 2, end));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/span-set/notation", test_notation);
  g_test_add_func ("/base/span-set/is-a-set-of-bytes", test_is_a_set_of_bytes);
  return g_test_run ();
}

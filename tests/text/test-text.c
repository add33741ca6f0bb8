/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text.h"

#include <string.h>

static void
check_stored (const char *utf8, gsize n_bytes, const char *expected, gsize expected_replaced)
{
  gsize n_replaced;
  g_autoptr (UndText) text = und_text_new (utf8, n_bytes, &n_replaced);

  g_assert_cmpstr (und_text_get_bytes (text, NULL), ==, expected);
  g_assert_cmpuint (n_replaced, ==, expected_replaced);
}

#define CHECK_STORED(utf8, expected, n) check_stored (utf8, sizeof (utf8) - 1, expected, n)

static void
test_line_ends (void)
{
  CHECK_STORED ("", "", 0);
  CHECK_STORED ("a\r\nb\rc\nd", "a\nb\nc\nd", 0);
  CHECK_STORED ("a\r\r\nb\n\r", "a\n\nb\n\n", 0);
  CHECK_STORED ("a\vb\xc2\x85"
                "c",
                "a\nb\nc", 0);
  CHECK_STORED ("a\fb\xe2\x80\xa8"
                "c\xe2\x80\xa9",
                "a\n\nb\n\nc\n\n", 0);
}

static void
test_characters_that_may_not_be_stored (void)
{
  CHECK_STORED ("\xef\xbb\xbf"
                "a\xef\xbb\xbf",
                "a\xef\xbb\xbf", 0);
  CHECK_STORED ("a\0b\x1b\x7f\tc", "a�b��\tc", 3);
  CHECK_STORED ("\xc2\x80\xc2\x9f\xc2\xa0", "��\xc2\xa0", 2);
  CHECK_STORED ("\xef\xbf\xbe\xef\xb7\x90\xf0\x9f\xbf\xbf", "���", 3);
}

static void
test_composed (void)
{
  CHECK_STORED ("Mun\xcc\x83oz “e\xcc\x81”", "Muñoz “é”", 0);
  CHECK_STORED ("\xe2\x84\xab ﬁ", "\xc3\x85 ﬁ", 0);
  /* One character that becomes two. */
  CHECK_STORED ("\xe0\xa5\x98\xf0\x9d\x85\x9e",
                "\xe0\xa4\x95\xe0\xa4\xbc\xf0\x9d\x85\x97\xf0\x9d\x85\xa5", 0);
}

static void
test_offsets_round_trip (void)
{
  static const char *const pieces[] = { "a", "é", "“", "👩", "\n" };
  g_autoptr (GString) utf8 = g_string_new (NULL);
  g_autoptr (UndText) text = NULL;
  const char *bytes;
  gsize n_bytes;
  gsize n_chars = 0;

  for (guint i = 0; i < 3000; i++)
    g_string_append (utf8, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  text = und_text_new (utf8->str, utf8->len, NULL);
  bytes = und_text_get_bytes (text, &n_bytes);
  for (const char *p = bytes; p < bytes + n_bytes; p = g_utf8_next_char (p), n_chars++)
    {
      g_assert_cmpuint (und_text_byte_to_char (text, p - bytes), ==, n_chars);
      g_assert_cmpuint (und_text_char_to_byte (text, n_chars), ==, p - bytes);
    }
  g_assert_cmpuint (und_text_get_n_chars (text), ==, n_chars);
  g_assert_cmpuint (und_text_byte_to_char (text, n_bytes), ==, n_chars);
  g_assert_cmpuint (und_text_char_to_byte (text, n_chars), ==, n_bytes);
}

static void
test_offsets_at_checkpoints (void)
{
  for (gsize n = 254; n <= 258; n++)
    {
      g_autofree char *ascii = g_strnfill (n, 'a');
      g_autofree char *mixed = g_strconcat (ascii, "é", NULL);
      g_autoptr (UndText) text = und_text_new (mixed, n + 2, NULL);

      g_assert_cmpuint (und_text_char_to_byte (text, n), ==, n);
      g_assert_cmpuint (und_text_char_to_byte (text, n + 1), ==, n + 2);
      g_assert_cmpuint (und_text_byte_to_char (text, n + 2), ==, n + 1);
    }
}

static void
test_lines (void)
{
  g_autoptr (UndText) text = und_text_new ("ab\n\ncd\n", 7, NULL);
  gsize n_lines;
  const UndSpan *lines = und_text_get_lines (text, &n_lines);

  g_assert_cmpuint (n_lines, ==, 3);
  g_assert_true (und_span_equal (lines[0], und_span (0, 2)));
  g_assert_true (und_span_equal (lines[1], und_span (3, 3)));
  g_assert_true (und_span_equal (lines[2], und_span (4, 6)));
  g_assert_cmpuint (und_text_byte_to_line (text, 0), ==, 1);
  g_assert_cmpuint (und_text_byte_to_line (text, 2), ==, 1);
  g_assert_cmpuint (und_text_byte_to_line (text, 3), ==, 2);
  g_assert_cmpuint (und_text_byte_to_line (text, 4), ==, 3);
  g_assert_cmpuint (und_text_byte_to_line (text, 7), ==, 3);
  g_assert_cmpuint (und_spans_find (lines, n_lines, 2), ==, 1);
  g_assert_cmpuint (und_spans_find (lines, n_lines, 3), ==, 2);
  g_assert_cmpuint (und_spans_find (lines, n_lines, 6), ==, 3);
}

static void
test_find_token (void)
{
  g_autoptr (UndText) text = und_text_new ("We ask.", 7, NULL);

  g_assert_cmpuint (und_text_get_n_words (text), ==, 2);
  g_assert_cmpuint (und_text_find_token (text, 0), ==, 0);
  g_assert_cmpuint (und_text_find_token (text, 2), ==, 1);
  g_assert_cmpuint (und_text_find_token (text, 5), ==, 1);
  g_assert_cmpuint (und_text_find_token (text, 6), ==, 2);
  g_assert_cmpuint (und_text_find_token (text, 7), ==, 3);
}

static void
test_dup_line (void)
{
  g_autoptr (UndText) text = und_text_new ("x  a \n\xc2\xa0 b\n y", 13, NULL);
  g_autofree char *line = und_text_dup_line (text, und_span (1, 11));
  g_autofree char *piece = und_text_dup_span (text, und_span (1, 5));
  g_autofree char *blank = und_text_dup_line (text, und_span (1, 3));

  g_assert_cmpstr (line, ==, "a b");
  g_assert_cmpstr (piece, ==, "  a ");
  g_assert_cmpstr (blank, ==, "");
}

static gpointer
read_views (gpointer data)
{
  gsize n_tokens;
  gsize n_sentences;

  und_text_get_sentences (data, &n_sentences);
  und_text_get_tokens (data, &n_tokens);
  return GSIZE_TO_POINTER (n_tokens * 1000 + n_sentences);
}

static void
test_any_thread_finds_the_same (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (UndText) text = und_text_new ("We ask. You do not.\nSo “be” it.", 35, NULL);
      GThread *threads[4];

      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        threads[i] = g_thread_new ("reader", read_views, text);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (threads[i])), ==, 13003);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/text/line-ends", test_line_ends);
  g_test_add_func ("/text/text/characters-that-may-not-be-stored",
                   test_characters_that_may_not_be_stored);
  g_test_add_func ("/text/text/composed", test_composed);
  g_test_add_func ("/text/text/offsets-round-trip", test_offsets_round_trip);
  g_test_add_func ("/text/text/offsets-at-checkpoints", test_offsets_at_checkpoints);
  g_test_add_func ("/text/text/lines", test_lines);
  g_test_add_func ("/text/text/find-token", test_find_token);
  g_test_add_func ("/text/text/dup-line", test_dup_line);
  g_test_add_func ("/text/text/any-thread-finds-the-same", test_any_thread_finds_the_same);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-char-marks.h"

/* Characters of one to four bytes, each of them with a chance of its own. */
static GString *
invent (GRand *rand, guint n_chars)
{
  static const gunichar kinds[] = { 'a', ' ', 0xe9, 0x2019, 0x1f4dc };
  GString *text = g_string_new (NULL);
  gint32 n_kinds = g_rand_int_range (rand, 1, G_N_ELEMENTS (kinds) + 1);

  for (guint i = 0; i < n_chars; i++)
    g_string_append_unichar (text, kinds[g_rand_int_range (rand, 0, n_kinds)]);
  return text;
}

/* As GLib counts, one character after the other. */
static void
test_there_and_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_auto (UndCharMarks) marks = { 0 };

  for (guint round = 0; round < 60; round++)
    {
      guint n_chars = (guint) g_rand_int_range (rand, 0, 1200);
      g_autoptr (GString) text = invent (rand, n_chars);
      gsize n = 0;

      und_char_marks_set (&marks, text->str, text->len);
      g_assert_cmpuint (marks.n_chars, ==, n_chars);
      g_assert_cmpuint (und_count_chars (text->str, text->len), ==, n_chars);
      for (const char *at = text->str; *at != '\0'; at = g_utf8_next_char (at), n++)
        {
          g_assert_cmpuint (und_char_marks_count (&marks, (gsize) (at - text->str)), ==, n);
          g_assert_cmpuint (und_char_marks_find (&marks, n), ==, (gsize) (at - text->str));
        }
      g_assert_cmpuint (und_char_marks_count (&marks, text->len), ==, n_chars);
      g_assert_cmpuint (und_char_marks_find (&marks, n_chars), ==, text->len);
    }
}

/* A piece of a text counts as all of it does. */
static void
test_piece (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GString) text = invent (rand, 1200);
  const char *piece = g_utf8_offset_to_pointer (text->str, 500);
  gsize n_before = (gsize) (piece - text->str);
  g_auto (UndCharMarks) marks = { 0 };

  und_char_marks_set (&marks, piece, text->len - n_before);
  marks.n_chars_before = 500;
  for (gsize n = 500; n <= 1200; n++)
    {
      gsize byte = (gsize) (g_utf8_offset_to_pointer (text->str, (glong) n) - piece);

      g_assert_cmpuint (und_char_marks_count (&marks, byte), ==, n);
      g_assert_cmpuint (und_char_marks_find (&marks, n), ==, byte);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/char-marks/there-and-back", test_there_and_back);
  g_test_add_func ("/text/char-marks/piece", test_piece);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text-private.h"

#include <string.h>

static const char kind_letters[] = "wnps";

/* Each token as its kind's letter, a colon and its text. */
static char *
dup_notation (const char *bytes, const GArray *tokens)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const UndToken *token = &g_array_index (tokens, UndToken, i);

      g_string_append_printf (out, "%s%c:%.*s", i > 0 ? " " : "", kind_letters[token->kind],
                              (int) und_span_length (token->span), bytes + token->span.start);
    }
  return g_string_free (out, FALSE);
}

static void
check_tokens (const char *utf8, const char *expected)
{
  g_autoptr (GArray) tokens = und_tokens_find (utf8, strlen (utf8));
  g_autofree char *notation = dup_notation (utf8, tokens);

  g_assert_cmpstr (notation, ==, expected);
}

static void
test_kinds (void)
{
  check_tokens ("", "");
  check_tokens (" \n\t ", "");
  check_tokens ("We don't ask.", "w:We w:don't w:ask p:.");
  check_tokens ("We don’t — “ask”", "w:We w:don’t p:— p:“ w:ask p:”");
  check_tokens ("$1,204.50 (21st)", "s:$ n:1,204.50 p:( w:21st p:)");
  check_tokens ("D.C. law---no", "w:D.C p:. w:law p:- p:- p:- w:no");
  check_tokens ("Muñoz naïve½", "w:Muñoz w:naïve n:½");
  check_tokens ("a_b __ _", "w:a_b p:__ p:_");
  check_tokens ("demo\xc2\xad"
                "cracy\xc2\xa0now\xe2\x80\x8b!",
                "w:demo\xc2\xad"
                "cracy w:now p:!");
  check_tokens ("👩‍👧 🇺🇸🇲🇽 ©", "s:👩‍👧 s:🇺🇸 s:🇲🇽 s:©");
}

static void
check_same_as_icu (const char *utf8, gsize n_bytes)
{
  g_autoptr (GArray) fast = und_tokens_find (utf8, n_bytes);
  g_autoptr (GArray) slow = und_tokens_find_by_icu (utf8, n_bytes);
  g_autofree char *fast_notation = dup_notation (utf8, fast);
  g_autofree char *slow_notation = dup_notation (utf8, slow);

  g_assert_cmpstr (fast_notation, ==, slow_notation);
}

static void
append_token_cb (const UndToken *token, gpointer user_data)
{
  g_array_append_vals (user_data, token, 1);
}

/* The tokens of a piece of @text are those of the whole that share a byte with it. */
static void
check_walk (UndText *text, UndSpan span)
{
  g_autoptr (GArray) walked = g_array_new (FALSE, FALSE, sizeof (UndToken));
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (UndToken));
  gsize n_bytes;
  const char *bytes = und_text_get_bytes (text, &n_bytes);
  g_autoptr (GArray) all = und_tokens_find (bytes, n_bytes);
  g_autofree char *walked_notation = NULL;
  g_autofree char *expected_notation = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const UndToken *token = &g_array_index (all, UndToken, i);

      if (und_span_overlaps (token->span, span))
        g_array_append_vals (expected, token, 1);
    }
  und_text_walk_tokens (text, span, append_token_cb, walked);
  walked_notation = dup_notation (bytes, walked);
  expected_notation = dup_notation (bytes, expected);
  g_assert_cmpstr (walked_notation, ==, expected_notation);
}

static void
test_pieces_have_the_tokens_of_the_whole (void)
{
  static const char utf8[] = "We don’t, “ask” D.C.—no\nmore: 1,204.50 demo\xc2\xad"
                             "cracy… \xc2\xa0now --";
  g_autoptr (UndText) text = und_text_new (utf8, strlen (utf8), NULL);
  gsize n_bytes;
  const char *bytes = und_text_get_bytes (text, &n_bytes);

  for (guint is_kept = 0; is_kept < 2; is_kept++)
    {
      for (gsize start = 0; start <= n_bytes; start++)
        {
          for (gsize end = start; end <= n_bytes; end++)
            {
              if ((bytes[start] & 0xc0) != 0x80 && (bytes[end] & 0xc0) != 0x80)
                check_walk (text, und_span (start, end));
            }
        }
      und_text_get_tokens (text, NULL);
    }
}

/* Texts of @n_pieces of @pieces, none of them long: rules concern neighbours. */
static void
check_random_texts (const char *const *pieces, gsize n_pieces, guint n_rounds)
{
  for (guint round = 0; round < n_rounds; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = g_test_rand_int_range (1, 24);

      for (guint i = 0; i < n; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, n_pieces)]);
      check_same_as_icu (text->str, text->len);
    }
}

static void
test_ascii_path_equals_icu (void)
{
  const char *pieces[128 + 8];
  char ascii[128][2];
  gsize n_pieces = 0;

  for (guint c = 1; c < 128; c++)
    {
      if (c < 0x20 && c != '\t' && c != '\n')
        continue;
      ascii[c][0] = c;
      ascii[c][1] = '\0';
      pieces[n_pieces++] = ascii[c];
    }
  check_random_texts (pieces, n_pieces, 20000);
}

static void
test_marks_between_words_equal_icu (void)
{
  static const char *const pieces[] = { "a", "Zb", "7",  "10", "_", ".", ",", ";", ":", "'", "\"",
                                        "@", " ",  "\n", "-",  "‘", "’", "“", "”", "–", "—", "…",
                                        "‧", "․",  "•",  "‐",  "‑", "$", "/", "(", ")" };

  check_random_texts (pieces, G_N_ELEMENTS (pieces), 20000);
}

/* Scripts that ICU cuts by its dictionaries are not among them: what a dictionary makes of a word
 * may depend on the words before it. */
static void
test_any_script_equals_icu (void)
{
  static const char *const pieces[] = { "a",
                                        "1",
                                        ".",
                                        "'",
                                        "\"",
                                        " ",
                                        "  ",
                                        "\n",
                                        "\t",
                                        "’",
                                        "—",
                                        "é",
                                        "e\xcc\x81",
                                        "\xcc\x81",
                                        "\xc2\xad",
                                        "\xc2\xa0",
                                        "\xe2\x80\x8b",
                                        "\xe2\x80\x8d",
                                        "\xef\xbb\xbf",
                                        "\xe2\x80\x89",
                                        "\xe3\x80\x80",
                                        "ש",
                                        "״",

                                        "👩",
                                        "🇺",
                                        "🇸",
                                        "❤️",
                                        "ﬁ",
                                        "½",
                                        "٣",
                                        "\xef\xbf\xbd",
                                        "İ",
                                        "ß",
                                        "_" };

  check_random_texts (pieces, G_N_ELEMENTS (pieces), 20000);
}

/* Real documents, which are not part of the project. */
static void
test_corpus_equals_icu (void)
{
  const char *shared = g_getenv ("UND_SHARED");
  g_autofree char *beside = g_build_filename (g_getenv ("UND_SOURCE_ROOT"), "..", "shared", NULL);
  g_autofree char *path = g_build_filename (shared != NULL ? shared : beside, "corpus", NULL);
  g_autoptr (GDir) campaigns = g_dir_open (path, 0, NULL);
  const char *campaign;

  if (campaigns == NULL)
    {
      g_test_skip ("there is no corpus beside the project");
      return;
    }
  while ((campaign = g_dir_read_name (campaigns)) != NULL)
    {
      g_autofree char *folder_path = g_build_filename (path, campaign, NULL);
      g_autoptr (GDir) folder = g_dir_open (folder_path, 0, NULL);
      const char *name;

      while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *file = g_build_filename (folder_path, name, NULL);
          g_autofree char *utf8 = NULL;
          gsize n_bytes;

          if (g_file_get_contents (file, &utf8, &n_bytes, NULL)
              && g_utf8_validate_len (utf8, n_bytes, NULL))
            check_same_as_icu (utf8, n_bytes);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/tokens/kinds", test_kinds);
  g_test_add_func ("/text/tokens/ascii-path-equals-icu", test_ascii_path_equals_icu);
  g_test_add_func ("/text/tokens/marks-between-words-equal-icu",
                   test_marks_between_words_equal_icu);
  g_test_add_func ("/text/tokens/any-script-equals-icu", test_any_script_equals_icu);
  g_test_add_func ("/text/tokens/pieces-have-the-tokens-of-the-whole",
                   test_pieces_have_the_tokens_of_the_whole);
  g_test_add_func ("/text/tokens/corpus-equals-icu", test_corpus_equals_icu);
  return g_test_run ();
}

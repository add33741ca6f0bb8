/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-json-scanner.h"

#include <string.h>

/* One letter a token; words of strings and numbers behind it. */
static void
check_tokens (const char *json, const char *expected)
{
  static const char letters[] = "$!{}[]:sntf0";
  g_autoptr (UndJsonScanner) scanner = und_json_scanner_new (json, strlen (json), 8);
  g_autoptr (GString) trace = g_string_new (NULL);
  UndJsonToken token;

  do
    {
      token = und_json_scanner_next (scanner);
      g_string_append_c (trace, letters[token]);
      if (token == UND_JSON_KEY || token == UND_JSON_STRING || token == UND_JSON_NUMBER)
        g_string_append_printf (trace, "%s ", und_json_scanner_get_text (scanner));
    }
  while (token != UND_JSON_END && token != UND_JSON_ERROR);
  g_assert_cmpstr (trace->str, ==, expected);
  g_assert_cmpint (und_json_scanner_next (scanner), ==, token);
}

static void
test_reads (void)
{
  check_tokens ("{}", "{}$");
  check_tokens (" [ ] ", "[]$");
  check_tokens ("[1,-2.50e+3,0]", "[n1 n-2.50e+3 n0 ]$");
  check_tokens ("{\"a\":true,\"b\":[null,false,{}]}", "{:a t:b [0f{}]}$");
  check_tokens ("\"x\"", "sx $");
  check_tokens ("[[[[[[[[]]]]]]]]", "[[[[[[[[]]]]]]]]$");
}

static void
test_strings (void)
{
  check_tokens ("\"a\\n\\\"\\u00e9\\/\"", "sa\n\"é/ $");
  check_tokens ("\"\\ud835\\udcb3\"", "s𝒳 $");
  check_tokens ("\"\\ud835x\"", "s�x $");
  check_tokens ("\"\\ud835\\u0041\"", "s�A $");
  check_tokens ("\"\\u0000\"", "s� $");
}

static void
test_refuses (void)
{
  static const char *const wrong[] = {
    "",        " ",         "{",          "[1",       "[1,",   "[1,]",
    "{\"a\"}", "{\"a\":}",  "{\"a\":1,}", "{a:1}",    "[1 2]", "nul",
    "01",      "-",         "1.",         "1e",       "'a'",   "\"a",
    "\"\\x\"", "\"\\u12\"", "\"\n\"",     "\"\xff\"", "[}",    "{]",
    "// x\n1", "[1]]",      "1 2",        "NaN",      "[,1]",  "\xef\xbb\xbf{}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (UndJsonScanner) scanner = und_json_scanner_new (wrong[i], strlen (wrong[i]), 8);
      UndJsonToken token;

      do
        token = und_json_scanner_next (scanner);
      while (token != UND_JSON_END && token != UND_JSON_ERROR);
      if (token != UND_JSON_ERROR)
        g_error ("accepted: %s", wrong[i]);
      g_assert_cmpstr (und_json_scanner_get_text (scanner), !=, "");
    }
}

static void
test_depth (void)
{
  g_autofree char *bomb = g_strnfill (1000000, '[');

  check_tokens ("[[[[[[[[[]]]]]]]]]", "[[[[[[[[!");
  check_tokens (bomb, "[[[[[[[[!");
}

static void
test_line (void)
{
  static const char json[] = "{\n\"a\":\n\n1,\n\"b\" 2}";
  g_autoptr (UndJsonScanner) scanner = und_json_scanner_new (json, strlen (json), 8);

  und_json_scanner_next (scanner);
  g_assert_cmpuint (und_json_scanner_get_line (scanner), ==, 1);
  und_json_scanner_next (scanner);
  g_assert_cmpuint (und_json_scanner_get_line (scanner), ==, 2);
  und_json_scanner_next (scanner);
  g_assert_cmpuint (und_json_scanner_get_line (scanner), ==, 4);
  g_assert_cmpint (und_json_scanner_next (scanner), ==, UND_JSON_ERROR);
  g_assert_cmpuint (und_json_scanner_get_line (scanner), ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/json-scanner/reads-values", test_reads);
  g_test_add_func ("/base/json-scanner/decodes-strings", test_strings);
  g_test_add_func ("/base/json-scanner/refuses-what-is-not-json", test_refuses);
  g_test_add_func ("/base/json-scanner/depth-is-bounded", test_depth);
  g_test_add_func ("/base/json-scanner/counts-lines", test_line);
  return g_test_run ();
}

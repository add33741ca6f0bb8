/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-charset.h"

#include <string.h>

/* @expected_issues: "id:line" of each, parted by spaces. */
static void
check_decoded (const char *bytes,
               gsize n_bytes,
               const char *declared,
               const char *expected,
               const char *expected_issues)
{
  g_autoptr (GPtrArray) issues = g_ptr_array_new_with_free_func ((GDestroyNotify) und_issue_free);
  g_autoptr (GString) found = g_string_new (NULL);
  gsize n_utf8;
  g_autofree char *utf8 = und_charset_to_utf8 (bytes, n_bytes, declared, issues, &n_utf8);

  for (guint i = 0; i < issues->len; i++)
    {
      const UndIssue *issue = issues->pdata[i];

      g_string_append_printf (found, "%s%s:%u", i > 0 ? " " : "", issue->id, issue->line);
    }
  g_assert_cmpstr (utf8, ==, expected);
  g_assert_cmpuint (n_utf8, ==, strlen (expected));
  g_assert_cmpstr (found->str, ==, expected_issues);
}

#define CHECK(bytes, expected, issues) \
  check_decoded (bytes, sizeof (bytes) - 1, NULL, expected, issues)

static void
test_utf8 (void)
{
  CHECK ("", "", "");
  CHECK ("plain", "plain", "");
  CHECK ("“Mu\xc3\xb1oz”", "“Muñoz”", "");
  CHECK ("\xef\xbb\xbf“a”", "“a”", "");
  CHECK ("“a”\r\nb\xe2\x80", "“a”\r\nb�", "text-cut-short:2 text-encoding-invalid:2");
  CHECK ("ask\xe2\x80", "ask�", "text-cut-short:1 text-encoding-invalid:1");
  CHECK ("“a” ’ \xff\n\xed\xa0\x80“b”", "“a” ’ �\n���“b”", "text-encoding-invalid:1");
}

static void
test_wide (void)
{
  CHECK ("\xff\xfe\x1c\x20"
         "a\0\n\0",
         "“a\n", "");
  CHECK ("\xfe\xff\x20\x1c\0a", "“a", "");
  CHECK ("\xff\xfe=\xd8\x4d\xdc", "👍", "");
  CHECK ("\xff\xfe"
         "a\0=\xd8"
         "b\0c",
         "a�b�", "text-encoding-invalid:1");
  CHECK ("\xff\xfe\0\0a\0\0\0\x1c\x20\0\0", "a“", "");
  CHECK ("\0\0\xfe\xff\0\0\0a\0\x11\0\0", "a�", "text-encoding-invalid:1");
  CHECK ("a\0s\0k\0 \0u\0s\0", "ask us", "text-encoding-guessed:0");
  CHECK ("\0a\0s\0k\0 \0u\0s", "ask us", "text-encoding-guessed:0");
}

static void
test_windows_1252 (void)
{
  CHECK ("\x93"
         "ask\x94 \x97 it\x92s Mu\xf1oz",
         "“ask” — it’s Muñoz", "text-encoding-guessed:0");
  CHECK ("a\n\x81 \x93", "a\n� “", "text-encoding-guessed:0 text-encoding-invalid:2");
  CHECK ("caf\xe9", "café", "text-encoding-guessed:0");
}

static void
test_declared (void)
{
  const char *cyrillic = "\xcf\xf0\xee\xf1\xfc\xe1\xe0";

  check_decoded (cyrillic, 7, "windows-1251", "Просьба", "");
  check_decoded ("caf\xe9", 4, "iso-8859-1", "café", "");
  check_decoded ("caf\xc3\xa9", 5, "windows-1251", "café", "");
  check_decoded ("caf\xe9", 4, "no-such-set", "café", "text-encoding-guessed:0");
}

static void
test_double_encoding_is_undone (void)
{
  CHECK ("a\n“ok” â€œaskâ€\xc2\x9d", "a\n“ok” “ask”", "text-encoding-repaired:2");
  CHECK ("itâ€™s cafÃ© â€” â‚¬5", "it’s café — €5", "text-encoding-repaired:1");
  CHECK ("or \xc3\xa2\xc2\x80\xc2\x94 else", "or — else", "text-encoding-repaired:1");
  CHECK ("cafÃ©", "café", "text-encoding-repaired:1");
  CHECK ("Â§ 5 of 10Â\xc2\xa0km", "§ 5 of 10\xc2\xa0km", "text-encoding-repaired:1");
  CHECK ("Ã‰tat cafÃ©", "État café", "text-encoding-repaired:1");
  CHECK ("itÃ¢â‚¬â„¢s", "it’s", "text-encoding-repaired:1");
  CHECK ("æ—¥æœ¬èªžæ—¥æœ¬èªžæ—¥æœ¬èªž", "日本語日本語日本語", "text-encoding-repaired:1");
}

static void
test_what_may_be_meant_stays (void)
{
  CHECK ("« MAÇÃ»", "« MAÇÃ»", "");
  CHECK ("« oublié…\xc2\xa0»", "« oublié…\xc2\xa0»", "");
  CHECK ("né é…» â€™", "né é…» ’", "text-encoding-repaired:1");
  CHECK ("âme â€ fin â", "âme â€ fin â", "");
  CHECK ("Ärger Ä… Å", "Ärger Ä… Å", "");
}

static void
test_any_bytes_give_utf8 (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GPtrArray)
        issues = g_ptr_array_new_with_free_func ((GDestroyNotify) und_issue_free);
      g_autofree char *utf8 = NULL;
      char bytes[24];
      gsize n_utf8;

      for (guint i = 0; i < sizeof (bytes); i++)
        bytes[i] = round % 2 ? g_test_rand_int () : g_test_rand_int_range (0x80, 0x100);
      for (guint i = 0; i < round % 12; i++)
        bytes[i] = "a \n\xc3\xa2\xe2\x80\x9c\xc2"[g_test_rand_int_range (0, 9)];
      utf8 = und_charset_to_utf8 (bytes, round % 25, NULL, issues, &n_utf8);
      for (gsize i = 0; i < n_utf8; i++)
        utf8[i] = utf8[i] == '\0' ? ' ' : utf8[i];
      g_assert_true (g_utf8_validate_len (utf8, n_utf8, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/charset/utf8", test_utf8);
  g_test_add_func ("/text/charset/wide", test_wide);
  g_test_add_func ("/text/charset/windows-1252", test_windows_1252);
  g_test_add_func ("/text/charset/declared", test_declared);
  g_test_add_func ("/text/charset/double-encoding-is-undone", test_double_encoding_is_undone);
  g_test_add_func ("/text/charset/what-may-be-meant-stays", test_what_may_be_meant_stays);
  g_test_add_func ("/text/charset/any-bytes-give-utf8", test_any_bytes_give_utf8);
  return g_test_run ();
}

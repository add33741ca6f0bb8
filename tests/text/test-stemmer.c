/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-stemmer.h"
#include "und-word-scan.h"

#include <string.h>

static guint32
stem (UndStemmer *stemmer, const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  return und_stemmer_stem (stemmer, word, strlen (word),
                           und_word_scan_hash (folded, strlen (folded)));
}

/* Do the words of @words have one stem, and @other another? */
static void
check_stems (const char *language, const char *words, const char *other)
{
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (language);
  g_auto (GStrv) forms = g_strsplit (words, " ", -1);
  guint32 number = stem (stemmer, forms[0]);

  for (guint i = 1; forms[i] != NULL; i++)
    g_assert_cmpuint (stem (stemmer, forms[i]), ==, number);
  g_assert_cmpuint (stem (stemmer, other), !=, number);
  g_assert_cmpuint (stem (stemmer, forms[0]), ==, number);
}

static void
test_languages (void)
{
  check_stems (NULL, "signing signed Signs SIGN", "signatory");
  check_stems ("en-GB", "harbours harbour", "harvest");
  check_stems ("de", "Briefen Brief", "Bürger");
  check_stems ("fr_CA", "lettres lettre", "leçon");
}

static void
test_language_without_stems (void)
{
  check_stems ("tlh", "signs SIGNS", "sign");
}

static void
test_long_word (void)
{
  g_autofree char *word = g_strnfill (4000, 'a');
  g_autofree char *longer = g_strconcat (word, "s", NULL);

  check_stems ("en", word, longer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/stemmer/languages", test_languages);
  g_test_add_func ("/text/stemmer/language-without-stems", test_language_without_stems);
  g_test_add_func ("/text/stemmer/long-word", test_long_word);
  return g_test_run ();
}

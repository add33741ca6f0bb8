/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text.h"

#include <string.h>

/* @expected: each token's folded form, "_" where there is none. */
static void
check_folded (UndFold fold, const char *utf8, const char *expected)
{
  g_autoptr (UndText) text = und_text_new (utf8, strlen (utf8), NULL);
  g_autoptr (UndInterner) interner = und_interner_new ();
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree guint32 *ids = und_text_intern_tokens (text, interner, fold);
  gsize n_tokens;

  und_text_get_tokens (text, &n_tokens);
  for (gsize i = 0; i < n_tokens; i++)
    g_string_append_printf (
      found, "%s%s", i > 0 ? " " : "",
      ids[i] == UND_TOKEN_ID_NONE ? "_" : und_interner_get (interner, ids[i], NULL));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_folds (void)
{
  check_folded (UND_FOLD_NONE, "", "");
  check_folded (UND_FOLD_NONE, "We “ask”--now…", "We “ ask ” - - now …");
  check_folded (UND_FOLD_TYPOGRAPHY, "We “ask”--now…", "We \" ask \" — _ now ...");
  check_folded (UND_FOLD_TYPOGRAPHY, "a---b — c - d-e ....", "a — _ _ b — c — d - e ... _ _ .");
  check_folded (UND_FOLD_TYPOGRAPHY, "2007–2008 don’t", "2007 - 2008 don't");
  check_folded (UND_FOLD_CASE, "We ASK “É”", "we ask “ é ”");
  check_folded (UND_FOLD_PUNCTUATION, "We don’t, D.C. 1,204.5!", "We dont _ DC _ 1,204.5 _");
  check_folded (UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE | UND_FOLD_PUNCTUATION,
                "“Of\xef\xac\x81"
                "CE” — $3",
                "_ office _ _ _ 3");
}

static void
test_same_word_same_id (void)
{
  const char *utf8 = "ask Ask ASK asks";
  g_autoptr (UndText) text = und_text_new (utf8, strlen (utf8), NULL);
  g_autoptr (UndInterner) interner = und_interner_new ();
  g_autofree guint32 *ids = und_text_intern_tokens (text, interner, UND_FOLD_CASE);

  g_assert_cmpuint (ids[0], ==, ids[1]);
  g_assert_cmpuint (ids[0], ==, ids[2]);
  g_assert_cmpuint (ids[0], !=, ids[3]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/intern/folds", test_folds);
  g_test_add_func ("/text/intern/same-word-same-id", test_same_word_same_id);
  return g_test_run ();
}

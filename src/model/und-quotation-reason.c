/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quotation-reason.h"

#include <glib/gi18n-lib.h>

/* A domain that no catalogue has: what is looked up in it stays English. */
#define DOMAIN_NONE "undersigned-untranslated"

/* What a change is to a reader, from what the writer owns up to, to what no reader can see. */
typedef enum
{
  CHANGE_OMISSION,
  CHANGE_BRACKETS,
  CHANGE_JOINED,
  CHANGE_REORDERED,
  CHANGE_CAPITAL,
  CHANGE_NUMBER,
  CHANGE_DROPPED,
  CHANGE_ADDED,
  CHANGE_REPLACED,
  CHANGE_PUNCTUATION,
  CHANGE_TYPOGRAPHY,
  N_CHANGES,
} Change;

static Change
tell_change (const UndEdit *edit)
{
  static const Change marked[] = { N_CHANGES, CHANGE_OMISSION, CHANGE_BRACKETS, CHANGE_JOINED,
                                   CHANGE_REORDERED };

  if (edit->mark != UND_EDIT_MARK_NONE)
    return marked[edit->mark];
  switch (edit->grade)
    {
    case UND_GRADE_TYPOGRAPHY:
      return CHANGE_TYPOGRAPHY;
    case UND_GRADE_PUNCTUATION:
      return CHANGE_PUNCTUATION;
    case UND_GRADE_CASE:
      return CHANGE_CAPITAL;
    case UND_GRADE_NUMBER:
      return CHANGE_NUMBER;
    case UND_GRADE_WORD:
    default:
      return edit->op == UND_EDIT_DELETE   ? CHANGE_DROPPED
             : edit->op == UND_EDIT_INSERT ? CHANGE_ADDED
                                           : CHANGE_REPLACED;
    }
}

static char *
dup_change (Change change, guint n, const char *domain)
{
  switch (change)
    {
    case CHANGE_OMISSION:
      return g_strdup_printf (g_dngettext (domain, "an ellipsis stands for words in %u place",
                                           "an ellipsis stands for words in %u places", n),
                              n);
    case CHANGE_BRACKETS:
      return g_strdup_printf (g_dngettext (domain, "brackets mark a change in %u place",
                                           "brackets mark a change in %u places", n),
                              n);
    case CHANGE_JOINED:
      return g_strdup_printf (
        g_dngettext (domain, "joins words that stand apart in %u place, unmarked",
                     "joins words that stand apart in %u places, unmarked", n),
        n);
    case CHANGE_REORDERED:
      return g_strdup (g_dgettext (domain, N_ ("joins words that stand apart, in another order")));
    case CHANGE_CAPITAL:
      return g_strdup_printf (g_dngettext (domain, "changes a capital in %u place, unmarked",
                                           "changes capitals in %u places, unmarked", n),
                              n);
    case CHANGE_NUMBER:
      return g_strdup_printf (
        g_dngettext (domain, "changes a number in %u place", "changes numbers in %u places", n), n);
    case CHANGE_DROPPED:
      return g_strdup_printf (
        g_dngettext (domain, "drops words in %u place", "drops words in %u places", n), n);
    case CHANGE_ADDED:
      return g_strdup_printf (
        g_dngettext (domain, "adds words in %u place", "adds words in %u places", n), n);
    case CHANGE_REPLACED:
      return g_strdup_printf (
        g_dngettext (domain, "replaces words in %u place", "replaces words in %u places", n), n);
    case CHANGE_PUNCTUATION:
      return g_strdup_printf (g_dngettext (domain, "changes punctuation in %u place",
                                           "changes punctuation in %u places", n),
                              n);
    case CHANGE_TYPOGRAPHY:
    default:
      return g_strdup_printf (g_dngettext (domain, "changes typography in %u place",
                                           "changes typography in %u places", n),
                              n);
    }
}

static const char *
get_verdict_reason (const UndCheckedQuotation *checked, const char *domain)
{
  switch (checked->verdict)
    {
    case UND_VERDICT_VERBATIM:
      return g_dgettext (domain, N_ ("every word and every mark between them is the same"));
    case UND_VERDICT_TYPOGRAPHIC:
      return g_dgettext (
        domain,
        N_ ("only quotes, dashes, ligatures, spaces, line ends or words parted there differ"));
    case UND_VERDICT_NOT_FOUND:
      return g_dgettext (domain, N_ ("no document that it could come from has these words"));
    case UND_VERDICT_ALTERED:
      return g_dgettext (domain, N_ ("words or marks differ"));
    case UND_VERDICT_UNCHECKED:
    default:
      if (checked->is_bounded)
        return g_dgettext (domain, N_ ("its words recur too often to be looked for"));
      return checked->quotation->is_in_letter
               ? g_dgettext (domain, N_ ("the letter is not here to check against"))
               : g_dgettext (domain, N_ ("there is nothing here to check against"));
    }
}

/**
 * und_quotation_dup_reasons:
 * @checked: a quotation with its verdict
 * @is_translated: whether to use the user's language instead of English
 *
 * Says why the verdict is what it is: what was changed, each kind once, or that nothing was.
 *
 * Returns: (transfer full): the reasons, without full stops
 */
GStrv
und_quotation_dup_reasons (const UndCheckedQuotation *checked, gboolean is_translated)
{
  const char *domain = is_translated ? GETTEXT_PACKAGE : DOMAIN_NONE;
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();
  guint n_changes[N_CHANGES] = { 0 };

  for (guint i = 0; i < checked->edits->len; i++)
    n_changes[tell_change (&g_array_index (checked->edits, UndEdit, i))]++;
  for (guint i = 0; i < N_CHANGES; i++)
    if (n_changes[i] > 0)
      g_ptr_array_add (reasons, dup_change (i, n_changes[i], domain));
  if (reasons->len == 0)
    g_ptr_array_add (reasons, g_strdup (get_verdict_reason (checked, domain)));
  g_ptr_array_add (reasons, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&reasons), FALSE);
}

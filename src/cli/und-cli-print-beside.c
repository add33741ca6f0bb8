/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-print.h"

#include "und-limits.h"

#include <glib/gi18n.h>
#include <string.h>

/* What two texts ask for and who signed them, in a few lines above the words that differ. A section
 * is there only if it has something to say. */

/* Columns before a demand and, with what marks it, before its other lines. */
#define INDENT      2
#define INDENT_REST 4

static void
print_title (UndCliPage *page, const char *title)
{
  und_cli_page_add_blank (page);
  und_cli_page_set_indent (page, 0, 0);
  und_cli_page_add_words (page, UND_CLI_STYLE_HEADING, title);
  und_cli_page_end_line (page);
}

static void
print_demand (UndCliPage *page, const char *mark, const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s %s", mark, text);

  und_cli_page_add_line (page, INDENT, INDENT_REST, line);
}

static void
print_common_demands (UndCliPage *page, const UndBeside *beside)
{
  gsize n_demands = 0;
  const UndCommonDemand *demands = und_beside_get_common_demands (beside, &n_demands);

  if (n_demands > 0)
    print_title (page, _ ("Both ask:"));
  for (gsize i = 0; i < n_demands; i++)
    {
      gboolean is_same = strcmp (demands[i].a->text, demands[i].b->text) == 0;

      print_demand (page, is_same ? "=" : "A", demands[i].a->text);
      if (!is_same)
        print_demand (page, "B", demands[i].b->text);
    }
}

static void
print_own_demands (UndCliPage *page, const UndBeside *beside, UndSide side, const char *title)
{
  gsize n_demands = 0;
  const UndTextFact *const *demands = und_beside_get_own_demands (beside, side, &n_demands);

  if (n_demands > 0)
    print_title (page, title);
  for (gsize i = 0; i < n_demands; i++)
    print_demand (page, side == UND_SIDE_A ? "A" : "B", demands[i]->text);
}

static char *
join_names (const UndCommonSigner *signers, gsize n_signers)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < n_signers; i++)
    {
      g_autofree char *name = und_common_signer_dup_name (&signers[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

/* Of two lists of which one is empty nobody asks who is in both. */
static gboolean
are_both_signed (const UndBeside *beside)
{
  gsize n_common = 0;

  und_beside_get_common_signers (beside, &n_common);
  return n_common > 0
         || (und_beside_get_n_own_signers (beside, UND_SIDE_A) > 0
             && und_beside_get_n_own_signers (beside, UND_SIDE_B) > 0);
}

static void
print_signers (UndCliPage *page, const UndBeside *beside)
{
  gsize n_common = 0;
  const UndCommonSigner *signers = und_beside_get_common_signers (beside, &n_common);
  guint n_a = (guint) und_beside_get_n_own_signers (beside, UND_SIDE_A);
  guint n_b = (guint) und_beside_get_n_own_signers (beside, UND_SIDE_B);
  g_autofree char *names = join_names (signers, n_common);
  g_autofree char *both = NULL;
  g_autofree char *others = NULL;

  /* TRANSLATORS: how many signatories both texts name, and who they are */
  both = g_strdup_printf (
    ngettext ("Signatories in both: %u (%s)", "Signatories in both: %u (%s)", n_common),
    (guint) n_common, names);
  others = g_strdup_printf (_ ("Signatories only in A: %u, only in B: %u"), n_a, n_b);
  print_title (page, n_common > 0 ? both : _ ("No signatory was found in both."));
  if (n_a + n_b > 0)
    und_cli_page_add_line (page, 0, 0, others);
}

static void
print_bounds (UndCliPage *page, const UndBeside *beside)
{
  g_autofree char *demands = NULL;

  demands = g_strdup_printf (
    _ ("There are so many demands that only the first %u of each text were compared."),
    UND_LIMIT_DEMANDS);
  if (und_beside_is_demands_bounded (beside))
    und_cli_page_add_line (page, 0, 0, demands);
  if (und_beside_is_signers_bounded (beside))
    und_cli_page_add_line (page, 0, 0,
                           _ ("So many signatories have one name that some who are in both may "
                              "be missing."));
}

static gboolean
has_demands (const UndBeside *beside)
{
  gsize n_demands[3] = { 0 };

  und_beside_get_common_demands (beside, &n_demands[0]);
  und_beside_get_own_demands (beside, UND_SIDE_A, &n_demands[1]);
  und_beside_get_own_demands (beside, UND_SIDE_B, &n_demands[2]);
  return n_demands[0] + n_demands[1] + n_demands[2] > 0;
}

/**
 * und_cli_print_beside:
 * @page: where to
 * @beside: two texts
 *
 * Prints what both ask for, what only one of them does, and who signed both, with a free line after
 * it. Nothing is printed of texts that ask for nothing and are not both signed.
 */
void
und_cli_print_beside (UndCliPage *page, const UndBeside *beside)
{
  print_common_demands (page, beside);
  print_own_demands (page, beside, UND_SIDE_A, _ ("Only A asks:"));
  print_own_demands (page, beside, UND_SIDE_B, _ ("Only B asks:"));
  if (are_both_signed (beside))
    print_signers (page, beside);
  print_bounds (page, beside);
  if (are_both_signed (beside) || has_demands (beside))
    und_cli_page_add_blank (page);
}

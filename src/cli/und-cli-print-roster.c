/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-print.h"

#include <glib/gi18n.h>
#include <string.h>

/* Columns of a cell of the matrix at least, and between the names and the cells. */
#define LEAST_CELL 4
#define GAP        2

/* A letter for each role, in the order of UndRole. */
static const char role_letters[] = { 'L', 'i', 'n', 'S' };

static const char *
get_jurisdiction_name (const char *code)
{
  const UndJurisdiction *found = und_gazetteer_find_code (und_gazetteer_get_default (), code);

  return found != NULL ? found->name : code;
}

/* Whoever signed, in one line: the jurisdiction first, as lists are read by it. An office is said
 * only where nothing else tells who it is. */
static char *
describe_entry (const UndRosterEntry *entry)
{
  const char *who = entry->name != NULL           ? entry->name
                    : entry->organisation != NULL ? entry->organisation
                                                  : entry->locality;

  if (entry->jurisdiction == NULL && who == NULL)
    return g_strdup (entry->office != NULL ? entry->office : "?");
  if (entry->jurisdiction == NULL)
    return g_strdup (who);
  if (who == NULL)
    return g_strdup (get_jurisdiction_name (entry->jurisdiction));
  return g_strdup_printf ("%s, %s", get_jurisdiction_name (entry->jurisdiction), who);
}

static void
append_padded (GString *line, const char *text, guint width)
{
  g_string_append (line, text);
  for (guint i = und_cli_width_of (text, -1); i < width; i++)
    g_string_append_c (line, ' ');
}

static void
append_cell (GString *line, const UndRosterEntry *entry, UndPart *part, guint width)
{
  const UndMention *mention = und_roster_entry_find (entry, part);
  guint roles = mention != NULL ? und_mention_get_roles (mention) : 0;
  char cell[G_N_ELEMENTS (role_letters) + 1] = "";
  guint n_letters = 0;

  for (guint role = 0; role < G_N_ELEMENTS (role_letters); role++)
    if ((roles & (1u << role)) != 0)
      cell[n_letters++] = role_letters[role];
  append_padded (line, n_letters > 0 ? cell : "·", width);
}

static guint
measure_names (GPtrArray *entries)
{
  guint width = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *name = describe_entry (g_ptr_array_index (entries, i));

      width = MAX (width, und_cli_width_of (name, -1));
    }
  return width;
}

static guint
measure_cells (GPtrArray *parts)
{
  guint width = LEAST_CELL;

  for (guint i = 0; i < parts->len; i++)
    width = MAX (width, (guint) strlen (und_part_get_id (g_ptr_array_index (parts, i))));
  return width + 1;
}

static void
add_row (UndCliPage *page, GString *line)
{
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  und_cli_page_add_raw (page, line->str);
}

/* The columns of the parts from @first up to @end. */
static void
print_columns (UndCliPage *page, UndRoster *roster, guint first, guint end)
{
  GPtrArray *parts = und_roster_get_parts (roster);
  GPtrArray *entries = und_roster_get_entries (roster);
  guint name_width = measure_names (entries) + GAP;
  guint cell_width = measure_cells (parts);
  g_autoptr (GString) head = g_string_new (NULL);

  append_padded (head, "", name_width);
  for (guint i = first; i < end; i++)
    append_padded (head, und_part_get_id (g_ptr_array_index (parts, i)), cell_width);
  add_row (page, head);
  for (guint i = 0; i < entries->len; i++)
    {
      const UndRosterEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *name = describe_entry (entry);
      g_autoptr (GString) line = g_string_new (NULL);

      append_padded (line, name, name_width);
      for (guint j = first; j < end; j++)
        append_cell (line, entry, g_ptr_array_index (parts, j), cell_width);
      add_row (page, line);
    }
}

/* As many parts beside each other as fit, then the next ones below. */
static void
print_matrix (UndCliPage *page, UndRoster *roster)
{
  guint n_parts = und_roster_get_parts (roster)->len;
  guint names = measure_names (und_roster_get_entries (roster)) + GAP;
  guint cells = measure_cells (und_roster_get_parts (roster));
  guint width = und_cli_page_get_width (page);
  guint n_fitting = width > names ? MAX ((width - names) / cells, 1) : 1;

  for (guint first = 0; first < n_parts; first += n_fitting)
    {
      und_cli_page_add_blank (page);
      print_columns (page, roster, first, MIN (first + n_fitting, n_parts));
    }
  und_cli_page_add_line (page, 0, 0,
                         _ ("S signed · L said to lead · i the issuer itself · n named · "
                            "· not named"));
}

static char *
describe_stated (const UndSum *sum)
{
  gint64 value = sum->count->value;

  switch (sum->count->scope)
    {
    case UND_COUNT_OTHERS:
      return g_strdup_printf (ngettext ("%d other and the issuer make %d",
                                        "%d others and the issuer make %d", (gulong) value),
                              (int) value, (int) sum->total);
    case UND_COUNT_TOTAL:
      return g_strdup_printf (_ ("%d in all"), (int) value);
    case UND_COUNT_AMBIGUOUS:
    default:
      return g_strdup_printf (sum->count->is_approximate ? _ ("about %d")
                                                         : _ ("%d, with the issuer or without"),
                              (int) value);
    }
}

static char *
describe_named (const UndSum *sum)
{
  if (sum->n_named == 0)
    return g_strdup (_ ("names none"));
  if (sum->n_self == 0)
    return g_strdup_printf (_ ("names %d"), (int) sum->n_named);
  return g_strdup_printf (_ ("names %d and is one itself: %d"), (int) sum->n_listed,
                          (int) sum->n_named);
}

static const char *
describe_agreement (const UndSum *sum)
{
  switch (sum->agrees)
    {
    case UND_TRISTATE_TRUE:
      return _ ("agrees");
    case UND_TRISTATE_FALSE:
      return _ ("does not agree");
    case UND_TRISTATE_UNKNOWN:
    default:
      return _ ("cannot be judged");
    }
}

static char *
describe_authority (const UndSum *sum)
{
  if (sum->authority < 0)
    return g_strdup (_ ("how many signed is not known"));
  return g_strdup_printf (ngettext ("%d signed", "%d signed", (gulong) sum->authority),
                          (int) sum->authority);
}

static void
print_sum (UndCliPage *page, const UndSum *sum)
{
  g_autofree char *stated = describe_stated (sum);
  g_autofree char *named = describe_named (sum);
  g_autofree char *signed_in_all = describe_authority (sum);
  g_autofree char *line = g_strdup_printf ("%s %s: %s; %s; %s: %s", und_part_get_id (sum->part),
                                           sum->count->is_in_headline ? _ ("headline") : _ ("body"),
                                           stated, named, signed_in_all, describe_agreement (sum));

  und_cli_page_add_line (page, 0, 4, line);
}

static char *
describe_roster (UndRoster *roster)
{
  guint n = (guint) und_roster_get_n_signatories (roster);
  UndPart *letter = und_roster_get_letter (roster);

  if (letter == NULL)
    return g_strdup_printf (ngettext ("Signatories of a letter that is not here: %u is named",
                                      "Signatories of a letter that is not here: %u are named", n),
                            n);
  return g_strdup_printf (
    ngettext ("Signatories of the letter %s: %u", "Signatories of the letter %s: %u", n),
    und_part_get_id (letter), n);
}

/**
 * und_cli_print_rosters:
 * @page: where to
 * @analysis: of the documents
 *
 * Prints who signed each letter, what every part says of it, and how the sums are done.
 */
void
und_cli_print_rosters (UndCliPage *page, UndAnalysis *analysis)
{
  GPtrArray *rosters = und_analysis_get_rosters (analysis);

  for (guint i = 0; i < rosters->len; i++)
    {
      UndRoster *roster = g_ptr_array_index (rosters, i);
      GPtrArray *sums = und_roster_get_sums (roster);
      g_autofree char *heading = describe_roster (roster);

      und_cli_page_add_heading (page, heading);
      if (und_roster_get_entries (roster)->len > 0)
        print_matrix (page, roster);
      if (sums->len > 0)
        und_cli_page_add_blank (page);
      for (guint j = 0; j < sums->len; j++)
        print_sum (page, g_ptr_array_index (sums, j));
    }
}

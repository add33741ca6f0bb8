/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-roster-view.h"

#include "und-evidence.h"
#include "und-phrase.h"

#include <glib/gi18n.h>

/* Columns that a matrix can have and still be taken in; more are shown as a list. All states, the
 * District and the territories fit. */
#define MAX_MATRIX_COLUMNS 60

/**
 * und_roster_is_signer:
 * @roster: a roster
 * @entry: one of its entries
 *
 * Tells whether the roster's authority counts @entry: it stands in the letter's signature block or,
 * where there is none, anywhere.
 *
 * Returns: TRUE if so
 */
gboolean
und_roster_is_signer (UndRoster *roster, const UndRosterEntry *entry)
{
  UndPart *letter = und_roster_get_letter (roster);
  const UndMention *mention;

  if (und_roster_get_authority (roster) == UND_AUTHORITY_UNION || letter == NULL)
    return TRUE;
  mention = und_roster_entry_find (entry, letter);
  return mention != NULL && (und_mention_get_roles (mention) & (1u << UND_ROLE_SIGNED)) != 0;
}

/**
 * und_roster_find_signer:
 * @roster: a roster
 * @code: ISO 3166-2
 *
 * Finds who signed for a jurisdiction.
 *
 * Returns: (nullable): the first entry of @code that the authority counts
 */
const UndRosterEntry *
und_roster_find_signer (UndRoster *roster, const char *code)
{
  GPtrArray *entries = und_roster_get_entries (roster);

  for (guint i = 0; i < entries->len; i++)
    {
      const UndRosterEntry *entry = entries->pdata[i];

      if (g_strcmp0 (entry->jurisdiction, code) == 0 && und_roster_is_signer (roster, entry))
        return entry;
    }
  return NULL;
}

typedef struct
{
  guint n_states;
  guint n_provinces;
  guint n_districts;
  guint n_territories;
  guint n_others;
  const char *district; /* name of the only one */
} Tally;

static Tally
tally_signers (UndRoster *roster)
{
  GPtrArray *entries = und_roster_get_entries (roster);
  Tally tally = { 0 };

  for (guint i = 0; i < entries->len; i++)
    {
      const UndRosterEntry *entry = entries->pdata[i];
      const UndJurisdiction *jurisdiction = NULL;

      if (!und_roster_is_signer (roster, entry))
        continue;
      if (entry->jurisdiction != NULL)
        jurisdiction = und_gazetteer_find_code (und_gazetteer_get_default (), entry->jurisdiction);
      if (jurisdiction == NULL || jurisdiction->kind == UND_JURISDICTION_COUNTRY)
        tally.n_others++;
      else if (jurisdiction->kind == UND_JURISDICTION_STATE)
        tally.n_states++;
      else if (jurisdiction->kind == UND_JURISDICTION_PROVINCE)
        tally.n_provinces++;
      else if (jurisdiction->kind == UND_JURISDICTION_TERRITORY)
        tally.n_territories++;
      else
        {
          tally.n_districts++;
          tally.district = jurisdiction->name;
        }
    }
  return tally;
}

static char *
join_phrases (GPtrArray *phrases)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < phrases->len; i++)
    {
      if (i > 0)
        g_string_append (text, i + 1 == phrases->len ? _ (" and ") : ", ");
      g_string_append (text, phrases->pdata[i]);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_who (UndRoster *roster, gulong *n_signers)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  Tally tally = tally_signers (roster);
  gboolean has_places = tally.n_states + tally.n_provinces + tally.n_districts + tally.n_territories
                        > 0;

  if (tally.n_states > 0)
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u state", "%u states", tally.n_states),
                                               tally.n_states));
  if (tally.n_provinces > 0)
    g_ptr_array_add (phrases,
                     g_strdup_printf (ngettext ("%u province", "%u provinces", tally.n_provinces),
                                      tally.n_provinces));
  if (tally.n_territories > 0)
    g_ptr_array_add (
      phrases, g_strdup_printf (ngettext ("%u territory", "%u territories", tally.n_territories),
                                tally.n_territories));
  if (tally.n_districts == 1)
    g_ptr_array_add (phrases, g_strdup_printf (_ ("the %s"), tally.district));
  if (tally.n_others > 0 && has_places)
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u other", "%u others", tally.n_others),
                                               tally.n_others));
  else if (tally.n_others > 0)
    g_ptr_array_add (phrases,
                     g_strdup_printf (ngettext ("%u person or organisation",
                                                "%u people and organisations", tally.n_others),
                                      tally.n_others));
  *n_signers = (gulong) tally.n_states + tally.n_provinces + tally.n_territories + tally.n_districts
               + tally.n_others;
  return join_phrases (phrases);
}

static void
append_sums (GString *text, UndRoster *roster)
{
  GPtrArray *sums = und_roster_get_sums (roster);
  guint n_judged = 0;
  guint n_wrong = 0;

  for (guint i = 0; i < sums->len; i++)
    {
      UndTristate agrees = ((const UndSum *) sums->pdata[i])->agrees;

      n_judged += agrees != UND_TRISTATE_UNKNOWN;
      n_wrong += agrees == UND_TRISTATE_FALSE;
    }
  if (n_wrong > 0)
    g_string_append_printf (
      text, ngettext (" %u sum does not agree.", " %u sums do not agree.", n_wrong), n_wrong);
  else if (n_judged > 0)
    g_string_append (text, _ (" Every sum agrees."));
}

/**
 * und_roster_dup_summary:
 * @roster: a roster
 *
 * Says in a sentence or three who signed, how many of them speak here, and whether the sums agree.
 *
 * Returns: (transfer full): the sentences
 */
char *
und_roster_dup_summary (UndRoster *roster)
{
  GPtrArray *parts = und_roster_get_parts (roster);
  GString *text = g_string_new (NULL);
  gulong n_signers = 0;
  g_autofree char *who = dup_who (roster, &n_signers);
  guint n_releases = 0;

  for (guint i = 0; i < parts->len; i++)
    if (und_part_get_facts (parts->pdata[i])->kind == UND_PART_PRESS_RELEASE)
      n_releases++;
  if (*who != '\0')
    /* TRANSLATORS: "20 states and the District of Columbia signed." */
    g_string_append_printf (text, ngettext ("%s signed.", "%s signed.", n_signers), who);
  if (n_releases > 0)
    g_string_append_printf (
      text,
      ngettext (" %u release about it is here.", " %u releases about it are here.", n_releases),
      n_releases);
  append_sums (text, roster);
  return g_strstrip (g_string_free (text, FALSE));
}

/**
 * und_roster_dup_row_title:
 * @roster: a roster
 * @part: one of its parts
 *
 * Names a part as the head of its row.
 *
 * Returns: (transfer full): the name
 */
char *
und_roster_dup_row_title (UndRoster *roster, UndPart *part)
{
  g_autofree char *issuer = und_phrase_issuer (part);
  const char *kind = und_phrase_kind (und_part_get_facts (part)->kind);
  const char *name = issuer;

  if (part == und_roster_get_letter (roster))
    return g_strdup (_ ("The letter"));
  if (issuer == NULL)
    name = kind;
  if (und_part_get_facts (part)->list_is_complete == UND_TRISTATE_FALSE)
    return g_strdup_printf (_ ("%s (partial list)"), name);
  return g_strdup (name);
}

/**
 * und_roster_find_sum:
 * @roster: a roster
 * @part: one of its parts
 *
 * Finds the sum of a part, the one in the body before that in the headline.
 *
 * Returns: (nullable): the sum
 */
const UndSum *
und_roster_find_sum (UndRoster *roster, UndPart *part)
{
  GPtrArray *sums = und_roster_get_sums (roster);
  const UndSum *found = NULL;

  for (guint i = 0; i < sums->len; i++)
    {
      const UndSum *sum = sums->pdata[i];

      if (sum->part == part && (found == NULL || found->count->is_in_headline))
        found = sum;
    }
  return found;
}

static guint
count_named (UndRoster *roster, UndPart *part)
{
  GPtrArray *entries = und_roster_get_entries (roster);
  guint n_named = 0;

  for (guint i = 0; i < entries->len; i++)
    if (und_roster_entry_find (entries->pdata[i], part) != NULL)
      n_named++;
  return n_named;
}

/**
 * und_roster_dup_row_sum:
 * @roster: a roster
 * @part: one of its parts
 *
 * Writes how many signatories a part names: those it lists and, beside them, itself.
 *
 * Returns: (transfer full): "21", "20+1" or, for a partial list, "8 of 21"
 */
char *
und_roster_dup_row_sum (UndRoster *roster, UndPart *part)
{
  const UndSum *sum = und_roster_find_sum (roster, part);

  if (und_part_get_facts (part)->list_is_complete == UND_TRISTATE_FALSE)
    return g_strdup_printf (_ ("%u of %zu"), count_named (roster, part),
                            und_roster_get_n_signatories (roster));
  if (sum == NULL || part == und_roster_get_letter (roster))
    return g_strdup_printf ("%u", count_named (roster, part));
  if (sum->n_self > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "+%" G_GINT64_FORMAT, sum->n_listed, sum->n_self);
  return g_strdup_printf ("%" G_GINT64_FORMAT, sum->n_listed);
}

/* The order in which roles are shown: the weightiest first. */
static const UndRole role_order[] = { UND_ROLE_SIGNED, UND_ROLE_LEAD, UND_ROLE_SELF,
                                      UND_ROLE_LISTED };

/**
 * und_mention_dup_marks:
 * @mention: what a part says of a signatory
 *
 * Writes the roles of a mention as marks.
 *
 * Returns: (transfer full): a mark for each role
 */
char *
und_mention_dup_marks (const UndMention *mention)
{
  GString *marks = g_string_new (NULL);
  guint roles = und_mention_get_roles (mention);

  for (guint i = 0; i < G_N_ELEMENTS (role_order); i++)
    if ((roles & (1u << role_order[i])) != 0)
      g_string_append (marks, und_phrase_role_mark (role_order[i]));
  return g_string_free (marks, FALSE);
}

/**
 * und_mention_dup_roles:
 * @mention: what a part says of a signatory
 *
 * Writes the roles of a mention as words.
 *
 * Returns: (transfer full): the words
 */
char *
und_mention_dup_roles (const UndMention *mention)
{
  GString *words = g_string_new (NULL);
  guint roles = und_mention_get_roles (mention);

  for (guint i = 0; i < G_N_ELEMENTS (role_order); i++)
    if ((roles & (1u << role_order[i])) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                              und_phrase_role (role_order[i]));
  return g_string_free (words, FALSE);
}

/**
 * und_mention_get_evidence_variant:
 * @mention: what a part says of a signatory
 *
 * Makes the parameter of win.show-evidence for a mention.
 *
 * Returns: (transfer floating): the parameter
 */
GVariant *
und_mention_get_evidence_variant (const UndMention *mention)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  for (guint i = 0; i < mention->evidence->len; i++)
    {
      const UndSignatory *signatory = mention->evidence->pdata[i];
      g_autofree char *person = und_phrase_person (
        signatory->name, signatory->office, signatory->organisation, signatory->jurisdiction);
      /* TRANSLATORS: who, and in which role: "Ohio: listed" */
      g_autofree char *what = g_strdup_printf (_ ("%s: %s"), person,
                                               und_phrase_role (signatory->role));

      und_evidence_builder_add (&builder, mention->part, signatory->span, what, signatory->rule);
    }
  return g_variant_builder_end (&builder);
}

/* The first letters of up to three words. */
static char *
dup_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  GString *initials = g_string_new (NULL);
  guint n_letters = 0;

  for (guint i = 0; words[i] != NULL && n_letters < 3; i++)
    {
      gunichar letter = g_utf8_get_char (words[i]);

      if (!g_unichar_isalpha (letter))
        continue;
      g_string_append_unichar (initials, g_unichar_toupper (letter));
      n_letters++;
    }
  return g_string_free (initials, FALSE);
}

/**
 * und_roster_entry_dup_short_name:
 * @entry: a signatory
 *
 * Gets what fits over a column.
 *
 * Returns: (transfer full): the postal code of its jurisdiction or, without one, its initials
 */
char *
und_roster_entry_dup_short_name (const UndRosterEntry *entry)
{
  const UndJurisdiction *jurisdiction = NULL;

  if (entry->jurisdiction != NULL)
    jurisdiction = und_gazetteer_find_code (und_gazetteer_get_default (), entry->jurisdiction);
  if (jurisdiction != NULL && jurisdiction->postal != NULL)
    return g_strdup (jurisdiction->postal);
  return dup_initials (und_roster_entry_get_long_name (entry));
}

/**
 * und_roster_entry_get_long_name:
 * @entry: a signatory
 *
 * Gets the name of a signatory.
 *
 * Returns: its jurisdiction's name or, without one, its own or its organisation's
 */
const char *
und_roster_entry_get_long_name (const UndRosterEntry *entry)
{
  const char *place = und_phrase_jurisdiction (entry->jurisdiction);

  if (place != NULL)
    return place;
  if (entry->name != NULL)
    return entry->name;
  return entry->organisation != NULL ? entry->organisation : _ ("Unnamed");
}

/**
 * und_roster_has_map:
 * @roster: a roster
 *
 * Tells whether anybody in a roster has a place on the map.
 *
 * Returns: TRUE if so
 */
gboolean
und_roster_has_map (UndRoster *roster)
{
  GPtrArray *entries = und_roster_get_entries (roster);

  for (guint i = 0; i < entries->len; i++)
    {
      const UndRosterEntry *entry = entries->pdata[i];
      const UndJurisdiction *jurisdiction = NULL;

      if (entry->jurisdiction != NULL)
        jurisdiction = und_gazetteer_find_code (und_gazetteer_get_default (), entry->jurisdiction);
      if (jurisdiction != NULL && jurisdiction->tile_row >= 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * und_roster_fits_matrix:
 * @roster: a roster
 *
 * Tells whether there is room for a column for each entry, and a short name to put over it: people
 * and organisations have none that tells them.
 *
 * Returns: TRUE if so
 */
gboolean
und_roster_fits_matrix (UndRoster *roster)
{
  return und_roster_get_entries (roster)->len <= MAX_MATRIX_COLUMNS && und_roster_has_map (roster);
}

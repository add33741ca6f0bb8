/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-phrase.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* Bytes of one label; about a page of text. */
#define MAX_LABEL_BYTES 4096

/**
 * und_phrase_kind:
 * @kind: what a part is
 *
 * Names a kind of part.
 *
 * Returns: the name, in the user's language
 */
const char *
und_phrase_kind (UndPartKind kind)
{
  switch (kind)
    {
    case UND_PART_LETTER:
      return _ ("Letter");
    case UND_PART_PRESS_RELEASE:
      return _ ("Press release");
    case UND_PART_NEWS_ARTICLE:
      return _ ("News article");
    case UND_PART_PETITION:
      return _ ("Petition");
    case UND_PART_STATEMENT:
      return _ ("Statement");
    case UND_PART_OTHER:
    default:
      return _ ("Other document");
    }
}

/**
 * und_phrase_kind_badge:
 * @kind: what a part is
 *
 * Gets the letter that stands for a kind where there is room for one only.
 *
 * Returns: one letter, in the user's language
 */
const char *
und_phrase_kind_badge (UndPartKind kind)
{
  switch (kind)
    {
    case UND_PART_LETTER:
      return C_ ("badge of a letter", "L");
    case UND_PART_PRESS_RELEASE:
      return C_ ("badge of a press release", "R");
    case UND_PART_NEWS_ARTICLE:
      return C_ ("badge of a news article", "N");
    case UND_PART_PETITION:
      return C_ ("badge of a petition", "P");
    case UND_PART_STATEMENT:
      return C_ ("badge of a statement", "S");
    case UND_PART_OTHER:
    default:
      return C_ ("badge of any other document", "D");
    }
}

/**
 * und_phrase_role:
 * @role: how a signatory is named
 *
 * Names a role.
 *
 * Returns: the name, in the user's language
 */
const char *
und_phrase_role (UndRole role)
{
  switch (role)
    {
    case UND_ROLE_LEAD:
      return C_ ("role", "leads");
    case UND_ROLE_SELF:
      return C_ ("role", "itself");
    case UND_ROLE_SIGNED:
      return C_ ("role", "signed");
    case UND_ROLE_LISTED:
    default:
      return C_ ("role", "listed");
    }
}

/**
 * und_phrase_role_mark:
 * @role: how a signatory is named
 *
 * Gets the mark of a role in the matrix; each has its own shape.
 *
 * Returns: one character
 */
const char *
und_phrase_role_mark (UndRole role)
{
  switch (role)
    {
    case UND_ROLE_LEAD:
      return "★";
    case UND_ROLE_SELF:
      return "◆";
    case UND_ROLE_SIGNED:
      return "●";
    case UND_ROLE_LISTED:
    default:
      return "○";
    }
}

/**
 * und_phrase_verdict:
 * @verdict: on a quotation
 *
 * Names a verdict.
 *
 * Returns: the name, in the user's language
 */
const char *
und_phrase_verdict (UndVerdict verdict)
{
  switch (verdict)
    {
    case UND_VERDICT_VERBATIM:
      return C_ ("verdict", "Verbatim");
    case UND_VERDICT_TYPOGRAPHIC:
      return C_ ("verdict", "Typography differs");
    case UND_VERDICT_ALTERED:
      return C_ ("verdict", "Altered");
    case UND_VERDICT_NOT_FOUND:
      return C_ ("verdict", "Not found");
    case UND_VERDICT_UNCHECKED:
    default:
      return C_ ("verdict", "Not checked");
    }
}

/**
 * und_phrase_severity:
 * @severity: of a finding
 *
 * Names a severity.
 *
 * Returns: the name, in the user's language
 */
const char *
und_phrase_severity (UndSeverity severity)
{
  switch (severity)
    {
    case UND_SEVERITY_ERROR:
      return _ ("Error");
    case UND_SEVERITY_WARNING:
      return _ ("Warning");
    case UND_SEVERITY_NOTICE:
    default:
      return _ ("Notice");
    }
}

/**
 * und_phrase_relation:
 * @relation: of a link
 *
 * Says what the first part of a link has to do with the second.
 *
 * Returns: a verb, in the user's language
 */
const char *
und_phrase_relation (UndRelation relation)
{
  switch (relation)
    {
    case UND_RELATION_ANNOUNCES:
      return C_ ("relation", "Announces");
    case UND_RELATION_REPORTS:
      return C_ ("relation", "Reports");
    case UND_RELATION_REPRODUCES:
      return C_ ("relation", "Reproduces");
    case UND_RELATION_DUPLICATES:
      return C_ ("relation", "Duplicates");
    case UND_RELATION_NEWER_VERSION_OF:
      return C_ ("relation", "Is a newer version of");
    case UND_RELATION_SHARES_TEXT:
      return C_ ("relation", "Shares text with");
    case UND_RELATION_SAME_TOPIC:
    default:
      return C_ ("relation", "Is on the same topic as");
    }
}

/**
 * und_phrase_jurisdiction:
 * @code: (nullable): ISO 3166-2
 *
 * Gets the name of a jurisdiction.
 *
 * Returns: (nullable): the name, or NULL for an unknown or no code
 */
const char *
und_phrase_jurisdiction (const char *code)
{
  const UndJurisdiction *jurisdiction;

  if (code == NULL)
    return NULL;
  jurisdiction = und_gazetteer_find_code (und_gazetteer_get_default (), code);
  return jurisdiction != NULL ? jurisdiction->name : NULL;
}

/**
 * und_phrase_date:
 * @iso: an ISO 8601 date
 *
 * Writes a date as people do.
 *
 * Returns: (transfer full): the date; @iso itself if it is none
 */
char *
und_phrase_date (const char *iso)
{
  int year = 0;
  int month = 0;
  int day = 0;
  g_autoptr (GDateTime) date = NULL;
  char *text;

  if (sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) == 3)
    date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  if (date == NULL)
    return g_strdup (iso);
  /* TRANSLATORS: a date as in "19 June 2018", see g_date_time_format() */
  text = g_date_time_format (date, _ ("%-d %B %Y"));
  return text != NULL ? text : g_strdup (iso);
}

static void
append_item (GString *text, const char *item)
{
  if (item == NULL || *item == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, item);
}

/**
 * und_phrase_person:
 * @name: (nullable): the person
 * @office: (nullable): what the person is
 * @organisation: (nullable): where
 * @jurisdiction: (nullable): ISO 3166-2
 *
 * Writes who somebody is in one line.
 *
 * Returns: (transfer full): the line; "" where nothing is known
 */
char *
und_phrase_person (const char *name,
                   const char *office,
                   const char *organisation,
                   const char *jurisdiction)
{
  GString *text = g_string_new (NULL);
  const char *place = und_phrase_jurisdiction (jurisdiction);

  append_item (text, name);
  append_item (text, office);
  append_item (text, organisation);
  if (place != NULL && strstr (text->str, place) == NULL)
    append_item (text, place);
  return g_string_free (text, FALSE);
}

/**
 * und_phrase_issuer:
 * @part: a part
 *
 * Says who issued a part, in as few words as tell it.
 *
 * Returns: (transfer full) (nullable): a state, an organisation or a name; NULL if nobody is known
 */
char *
und_phrase_issuer (UndPart *part)
{
  const UndPerson *issuer = und_part_get_issuer (part);
  const char *place = und_phrase_jurisdiction (und_part_get_jurisdiction (part));

  if (place != NULL)
    return g_strdup (place);
  if (issuer->organisation != NULL)
    return g_strdup (issuer->organisation);
  return g_strdup (issuer->name);
}

/**
 * und_phrase_part:
 * @part: a part
 *
 * Names a part where it stands among others: "Rhode Island · press release".
 *
 * Returns: (transfer full): the name
 */
char *
und_phrase_part (UndPart *part)
{
  g_autofree char *issuer = und_phrase_issuer (part);
  const char *kind = und_phrase_kind (und_part_get_facts (part)->kind);
  const char *id = und_part_get_id (part);

  if (issuer != NULL)
    /* TRANSLATORS: who issued a document, what it is, its number: "Ohio · Press release · d2.1" */
    return g_strdup_printf (_ ("%s · %s · %s"), issuer, kind, id);
  return g_strdup_printf (_ ("%s · %s"), kind, id);
}

/**
 * und_phrase_parts:
 * @parts: (element-type UndPart): parts to choose from
 *
 * Names each as sentences call it. Two that would be called the same have their numbers, too.
 *
 * Returns: (transfer full) (element-type utf8): a name for each
 */
GPtrArray *
und_phrase_parts (GPtrArray *parts)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parts->len; i++)
    {
      char *name = und_part_dup_label (parts->pdata[i], TRUE);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

      g_ptr_array_add (names, name);
      g_hash_table_insert (counts, g_strdup (name), GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *name = names->pdata[i];

      if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) > 1)
        names->pdata[i] = g_strdup_printf ("%s (%s)", name, und_part_get_id (parts->pdata[i]));
      else
        names->pdata[i] = g_steal_pointer (&name);
    }
  return names;
}

/**
 * und_phrase_rule:
 * @rule: (nullable): the id of the rule that found a fact
 *
 * Writes the id of a rule as words.
 *
 * Returns: (transfer full): the words
 */
char *
und_phrase_rule (const char *rule)
{
  return g_strdelimit (g_strdup (rule != NULL ? rule : ""), "-_", ' ');
}

/**
 * und_phrase_sum:
 * @sum: a count and what it is checked against
 *
 * Writes the sum as it is done.
 *
 * Returns: (transfer full): "20 others + itself = 21"
 */
char *
und_phrase_sum (const UndSum *sum)
{
  gint64 value = sum->count->value;

  switch (sum->count->scope)
    {
    case UND_COUNT_OTHERS:
      return g_strdup_printf (
        ngettext ("%d other + itself = %d", "%d others + itself = %d", (gulong) value), (int) value,
        (int) sum->total);
    case UND_COUNT_TOTAL:
      return g_strdup_printf (_ ("%d in all"), (int) value);
    case UND_COUNT_AMBIGUOUS:
    default:
      return g_strdup_printf (sum->count->is_approximate ? _ ("about %d")
                                                         : _ ("%d, with or without itself"),
                              (int) value);
    }
}

/**
 * und_phrase_shorten:
 * @text: words of a document
 *
 * Keeps as much of @text as a label can lay out at once and says how much is left out: a document
 * without line ends may have a headline of a megabyte.
 *
 * Returns: (transfer full): @text, or its beginning and a remark
 */
char *
und_phrase_shorten (const char *text)
{
  gsize n_bytes = strlen (text);
  gsize end = MAX_LABEL_BYTES;
  g_autofree char *head = NULL;

  if (n_bytes <= MAX_LABEL_BYTES)
    return g_strdup (text);
  while (end > 0 && ((guchar) text[end] & 0xC0) == 0x80)
    end--;
  head = g_strndup (text, end);
  /* TRANSLATORS: the beginning of a long text, and how many bytes follow */
  return g_strdup_printf (_ ("%s… (%zu bytes more)"), head, n_bytes - end);
}

/**
 * und_phrase_is_about:
 * @finding: a finding
 * @part: a part
 *
 * Tells whether @finding says something of @part: the first evidence is of the part that is spoken
 * of, the rest is what it is held against; only what several documents do together is said of each
 * but the letter.
 *
 * Returns: TRUE if so
 */
gboolean
und_phrase_is_about (UndFinding *finding, UndPart *part)
{
  GArray *evidence = und_finding_get_evidence (finding);

  if (g_array_index (evidence, UndEvidence, 0).part == part)
    return TRUE;
  if (!g_str_has_prefix (und_finding_get_id (finding), "shared-")
      || und_part_get_facts (part)->kind == UND_PART_LETTER)
    return FALSE;
  for (guint i = 1; i < evidence->len; i++)
    if (g_array_index (evidence, UndEvidence, i).part == part)
      return TRUE;
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-analysis-private.h"
#include "und-part-private.h"
#include "und-person-name.h"

/* A date or a jurisdiction that a part does not print itself is taken from a part that it is linked
 * to, never from one that is merely at hand, and marked as inferred. */

static UndPart *
get_other_end (UndLink *link, UndPart *part)
{
  if (und_link_get_from (link) == part)
    return und_link_get_to (link);
  if (und_link_get_to (link) == part)
    return und_link_get_from (link);
  return NULL;
}

static gboolean
prints_date (UndPart *part)
{
  return und_part_get_facts (part)->date.value != NULL;
}

/* The letter or, if that is undated, the first dated part that is about the same letter. */
static UndPart *
find_dated (UndAnalysis *self, UndPart *part)
{
  UndLink *to_letter = und_analysis_find_letter_link (self, part);
  UndPart *letter = to_letter != NULL ? und_link_get_to (to_letter) : NULL;

  if (letter == NULL && und_part_get_facts (part)->kind == UND_PART_LETTER)
    letter = part;
  if (letter == NULL)
    return NULL;
  if (letter != part && prints_date (letter))
    return letter;
  for (guint i = 0; i < self->parts->len; i++)
    {
      UndPart *sibling = g_ptr_array_index (self->parts, i);
      UndLink *link = und_analysis_find_letter_link (self, sibling);

      if (sibling != part && link != NULL && und_link_get_to (link) == letter
          && und_part_get_facts (sibling)->kind == UND_PART_PRESS_RELEASE && prints_date (sibling))
        return sibling;
    }
  return NULL;
}

/* The day of @month and @day nearest to @base that is a @weekday, where one is said. */
static gboolean
find_year (const UndDateHint *hint, const GDate *base, GDate *found)
{
  int nearest = G_MAXINT;

  for (int offset = -1; offset <= 1; offset++)
    {
      GDateYear year = (GDateYear) (g_date_get_year (base) + offset);
      GDate day;

      if (!g_date_valid_dmy (hint->day, (GDateMonth) hint->month, year))
        continue;
      g_date_clear (&day, 1);
      g_date_set_dmy (&day, hint->day, (GDateMonth) hint->month, year);
      if ((hint->weekday > 0 && (guint8) g_date_get_weekday (&day) != hint->weekday)
          || ABS (g_date_days_between (base, &day)) >= nearest)
        continue;
      nearest = ABS (g_date_days_between (base, &day));
      *found = day;
    }
  return nearest < G_MAXINT;
}

/* The @weekday at most three days away from @base. */
static gboolean
find_in_week (guint8 weekday, const GDate *base, GDate *found)
{
  int days = (int) weekday - (int) g_date_get_weekday (base);

  if (days > 3)
    days -= 7;
  else if (days < -3)
    days += 7;
  *found = *base;
  if (days < 0)
    g_date_subtract_days (found, (guint) -days);
  else
    g_date_add_days (found, (guint) days);
  return g_date_valid (found);
}

/* @base is the day of what the part tells. */
static gboolean
resolve_hint (const UndDateHint *hint, const GDate *base, GDate *found)
{
  if (hint->month > 0)
    return find_year (hint, base, found);
  if (hint->weekday > 0)
    return find_in_week (hint->weekday, base, found);
  *found = *base;
  g_date_add_days (found, hint->n_days_ago);
  return TRUE;
}

/* Does the part say no more of its day than that it is the letter's? */
static gboolean
is_of_same_day (const UndDateHint *hint)
{
  return hint->rule == NULL || (hint->month == 0 && hint->weekday == 0 && hint->n_days_ago == 0);
}

/* The day that the part itself names, of the year or week that the sibling is of; the words shown
 * are then the part's. A release that names none is taken to be of the letter's day; an article may
 * be of any later one, and so may what tells of "last week". */
static void
infer_date (UndAnalysis *self, UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);
  UndPart *dated = prints_date (part) ? NULL : find_dated (self, part);
  const UndDateFact *date = dated != NULL ? &und_part_get_facts (dated)->date : NULL;
  GDate base;
  GDate found;

  if (dated == NULL || facts->date_hint.is_vague || !und_part_read_day (dated, &base))
    return;
  if (is_of_same_day (&facts->date_hint))
    {
      if (facts->date_hint.rule != NULL || facts->kind != UND_PART_NEWS_ARTICLE)
        und_part_set_inferred_date (part, date->value, dated, date->span);
      return;
    }
  if (resolve_hint (&facts->date_hint, &base, &found))
    {
      g_autofree char *value = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&found),
                                                g_date_get_month (&found), g_date_get_day (&found));

      und_part_set_inferred_date (part, value, part, facts->date_hint.span);
    }
}

/* The jurisdiction that @other gives for the person @name, and where; or NULL. */
static const char *
find_jurisdiction_in (UndPart *other, const char *name, UndSpan *span)
{
  const UndPartFacts *facts = und_part_get_facts (other);
  const UndPerson *issuer = und_part_get_issuer (other);

  if (issuer->name != NULL && issuer->jurisdiction != NULL
      && und_name_compare (issuer->name, name) == UND_NAME_SAME)
    {
      *span = issuer->span;
      return issuer->jurisdiction;
    }
  for (guint i = 0; i < facts->signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (facts->signatories, i);

      if (signatory->name != NULL && signatory->jurisdiction != NULL
          && und_name_compare (signatory->name, name) == UND_NAME_SAME)
        {
          *span = signatory->span;
          return signatory->jurisdiction;
        }
    }
  return NULL;
}

/* Linked parts that name the issuer must agree. */
static void
infer_jurisdiction (UndAnalysis *self, UndPart *part)
{
  const UndPerson *issuer = und_part_get_issuer (part);
  const char *inferred = NULL;
  UndPart *source = NULL;
  UndSpan source_span = und_span (0, 0);
  GPtrArray *links = und_analysis_get_part_links (self, part);

  if (issuer->name == NULL || issuer->jurisdiction != NULL)
    return;
  for (guint i = 0; i < links->len; i++)
    {
      UndPart *other = get_other_end (g_ptr_array_index (links, i), part);
      UndSpan span = und_span (0, 0);
      const char *found = other != NULL ? find_jurisdiction_in (other, issuer->name, &span) : NULL;

      if (found != NULL && inferred != NULL && !g_str_equal (found, inferred))
        return;
      if (found == NULL || inferred != NULL)
        continue;
      inferred = found;
      source = other;
      source_span = span;
    }
  if (inferred != NULL)
    und_part_set_inferred_jurisdiction (part, inferred, source, source_span);
}

gboolean
und_analysis_infer (UndAnalysis *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      UndPart *part = g_ptr_array_index (self->parts, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      infer_date (self, part);
      infer_jurisdiction (self, part);
    }
  return TRUE;
}

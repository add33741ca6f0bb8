/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-checker-private.h"

#include <string.h>

/* Turns what the steps before found into findings: what a careful reader would want to be told.
 * Nothing is read anew here; every finding points at spans that other steps have found. */

/* Code points of a quotation that a message shows. */
#define MAX_SHOWN_CHARS 60

void
und_checker_add (UndAnalysis *self, const char *id, UndValues *values, GArray *evidence)
{
  g_ptr_array_add (self->findings, und_finding_new (id, values, evidence));
}

char *
und_checker_dup_words (UndPart *part, UndSpan span)
{
  g_autofree char *line = und_text_dup_line (und_part_get_text (part), span);
  glong n_chars = g_utf8_strlen (line, -1);
  char *end = NULL;

  if (n_chars <= MAX_SHOWN_CHARS)
    return g_steal_pointer (&line);
  end = g_utf8_offset_to_pointer (line, MAX_SHOWN_CHARS);
  while (end > line && *end != ' ')
    end--;
  if (end == line)
    end = g_utf8_offset_to_pointer (line, MAX_SHOWN_CHARS);
  *end = '\0';
  return g_strconcat (line, " …", NULL);
}

GArray *
und_checker_evidence (UndPart *part, UndSpan span)
{
  GArray *evidence = und_evidence_array_new ();

  und_evidence_array_add (evidence, part, span);
  return evidence;
}

/* Where to point when a part lacks something: its headline or its first paragraph. */
static UndSpan
find_beginning (UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);
  gsize n_paragraphs = 0;
  const UndSpan *paragraphs = und_text_get_paragraphs (und_part_get_text (part), &n_paragraphs);
  gsize first = und_spans_find (paragraphs, n_paragraphs, facts->span.start);

  if (facts->headline.text != NULL)
    return facts->headline.span;
  return first < n_paragraphs && paragraphs[first].start < facts->span.end ? paragraphs[first]
                                                                           : facts->span;
}

static void
check_date (UndAnalysis *self, UndPart *part)
{
  const UndDateFact *date = &und_part_get_facts (part)->date;
  UndLink *link = und_analysis_find_letter_link (self, part);
  const UndDateFact *letter_date = link != NULL ? &und_part_get_facts (und_link_get_to (link))->date
                                                : NULL;

  if (date->value == NULL)
    {
      und_checker_add (self, "undated", und_values_new (),
                       und_checker_evidence (part, find_beginning (part)));
      return;
    }
  /* ISO dates sort as text; a month begins as its days do, and is not before them. */
  if (letter_date != NULL && letter_date->value != NULL
      && strcmp (date->value, letter_date->value) < 0
      && !g_str_has_prefix (letter_date->value, date->value))
    {
      UndValues *values = und_values_new ();
      GArray *evidence = und_checker_evidence (part, date->span);

      und_values_add_text (values, "date", date->value);
      und_values_add_text (values, "letterDate", letter_date->value);
      und_evidence_array_add (evidence, und_link_get_to (link), letter_date->span);
      und_checker_add (self, "date-mismatch", values, evidence);
    }
}

/* A release and the letter below it are dated as one; a fragment of a page needs no date. */
static gboolean
should_be_dated (UndPart *part)
{
  return und_part_get_facts (part)->kind != UND_PART_OTHER;
}

/* A copy is told once, beside the first document that it is a copy of. */
static void
check_duplicates (UndAnalysis *self)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL); /* UndPart */

  for (guint i = 0; i < self->links->len; i++)
    {
      UndLink *link = g_ptr_array_index (self->links, i);
      UndPart *from = und_link_get_from (link);
      UndPart *to = und_link_get_to (link);
      UndValues *values = NULL;
      GArray *evidence = NULL;

      if (und_link_get_relation (link) != UND_RELATION_DUPLICATES
          || und_part_get_facts (from)->kind == UND_PART_LETTER || !g_hash_table_add (told, from))
        continue;
      values = und_values_new ();
      und_values_add_text (values, "other", und_document_get_name (und_part_get_document (to)));
      evidence = und_checker_evidence (from, find_beginning (from));
      und_evidence_array_add (evidence, to, find_beginning (to));
      und_checker_add (self, "duplicate-document", values, evidence);
    }
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  UndFinding *left = *(UndFinding *const *) a;
  UndFinding *right = *(UndFinding *const *) b;
  const UndEvidence *first = &g_array_index (und_finding_get_evidence (left), UndEvidence, 0);
  const UndEvidence *second = &g_array_index (und_finding_get_evidence (right), UndEvidence, 0);
  guint numbers[2] = { und_part_get_document_number (first->part),
                       und_part_get_document_number (second->part) };

  if (und_finding_get_severity (left) != und_finding_get_severity (right))
    return und_finding_get_severity (left) < und_finding_get_severity (right) ? -1 : 1;
  if (numbers[0] != numbers[1])
    return numbers[0] < numbers[1] ? -1 : 1;
  if (first->span.start != second->span.start)
    return first->span.start < second->span.start ? -1 : 1;
  return strcmp (und_finding_get_id (left), und_finding_get_id (right));
}

gboolean
und_analysis_check (UndAnalysis *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (should_be_dated (g_ptr_array_index (self->parts, i)))
      check_date (self, g_ptr_array_index (self->parts, i));
  for (guint i = 0; i < self->rosters->len; i++)
    und_checker_check_roster (self, g_ptr_array_index (self->rosters, i));
  und_checker_check_quotations (self);
  check_duplicates (self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  /* g_ptr_array_sort () is stable. */
  g_ptr_array_sort (self->findings, compare_findings);
  return TRUE;
}

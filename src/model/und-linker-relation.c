/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What two parts are to each other whose text is alike: one text, two versions of one, a letter and
 * what prints it, or no more than texts with words in common.
 *
 * A copy says what the other says. Releases that one office puts out twice with other words are two
 * versions. Letters are copies although their address blocks and signatures differ, but one that
 * others sign after changing what it asks for answers the first: what is written over the same
 * lines, word against word, is no copy.
 */
#include "config.h"

#include "und-linker-private.h"
#include "und-person-name.h"
#include "und-vocabulary.h"

#include <string.h>

/* Share of both texts in passages from which two parts are one text. */
#define MIN_DUPLICATE_COVERAGE 0.95
/* And from which one is a revision of the other, if one office issued both. */
#define MIN_REVISION_COVERAGE 0.6
/* Share of a letter in another document, from which that document holds the letter. */
#define MIN_REPRODUCED_COVERAGE 0.8
/* Copies of one letter differ in the address block and the signatures. */
#define MIN_LETTER_COPY_COVERAGE 0.7
/* Share of equal words in the passages of two letters with other signatures, below which the one
 * was written against the other. Form letters change a name or a line. */
#define MIN_FORM_EQUALITY 0.85

/* Lines of a release among which it is marked as a new version. */
#define MAX_MARK_LINES 12

static gboolean
has_same_issuer (UndPart *a, UndPart *b)
{
  const UndPerson *issuer_a = und_part_get_issuer (a);
  const UndPerson *issuer_b = und_part_get_issuer (b);

  return issuer_a->jurisdiction != NULL
         && g_strcmp0 (issuer_a->jurisdiction, issuer_b->jurisdiction) == 0
         && g_strcmp0 (issuer_a->name, issuer_b->name) == 0;
}

/* Releases made after one template are nearly one text, and no copies. A name may be written in
 * several ways; of one whom nobody knows nothing is said. */
static gboolean
has_other_issuer (UndPart *a, UndPart *b)
{
  const UndPerson *issuer_a = und_part_get_issuer (a);
  const UndPerson *issuer_b = und_part_get_issuer (b);

  if (issuer_a->jurisdiction != NULL && issuer_b->jurisdiction != NULL
      && strcmp (issuer_a->jurisdiction, issuer_b->jurisdiction) != 0)
    return TRUE;
  if (issuer_a->name != NULL && issuer_b->name != NULL)
    return und_name_compare (issuer_a->name, issuer_b->name) == UND_NAME_DIFFERENT;
  return issuer_a->organisation != NULL && issuer_b->organisation != NULL
         && g_ascii_strcasecmp (issuer_a->organisation, issuer_b->organisation) != 0;
}

/* The passages leave gaps of a few words between quotations: what is equal needs none. */
static gboolean
is_same_text (UndPart *a, UndPart *b)
{
  UndSpan span_a = und_part_get_span (a);
  UndSpan span_b = und_part_get_span (b);

  return und_span_length (span_a) == und_span_length (span_b)
         && memcmp (und_text_get_bytes (und_part_get_text (a), NULL) + span_a.start,
                    und_text_get_bytes (und_part_get_text (b), NULL) + span_b.start,
                    und_span_length (span_a))
              == 0;
}

static gboolean
has_other_words (GPtrArray *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const UndPassage *passage = g_ptr_array_index (passages, i);

      for (guint j = 0; j < passage->edits->len; j++)
        if (g_array_index (passage->edits, UndEdit, j).grade >= UND_GRADE_WORD)
          return TRUE;
    }
  return FALSE;
}

/* Share of equal words in all passages, each weighed by its length. */
static double
measure_equality (GPtrArray *passages)
{
  double n_equal = 0;
  gsize n_bytes = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const UndPassage *passage = g_ptr_array_index (passages, i);

      n_bytes += und_span_length (passage->here);
      n_equal += passage->similarity * (double) und_span_length (passage->here);
    }
  return n_bytes > 0 ? n_equal / (double) n_bytes : 0;
}

/* Most of those who signed the one did not sign the other, and it says something else. */
static gboolean
are_rivals (UndPart *here, UndPart *there, GPtrArray *passages)
{
  UndOverlap overlap = und_linker_compare_signatories (here, there);

  return 2 * overlap.n_common < MIN (overlap.n_here, overlap.n_there)
         && measure_equality (passages) < MIN_FORM_EQUALITY;
}

double
und_linker_measure_coverage (GPtrArray *passages, UndSpan whole, gboolean is_here)
{
  gsize n_bytes = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const UndPassage *passage = g_ptr_array_index (passages, i);

      n_bytes += und_span_length (is_here ? passage->here : passage->there);
    }
  return und_span_is_empty (whole) ? 0 : (double) n_bytes / (double) und_span_length (whole);
}

UndRelation
und_linker_tell_relation (UndPart *here, UndPart *there, GPtrArray *passages)
{
  gboolean are_letters = und_part_get_facts (here)->kind == UND_PART_LETTER
                         && und_part_get_facts (there)->kind == UND_PART_LETTER;
  double coverage_here = und_linker_measure_coverage (passages, und_part_get_span (here), TRUE);
  double coverage_there = und_linker_measure_coverage (passages, und_part_get_span (there), FALSE);
  double coverage = MIN (coverage_here, coverage_there);

  if (is_same_text (here, there))
    return UND_RELATION_DUPLICATES;
  if (are_letters && coverage >= MIN_LETTER_COPY_COVERAGE)
    return are_rivals (here, there, passages) ? UND_RELATION_SHARES_TEXT : UND_RELATION_DUPLICATES;
  if (!are_letters && coverage >= MIN_DUPLICATE_COVERAGE && !has_other_issuer (here, there)
      && !(has_same_issuer (here, there) && has_other_words (passages)))
    return UND_RELATION_DUPLICATES;
  if (!are_letters && has_same_issuer (here, there) && coverage >= MIN_REVISION_COVERAGE)
    return UND_RELATION_NEWER_VERSION_OF;
  if (und_part_get_facts (there)->kind == UND_PART_LETTER
      && coverage_there >= MIN_REPRODUCED_COVERAGE)
    return UND_RELATION_REPRODUCES;
  return UND_RELATION_SHARES_TEXT;
}

/* "UPDATED", at the start of one of its first lines. */
static gboolean
is_marked (UndPart *part)
{
  UndText *text = und_part_get_text (part);
  UndSpan span = und_part_get_span (part);
  gsize n_lines = 0;
  const UndSpan *lines = und_text_get_lines (text, &n_lines);
  gsize first = und_spans_find (lines, n_lines, span.start);

  for (gsize i = first; i < MIN (n_lines, first + MAX_MARK_LINES) && lines[i].start < span.end; i++)
    if (und_vocabulary_match (und_vocabulary_get_default (), text, lines[i].start, UND_SET_REVISION)
        > 0)
      return TRUE;
  return FALSE;
}

gboolean
und_linker_is_newer (UndPart *part, UndPart *other)
{
  GDate day;
  GDate other_day;

  if (und_part_read_day (part, &day) && und_part_read_day (other, &other_day)
      && g_date_compare (&day, &other_day) != 0)
    return g_date_compare (&day, &other_day) > 0;
  return is_marked (part) && !is_marked (other);
}

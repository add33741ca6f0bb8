/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-checker-private.h"
#include "und-person-name.h"

/* One change that one document makes to a passage of a source. */
typedef struct
{
  UndPart *part;
  const UndCheckedQuotation *checked;
  const UndEdit *edit;
  char *key; /* source document, place and new words; owned */
} Alteration;

/* A passage that several documents alter in the same way. */
typedef struct
{
  UndPart *source;
  UndSpan source_span;
  GPtrArray *alterations; /* (element-type Alteration), one for each document, lent */
  const UndEdit *edit;    /* the first one */
} SharedAlteration;

static gboolean
is_speech (const UndCheckedQuotation *checked)
{
  return checked->quotation->use == UND_QUOTATION_SPEECH;
}

static void
add_altered (UndAnalysis *self, UndPart *part, guint index, const UndCheckedQuotation *checked)
{
  UndValues *values = und_values_new ();
  g_autofree char *id = g_strdup_printf ("%s.q%u", und_part_get_id (part), index + 1);
  g_autofree char *words = und_checker_dup_words (part, checked->quotation->span);
  GArray *evidence = und_checker_evidence (part, checked->quotation->span);

  und_values_add_text (values, "quotation", id);
  und_values_add_number (values, "changes", checked->edits->len);
  und_values_add_text (values, "words", words);
  und_evidence_array_add (evidence, checked->source, checked->source_span);
  und_checker_add (self, "altered-quotation", values, evidence);
}

static void
add_not_found (UndAnalysis *self, UndPart *part, guint index, const UndCheckedQuotation *checked)
{
  UndValues *values = und_values_new ();
  g_autofree char *id = g_strdup_printf ("%s.q%u", und_part_get_id (part), index + 1);
  g_autofree char *words = und_checker_dup_words (part, checked->quotation->span);

  und_values_add_text (values, "quotation", id);
  und_values_add_text (values, "words", words);
  und_checker_add (self, "quotation-not-found", values,
                   und_checker_evidence (part, checked->quotation->span));
}

/* Words of somebody else that a sibling prints; an issuer's own words are its own. That they are
 * not in the letter can be said only where the letter is at hand. */
static gboolean
is_from_sibling (UndAnalysis *self, UndPart *part, const UndCheckedQuotation *checked)
{
  const char *speaker = checked->quotation->speaker;
  const char *issuer = und_part_get_issuer (part)->name;

  if (checked->source == NULL || checked->source == part
      || und_part_get_facts (checked->source)->kind == UND_PART_LETTER
      || und_analysis_find_letter_link (self, part) == NULL)
    return FALSE;
  if (speaker == NULL)
    return checked->quotation->is_in_letter;
  return issuer == NULL || und_name_compare (speaker, issuer) == UND_NAME_DIFFERENT;
}

static void
add_from_sibling (UndAnalysis *self, UndPart *part, guint index, const UndCheckedQuotation *checked)
{
  UndValues *values = und_values_new ();
  g_autofree char *id = g_strdup_printf ("%s.q%u", und_part_get_id (part), index + 1);
  g_autofree char *words = und_checker_dup_words (part, checked->quotation->span);
  GArray *evidence = und_checker_evidence (part, checked->quotation->span);

  und_values_add_text (values, "quotation", id);
  und_values_add_text (values, "source",
                       und_document_get_name (und_part_get_document (checked->source)));
  und_values_add_text (values, "words", words);
  und_evidence_array_add (evidence, checked->source, checked->source_span);
  und_checker_add (self, "quotation-from-sibling", values, evidence);
}

static void
check_quotation (UndAnalysis *self, UndPart *part, guint index, const UndCheckedQuotation *checked)
{
  if (!is_speech (checked))
    return;
  if (checked->verdict == UND_VERDICT_ALTERED)
    add_altered (self, part, index, checked);
  if (checked->verdict == UND_VERDICT_NOT_FOUND && checked->quotation->is_in_letter)
    add_not_found (self, part, index, checked);
  if (is_from_sibling (self, part, checked))
    add_from_sibling (self, part, index, checked);
}

static void
free_alteration (Alteration *alteration)
{
  g_free (alteration->key);
  g_free (alteration);
}

/* Typography and a capital at the start come with every typesetter: they show no common draft. */
static gboolean
tells_of_draft (const UndEdit *edit)
{
  return edit->grade != UND_GRADE_TYPOGRAPHY && edit->grade != UND_GRADE_CASE;
}

static void
list_alterations (UndPart *part, const UndCheckedQuotation *checked, GPtrArray *alterations)
{
  if (!is_speech (checked) || checked->verdict != UND_VERDICT_ALTERED || checked->source == NULL)
    return;
  for (guint i = 0; i < checked->edits->len; i++)
    {
      const UndEdit *edit = &g_array_index (checked->edits, UndEdit, i);
      g_autofree char *words = NULL;
      Alteration *alteration = NULL;

      if (!tells_of_draft (edit))
        continue;
      words = und_text_dup_line (und_part_get_text (part), edit->to);
      alteration = g_new0 (Alteration, 1);
      alteration->part = part;
      alteration->checked = checked;
      alteration->edit = edit;
      alteration->key = g_strdup_printf ("%u %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT " %s",
                                         und_part_get_document_number (checked->source),
                                         edit->from.start, edit->from.end, words);
      g_ptr_array_add (alterations, alteration);
    }
}

/* Alterations come in the order of the documents: one of the same document is the last. */
static gboolean
is_in_document (GPtrArray *alterations, const Alteration *wanted)
{
  const Alteration *last = alterations->len > 0
                             ? g_ptr_array_index (alterations, alterations->len - 1)
                             : NULL;

  return last != NULL && und_part_get_document (last->part) == und_part_get_document (wanted->part);
}

static void
free_shared (SharedAlteration *shared)
{
  g_ptr_array_unref (shared->alterations);
  g_free (shared);
}

/* The alterations by key, each document once, in the order in which the keys are first met. */
static GPtrArray *
group_alterations (GPtrArray *alterations)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) free_shared);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < alterations->len; i++)
    {
      Alteration *alteration = g_ptr_array_index (alterations, i);
      SharedAlteration *shared = g_hash_table_lookup (by_key, alteration->key);

      if (shared == NULL)
        {
          shared = g_new0 (SharedAlteration, 1);
          shared->source = alteration->checked->source;
          shared->source_span = alteration->checked->source_span;
          shared->edit = alteration->edit;
          shared->alterations = g_ptr_array_new ();
          g_ptr_array_add (groups, shared);
          g_hash_table_insert (by_key, alteration->key, shared);
        }
      if (!is_in_document (shared->alterations, alteration))
        g_ptr_array_add (shared->alterations, alteration);
    }
  return groups;
}

/* Two groups are one finding if the same documents make both changes in one passage. */
static gboolean
is_same_passage (const SharedAlteration *a, const SharedAlteration *b)
{
  if (a->source != b->source || a->alterations->len != b->alterations->len
      || !und_span_overlaps (a->source_span, b->source_span))
    return FALSE;
  for (guint i = 0; i < a->alterations->len; i++)
    {
      const Alteration *one = g_ptr_array_index (a->alterations, i);
      const Alteration *two = g_ptr_array_index (b->alterations, i);

      if (und_part_get_document (one->part) != und_part_get_document (two->part))
        return FALSE;
    }
  return TRUE;
}

static void
add_shared (UndAnalysis *self, const SharedAlteration *shared)
{
  UndValues *values = und_values_new ();
  GArray *evidence = und_evidence_array_new ();
  g_autofree char *words = NULL;

  for (guint i = 0; i < shared->alterations->len; i++)
    {
      const Alteration *alteration = g_ptr_array_index (shared->alterations, i);

      und_evidence_array_add (evidence, alteration->part, alteration->checked->quotation->span);
    }
  und_evidence_array_add (evidence, shared->source, shared->source_span);
  words = und_checker_dup_words (shared->source, shared->source_span);
  und_values_add_number (values, "documents", shared->alterations->len);
  und_values_add_text (values, "words", words);
  und_checker_add (self, "shared-alteration", values, evidence);
}

static void
check_shared (UndAnalysis *self, GPtrArray *alterations)
{
  g_autoptr (GPtrArray) groups = group_alterations (alterations);
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; i < groups->len; i++)
    {
      SharedAlteration *shared = g_ptr_array_index (groups, i);
      gboolean is_said = FALSE;

      if (shared->alterations->len < 2)
        continue;
      for (guint j = 0; j < said->len && !is_said; j++)
        is_said = is_same_passage (shared, g_ptr_array_index (said, j));
      if (is_said)
        continue;
      g_ptr_array_add (said, shared);
      add_shared (self, shared);
    }
}

void
und_checker_check_quotations (UndAnalysis *self)
{
  g_autoptr (GPtrArray)
    alterations = g_ptr_array_new_with_free_func ((GDestroyNotify) free_alteration);

  for (guint i = 0; i < self->parts->len; i++)
    {
      UndPart *part = g_ptr_array_index (self->parts, i);
      GPtrArray *quotations = und_part_get_quotations (part);

      for (guint j = 0; j < quotations->len; j++)
        {
          check_quotation (self, part, j, g_ptr_array_index (quotations, j));
          list_alterations (part, g_ptr_array_index (quotations, j), alterations);
        }
    }
  check_shared (self, alterations);
}

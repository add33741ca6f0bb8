/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-furniture.h"
#include "und-kind.h"
#include "und-lexeme.h"
#include "und-target.h"

struct _UndFacts
{
  gatomicrefcount ref_count;
  GPtrArray *parts;  /* (element-type UndPartFacts) */
  GArray *furniture; /* (element-type UndSpan) */
};

/**
 * und_text_fact_free:
 * @self: (transfer full): a fact of [struct@PartFacts]
 *
 * Frees a fact and its text.
 */
void
und_text_fact_free (UndTextFact *self)
{
  g_free (self->text);
  g_free (self);
}

static void
clear_person (UndPerson *self)
{
  g_free (self->name);
  g_free (self->office);
  g_free (self->organisation);
}

/**
 * und_person_free:
 * @self: (transfer full): an addressee or one who is copied
 *
 * Frees a person and what they own.
 */
void
und_person_free (UndPerson *self)
{
  clear_person (self);
  g_free (self);
}

/**
 * und_signatory_free:
 * @self: (transfer full): a piece of evidence
 *
 * Frees a signatory and what it owns.
 */
void
und_signatory_free (UndSignatory *self)
{
  g_free (self->name);
  g_free (self->office);
  g_free (self->organisation);
  g_free (self->locality);
  g_free (self->affiliation);
  g_free (self->group);
  g_free (self);
}

/**
 * und_count_free:
 * @self: (transfer full): a stated count
 *
 * Frees a count and its unit.
 */
void
und_count_free (UndCount *self)
{
  g_free (self->unit);
  g_free (self);
}

/**
 * und_quotation_free:
 * @self: (transfer full): a run of quoted words
 *
 * Frees a quotation and its speaker.
 */
void
und_quotation_free (UndQuotation *self)
{
  g_free (self->speaker);
  g_free (self);
}

/**
 * und_part_facts_new:
 * @span: where the part stands in the stored text
 * @kind: what it is
 *
 * Makes a part of which nothing more is known.
 *
 * Returns: (transfer full): the part
 */
UndPartFacts *
und_part_facts_new (UndSpan span, UndPartKind kind)
{
  UndPartFacts *self = g_new0 (UndPartFacts, 1);

  self->span = span;
  self->kind = kind;
  self->list_is_complete = UND_TRISTATE_UNKNOWN;
  self->signatures.value = -1;
  self->signatures.goal = -1;
  self->addressees = g_ptr_array_new_with_free_func ((GDestroyNotify) und_person_free);
  self->copied = g_ptr_array_new_with_free_func ((GDestroyNotify) und_person_free);
  self->signatories = g_ptr_array_new_with_free_func ((GDestroyNotify) und_signatory_free);
  self->non_signatories = g_ptr_array_new_with_free_func ((GDestroyNotify) und_signatory_free);
  self->counts = g_ptr_array_new_with_free_func ((GDestroyNotify) und_count_free);
  self->demands = g_ptr_array_new_with_free_func ((GDestroyNotify) und_text_fact_free);
  self->quotations = g_ptr_array_new_with_free_func ((GDestroyNotify) und_quotation_free);
  return self;
}

/**
 * und_part_facts_free:
 * @self: (transfer full): a part
 *
 * Frees a part and all its facts.
 */
void
und_part_facts_free (UndPartFacts *self)
{
  g_free (self->headline.text);
  g_free (self->subtitle.text);
  g_free (self->dateline.text);
  g_free (self->date.value);
  clear_person (&self->issuer);
  g_free (self->signatures.date);
  g_ptr_array_unref (self->addressees);
  g_ptr_array_unref (self->copied);
  g_ptr_array_unref (self->signatories);
  g_ptr_array_unref (self->non_signatories);
  g_ptr_array_unref (self->counts);
  g_ptr_array_unref (self->demands);
  g_ptr_array_unref (self->quotations);
  g_free (self);
}

static void
read_signatories (UndReader *reader)
{
  und_reader_read_block (reader);
  und_reader_read_lists (reader);
  und_reader_read_counts (reader);
  und_reader_read_counted_list (reader);
  und_reader_read_participation (reader);
}

static void
read_part (UndReader *reader)
{
  und_reader_read_headline (reader);
  und_reader_read_date (reader);
  und_reader_read_addressees (reader);
  und_reader_read_issuer (reader);
  if (!und_kind_is_record (reader->part))
    read_signatories (reader);
  if (reader->part->kind == UND_PART_PETITION)
    und_target_drop_signers (reader);
  und_reader_read_petition (reader);
  und_reader_read_quotations (reader);
}

/**
 * und_facts_read:
 * @text: the stored text
 * @markup: (nullable): what its file said of it
 * @gazetteer: the jurisdictions to know
 *
 * Reads what a document says of itself: its parts, and in each the headline, date, issuer,
 * addressees, signatories, counts, demands and quotations. Time is linear in the text. Any thread.
 *
 * Returns: (transfer full): the facts, with one part at least
 */
UndFacts *
und_facts_read (UndText *text, const UndMarkup *markup, UndGazetteer *gazetteer)
{
  g_autoptr (UndMarkup) no_markup = und_markup_new ();
  UndReader reader = { 0 };
  UndFacts *self = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (gazetteer != NULL, NULL);

  reader.text = text;
  reader.markup = markup != NULL ? markup : no_markup;
  reader.gazetteer = gazetteer;
  reader.tokens = und_text_get_tokens (text, &reader.n_tokens);
  reader.parts = g_ptr_array_new_with_free_func ((GDestroyNotify) und_part_facts_free);
  und_reader_index (&reader);
  und_reader_read_blocks (&reader);
  und_reader_read_parts (&reader);
  g_assert (reader.parts->len > 0);
  for (guint i = 0; i < reader.parts->len; i++)
    {
      reader.part = g_ptr_array_index (reader.parts, i);
      read_part (&reader);
    }
  self = g_new0 (UndFacts, 1);
  self->furniture = und_reader_list_furniture (&reader);
  und_reader_clear_lexemes (&reader);
  und_reader_clear_index (&reader);
  g_array_unref (reader.blocks);
  g_atomic_ref_count_init (&self->ref_count);
  self->parts = reader.parts;
  return self;
}

/**
 * und_facts_ref:
 * @self: the facts
 *
 * Takes another reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UndFacts *
und_facts_ref (UndFacts *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * und_facts_unref:
 * @self: (transfer full): the facts
 *
 * Gives a reference back; the last one frees the facts with all their parts. Any thread.
 */
void
und_facts_unref (UndFacts *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->parts);
  g_array_unref (self->furniture);
  g_free (self);
}

/**
 * und_facts_get_n_parts:
 * @self: the facts
 *
 * Gets how many parts the document has, one at least. O(1).
 *
 * Returns: the number of parts
 */
gsize
und_facts_get_n_parts (const UndFacts *self)
{
  return self->parts->len;
}

/**
 * und_facts_get_part:
 * @self: the facts
 * @index: which part, in text order, from 0
 *
 * Gets what one part says of itself. O(1).
 *
 * Returns: (transfer none): the part, which lives as long as @self
 */
const UndPartFacts *
und_facts_get_part (const UndFacts *self, gsize index)
{
  g_return_val_if_fail (index < self->parts->len, NULL);

  return g_ptr_array_index (self->parts, index);
}

/**
 * und_facts_get_furniture:
 * @self: the facts
 *
 * Gets the paragraphs that stand round the text of the document: labels, buttons, whom to call,
 * rules, letterheads. O(1).
 *
 * Returns: (transfer none) (element-type UndSpan): them, in text order
 */
const GArray *
und_facts_get_furniture (const UndFacts *self)
{
  return self->furniture;
}

/**
 * und_part_kind_to_string:
 * @self: a kind
 *
 * Gives the word that the report has for it. O(1).
 *
 * Returns: (transfer none): a static string
 */
const char *
und_part_kind_to_string (UndPartKind self)
{
  static const char *const names[] = {
    "letter", "press-release", "news-article", "petition", "statement", "other",
  };

  return names[self];
}

/**
 * und_role_to_string:
 * @self: a role
 *
 * Gives the word that the report has for it. O(1).
 *
 * Returns: (transfer none): a static string
 */
const char *
und_role_to_string (UndRole self)
{
  static const char *const names[] = { "lead", "self", "listed", "signed" };

  return names[self];
}

/**
 * und_count_scope_to_string:
 * @self: a scope
 *
 * Gives the word that the report has for it. O(1).
 *
 * Returns: (transfer none): a static string
 */
const char *
und_count_scope_to_string (UndCountScope self)
{
  static const char *const names[] = { "others", "total", "ambiguous" };

  return names[self];
}

/**
 * und_quotation_use_to_string:
 * @self: a use
 *
 * Gives the word that the report has for it. O(1).
 *
 * Returns: (transfer none): a static string
 */
const char *
und_quotation_use_to_string (UndQuotationUse self)
{
  static const char *const names[] = { "speech", "scare", "title", "nested" };

  return names[self];
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-part-private.h"

#include "und-file-issuer.h"
#include "und-person-name.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

struct _UndPart
{
  GObject parent_instance;

  UndDocument *document; /* strong */
  char *id;
  guint document_number; /* from 1 */
  guint index;           /* from 0 */
  const UndPartFacts *facts;
  UndPerson file_issuer; /* lent by the facts; its rule is NULL if the part itself says who */
  const char *inferred_jurisdiction; /* NULL if the part itself says it, or nobody */
  UndPart *jurisdiction_from;        /* weak: of the same analysis; says it at jurisdiction_span */
  UndSpan jurisdiction_span;
  UndDate *date;         /* NULL if none is known; its from is weak, to spare a cycle */
  GPtrArray *quotations; /* (element-type UndCheckedQuotation) */
};

G_DEFINE_FINAL_TYPE (UndPart, und_part, G_TYPE_OBJECT)

static void
free_date (UndDate *date)
{
  g_free (date->value);
  g_free (date);
}

static void
free_checked_quotation (UndCheckedQuotation *checked)
{
  g_array_unref (checked->edits);
  g_free (checked);
}

static void
und_part_finalize (GObject *object)
{
  UndPart *self = UND_PART (object);

  g_clear_pointer (&self->quotations, g_ptr_array_unref);
  g_clear_pointer (&self->date, free_date);
  g_clear_object (&self->document);
  g_free (self->id);

  G_OBJECT_CLASS (und_part_parent_class)->finalize (object);
}

static void
und_part_class_init (UndPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = und_part_finalize;
}

static void
und_part_init (UndPart *self)
{
}

static GPtrArray *
list_unchecked (const UndPartFacts *facts)
{
  GPtrArray *quotations = g_ptr_array_new_with_free_func ((GDestroyNotify) free_checked_quotation);

  for (guint i = 0; i < facts->quotations->len; i++)
    {
      UndCheckedQuotation *checked = g_new0 (UndCheckedQuotation, 1);

      checked->quotation = g_ptr_array_index (facts->quotations, i);
      checked->verdict = UND_VERDICT_UNCHECKED;
      checked->edits = g_array_new (FALSE, FALSE, sizeof (UndEdit));
      g_ptr_array_add (quotations, checked);
    }
  return quotations;
}

/* A release that does not say whose it is may be of the one signatory that its file is named for.
 */
static void
infer_issuer (UndPart *self)
{
  const UndSignatory *signatory = NULL;

  if (self->facts->kind != UND_PART_PRESS_RELEASE || self->facts->issuer.rule != NULL)
    return;
  signatory = und_file_issuer_find (self->document);
  if (signatory == NULL)
    return;
  self->file_issuer.name = signatory->name;
  self->file_issuer.office = signatory->office;
  self->file_issuer.jurisdiction = signatory->jurisdiction;
  self->file_issuer.span = signatory->span;
  self->file_issuer.rule = "issuer-named-in-file-name";
}

/**
 * und_part_new:
 * @document: a document with facts
 * @document_number: its number in the analysis, from 1
 * @index: which of its parts, from 0
 *
 * Makes the part with its printed date, if it has one, and its quotations unchecked.
 *
 * Returns: (transfer full): the part
 */
UndPart *
und_part_new (UndDocument *document, guint document_number, guint index)
{
  UndPart *self = NULL;

  g_return_val_if_fail (UND_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (und_document_get_facts (document) != NULL, NULL);

  self = g_object_new (UND_TYPE_PART, NULL);
  self->document = g_object_ref (document);
  self->document_number = document_number;
  self->index = index;
  self->id = g_strdup_printf ("d%u.%u", document_number, index + 1);
  self->facts = und_facts_get_part (und_document_get_facts (document), index);
  self->quotations = list_unchecked (self->facts);
  infer_issuer (self);
  if (self->facts->date.value != NULL)
    {
      self->date = g_new0 (UndDate, 1);
      self->date->value = g_strdup (self->facts->date.value);
      self->date->from = self;
      self->date->span = self->facts->date.span;
    }
  return self;
}

void
und_part_set_inferred_date (UndPart *self, const char *value, UndPart *from, UndSpan span)
{
  g_return_if_fail (UND_IS_PART (self));
  g_return_if_fail (UND_IS_PART (from));
  g_return_if_fail (self->date == NULL);

  self->date = g_new0 (UndDate, 1);
  self->date->value = g_strdup (value);
  self->date->is_inferred = TRUE;
  self->date->from = from;
  self->date->span = span;
}

void
und_part_set_verdict (UndPart *self,
                      guint quotation,
                      UndVerdict verdict,
                      UndPart *source,
                      UndSpan source_span,
                      GArray *edits)
{
  UndCheckedQuotation *checked = NULL;

  g_return_if_fail (UND_IS_PART (self));
  g_return_if_fail (quotation < self->quotations->len);

  checked = g_ptr_array_index (self->quotations, quotation);
  checked->verdict = verdict;
  checked->source = source;
  checked->source_span = source_span;
  if (edits != NULL)
    {
      g_array_unref (checked->edits);
      checked->edits = edits;
    }
}

/**
 * und_part_set_bounded:
 * @self: a part
 * @quotation: index of a quotation without a verdict
 *
 * Says why it has none: its words are too common for all places to be looked at.
 */
void
und_part_set_bounded (UndPart *self, guint quotation)
{
  g_return_if_fail (UND_IS_PART (self));
  g_return_if_fail (quotation < self->quotations->len);

  ((UndCheckedQuotation *) g_ptr_array_index (self->quotations, quotation))->is_bounded = TRUE;
}

/**
 * und_part_get_document:
 * @self: a part
 *
 * Gets the document that the part is of.
 *
 * Returns: (transfer none): the document
 */
UndDocument *
und_part_get_document (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), NULL);

  return self->document;
}

/**
 * und_part_get_id:
 * @self: a part
 *
 * Gets the part's name in the report.
 *
 * Returns: (transfer none): "d2.1": the numbers of the document and of the part, from 1
 */
const char *
und_part_get_id (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), NULL);

  return self->id;
}

/**
 * und_part_get_document_number:
 * @self: a part
 *
 * Gets the document's number among those that could be read.
 *
 * Returns: the number, from 1
 */
guint
und_part_get_document_number (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), 0);

  return self->document_number;
}

/**
 * und_part_get_index:
 * @self: a part
 *
 * Gets which part of the document it is.
 *
 * Returns: the index, from 0
 */
guint
und_part_get_index (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), 0);

  return self->index;
}

/**
 * und_part_get_facts:
 * @self: a part
 *
 * Gets what the part says of itself.
 *
 * Returns: (transfer none): the facts; the document owns them
 */
const UndPartFacts *
und_part_get_facts (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), NULL);

  return self->facts;
}

/**
 * und_part_get_span:
 * @self: a part
 *
 * Gets where the part stands.
 *
 * Returns: bytes in the document's text
 */
UndSpan
und_part_get_span (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), UND_SPAN_EMPTY);

  return self->facts->span;
}

/**
 * und_part_get_text:
 * @self: a part
 *
 * Gets the text of the whole document, which the part's spans are of.
 *
 * Returns: (transfer none): the text
 */
UndText *
und_part_get_text (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), NULL);

  return und_document_get_text (self->document);
}

static const char *
get_kind_label (UndPartKind kind)
{
  switch (kind)
    {
    case UND_PART_LETTER:
      return _ ("Letter");
    case UND_PART_PRESS_RELEASE:
      return _ ("Release");
    case UND_PART_NEWS_ARTICLE:
      return _ ("Article");
    case UND_PART_PETITION:
      return _ ("Petition");
    case UND_PART_STATEMENT:
      return _ ("Statement");
    case UND_PART_OTHER:
    default:
      return _ ("Document");
    }
}

/**
 * und_part_dup_title:
 * @self: a part
 *
 * Makes a name for the part that people recognise: its headline or, where it has none, its kind and
 * the name of its file, in the user's language.
 *
 * Returns: (transfer full): one line of text
 */
char *
und_part_dup_title (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), NULL);

  if (self->facts->headline.text != NULL)
    return g_strdup (self->facts->headline.text);
  /* TRANSLATORS: the kind of a document and the name of its file, "Letter (release-nm.html)" */
  return g_strdup_printf (_ ("%s (%s)"), get_kind_label (self->facts->kind),
                          und_document_get_name (self->document));
}

/* A state has two senators and many representatives: its name does not tell whose release it is. */
static gboolean
is_legislator (const char *office)
{
  static const char *const words[] = { "senator", "representative", "congress", "assembly",
                                       "delegate" };
  g_autofree char *folded = office != NULL ? g_utf8_casefold (office, -1) : NULL;

  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static char *
label_by_file (UndPart *self, gboolean is_translated)
{
  static const char *const formats[] = {
    N_ ("The letter %s"),   N_ ("The release %s"),   N_ ("The article %s"),
    N_ ("The petition %s"), N_ ("The statement %s"), N_ ("The document %s"),
  };
  const char *format = formats[self->facts->kind];
  g_autofree char *name = g_path_get_basename (und_document_get_name (self->document));
  g_auto (GStrv) halves = g_strsplit (is_translated ? _ (format) : format, "%s", 2);

  return g_strjoinv (name, halves);
}

static char *
label_by_issuer (UndPart *self, const char *who, gboolean is_translated)
{
  static const char *const formats[] = {
    N_ ("%s's letter"),   N_ ("%s's release"),   N_ ("%s's article"),
    N_ ("%s's petition"), N_ ("%s's statement"), N_ ("%s's document"),
  };
  const char *format = formats[self->facts->kind];
  g_auto (GStrv) halves = g_strsplit (is_translated ? _ (format) : format, "%s", 2);

  return g_strjoinv (who, halves);
}

/**
 * und_part_dup_label:
 * @self: a part
 * @is_translated: whether to use the user's language instead of English
 *
 * Says whose part it is, as the beginning of a sentence: "Rhode Island's release". A letter and a
 * part without a known issuer are called by their file.
 *
 * Returns: (transfer full): the words
 */
char *
und_part_dup_label (UndPart *self, gboolean is_translated)
{
  const UndJurisdiction *jurisdiction = NULL;
  const UndPerson *issuer = NULL;
  const char *code = NULL;

  g_return_val_if_fail (UND_IS_PART (self), NULL);

  issuer = und_part_get_issuer (self);
  code = und_part_get_jurisdiction (self);
  if (self->facts->kind == UND_PART_LETTER)
    return label_by_file (self, is_translated);
  if (code != NULL)
    jurisdiction = und_gazetteer_find_code (und_gazetteer_get_default (), code);
  if (issuer->organisation != NULL)
    return label_by_issuer (self, issuer->organisation, is_translated);
  if (jurisdiction != NULL && !is_legislator (issuer->office))
    return label_by_issuer (self, jurisdiction->name, is_translated);
  if (issuer->name != NULL)
    return label_by_issuer (self, issuer->name, is_translated);
  return label_by_file (self, is_translated);
}

/**
 * und_part_get_issuer:
 * @self: a part
 *
 * Gets who issued the part: as its text says or, if it does not, the signatory that its file is
 * named for, whose @span is then where the document names them.
 *
 * Returns: (transfer none): the issuer; its rule is NULL where nobody is known
 */
const UndPerson *
und_part_get_issuer (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), NULL);

  return und_part_is_issuer_inferred (self) ? &self->file_issuer : &self->facts->issuer;
}

/**
 * und_part_is_issuer_inferred:
 * @self: a part
 *
 * Tells whether the issuer is known from the name of the file only.
 *
 * Returns: TRUE if it is
 */
gboolean
und_part_is_issuer_inferred (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), FALSE);

  return self->file_issuer.rule != NULL;
}

/**
 * und_part_get_jurisdiction:
 * @self: a part
 *
 * Gets the issuer's jurisdiction: as the part says or, if it does not, as a linked part says of the
 * same person.
 *
 * Returns: (transfer none) (nullable): an ISO 3166-2 code
 */
const char *
und_part_get_jurisdiction (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), NULL);

  if (und_part_get_issuer (self)->jurisdiction != NULL)
    return und_part_get_issuer (self)->jurisdiction;
  return self->inferred_jurisdiction;
}

/**
 * und_part_get_signatory_jurisdiction:
 * @self: a part
 * @signatory: a piece of evidence of its facts
 *
 * Gets the jurisdiction that the words give or, where they are about the issuer itself, the
 * issuer's, which may be inferred.
 *
 * Returns: (nullable): an ISO 3166-2 code, lent by the gazetteer
 */
const char *
und_part_get_signatory_jurisdiction (UndPart *self, const UndSignatory *signatory)
{
  const char *issuer = NULL;

  g_return_val_if_fail (UND_IS_PART (self), NULL);
  g_return_val_if_fail (signatory != NULL, NULL);

  issuer = und_part_get_issuer (self)->name;
  if (signatory->jurisdiction != NULL || signatory->locality != NULL)
    return signatory->jurisdiction;
  if (signatory->role == UND_ROLE_SELF
      || (signatory->role == UND_ROLE_LEAD && signatory->name != NULL && issuer != NULL
          && und_name_compare (signatory->name, issuer) == UND_NAME_SAME))
    return und_part_get_jurisdiction (self);
  return NULL;
}

/**
 * und_part_is_jurisdiction_inferred:
 * @self: a part
 *
 * Tells whether the issuer's jurisdiction is known from another part only.
 *
 * Returns: TRUE if it is
 */
gboolean
und_part_is_jurisdiction_inferred (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), FALSE);

  return und_part_get_issuer (self)->jurisdiction == NULL && self->inferred_jurisdiction != NULL;
}

/**
 * und_part_get_jurisdiction_source:
 * @self: a part whose issuer's jurisdiction is inferred
 * @span: (out): the words, in the part that is returned
 *
 * Gets where an inferred jurisdiction is said.
 *
 * Returns: (transfer none) (nullable): the part that says it; NULL where nothing is inferred
 */
UndPart *
und_part_get_jurisdiction_source (UndPart *self, UndSpan *span)
{
  g_return_val_if_fail (UND_IS_PART (self), NULL);
  g_return_val_if_fail (span != NULL, NULL);

  *span = self->jurisdiction_span;
  return und_part_is_jurisdiction_inferred (self) ? self->jurisdiction_from : NULL;
}

void
und_part_set_inferred_jurisdiction (UndPart *self,
                                    const char *jurisdiction,
                                    UndPart *from,
                                    UndSpan span)
{
  g_return_if_fail (UND_IS_PART (self));
  g_return_if_fail (UND_IS_PART (from));

  self->inferred_jurisdiction = jurisdiction;
  self->jurisdiction_from = from;
  self->jurisdiction_span = span;
}

/**
 * und_part_get_date:
 * @self: a part
 *
 * Gets the printed date, or the one of the letter or sibling that the part is linked to.
 *
 * Returns: (transfer none) (nullable): the date
 */
const UndDate *
und_part_get_date (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), NULL);

  return self->date;
}

/**
 * und_part_read_day:
 * @self: a part
 * @day: (out): the date that the part prints
 *
 * Reads the printed date, not one that was inferred.
 *
 * Returns: whether there is one
 */
gboolean
und_part_read_day (UndPart *self, GDate *day)
{
  const char *value = NULL;
  int year = 0;
  int month = 0;
  int number = 0;

  g_return_val_if_fail (UND_IS_PART (self), FALSE);

  value = self->facts->date.value;
  g_date_clear (day, 1);
  if (value == NULL || sscanf (value, "%4d-%2d-%2d", &year, &month, &number) != 3
      || !g_date_valid_dmy ((GDateDay) number, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (day, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/**
 * und_part_get_quotations:
 * @self: a part
 *
 * Gets the quotations with the verdicts on them.
 *
 * Returns: (transfer none) (element-type UndCheckedQuotation): as many as the
 *   facts have, in the same order
 */
GPtrArray *
und_part_get_quotations (UndPart *self)
{
  g_return_val_if_fail (UND_IS_PART (self), NULL);

  return self->quotations;
}

/**
 * und_verdict_to_string:
 *
 * Names the verdict as the report does.
 *
 * Returns: (transfer none): "verbatim", "typographic", …
 */
const char *
und_verdict_to_string (UndVerdict self)
{
  static const char *const names[] = { "verbatim", "typographic", "altered", "not-found",
                                       "unchecked" };

  return names[self];
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-document.h"
#include "und-edit.h"

G_BEGIN_DECLS

#define UND_TYPE_PART (und_part_get_type ())
G_DECLARE_FINAL_TYPE (UndPart, und_part, UND, PART, GObject)

typedef enum
{
  UND_VERDICT_VERBATIM,
  UND_VERDICT_TYPOGRAPHIC,
  UND_VERDICT_ALTERED,
  UND_VERDICT_NOT_FOUND,
  UND_VERDICT_UNCHECKED,
} UndVerdict;

/**
 * UndDate:
 * @value: ISO 8601
 * @is_inferred: not printed in the part itself
 * @from: the part that @span is in; weak: the analysis owns all parts
 */
typedef struct
{
  char *value;
  gboolean is_inferred;
  UndPart *from;
  UndSpan span;
} UndDate;

/**
 * UndCheckedQuotation:
 * @quotation: what the part says; lent by its facts
 * @source: (nullable): the part that has the words; weak
 * @source_span: in the source's document
 * @edits: (element-type UndEdit): from the source to the quotation; never NULL
 * @is_bounded: it was not found, but its words are too common for all places to be looked at
 *
 * A quotation with the verdict on it.
 */
typedef struct
{
  const UndQuotation *quotation;
  UndVerdict verdict;
  UndPart *source;
  UndSpan source_span;
  GArray *edits;
  gboolean is_bounded;
} UndCheckedQuotation;

/* A part belongs to one analysis; it is built there and immutable after. */
UndPart *und_part_new (UndDocument *document, guint document_number, guint index)
  G_GNUC_WARN_UNUSED_RESULT;
UndDocument *und_part_get_document (UndPart *self);
/* "d2.1": the document's number and the part's, from 1. */
const char *und_part_get_id (UndPart *self);
guint und_part_get_document_number (UndPart *self);
guint und_part_get_index (UndPart *self);
const UndPartFacts *und_part_get_facts (UndPart *self);
UndSpan und_part_get_span (UndPart *self);
UndText *und_part_get_text (UndPart *self);
/* The headline or, without one, a name made of the kind, issuer and file; for people; English
 * neutral parts translated. */
char *und_part_dup_title (UndPart *self) G_GNUC_WARN_UNUSED_RESULT;
/* Who speaks, as a sentence begins with it: "Rhode Island's release", "The letter", "The article
 * news.html"; in English, or in the user's language if @is_translated. */
char *und_part_dup_label (UndPart *self, gboolean is_translated) G_GNUC_WARN_UNUSED_RESULT;
/* As the text says or, if it does not, the signatory that the file is named for. */
const UndPerson *und_part_get_issuer (UndPart *self);
gboolean und_part_is_issuer_inferred (UndPart *self);
/* (nullable): the issuer's jurisdiction: as the part says or, if it does not, as a linked part says
 * of the same person. */
const char *und_part_get_jurisdiction (UndPart *self);
gboolean und_part_is_jurisdiction_inferred (UndPart *self);
UndPart *und_part_get_jurisdiction_source (UndPart *self, UndSpan *span);
/* (nullable): the same for a piece of evidence of the part: the issuer's own takes the issuer's. */
const char *und_part_get_signatory_jurisdiction (UndPart *self, const UndSignatory *signatory);
/* (nullable): the printed date or an inferred one. */
const UndDate *und_part_get_date (UndPart *self);
/* The date that the part prints, as a day; FALSE if it prints none. */
gboolean und_part_read_day (UndPart *self, GDate *day);
/* (element-type UndCheckedQuotation), as many as the facts have, same order. */
GPtrArray *und_part_get_quotations (UndPart *self);

const char *und_verdict_to_string (UndVerdict self);

G_END_DECLS

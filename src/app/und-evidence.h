/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

G_BEGIN_DECLS

#define UND_TYPE_EVIDENCE_ITEM (und_evidence_item_get_type ())
/**
 * UndEvidenceItem:
 *
 * Words that a fact rests on: where they stand, what they say, and the rule that read them.
 * Immutable.
 */
G_DECLARE_FINAL_TYPE (UndEvidenceItem, und_evidence_item, UND, EVIDENCE_ITEM, GObject)

UndPart *und_evidence_item_get_part (UndEvidenceItem *self);
UndSpan und_evidence_item_get_span (UndEvidenceItem *self);
/* (nullable): what is said, or NULL where the text itself is wanted. */
const char *und_evidence_item_get_what (UndEvidenceItem *self);
/* (nullable): why the program says so. */
const char *und_evidence_item_get_rule (UndEvidenceItem *self);

/* @evidence (element-type UndEvidenceItem) */
void und_evidence_list_add (GListStore *evidence,
                            UndPart *part,
                            UndSpan span,
                            const char *what,
                            const char *rule);

/* The parameter of win.show-evidence: for each piece of evidence the part's id, the first byte, one
 * past the last byte, what it says and the rule. */
#define UND_EVIDENCE_VARIANT "a(sttss)"

void und_evidence_builder_add (GVariantBuilder *builder,
                               UndPart *part,
                               UndSpan span,
                               const char *what,
                               const char *rule);
/* (element-type UndEvidenceItem): parts that @analysis does not have and spans that their text does
 * not have are passed over. */
GListStore *und_evidence_list_from_variant (UndAnalysis *analysis, GVariant *variant)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

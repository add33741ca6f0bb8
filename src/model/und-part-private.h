/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-part.h"

G_BEGIN_DECLS

/* For the analysis only, before it publishes the part. */
void und_part_set_inferred_date (UndPart *self, const char *value, UndPart *from, UndSpan span);
/* @jurisdiction lives as long as the gazetteer; @from names the person at @span. */
void und_part_set_inferred_jurisdiction (UndPart *self,
                                         const char *jurisdiction,
                                         UndPart *from,
                                         UndSpan span);
/* Takes @edits (NULL is none). */
void und_part_set_verdict (UndPart *self,
                           guint quotation,
                           UndVerdict verdict,
                           UndPart *source,
                           UndSpan source_span,
                           GArray *edits);

/* Its words are too common for all places to be looked at: it stays unchecked. */
void und_part_set_bounded (UndPart *self, guint quotation);

G_END_DECLS

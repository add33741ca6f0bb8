/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit.h"
#include "und-part.h"

G_BEGIN_DECLS

/* Words of a quotation and where they stand in its source. */
typedef struct
{
  UndSpan source;
  UndSpan copy;
} UndQuotationPiece;

/* What @copy, a quotation, changes in the words of its @source, which stands in @source_quotation,
 * if in one: (transfer full) (element-type UndEdit). */
GArray *und_quotation_list_edits (UndText *source_text,
                                  UndSpan source,
                                  UndSpan source_quotation,
                                  UndText *copy_text,
                                  UndSpan copy) G_GNUC_WARN_UNUSED_RESULT;
/* What is changed where @pieces, in the order of the quotation, were joined: two or more, which
 * share no word. Together with the rest of them the edits make @copy of all that stands from the
 * first piece of the source to the last: (transfer full) (element-type UndEdit). */
GArray *und_quotation_list_joined_edits (UndText *source_text,
                                         UndSpan source_quotation,
                                         UndText *copy_text,
                                         UndSpan copy,
                                         const UndQuotationPiece *pieces,
                                         guint n_pieces) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

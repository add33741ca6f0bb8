/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit.h"
#include "und-part.h"

G_BEGIN_DECLS

/* What @copy, a quotation, changes in the words of its @source, which stands in @source_quotation,
 * if in one: (transfer full) (element-type UndEdit). */
GArray *und_quotation_list_edits (UndText *source_text,
                                  UndSpan source,
                                  UndSpan source_quotation,
                                  UndText *copy_text,
                                  UndSpan copy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

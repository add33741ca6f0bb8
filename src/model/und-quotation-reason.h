/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-part.h"

G_BEGIN_DECLS

/* Why the verdict on @checked is what it is, in English or, if @is_translated, in the user's
 * language: (transfer full), one or more. */
GStrv und_quotation_dup_reasons (const UndCheckedQuotation *checked, gboolean is_translated)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

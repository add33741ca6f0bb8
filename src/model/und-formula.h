/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-text.h"

G_BEGIN_DECLS

/* Past a phrase of the vocabulary that begins at the token; @token if none does. */
gsize und_formula_skip (UndText *text, gsize token);
/* Do as many words of @span as @n_least say something of the matter, rather than what every release
 * says? */
gboolean und_formula_has_content (UndText *text, UndSpan span, guint n_least);

G_END_DECLS

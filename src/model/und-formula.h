/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-text.h"

G_BEGIN_DECLS

/* Past a phrase of the vocabulary that begins at the token; @token if none does. */
gsize und_formula_skip (UndText *text, gsize token);
/* How many words of @span say something of the matter, rather than what every release says. */
guint und_formula_count_content (UndText *text, UndSpan span);

G_END_DECLS

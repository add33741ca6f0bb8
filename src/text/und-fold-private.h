/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-text.h"

G_BEGIN_DECLS

/* For this folder: what folding makes of one character. */

/* Room for any folded character and a NUL, in bytes: the longest compatibility form has 18
 * characters, and case folding at most triples one. */
#define UND_FOLD_MAX_BYTES 256u

/* What every dash, "--" and "---" become. */
#define UND_FOLD_DASH     "\xe2\x80\x94"
#define UND_FOLD_ELLIPSIS "..."

/* Is @c a dash, as apart from a hyphen? */
gboolean und_fold_is_dash (gunichar c);
/* Is @c a hyphen or a minus? */
gboolean und_fold_is_hyphen (gunichar c);
/* Is @c not seen: a soft hyphen, a mark without width? */
gboolean und_fold_is_invisible (gunichar c);
/* Punctuation or symbol */
gboolean und_fold_is_mark (gunichar c);

/* Writes what @fold makes of @c where its neighbours do not matter; white space, dashes and marks
 * that are left out are the caller's to see to. Returns the bytes written to @out, which has room
 * for UND_FOLD_MAX_BYTES; 0 if @c is not seen. */
gsize und_fold_char (gunichar c, UndFold fold, char *out);

/* Puts in @folded what @fold leaves of one token by itself. */
void und_fold_token (const char *bytes, const UndToken *token, UndFold fold, GString *folded);

G_END_DECLS

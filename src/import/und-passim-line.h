/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-passim-reader.h"

G_BEGIN_DECLS

/**
 * UndPassimLine:
 *
 * One line that passim wrote, to be used again for the next. For this folder.
 */
typedef struct _UndPassimLine UndPassimLine;

/* Nothing read yet. */
UndPassimLine *und_passim_line_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Frees what it owns, too. */
void und_passim_line_free (UndPassimLine *self);
/* Reads a JSON object. O(n). FALSE with a whole sentence if it is none. */
gboolean und_passim_line_read (UndPassimLine *self,
                               const char *line,
                               gsize n_bytes,
                               GError **error);
/* Is it of align.json? What it is not is of out.json, or of no use. */
gboolean und_passim_line_is_pair (const UndPassimLine *self);
/* What the line says, lent until the next is read. FALSE with a whole sentence if it does not say
 * all that is needed. */
gboolean und_passim_line_get_pair (UndPassimLine *self, UndPassimPair *pair, GError **error);
gboolean und_passim_line_get_member (UndPassimLine *self, UndPassimMember *member, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndPassimLine, und_passim_line_free)

G_END_DECLS

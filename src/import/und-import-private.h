/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-import.h"

G_BEGIN_DECLS

/* For this folder and its tests. One importer a file: it is given the whole file and a draft that
 * has its name, media type, sum and length, and sets what it finds: text, markup, language, issues.
 * Errors are whole sentences; the name of the file is put before them by the caller. */

gboolean und_import_text_draft (GBytes *bytes,
                                UndDraft *draft,
                                GCancellable *cancellable,
                                GError **error);
gboolean und_import_html_draft (GBytes *bytes,
                                UndDraft *draft,
                                GCancellable *cancellable,
                                GError **error);

/* Takes @utf8 and makes it the text of @draft, with an issue for characters that may not be
 * stored. Fails if there is nothing in it that can be seen. */
gboolean und_import_set_text (UndDraft *draft, char *utf8, gsize n_bytes, GError **error);

G_END_DECLS

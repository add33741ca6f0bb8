/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-import-private.h"

gboolean
und_import_html_draft (GBytes *bytes, UndDraft *draft, GCancellable *cancellable, GError **error)
{
  return und_import_text_draft (bytes, draft, cancellable, error);
}

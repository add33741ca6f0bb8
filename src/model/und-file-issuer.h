/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-document.h"

G_BEGIN_DECLS

/* The one signatory that the text names and its file's name, too; NULL if there are none or
 * several. Lent by the document's facts. */
const UndSignatory *und_file_issuer_find (UndDocument *document);

G_END_DECLS

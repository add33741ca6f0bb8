/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What comes next in a JSON text. END comes once the one value is complete; ERROR, like END, comes
 * again at every further call. */
typedef enum
{
  UND_JSON_END,
  UND_JSON_ERROR,
  UND_JSON_OBJECT_START,
  UND_JSON_OBJECT_END,
  UND_JSON_ARRAY_START,
  UND_JSON_ARRAY_END,
  UND_JSON_KEY,
  UND_JSON_STRING,
  UND_JSON_NUMBER,
  UND_JSON_TRUE,
  UND_JSON_FALSE,
  UND_JSON_NULL,
} UndJsonToken;

/**
 * UndJsonScanner:
 *
 * Reads JSON (RFC 8259, nothing looser) piece by piece, with line numbers and a bound on depth, so
 * that hostile input costs no stack.
 */
typedef struct _UndJsonScanner UndJsonScanner;

/* @utf8 is lent and must outlive the scanner. */
UndJsonScanner *und_json_scanner_new (const char *utf8, gsize n_bytes, guint max_depth)
  G_GNUC_WARN_UNUSED_RESULT;
void und_json_scanner_free (UndJsonScanner *self);
UndJsonToken und_json_scanner_next (UndJsonScanner *self);
/* After KEY and STRING the decoded words, after NUMBER its digits as written, after ERROR what is
 * wrong, in English; lent until the next call. */
const char *und_json_scanner_get_text (const UndJsonScanner *self);
/* Line of what was read last, from 1. */
guint und_json_scanner_get_line (const UndJsonScanner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndJsonScanner, und_json_scanner_free)

G_END_DECLS

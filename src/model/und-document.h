/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

#include "und-facts.h"
#include "und-issue.h"
#include "und-markup.h"
#include "und-text.h"

G_BEGIN_DECLS

/**
 * UndDraft:
 *
 * What an importer makes of a file. Every pointer is owned; @text is NULL until the import is
 * whole.
 */
typedef struct
{
  char *name;       /* base name, relative path or "stdin" */
  char *media_type; /* "text/plain", "text/html" */
  char *sha256;     /* of the file's bytes, lower-case hexadecimal */
  guint64 n_bytes;  /* of the file */
  char *language;   /* (nullable): BCP 47 */
  UndText *text;
  UndMarkup *markup;
  GPtrArray *issues; /* (element-type UndIssue) */
} UndDraft;

UndDraft *und_draft_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void und_draft_free (UndDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndDraft, und_draft_free)

#define UND_TYPE_DOCUMENT (und_document_get_type ())
G_DECLARE_FINAL_TYPE (UndDocument, und_document, UND, DOCUMENT, GObject)

/* Takes the draft and reads its facts, which is the slow part: call it off the main thread.
 * Immutable after construction, so any thread may read it. */
UndDocument *und_document_new (UndDraft *draft) G_GNUC_WARN_UNUSED_RESULT;
/* A row for a file that could not be read: it has a name and an error, no text and no facts. */
UndDocument *und_document_new_failed (const char *name, const GError *error)
  G_GNUC_WARN_UNUSED_RESULT;
const GError *und_document_get_error (UndDocument *self);
const char *und_document_get_name (UndDocument *self);
const char *und_document_get_media_type (UndDocument *self);
const char *und_document_get_sha256 (UndDocument *self);
guint64 und_document_get_n_bytes (UndDocument *self);
const char *und_document_get_language (UndDocument *self);
UndText *und_document_get_text (UndDocument *self);
const UndMarkup *und_document_get_markup (UndDocument *self);
UndFacts *und_document_get_facts (UndDocument *self);
/* (element-type UndIssue) */
GPtrArray *und_document_get_issues (UndDocument *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

#include "und-document.h"

G_BEGIN_DECLS

#define UND_IMPORT_ERROR (und_import_error_quark ())

typedef enum
{
  UND_IMPORT_ERROR_EMPTY,      /* no text in it */
  UND_IMPORT_ERROR_BINARY,     /* not a document of a known kind */
  UND_IMPORT_ERROR_NOT_A_FILE, /* a folder, a device, a pipe */
  UND_IMPORT_ERROR_TOO_LARGE,  /* more than UND_LIMIT_FILE_BYTES or UND_LIMIT_TEXT_BYTES */
  UND_IMPORT_ERROR_TOO_DEEP,   /* nests more than UND_LIMIT_MARKUP_DEPTH */
  UND_IMPORT_ERROR_CUT_SHORT,  /* ends in the middle of a character */
} UndImportError;

GQuark und_import_error_quark (void);

/* Reads @file whole, tells its kind from its bytes (and its name), and makes a document of it,
 * facts read. @name is what the report calls it (NULL: the base name). Errors are UND_IMPORT_ERROR
 * or G_IO_ERROR, prefixed by the name, whole sentences. Slow: off the main thread. */
UndDocument *und_import_file (GFile *file,
                              const char *name,
                              GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same for bytes that are already there. */
UndDocument *und_import_bytes (GBytes *bytes,
                               const char *name,
                               GCancellable *cancellable,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * UndImportOptions:
 * @language: (nullable): BCP 47, of a document that does not say its own
 *
 * What the user says of the files beforehand.
 */
typedef struct
{
  const char *language;
} UndImportOptions;

/* The same with @options (NULL: none). */
UndDocument *und_import_file_full (GFile *file,
                                   const char *name,
                                   const UndImportOptions *options,
                                   GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
UndDocument *und_import_bytes_full (GBytes *bytes,
                                    const char *name,
                                    const UndImportOptions *options,
                                    GCancellable *cancellable,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The draft alone, of @file or of *@bytes that were read from it. */
UndDraft *und_import_draft (GFile *file,
                            GBytes **bytes,
                            const char *name,
                            const UndImportOptions *options,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The stored text alone, of @file or of @bytes that were read from it: no facts are read. */
UndText *und_import_text (GFile *file, GBytes *bytes, const char *name, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

void und_import_file_async (GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
UndDocument *und_import_file_finish (GAsyncResult *result, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

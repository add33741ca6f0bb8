/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli-jsonl.h"
#include "und-text.h"

G_BEGIN_DECLS

/**
 * UndCliDocument:
 * @name: what the output calls it
 * @series: what it is one of; empty if it is of none
 * @bytes: stored text
 *
 * A document of which only the text matters. All is lent until the next one is read.
 */
typedef struct
{
  const char *name;
  const char *series;
  const char *bytes;
  gsize n_bytes;
} UndCliDocument;

typedef void (*UndCliDocumentFunc) (const UndCliDocument *document, gpointer user_data);

/**
 * UndCliPlace:
 * @n_inputs: inputs that are done with
 * @n_bytes: bytes of the next one that are
 * @n_lines: lines of it that are
 *
 * How far a feed has come, always between two documents.
 */
typedef struct
{
  guint n_inputs;
  guint64 n_bytes;
  guint64 n_lines;
} UndCliPlace;

/**
 * UndCliBatch:
 * @number: from 0, in the order of the inputs
 * @after: where the feed goes on behind it
 * @complaints: (element-type utf8): what was wrong, filled when it is walked
 * @n_documents: how many it had, likewise
 *
 * A piece of the inputs: some lines of a file, or a file.
 */
typedef struct
{
  guint64 number;
  UndCliPlace after;
  GPtrArray *complaints;
  guint n_documents;
  /* For the feed alone. */
  char *path;  /* (nullable): a file that is one document */
  char *name;  /* of the file */
  char *bytes; /* (nullable): lines, or a document that came by standard input */
  gsize n_bytes;
  guint64 first_line;
  char *other_path; /* (nullable): a file that it is compared with alone */
  gboolean is_lines;
  gboolean is_document;
} UndCliBatch;

/**
 * UndCliReader:
 *
 * What one thread needs for reading documents.
 */
typedef struct
{
  UndCliJsonl jsonl;
} UndCliReader;

/**
 * UndCliFeed:
 *
 * Reads inputs piece by piece, in order: files, and files of JSON lines, of which never more than
 * a piece is in memory.
 */
typedef struct _UndCliFeed UndCliFeed;

UndCliFeed *und_cli_feed_new (GPtrArray *inputs) G_GNUC_WARN_UNUSED_RESULT;
UndCliFeed *und_cli_feed_new_pairs (const char *list,
                                    const char *from,
                                    const char *to,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void und_cli_feed_free (UndCliFeed *self);
void und_cli_feed_seek (UndCliFeed *self, UndCliPlace place);
UndCliBatch *und_cli_feed_next (UndCliFeed *self) G_GNUC_WARN_UNUSED_RESULT;

void und_cli_batch_free (UndCliBatch *self);
void und_cli_batch_walk (UndCliBatch *self,
                         UndCliReader *reader,
                         UndCliDocumentFunc func,
                         gpointer user_data);

gboolean und_cli_batch_read_other (UndCliBatch *self, UndText **text);

void und_cli_reader_init (UndCliReader *self);
void und_cli_reader_clear (UndCliReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndCliFeed, und_cli_feed_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndCliBatch, und_cli_batch_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndCliReader, und_cli_reader_clear)

G_END_DECLS

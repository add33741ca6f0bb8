/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli-input.h"
#include "und-cli-jsonl.h"
#include "und-cli-pairs.h"
#include "und-text.h"

G_BEGIN_DECLS

/**
 * UndCliDocument:
 * @name: what the output calls it
 * @series: what it is one of; empty if it is of none
 * @path: (nullable): where it comes from; NULL for standard input
 * @line: of the file, from 1; 0 if all of it is the document
 * @bytes: stored text
 *
 * A document of which only the text matters. All is lent until the next one is read.
 */
typedef struct
{
  const char *name;
  const char *series;
  const char *path;
  guint64 line;
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
 * @after: where the feed goes on behind it
 * @complaints: (element-type utf8): what was wrong, filled when it is walked
 * @n_documents: how many it had, likewise
 *
 * A piece of the inputs: some lines of a file, or a file.
 */
typedef struct
{
  UndCliPlace after;
  GPtrArray *complaints;
  guint n_documents;
  /* For the feed alone. */
  char *path;  /* (nullable): the file; NULL for standard input */
  char *name;  /* of the file */
  char *bytes; /* (nullable): lines, or a document that came by standard input */
  gsize n_bytes;
  guint64 first_line;
  const UndCliInput *other; /* (nullable): what it is compared with alone; lent by the feed */
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

gboolean und_cli_feed_is_file_of_lines (const char *path);
UndCliFeed *und_cli_feed_new (GPtrArray *inputs) G_GNUC_WARN_UNUSED_RESULT;
UndCliFeed *und_cli_feed_new_pairs (const UndCliPairs *pairs) G_GNUC_WARN_UNUSED_RESULT;
void und_cli_feed_limit_lines (UndCliFeed *self, gsize n_bytes);
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

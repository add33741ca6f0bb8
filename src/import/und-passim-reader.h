/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What passim counts characters by. */
typedef enum
{
  UND_PASSIM_CODE_POINTS, /* version 2 */
  UND_PASSIM_UTF16,       /* version 1: two for a character beyond U+FFFF */
} UndPassimUnit;

/**
 * UndPassimPlace:
 * @id: the document, by the name that passim was given; a number's digits
 * @series: (nullable): what the document is one of
 * @words: (nullable): what stands there, as far as the line says it
 * @start: first character, in @unit; before @end
 * @end: one past the last
 * @is_aligned: hyphens of @words may be U+2010 and the other way round
 *
 * A passage in one document. It is lent for the time of the call.
 */
typedef struct
{
  const char *id;
  const char *series;
  const char *words;
  guint64 start;
  guint64 end;
  UndPassimUnit unit;
  gboolean is_aligned;
} UndPassimPlace;

/**
 * UndPassimPair:
 * @source: the document that passim takes the words to come from; of version 1 the first of the two
 * @target: the one that has them, too
 *
 * A line of align.json: a passage that two documents share.
 */
typedef struct
{
  UndPassimPlace source;
  UndPassimPlace target;
} UndPassimPair;

/**
 * UndPassimOrigin:
 * @uid: the document, by passim's number
 * @start: first character; @end is one past the last
 *
 * Where a member of a cluster seems to be from.
 */
typedef struct
{
  gint64 uid;
  guint64 start;
  guint64 end;
} UndPassimOrigin;

/**
 * UndPassimMember:
 * @cluster: members of one number share a passage
 * @size: how many there are, 0 if the line does not say
 * @uid: passim's number of the document, 0 if the line does not say
 * @origins: (array length=n_origins) (nullable): only of version 2
 *
 * A line of out.json: one passage of a cluster.
 */
typedef struct
{
  UndPassimPlace place;
  gint64 cluster;
  guint64 size;
  gint64 uid;
  const UndPassimOrigin *origins;
  gsize n_origins;
} UndPassimMember;

/**
 * UndPassimHandlers:
 * @pair: (nullable): called for each line that is a pair
 * @member: (nullable): called for each that is a member of a cluster
 * @wrong_line: (nullable): called for each other line, with the name of its file, its number from 1
 *   and a whole sentence that says what is wrong
 *
 * What is called while lines are read, in their order. All that is passed is lent.
 */
typedef struct
{
  void (*pair) (const UndPassimPair *pair, gpointer user_data);
  void (*member) (const UndPassimMember *member, gpointer user_data);
  void (*wrong_line) (const char *name, guint64 line, const char *message, gpointer user_data);
} UndPassimHandlers;

/**
 * UndPassimReader:
 *
 * Reads what passim wrote, line by line. One thread at a time.
 */
typedef struct _UndPassimReader UndPassimReader;

UndPassimReader *und_passim_reader_new (const UndPassimHandlers *handlers, gpointer user_data)
  G_GNUC_WARN_UNUSED_RESULT;
void und_passim_reader_free (UndPassimReader *self);
void und_passim_reader_limit_lines (UndPassimReader *self, gsize n_bytes);
gboolean und_passim_reader_read_line (UndPassimReader *self,
                                      const char *line,
                                      gsize n_bytes,
                                      GError **error);
gboolean und_passim_reader_read_stream (UndPassimReader *self,
                                        GInputStream *stream,
                                        const char *name,
                                        GCancellable *cancellable,
                                        GError **error);
gboolean und_passim_reader_read_file (UndPassimReader *self,
                                      GFile *file,
                                      GCancellable *cancellable,
                                      GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndPassimReader, und_passim_reader_free)

G_END_DECLS

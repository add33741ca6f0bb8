/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli-feed.h"
#include "und-cli-set.h"
#include "und-cli.h"
#include "und-export-passages.h"
#include "und-stemmer.h"
#include "und-stream-search.h"
#include "und-word-scan.h"

G_BEGIN_DECLS

/**
 * UndCliLetter:
 *
 * A document of the side that passages are looked up in. Every pointer is owned.
 */
typedef struct
{
  char *name;
  char *series;
  GRefString *path; /* (nullable) */
  guint64 line;
  char *bytes;
  gsize n_bytes;
  guint32 *edges; /* as of UndWordScan */
  UndCharMarks marks;
} UndCliLetter;

/**
 * UndCliLetters:
 * @letters: (element-type UndCliLetter): in the order given
 * @index: their words
 *
 * The side that passages are looked up in, all of it in memory. Read by several threads once it is
 * closed.
 */
typedef struct
{
  GPtrArray *letters;
  UndStreamIndex *index;
  UndWordScan scan;
  gboolean is_full;
} UndCliLetters;

UndCliLetters *und_cli_letters_new (guint n_common) G_GNUC_WARN_UNUSED_RESULT;
void und_cli_letters_free (UndCliLetters *self);
void und_cli_letters_add_cb (const UndCliDocument *document, gpointer letters);
void und_cli_letters_close (UndCliLetters *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndCliLetters, und_cli_letters_free)

/**
 * UndCliFinder:
 *
 * What one thread needs for finding passages.
 */
typedef struct
{
  UndWordScan scan;
  GArray *found; /* (element-type UndStreamPassage) */
  UndCharMarks marks;
  UndCliWindow here; /* of the passage that is written last */
  UndCliWindow there;
  const char *language; /* (nullable): of the documents; lent */
  guint n_common;       /* places that words may stand at before they are common, or 0 */
  guint64 n_left_out;   /* places of what was compared that are common */
  UndStemmer *stemmer;  /* (nullable): made when it is needed */
  gboolean is_bounded;  /* something may have been missed */
} UndCliFinder;

typedef void (*UndCliPassageFunc) (const UndExportedPassage *passage, gpointer user_data);

void und_cli_finder_init (UndCliFinder *self, const char *language, guint n_common);
void und_cli_finder_clear (UndCliFinder *self);
void und_cli_finder_run (UndCliFinder *self,
                         const UndCliLetters *letters,
                         const UndCliDocument *document,
                         UndCliPassageFunc func,
                         gpointer user_data);
/* What a document of a set shares with those before it; FALSE if it cannot be read again. */
gboolean und_cli_finder_run_set (UndCliFinder *self,
                                 const UndCliSet *set,
                                 guint document,
                                 UndCliPassageFunc func,
                                 gpointer user_data,
                                 GError **error);
/* The two alone, whatever other documents there are: where another engine for one pair of texts
 * is chosen by its sensitivity. */
void und_cli_finder_compare (UndCliFinder *self,
                             UndCliSensitivity sensitivity,
                             const UndCliDocument *from,
                             const UndCliDocument *to,
                             UndCliPassageFunc func,
                             gpointer user_data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndCliFinder, und_cli_finder_clear)

G_END_DECLS

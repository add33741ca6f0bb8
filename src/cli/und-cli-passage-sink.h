/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli-feed.h"
#include "und-cli.h"

G_BEGIN_DECLS

/**
 * UndCliProgress:
 * @place: where the feed goes on
 * @n_documents: documents that were looked up
 * @n_passages: passages that were written
 * @n_common: places that seed no passage because their words are common
 * @is_bounded: something else may have been missed
 * @status: what to exit with
 *
 * How far a run has come.
 */
typedef struct
{
  UndCliPlace place;
  guint64 n_documents;
  guint64 n_passages;
  guint64 n_common;
  gboolean is_bounded;
  UndCliExit status;
} UndCliProgress;

/**
 * UndCliSink:
 *
 * Where passages are written while more of them are looked for.
 */
typedef struct _UndCliSink UndCliSink;

UndCliSink *und_cli_sink_new (const UndCliOptions *options,
                              const char *setup,
                              UndCliProgress *progress) G_GNUC_WARN_UNUSED_RESULT;
void und_cli_sink_free (UndCliSink *self);
gboolean und_cli_sink_is_done (const UndCliSink *self);
gboolean und_cli_sink_is_empty (const UndCliSink *self);
gboolean und_cli_sink_write (UndCliSink *self, const GString *bytes);
void und_cli_sink_note (UndCliSink *self, const UndCliProgress *progress);
gboolean und_cli_sink_finish (UndCliSink *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndCliSink, und_cli_sink_free)

G_END_DECLS

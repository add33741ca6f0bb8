/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-library.h"
#include "und-cli-passage-sink.h"
#include "und-cli-passage-writer.h"
#include "und-store-documents.h"
#include "und-store-passages.h"
#include "und-verdict.h"

#include <glib/gi18n.h>

/* What is written at once. */
#define PIECE_BYTES (256u * 1024)

/* A document that passages are written of. */
typedef struct
{
  UndDraft *draft; /* NULL if it cannot be read */
  UndCharMarks marks;
} Side;

typedef struct
{
  const UndCliOptions *options;
  UndStore *store;
  UndCliSink *sink;
  GHashTable *sides; /* (element-type gint64 Side): of the document that is at hand */
  gint64 here;       /* which one that is */
  GString *out;
  guint64 n_passages;
  guint64 n_outside; /* that cannot be written */
  UndCliExit status;
} Writing;

static void
side_free (gpointer data)
{
  Side *self = data;

  g_clear_pointer (&self->draft, und_draft_free);
  und_char_marks_clear (&self->marks);
  g_free (self);
}

static Side *
get_side (Writing *self, gint64 id)
{
  Side *side = g_hash_table_lookup (self->sides, &id);
  g_autoptr (GError) error = NULL;
  const char *bytes;
  gsize n_bytes;

  if (side != NULL)
    return side;
  side = g_new0 (Side, 1);
  side->draft = und_store_read_draft (self->store, id, &error);
  g_hash_table_insert (self->sides, g_memdup2 (&id, sizeof id), side);
  if (side->draft == NULL)
    {
      und_cli_library_complain (self->options, error);
      self->status = und_cli_worse (self->status, UND_CLI_EXIT_BAD_INPUT);
      return side;
    }
  bytes = und_text_get_bytes (side->draft->text, &n_bytes);
  und_char_marks_set (&side->marks, bytes, n_bytes);
  return side;
}

/* A passage of a file that anybody may have written: does it lie in the text? */
static gboolean
is_inside (const Side *side, UndSpan span)
{
  const char *bytes;
  gsize n_bytes;

  if (side->draft == NULL)
    return FALSE;
  bytes = und_text_get_bytes (side->draft->text, &n_bytes);
  return span.start < span.end && span.end <= n_bytes && (bytes[span.start] & 0xc0) != 0x80
         && (bytes[span.end] & 0xc0) != 0x80;
}

static void
flush (Writing *self)
{
  if (self->status != UND_CLI_EXIT_BAD_OUTPUT && !und_cli_sink_write (self->sink, self->out))
    self->status = UND_CLI_EXIT_BAD_OUTPUT;
  g_string_truncate (self->out, 0);
}

static void
write_passage_cb (const UndStorePassage *passage, gpointer user_data)
{
  Writing *self = user_data;
  Side *here;
  Side *there;
  UndExportedPassage exported = { .from = passage->here_span,
                                  .to = passage->there_span,
                                  .similarity = passage->similarity };

  if (passage->here != self->here)
    g_hash_table_remove_all (self->sides);
  self->here = passage->here;
  here = get_side (self, passage->here);
  there = get_side (self, passage->there);
  if (!is_inside (here, exported.from) || !is_inside (there, exported.to))
    {
      self->n_outside++;
      return;
    }
  exported.from_name = here->draft->name;
  exported.from_marks = &here->marks;
  exported.to_name = there->draft->name;
  exported.to_marks = &there->marks;
  exported.verdict = und_verdict_judge_bytes (
    there->marks.bytes + exported.to.start, und_span_length (exported.to),
    here->marks.bytes + exported.from.start, und_span_length (exported.from));
  und_cli_append_passage (self->out, self->options, &exported, self->n_passages++ == 0);
  if (self->out->len >= PIECE_BYTES)
    flush (self);
}

static void
write_all (Writing *self)
{
  gboolean is_json = self->options->format == UND_CLI_FORMAT_JSON;
  g_autoptr (GError) error = NULL;

  if (is_json)
    g_string_append (self->out, UND_CLI_PASSAGES_HEAD);
  if (!und_store_walk_passages (self->store, write_passage_cb, self, &error))
    {
      und_cli_library_complain (self->options, error);
      self->status = und_cli_worse (self->status, UND_CLI_EXIT_BAD_INPUT);
    }
  if (self->n_outside > 0)
    {
      g_autofree char *outside = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_outside);

      /* TRANSLATORS: a number */
      und_cli_complain (_ ("Passages that are not in the text of their documents: %s."), outside);
      self->status = und_cli_worse (self->status, UND_CLI_EXIT_BAD_INPUT);
    }
  if (is_json)
    g_string_append (self->out, und_cli_get_passages_tail (self->n_passages > 0));
  flush (self);
}

/* Looks up what was added and not looked up, as after an interruption; where the file may not be
 * written to, what is known is written. */
static void
link_rest (const UndCliOptions *options, UndStore *store, UndCliExit *status)
{
  UndStoreLinked linked = { 0 };
  g_autoptr (GError) error = NULL;

  if (und_store_link (store, &linked, NULL, &error)
      || g_error_matches (error, UND_STORE_ERROR, UND_STORE_ERROR_READ_ONLY))
    return;
  und_cli_library_complain (options, error);
  *status = und_cli_worse (*status, UND_CLI_EXIT_BAD_INPUT);
}

/**
 * und_cli_library_write_passages:
 * @options: a campaign file, and a format
 *
 * Writes what the documents of a campaign file share, as it is kept there.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_library_write_passages (const UndCliOptions *options)
{
  UndCliProgress progress = { 0 };
  g_autoptr (UndStore) store = und_cli_library_open (options, UND_STORE_WRITE);
  g_autoptr (UndCliSink) sink = NULL;
  g_autoptr (GHashTable)
    sides = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, side_free);
  g_autoptr (GString) out = g_string_new (NULL);
  Writing self = { .options = options, .store = store, .sides = sides, .out = out };

  if (store == NULL)
    return UND_CLI_EXIT_BAD_INPUT;
  link_rest (options, store, &self.status);
  sink = und_cli_sink_new (options, "library", &progress);
  if (sink == NULL)
    return UND_CLI_EXIT_BAD_OUTPUT;
  self.sink = sink;
  write_all (&self);
  if (self.status != UND_CLI_EXIT_BAD_OUTPUT && !und_cli_sink_finish (sink))
    self.status = UND_CLI_EXIT_BAD_OUTPUT;
  return self.status;
}

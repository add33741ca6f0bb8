/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-library.h"
#include "und-passim-locator.h"
#include "und-store-documents.h"
#include "und-store-passages.h"

#include <glib/gi18n.h>

/* Documents whose texts are kept for the lines that follow: passim's lines name the same few ones
 * again and again. */
#define KEPT_DOCUMENTS 256u
/* Passages that are committed together. */
#define STEP_PASSAGES 1000u
/* Lines that are complained of, each by itself; the others are counted. */
#define COMPLAINTS_MAX 10u

/* A document that a line names; without a locator if the campaign has none of that name. */
typedef struct
{
  gint64 id;
  UndPassimLocator *locator;
} Named;

typedef struct
{
  const UndCliOptions *options;
  UndStore *store;
  GHashTable *named;  /* (element-type utf8 Named) */
  GHashTable *firsts; /* (element-type gint64 UndPassimPlace): of each cluster the first member,
                       * which the others are paired with */
  guint64 n_taken;
  guint64 n_kept;    /* of those, that are committed */
  guint64 n_unknown; /* pairs of which the campaign does not have both documents */
  guint64 n_wrong;   /* lines that are none, and pairs that are not where they are said to be */
  guint n_waiting;   /* passages that are not committed */
  GError *error;     /* of the campaign file: nothing more is taken */
} Importing;

static void
named_free (gpointer data)
{
  Named *self = data;

  g_clear_pointer (&self->locator, und_passim_locator_free);
  g_free (self);
}

static void
first_free (gpointer data)
{
  UndPassimPlace *self = data;

  g_free ((char *) self->id);
  g_free (self);
}

static void
complain (Importing *self, const char *message)
{
  if (self->n_wrong++ < COMPLAINTS_MAX)
    und_cli_complain ("%s", message);
}

static void
wrong_line_cb (const char *name, guint64 line, const char *message, gpointer user_data)
{
  g_autofree char *complaint = g_strdup_printf ("%s:%" G_GUINT64_FORMAT ": %s", name, line,
                                                message);

  complain (user_data, complaint);
}

static const Named *
find_named (Importing *self, const char *name)
{
  Named *named = g_hash_table_lookup (self->named, name);
  g_autoptr (UndDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (named != NULL)
    return named;
  named = g_new0 (Named, 1);
  g_hash_table_insert (self->named, g_strdup (name), named);
  if (!und_store_find_document (self->store, name, &named->id, &self->error) || named->id == 0)
    return named;
  draft = und_store_read_draft (self->store, named->id, &error);
  if (draft != NULL)
    named->locator = und_passim_locator_new (draft->text);
  else
    {
      g_autofree char *complaint = g_strdup_printf ("%s: %s", name, error->message);

      complain (self, complaint);
    }
  return named;
}

static void
commit (Importing *self)
{
  if (self->n_waiting > 0 && self->error == NULL)
    {
      if (und_store_commit (self->store, &self->error))
        self->n_kept = self->n_taken;
    }
  else if (self->n_waiting > 0)
    und_store_roll_back (self->store);
  self->n_waiting = 0;
}

/* The document that was added later is the one that was looked up. */
static void
keep (Importing *self, gint64 target, gint64 source, const UndPassage *found)
{
  gboolean is_turned = target < source;
  UndStorePassage passage = { .here = MAX (target, source),
                              .there = MIN (target, source),
                              .here_span = is_turned ? found->there : found->here,
                              .there_span = is_turned ? found->here : found->there,
                              .similarity = found->similarity };

  if (self->n_waiting == 0 && !und_store_begin (self->store, &self->error))
    return;
  self->n_waiting++;
  if (und_store_add_passage (self->store, &passage, &self->error))
    self->n_taken++;
  if (self->error != NULL || self->n_waiting >= STEP_PASSAGES)
    commit (self);
}

static void
pair_cb (const UndPassimPair *pair, gpointer user_data)
{
  Importing *self = user_data;
  g_autoptr (GError) error = NULL;
  const Named *target;
  const Named *source;
  UndPassage *found;

  if (self->error != NULL)
    return;
  if (g_hash_table_size (self->named) > KEPT_DOCUMENTS)
    g_hash_table_remove_all (self->named);
  target = find_named (self, pair->target.id);
  source = find_named (self, pair->source.id);
  if (self->error != NULL)
    return;
  if (target->locator == NULL || source->locator == NULL)
    {
      self->n_unknown++;
      return;
    }
  if (target->id == source->id)
    {
      g_autofree char *complaint = g_strdup_printf (
        _ ("%s: The passage is twice in this document, which is not compared with itself."),
        pair->target.id);

      complain (self, complaint);
      return;
    }
  found = und_passim_pair_make_passage (pair, target->locator, source->locator, &error);
  if (found == NULL)
    {
      complain (self, error->message);
      return;
    }
  keep (self, target->id, source->id, found);
  und_passage_free (found);
}

static void
member_cb (const UndPassimMember *member, gpointer user_data)
{
  Importing *self = user_data;
  UndPassimPlace *first = g_hash_table_lookup (self->firsts, &member->cluster);
  UndPassimPair pair = { .target = member->place };

  if (first != NULL)
    {
      pair.source = *first;
      pair_cb (&pair, self);
      return;
    }
  first = g_new (UndPassimPlace, 1);
  *first = member->place;
  first->id = g_strdup (member->place.id);
  first->series = NULL;
  first->words = NULL;
  g_hash_table_insert (self->firsts, g_memdup2 (&member->cluster, sizeof member->cluster), first);
}

static void
tell (const Importing *self)
{
  g_autofree char *taken = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_kept);
  g_autofree char *unknown = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_unknown);
  g_autofree char *wrong = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_wrong);

  if (!self->options->is_quiet)
    /* TRANSLATORS: all are numbers */
    und_cli_complain (_ ("Passages taken: %s, of documents that the campaign does not have: %s, "
                         "not as they are said to be: %s."),
                      taken, unknown, wrong);
}

static UndCliExit
read_passim (Importing *self)
{
  static const UndPassimHandlers handlers = { .pair = pair_cb,
                                              .member = member_cb,
                                              .wrong_line = wrong_line_cb };
  g_autoptr (UndPassimReader) reader = und_passim_reader_new (&handlers, self);
  g_autoptr (GFile) file = g_file_new_for_path (self->options->passim);
  g_autoptr (GError) error = NULL;
  gboolean is_read = und_passim_reader_read_file (reader, file, NULL, &error);

  commit (self);
  if (!is_read)
    und_cli_complain ("%s", error->message);
  if (self->error != NULL)
    {
      und_cli_library_complain (self->options, self->error);
      tell (self);
      return UND_CLI_EXIT_BAD_OUTPUT;
    }
  tell (self);
  return is_read && self->n_wrong == 0 ? UND_CLI_EXIT_DONE : UND_CLI_EXIT_BAD_INPUT;
}

/**
 * und_cli_import:
 * @options: a campaign file, and what passim wrote of its documents
 *
 * Takes passages into a campaign file that passim has found. A document is the one that passim's
 * line names; each member of a cluster is paired with the first one of it.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_import (const UndCliOptions *options)
{
  g_autoptr (UndStore) store = und_cli_library_open (options, UND_STORE_WRITE);
  g_autoptr (GHashTable)
    named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, named_free);
  g_autoptr (GHashTable)
    firsts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, first_free);
  Importing self = { .options = options, .store = store, .named = named, .firsts = firsts };
  UndCliExit status;

  if (store == NULL)
    return UND_CLI_EXIT_BAD_OUTPUT;
  status = read_passim (&self);
  g_clear_error (&self.error);
  return status;
}

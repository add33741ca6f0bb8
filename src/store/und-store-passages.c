/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-store-passages.h"

#include "und-store-private.h"
#include "und-store-schema-private.h"
#include "und-stream-search.h"
#include "und-winnow.h"

#include <string.h>

/* Overview
 *
 * Task: find what one more document shares with a library of a hundred thousand, at a cost that
 * depends on the document and on what it shares, and not on the library.
 *
 * The table of fingerprints holds, for each document, the chosen ones of its runs of words (see
 * und-winnow.c). All runs of the new document are looked up there, which finds more than looking up
 * the chosen ones would, and each look-up is one descent of a B-tree that is a few pages deep. The
 * documents that have one of them are read one by one, and searched for its words as
 * undersigned-cli passages does it. Then the new document's own fingerprints are entered.
 *
 * A run that stands in UND_STORE_COMMON documents is common: it is not entered again, and finds the
 * first of them only. So the letter is found by the hundredth release that quotes it, and what
 * every document has at its foot costs the same for the hundredth as for the last. How many runs
 * were not looked for any further is told.
 *
 * The index is in the campaign file. Each document says whether it is in it, in the same
 * transaction, so nothing is missing after a crash; all are entered anew where the version of the
 * index is another one.
 *
 * Ways not taken. A file beside the campaign would have to be kept in step with it. Places of runs
 * inside documents would make the index three bytes a row larger, and save only what reading a
 * document costs, a twentieth of a millisecond. Rows of many documents each (as FTS5 has them)
 * must be merged now and then, which makes one document in a hundred slow.
 *
 * Cost: for a document of n words n look-ups, 2 in 5 of n rows, and reading the documents that
 * share words with it. */

/* Origins of a passage. */
#define ORIGIN_FOUND 0
#define ORIGIN_TAKEN 1

/* Microseconds of linking that are committed together: others wait for it, and a disk takes some
 * milliseconds for each commit. */
#define STEP_US 300000

/* A document that is looked up. Its own words are indexed, and the documents that may share some
 * are searched for them one by one: so none of those is indexed, or kept. */
typedef struct
{
  UndStore *store;
  gint64 id;
  const guint32 *edges; /* of its words */
  UndStreamIndex *index;
  UndWordScan scan; /* of the other document */
  GArray *found;
  guint64 n_passages;
} Linking;

static void
linking_clear (Linking *self)
{
  g_clear_pointer (&self->index, und_stream_index_free);
  g_clear_pointer (&self->found, g_array_unref);
  und_word_scan_clear (&self->scan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Linking, linking_clear)

/* What somebody else has found at the very same places stands for what is found here: that can be
 * found again. */
static gboolean
insert_passage (UndStore *self, const UndStorePassage *passage, gint64 origin, GError **error)
{
  return und_database_run (
    self->database, error,
    origin == ORIGIN_TAKEN ? "INSERT OR REPLACE INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                           : "INSERT OR IGNORE INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "iiiiiiid", passage->here, (gint64) passage->here_span.start, (gint64) passage->here_span.end,
    passage->there, (gint64) passage->there_span.start, (gint64) passage->there_span.end, origin,
    passage->similarity);
}

static double
get_similarity (const UndStreamPassage *found)
{
  return 2.0 * found->n_equal
         / (found->here_end - found->here_start + found->there_end - found->there_start);
}

/* Searches the words of another document, and enters what they share. */
static gboolean
search_words (Linking *self, gint64 there, GError **error)
{
  und_stream_search_places (self->index, self->scan.hashes, self->scan.n_words, self->found);
  for (guint i = 0; i < self->found->len; i++)
    {
      const UndStreamPassage *found = &g_array_index (self->found, UndStreamPassage, i);
      UndStorePassage passage = {
        .here = self->id,
        .there = there,
        .here_span = und_word_edges_get_span (self->edges, found->there_start, found->there_end),
        .there_span = und_word_edges_get_span (self->scan.edges, found->here_start,
                                               found->here_end),
        .similarity = get_similarity (found),
      };

      if (!insert_passage (self->store, &passage, ORIGIN_FOUND, error))
        return FALSE;
    }
  self->n_passages += self->found->len;
  return TRUE;
}

/* Words of another series only: what is of one series was made after one pattern. */
static const char read_other[] = "SELECT bytes FROM stored_text JOIN document ON id = document "
                                 "WHERE id = ?1 AND is_removed = 0 AND (series = '' OR series <> "
                                 "(SELECT series FROM document WHERE id = ?2))";

static gboolean
search_document (Linking *self, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_auto (UndQuery)
    query = und_database_query (self->store->database, read_other, "ii", id, self->id);
  const char *bytes;
  gsize n_bytes = 0;

  if (!und_query_next (&query, &failure))
    {
      if (failure == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  bytes = und_query_get_text (&query, 0, &n_bytes);
  if (bytes == NULL || !g_utf8_validate_len (bytes, n_bytes, NULL))
    return TRUE;
  und_word_scan_run (&self->scan, bytes, n_bytes);
  return search_words (self, id, error);
}

/* Looks one run up: the first documents that have it are added to @documents. */
static gboolean
look_up_run (UndStore *self, guint64 run, GArray *documents, gboolean *is_common, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 ids[UND_STORE_COMMON];
  guint n = 0;
  g_auto (UndQuery) query = und_database_query (self->database,
                                                "SELECT document FROM fingerprint WHERE hash = ? "
                                                "ORDER BY document LIMIT ?",
                                                "ii", (gint64) run, (gint64) UND_STORE_COMMON);

  while (n < UND_STORE_COMMON && und_query_next (&query, &failure))
    ids[n++] = und_query_get_number (&query, 0);
  *is_common = n == UND_STORE_COMMON;
  g_array_append_vals (documents, ids, n);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 two = *(const gint64 *) b;

  return (one > two) - (one < two);
}

/* Finds the documents that have runs of the text, and takes those that are common out of the list
 * of runs. */
static gboolean
find_candidates (UndStore *self, GArray *documents, guint64 *n_common, GError **error)
{
  guint64 *runs = (guint64 *) (gpointer) self->hashes->data;
  guint n_left = 0;

  for (guint i = 0; i < self->hashes->len; i++)
    {
      gboolean is_common = FALSE;

      if (!look_up_run (self, runs[i], documents, &is_common, error))
        return FALSE;
      if (!is_common)
        runs[n_left++] = runs[i];
    }
  *n_common += self->hashes->len - n_left;
  g_array_set_size (self->hashes, n_left);
  g_array_sort (documents, compare_ids);
  return TRUE;
}

static gboolean
search_documents (UndStore *self, gint64 id, UndStoreLinked *linked, GError **error)
{
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (Linking) linking = { .store = self,
                               .id = id,
                               .edges = self->scan.edges,
                               .index = und_stream_index_new (0),
                               .found = g_array_new (FALSE, FALSE, sizeof (UndStreamPassage)) };
  gint64 last = id;

  if (!find_candidates (self, documents, &linked->n_common, error))
    return FALSE;
  if (documents->len == 0
      || !und_stream_index_add (linking.index, self->scan.hashes, self->scan.n_words))
    return TRUE;
  und_stream_index_freeze (linking.index);
  for (guint i = 0; i < documents->len; i++)
    {
      gint64 there = g_array_index (documents, gint64, i);

      if (there != last && there != id && !search_document (&linking, there, error))
        return FALSE;
      last = there;
    }
  linked->n_passages += linking.n_passages;
  return TRUE;
}

/* Enters the chosen runs; those that are common already are not among @uncommon, which is
 * sorted. */
static gboolean
enter_runs (UndStore *self, gint64 id, GArray *uncommon, GError **error)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint k = 0;

  und_winnow_choose_runs (self->scan.hashes, self->scan.n_words, chosen);
  for (guint i = 0; i < chosen->len; i++)
    {
      guint64 run = g_array_index (chosen, guint64, i);

      while (k < uncommon->len && g_array_index (uncommon, guint64, k) < run)
        k++;
      if (k < uncommon->len && g_array_index (uncommon, guint64, k) == run
          && !und_database_run (self->database, error,
                                "INSERT OR IGNORE INTO fingerprint VALUES (?, ?)", "ii",
                                (gint64) run, id))
        return FALSE;
    }
  return TRUE;
}

/* Scans the text of a document; one that is damaged has no words. */
static gboolean
scan_text (UndStore *self, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_auto (UndQuery) query = und_database_query (
    self->database, "SELECT bytes FROM stored_text WHERE document = ?", "i", id);
  const char *bytes = "";
  gsize n_bytes = 0;

  if (und_query_next (&query, &failure))
    bytes = und_query_get_text (&query, 0, &n_bytes);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (bytes == NULL || !g_utf8_validate_len (bytes, n_bytes, NULL))
    {
      bytes = "";
      n_bytes = 0;
    }
  und_word_scan_run (&self->scan, bytes, n_bytes);
  return TRUE;
}

gboolean
und_store_drop_runs (UndStore *self, gint64 id, GError **error)
{
  if (!scan_text (self, id, error))
    return FALSE;
  und_winnow_choose_runs (self->scan.hashes, self->scan.n_words, self->hashes);
  for (guint i = 0; i < self->hashes->len; i++)
    if (!und_database_run (self->database, error,
                           "DELETE FROM fingerprint WHERE hash = ? AND document = ?", "ii",
                           (gint64) g_array_index (self->hashes, guint64, i), id))
      return FALSE;
  return TRUE;
}

static gboolean
link_document (UndStore *self, gint64 id, UndStoreLinked *linked, GError **error)
{
  if (!scan_text (self, id, error))
    return FALSE;
  und_winnow_list_runs (self->scan.hashes, self->scan.n_words, self->hashes);
  linked->n_documents++;
  return search_documents (self, id, linked, error) && enter_runs (self, id, self->hashes, error)
         && und_database_run (self->database, error,
                              "UPDATE document SET is_indexed = 1 WHERE id = ?", "i", id);
}

/* Throws away what an older version, or somebody else, has made of the documents. */
static gboolean
drop_old_index (UndStore *self, GError **error)
{
  gint64 version = 0;

  if (!und_database_get_number (self->database, "SELECT version FROM derived WHERE name = 'index'",
                                &version, error))
    return FALSE;
  return version == UND_STORE_INDEX_VERSION
         || und_database_execute (self->database,
                                  "DELETE FROM fingerprint;"
                                  "DELETE FROM passage WHERE origin = 0;"
                                  "UPDATE document SET is_indexed = 0;"
                                  "INSERT OR REPLACE INTO derived VALUES ('index', " G_STRINGIFY (
                                    UND_STORE_INDEX_VERSION) ")",
                                  error);
}

/* Links some documents; *is_done is set when there are no more. */
static gboolean
link_some (UndStore *self, UndStoreLinked *linked, gboolean *is_done, GError **error)
{
  gint64 start_us = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start_us < STEP_US)
    {
      gint64 id = 0;

      if (!und_database_get_number (
            self->database,
            "SELECT min(id) FROM document WHERE is_indexed = 0 AND is_removed = 0 "
            "AND id > 0",
            &id, error))
        return FALSE;
      *is_done = id == 0;
      if (*is_done)
        return TRUE;
      if (!link_document (self, id, linked, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * und_store_link:
 * @self: a campaign file
 * @linked: (inout): what came of it is added here
 * @cancellable: (nullable): stops between some documents and the next; what is linked stays so
 * @error: (optional): of %UND_STORE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Looks up all documents that were not yet in those before them.
 *
 * Returns: whether all are linked now
 */
gboolean
und_store_link (UndStore *self, UndStoreLinked *linked, GCancellable *cancellable, GError **error)
{
  gboolean is_done = FALSE;

  while (!is_done)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !und_database_begin (self->database, error))
        return FALSE;
      if (!drop_old_index (self, error) || !link_some (self, linked, &is_done, error))
        {
          und_database_roll_back (self->database);
          return FALSE;
        }
      if (!und_database_commit (self->database, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * und_store_add_passage:
 * @self: a campaign file
 * @passage: what somebody else has found
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Enters a passage that is kept when the index is made anew.
 *
 * Returns: whether it is there
 */
gboolean
und_store_add_passage (UndStore *self, const UndStorePassage *passage, GError **error)
{
  return insert_passage (self, passage, ORIGIN_TAKEN, error);
}

/**
 * und_store_walk_passages:
 * @self: a campaign file
 * @func: called for each passage
 * @user_data: for @func
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Goes through the passages, by document that was looked up and by place in it.
 *
 * Returns: whether all were seen
 */
gboolean
und_store_walk_passages (UndStore *self,
                         UndStorePassageFunc func,
                         gpointer user_data,
                         GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_auto (UndQuery) query = und_database_query (
    self->database,
    "SELECT here, here_start, here_end, there, there_start, there_end, "
    "similarity FROM passage ORDER BY here, here_start, here_end, there, there_start, there_end",
    "");

  while (und_query_next (&query, &failure))
    {
      UndStorePassage passage = {
        .here = und_query_get_number (&query, 0),
        .here_span = { (gsize) und_query_get_number (&query, 1),
                       (gsize) und_query_get_number (&query, 2) },
        .there = und_query_get_number (&query, 3),
        .there_span = { (gsize) und_query_get_number (&query, 4),
                        (gsize) und_query_get_number (&query, 5) },
        .similarity = und_query_get_real (&query, 6),
      };

      func (&passage, user_data);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

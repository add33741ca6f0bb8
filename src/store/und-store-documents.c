/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-store-documents.h"

#include "und-limits.h"
#include "und-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands for a name that cannot be read: the replacement character. */
#define DAMAGED_NAME "\357\277\275"

/* Ends a loop over rows: an error of the last step is handed on. */
static gboolean
hand_on (GError *failure, GError **error)
{
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
is_text (const char *text)
{
  return text != NULL && g_utf8_validate (text, -1, NULL);
}

static gboolean
add_blocks (UndStore *self, gint64 id, const UndMarkup *markup, GError **error)
{
  for (guint i = 0; i < markup->blocks->len; i++)
    {
      const UndMarkupBlock *block = &g_array_index (markup->blocks, UndMarkupBlock, i);

      if (!und_database_run (self->database, error,
                             "INSERT INTO markup_block VALUES (?, ?, ?, ?, ?, ?)", "iiiiii", id,
                             (gint64) i, (gint64) block->kind, (gint64) block->level,
                             (gint64) block->span.start, (gint64) block->span.end))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_metadata (UndStore *self, gint64 id, const UndMarkup *markup, GError **error)
{
  for (guint i = 0; i < markup->metadata->len; i++)
    {
      const UndMetadata *metadata = g_ptr_array_index (markup->metadata, i);

      if (!und_database_run (self->database, error, "INSERT INTO metadata VALUES (?, ?, ?, ?, ?)",
                             "iisss", id, (gint64) i, metadata->key, metadata->value,
                             metadata->source))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_issue (UndStore *self, gint64 id, guint number, const UndIssue *issue, GError **error)
{
  if (!und_database_run (self->database, error, "INSERT INTO issue VALUES (?, ?, ?, ?)", "iisi", id,
                         (gint64) number, issue->id, (gint64) issue->line))
    return FALSE;
  for (gsize i = 0; i < und_values_get_size (issue->values); i++)
    {
      const UndValue *value = und_values_get (issue->values, i);

      if (!und_database_run (self->database, error,
                             "INSERT INTO issue_value VALUES (?, ?, ?, ?, ?, ?)", "iiissi", id,
                             (gint64) number, (gint64) i, value->key, value->text, value->number))
        return FALSE;
    }
  return TRUE;
}

/* The file's bytes, unless they are the text itself. */
static gboolean
add_bytes (UndStore *self, gint64 id, const UndDraft *draft, GBytes *source, GError **error)
{
  gsize n_bytes = 0;
  const char *text = und_text_get_bytes (draft->text, &n_bytes);
  g_autoptr (GBytes) text_bytes = g_bytes_new_static (text, n_bytes);
  gboolean is_text = source == NULL || g_bytes_equal (source, text_bytes);

  /* Stored text holds no NUL, so its end is where its string's is. */
  return und_database_run (self->database, error, "INSERT INTO stored_text VALUES (?, ?)", "is", id,
                           text)
         && und_database_run (self->database, error, "INSERT INTO source VALUES (?, ?)", "ib", id,
                              is_text ? NULL : source);
}

static gboolean
add_rows (UndStore *self,
          const UndDraft *draft,
          const char *series,
          GBytes *source,
          gint64 *id,
          GError **error)
{
  if (!und_database_run (self->database, error,
                         "INSERT INTO document (name, series, media_type, sha256, n_bytes, "
                         "language) VALUES (?, ?, ?, ?, ?, ?)",
                         "ssssis", draft->name, series, draft->media_type, draft->sha256,
                         (gint64) draft->n_bytes, draft->language))
    return FALSE;
  *id = und_database_get_last_id (self->database);
  if (!add_bytes (self, *id, draft, source, error) || !add_blocks (self, *id, draft->markup, error)
      || !add_metadata (self, *id, draft->markup, error))
    return FALSE;
  for (guint i = 0; i < draft->issues->len; i++)
    if (!add_issue (self, *id, i, g_ptr_array_index (draft->issues, i), error))
      return FALSE;
  return TRUE;
}

/**
 * und_store_add_document:
 * @self: a campaign file
 * @draft: what an importer made; whole
 * @series: what it is one of, or ""
 * @source: (nullable): the bytes of its file; NULL if they are its text
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Adds a document at the end. It is not looked up in the others yet.
 *
 * Returns: the document's number, or 0
 */
gint64
und_store_add_document (UndStore *self,
                        const UndDraft *draft,
                        const char *series,
                        GBytes *source,
                        GError **error)
{
  gint64 id = 0;

  g_return_val_if_fail (draft != NULL && draft->text != NULL, 0);

  if (!und_database_begin (self->database, error))
    return 0;
  if (!add_rows (self, draft, series, source, &id, error))
    {
      und_database_roll_back (self->database);
      return 0;
    }
  return und_database_commit (self->database, error) ? id : 0;
}

static gboolean
set_no_document (GError **error)
{
  g_set_error_literal (error, UND_STORE_ERROR, UND_STORE_ERROR_NO_DOCUMENT,
                       _ ("There is no such document in the campaign."));
  return FALSE;
}

/**
 * und_store_remove_document:
 * @self: a campaign file
 * @id: a document
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Takes a document out, and with it the passages that it shares. What it was made from stays in the
 * file.
 *
 * Returns: whether it was there and is no more
 */
gboolean
und_store_remove_document (UndStore *self, gint64 id, GError **error)
{
  gint64 n_removed = 0;

  if (!und_database_begin (self->database, error))
    return FALSE;
  if (!und_database_run (self->database, error,
                         "UPDATE document SET is_removed = 1, is_indexed = 0 "
                         "WHERE id = ? AND is_removed = 0",
                         "i", id)
      || !und_database_get_number (self->database, "SELECT changes()", &n_removed, error)
      || (n_removed == 0 && !set_no_document (error)) || !und_store_drop_runs (self, id, error)
      || !und_database_run (self->database, error,
                            "DELETE FROM passage WHERE here = ?1 OR there = ?1", "i", id))
    {
      und_database_roll_back (self->database);
      return FALSE;
    }
  return und_database_commit (self->database, error);
}

/**
 * und_store_walk_documents:
 * @self: a campaign file
 * @func: called for each document
 * @user_data: for @func
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Goes through the documents in the order in which they were added, and keeps none in memory.
 *
 * Returns: whether all were seen
 */
gboolean
und_store_walk_documents (UndStore *self,
                          UndStoreEntryFunc func,
                          gpointer user_data,
                          GError **error)
{
  GError *failure = NULL;
  g_auto (UndQuery)
    query = und_database_query (self->database,
                                "SELECT id, name, series, media_type, n_bytes FROM document "
                                "WHERE is_removed = 0 ORDER BY id",
                                "");

  while (und_query_next (&query, &failure))
    {
      UndStoreEntry entry = { .id = und_query_get_number (&query, 0),
                              .name = und_query_get_text (&query, 1, NULL),
                              .series = und_query_get_text (&query, 2, NULL),
                              .media_type = und_query_get_text (&query, 3, NULL),
                              .n_bytes = (guint64) und_query_get_number (&query, 4) };

      /* Reading it will tell that it is damaged. */
      if (!is_text (entry.name))
        entry.name = DAMAGED_NAME;
      if (!is_text (entry.series))
        entry.series = "";
      if (!is_text (entry.media_type))
        entry.media_type = "";
      func (&entry, user_data);
    }
  return hand_on (failure, error);
}

/**
 * und_store_count_documents:
 * @self: a campaign file
 * @n_documents: (out): how many there are
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Returns: whether they were counted
 */
gboolean
und_store_count_documents (UndStore *self, guint64 *n_documents, GError **error)
{
  gint64 n = 0;

  if (!und_database_get_number (self->database,
                                "SELECT count(*) FROM document WHERE is_removed = 0", &n, error))
    return FALSE;
  *n_documents = (guint64) n;
  return TRUE;
}

/**
 * und_store_find_document:
 * @self: a campaign file
 * @name: a document's name
 * @id: (out): the one that was added last under that name, or 0
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Returns: whether it was looked for, also when there is none
 */
gboolean
und_store_find_document (UndStore *self, const char *name, gint64 *id, GError **error)
{
  GError *failure = NULL;
  g_auto (UndQuery) query = und_database_query (
    self->database, "SELECT max(id) FROM document WHERE name = ? AND is_removed = 0", "s", name);

  *id = und_query_next (&query, &failure) ? und_query_get_number (&query, 0) : 0;
  return hand_on (failure, error);
}

/**
 * und_store_has_document:
 * @self: a campaign file
 * @name: a document's name
 * @sha256: the sum of its file
 * @is_there: (out): whether there is a document of that name with that sum
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Returns: whether it was looked for
 */
gboolean
und_store_has_document (UndStore *self,
                        const char *name,
                        const char *sha256,
                        gboolean *is_there,
                        GError **error)
{
  GError *failure = NULL;
  g_auto (UndQuery) query = und_database_query (self->database,
                                                "SELECT 1 FROM document WHERE sha256 = ? "
                                                "AND name = ? AND is_removed = 0",
                                                "ss", sha256, name);

  *is_there = und_query_next (&query, &failure);
  return hand_on (failure, error);
}

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, UND_STORE_ERROR, UND_STORE_ERROR_DAMAGED,
                       _ ("The document is damaged in the campaign file."));
  return FALSE;
}

/* Text from a file that anybody may have written: anything but what is stored here is refused. */
static gboolean
take_text (UndDraft *draft, const char *bytes, gsize n_bytes, GError **error)
{
  gsize n_replaced = 0;

  if (bytes == NULL || n_bytes > UND_LIMIT_TEXT_BYTES
      || !g_utf8_validate_len (bytes, n_bytes, NULL))
    return set_damaged (error);
  draft->text = und_text_new (bytes, n_bytes, &n_replaced);
  und_text_get_bytes (draft->text, &n_bytes);
  return n_replaced == 0 || set_damaged (error);
}

static gboolean
read_blocks (UndStore *self, gint64 id, UndDraft *draft, GError **error)
{
  GError *failure = NULL;
  gsize n_bytes = 0;
  const char *bytes = und_text_get_bytes (draft->text, &n_bytes);
  g_auto (UndQuery)
    query = und_database_query (self->database,
                                "SELECT kind, level, start, \"end\" FROM markup_block "
                                "WHERE document = ? ORDER BY position",
                                "i", id);

  while (und_query_next (&query, &failure))
    {
      gint64 kind = und_query_get_number (&query, 0);
      gint64 level = und_query_get_number (&query, 1);
      gint64 start = und_query_get_number (&query, 2);
      gint64 end = und_query_get_number (&query, 3);

      if (kind < UND_MARKUP_HEADING || kind > UND_MARKUP_BLOCK_QUOTE || level < 0 || level > 6
          || start < 0 || end < start || end > (gint64) n_bytes || (bytes[start] & 0xc0) == 0x80
          || (bytes[end] & 0xc0) == 0x80)
        return set_damaged (error);
      und_markup_add_block (draft->markup, (UndMarkupKind) kind, (guint) level,
                            (UndSpan){ (gsize) start, (gsize) end });
    }
  return hand_on (failure, error);
}

static gboolean
read_metadata (UndStore *self, gint64 id, UndDraft *draft, GError **error)
{
  GError *failure = NULL;
  g_auto (UndQuery) query = und_database_query (self->database,
                                                "SELECT key, value, source FROM metadata "
                                                "WHERE document = ? ORDER BY position",
                                                "i", id);

  while (und_query_next (&query, &failure))
    {
      const char *values[3];

      for (int i = 0; i < 3; i++)
        {
          values[i] = und_query_get_text (&query, i, NULL);
          if (!is_text (values[i]))
            return set_damaged (error);
        }
      und_markup_add_metadata (draft->markup, values[0], values[1], values[2]);
    }
  return hand_on (failure, error);
}

static gboolean
read_values (UndStore *self, gint64 id, gint64 issue, UndValues *values, GError **error)
{
  GError *failure = NULL;
  g_auto (UndQuery)
    query = und_database_query (self->database,
                                "SELECT key, text, number FROM issue_value "
                                "WHERE document = ? AND issue = ? ORDER BY position",
                                "ii", id, issue);

  while (und_query_next (&query, &failure))
    {
      const char *key = und_query_get_text (&query, 0, NULL);
      const char *text = und_query_get_text (&query, 1, NULL);

      if (!is_text (key) || (text != NULL && !is_text (text)))
        return set_damaged (error);
      if (text != NULL)
        und_values_add_text (values, key, text);
      else
        und_values_add_number (values, key, und_query_get_number (&query, 2));
    }
  return hand_on (failure, error);
}

/* An issue that this version does not know is passed over: what is not known cannot be said. */
static gboolean
read_issues (UndStore *self, gint64 id, UndDraft *draft, GError **error)
{
  GError *failure = NULL;
  g_auto (UndQuery)
    query = und_database_query (self->database,
                                "SELECT position, id, line FROM issue WHERE document = ? "
                                "ORDER BY position",
                                "i", id);

  while (und_query_next (&query, &failure))
    {
      g_autoptr (UndValues) values = und_values_new ();
      gint64 line = und_query_get_number (&query, 2);

      if (line < 0 || line > G_MAXINT)
        return set_damaged (error);
      if (!und_issue_is_known (und_query_get_text (&query, 1, NULL)))
        continue;
      if (!read_values (self, id, und_query_get_number (&query, 0), values, error))
        return FALSE;
      g_ptr_array_add (draft->issues, und_issue_new (und_query_get_text (&query, 1, NULL),
                                                     g_steal_pointer (&values), (guint) line));
    }
  return hand_on (failure, error);
}

static UndDraft *
read_head (UndStore *self, gint64 id, GError **error)
{
  g_autoptr (UndDraft) draft = NULL;
  GError *failure = NULL;
  gsize n_bytes = 0;
  const char *bytes;
  const char *texts[4];
  g_auto (UndQuery) query = und_database_query (
    self->database,
    "SELECT name, media_type, sha256, language, n_bytes, bytes FROM document "
    "JOIN stored_text ON document = id WHERE id = ? AND is_removed = 0",
    "i", id);

  if (!und_query_next (&query, &failure))
    {
      if (hand_on (failure, error))
        set_no_document (error);
      return NULL;
    }
  for (int i = 0; i < 4; i++)
    {
      texts[i] = und_query_get_text (&query, i, NULL);
      if (texts[i] != NULL ? !g_utf8_validate (texts[i], -1, NULL) : i < 3)
        {
          set_damaged (error);
          return NULL;
        }
    }
  draft = und_draft_new (texts[0]);
  draft->media_type = g_strdup (texts[1]);
  draft->sha256 = g_strdup (texts[2]);
  draft->language = g_strdup (texts[3]);
  draft->n_bytes = (guint64) und_query_get_number (&query, 4);
  bytes = und_query_get_text (&query, 5, &n_bytes);
  return take_text (draft, bytes, n_bytes, error) ? g_steal_pointer (&draft) : NULL;
}

/**
 * und_store_read_draft:
 * @self: a campaign file
 * @id: a document
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Reads a document as its importer left it, without its file's bytes.
 *
 * Returns: (transfer full) (nullable): the draft
 */
UndDraft *
und_store_read_draft (UndStore *self, gint64 id, GError **error)
{
  g_autoptr (UndDraft) draft = read_head (self, id, error);

  if (draft == NULL || !read_blocks (self, id, draft, error)
      || !read_metadata (self, id, draft, error) || !read_issues (self, id, draft, error))
    return NULL;
  return g_steal_pointer (&draft);
}

/**
 * und_store_read_source:
 * @self: a campaign file
 * @id: a document
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Reads the bytes of a document's file.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
und_store_read_source (UndStore *self, gint64 id, GError **error)
{
  GError *failure = NULL;
  g_auto (UndQuery)
    query = und_database_query (self->database,
                                "SELECT coalesce (source.bytes, CAST (stored_text.bytes AS BLOB)) "
                                "FROM source JOIN stored_text USING (document) "
                                "JOIN document ON id = document WHERE id = ? AND is_removed = 0",
                                "i", id);

  if (und_query_next (&query, &failure))
    return und_query_get_bytes (&query, 0);
  if (hand_on (failure, error))
    set_no_document (error);
  return NULL;
}

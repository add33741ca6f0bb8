/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-analysis-private.h"

static void
add_parts (UndAnalysis *self, UndDocument *document)
{
  gsize n_parts = und_facts_get_n_parts (und_document_get_facts (document));

  g_ptr_array_add (self->documents, g_object_ref (document));
  for (gsize i = 0; i < n_parts; i++)
    g_ptr_array_add (self->parts, und_part_new (document, self->documents->len, (guint) i));
}

/**
 * und_analysis_new:
 * @documents: (element-type UndDocument): in the order given
 * @cancellable: (nullable): to stop it
 * @error: return location for G_IO_ERROR_CANCELLED
 *
 * Numbers the parts of the documents and finds what they say together: links, inferred dates,
 * verdicts on quotations, rosters, findings. Documents that could not be read are passed over. Time
 * is about linear in the parts and their lengths, but for the letters: each is looked up for each
 * release. Any thread.
 *
 * Returns: (transfer full): the analysis, or NULL when cancelled
 */
UndAnalysis *
und_analysis_new (GPtrArray *documents, GCancellable *cancellable, GError **error)
{
  g_autoptr (UndAnalysis) self = NULL;

  g_return_val_if_fail (documents != NULL, NULL);

  self = g_new0 (UndAnalysis, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  self->links = g_ptr_array_new_with_free_func (g_object_unref);
  self->links_by_part = g_hash_table_new_full (NULL, NULL, NULL,
                                               (GDestroyNotify) g_ptr_array_unref);
  self->letter_links = g_hash_table_new (NULL, NULL);
  self->no_links = g_ptr_array_new ();
  self->rosters = g_ptr_array_new_with_free_func (g_object_unref);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < documents->len; i++)
    {
      UndDocument *document = g_ptr_array_index (documents, i);

      if (und_document_get_error (document) == NULL)
        add_parts (self, document);
    }
  if (!und_analysis_link (self, cancellable, error)
      || !und_analysis_infer (self, cancellable, error)
      || !und_analysis_check_quotations (self, cancellable, error)
      || !und_analysis_build_rosters (self, cancellable, error)
      || !und_analysis_check (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * und_analysis_ref:
 * @self: an analysis
 *
 * Takes another reference; any thread.
 *
 * Returns: (transfer full): @self
 */
UndAnalysis *
und_analysis_ref (UndAnalysis *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * und_analysis_unref:
 * @self: an analysis
 *
 * Gives a reference up; the last one frees the analysis and its parts.
 */
void
und_analysis_unref (UndAnalysis *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->rosters);
  g_hash_table_unref (self->letter_links);
  g_hash_table_unref (self->links_by_part);
  g_ptr_array_unref (self->no_links);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->documents);
  g_free (self);
}

/**
 * und_analysis_get_documents:
 * @self: an analysis
 *
 * Gets those documents that could be read. Document d1 is the first.
 *
 * Returns: (transfer none) (element-type UndDocument): in the order given
 */
GPtrArray *
und_analysis_get_documents (UndAnalysis *self)
{
  return self->documents;
}

/**
 * und_analysis_get_parts:
 * @self: an analysis
 *
 * Gets the parts of all documents.
 *
 * Returns: (transfer none) (element-type UndPart): in document order
 */
GPtrArray *
und_analysis_get_parts (UndAnalysis *self)
{
  return self->parts;
}

/**
 * und_analysis_get_links:
 * @self: an analysis
 *
 * Gets how the parts relate to each other.
 *
 * Returns: (transfer none) (element-type UndLink): those to letters first
 */
GPtrArray *
und_analysis_get_links (UndAnalysis *self)
{
  return self->links;
}

/**
 * und_analysis_get_rosters:
 * @self: an analysis
 *
 * Gets who signed each letter.
 *
 * Returns: (transfer none) (element-type UndRoster): in the order of the letters
 */
GPtrArray *
und_analysis_get_rosters (UndAnalysis *self)
{
  return self->rosters;
}

/**
 * und_analysis_get_findings:
 * @self: an analysis
 *
 * Gets what a careful reader would want to be told.
 *
 * Returns: (transfer none) (element-type UndFinding): by severity, then document order
 */
GPtrArray *
und_analysis_get_findings (UndAnalysis *self)
{
  return self->findings;
}

/**
 * und_analysis_find_part:
 * @self: an analysis
 * @id: "d2.1"
 *
 * Finds a part by its name in the report; linear in the parts.
 *
 * Returns: (transfer none) (nullable): the part
 */
UndPart *
und_analysis_find_part (UndAnalysis *self, const char *id)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      UndPart *part = g_ptr_array_index (self->parts, i);

      if (g_str_equal (und_part_get_id (part), id))
        return part;
    }
  return NULL;
}

/**
 * und_analysis_find_letter_link:
 * @self: an analysis
 * @part: a part of this analysis
 *
 * Finds the link that says what @part has to do with a letter: the first that announces, reports or
 * reproduces one.
 *
 * Returns: (transfer none) (nullable): the link
 */
UndLink *
und_analysis_find_letter_link (UndAnalysis *self, UndPart *part)
{
  return g_hash_table_lookup (self->letter_links, part);
}

static gboolean
leads_to_letter (UndLink *link)
{
  UndRelation relation = und_link_get_relation (link);

  return (relation == UND_RELATION_ANNOUNCES || relation == UND_RELATION_REPORTS
          || relation == UND_RELATION_REPRODUCES || relation == UND_RELATION_DUPLICATES)
         && und_part_get_facts (und_link_get_to (link))->kind == UND_PART_LETTER;
}

static void
file_link (UndAnalysis *self, UndPart *part, UndLink *link)
{
  GPtrArray *links = g_hash_table_lookup (self->links_by_part, part);

  if (links == NULL)
    {
      links = g_ptr_array_new ();
      g_hash_table_insert (self->links_by_part, part, links);
    }
  g_ptr_array_add (links, link);
}

void
und_analysis_take_link (UndAnalysis *self, UndLink *link)
{
  UndPart *from = und_link_get_from (link);

  g_ptr_array_add (self->links, link);
  file_link (self, from, link);
  file_link (self, und_link_get_to (link), link);
  if (leads_to_letter (link) && !g_hash_table_contains (self->letter_links, from))
    g_hash_table_insert (self->letter_links, from, link);
}

GPtrArray *
und_analysis_get_part_links (UndAnalysis *self, UndPart *part)
{
  GPtrArray *links = g_hash_table_lookup (self->links_by_part, part);

  return links != NULL ? links : self->no_links;
}

GArray *
und_analysis_list_letters (UndAnalysis *self)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->parts->len; i++)
    if (und_part_get_facts (g_ptr_array_index (self->parts, i))->kind == UND_PART_LETTER)
      g_array_append_val (letters, i);
  return letters;
}

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
 * is quadratic in the number of parts, linear in their lengths. Any thread.
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

UndAnalysis *
und_analysis_ref (UndAnalysis *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
und_analysis_unref (UndAnalysis *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->rosters);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->documents);
  g_free (self);
}

GPtrArray *
und_analysis_get_documents (UndAnalysis *self)
{
  return self->documents;
}

GPtrArray *
und_analysis_get_parts (UndAnalysis *self)
{
  return self->parts;
}

GPtrArray *
und_analysis_get_links (UndAnalysis *self)
{
  return self->links;
}

GPtrArray *
und_analysis_get_rosters (UndAnalysis *self)
{
  return self->rosters;
}

GPtrArray *
und_analysis_get_findings (UndAnalysis *self)
{
  return self->findings;
}

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

UndLink *
und_analysis_find_letter_link (UndAnalysis *self, UndPart *part)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      UndLink *link = g_ptr_array_index (self->links, i);
      UndRelation relation = und_link_get_relation (link);

      if (und_link_get_from (link) == part
          && (relation == UND_RELATION_ANNOUNCES || relation == UND_RELATION_REPORTS
              || relation == UND_RELATION_REPRODUCES || relation == UND_RELATION_DUPLICATES)
          && und_part_get_facts (und_link_get_to (link))->kind == UND_PART_LETTER)
        return link;
    }
  return NULL;
}

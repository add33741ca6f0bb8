/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-document.h"

/**
 * und_draft_new:
 * @name: what the report calls the document
 *
 * Makes a draft that an importer fills.
 *
 * Returns: (transfer full): a draft without text
 */
UndDraft *
und_draft_new (const char *name)
{
  UndDraft *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (UndDraft, 1);
  self->name = g_strdup (name);
  self->markup = und_markup_new ();
  self->issues = g_ptr_array_new_with_free_func ((GDestroyNotify) und_issue_free);
  return self;
}

/**
 * und_draft_free:
 *
 * Frees the draft and all that it owns.
 */
void
und_draft_free (UndDraft *self)
{
  g_free (self->name);
  g_free (self->media_type);
  g_free (self->sha256);
  g_free (self->language);
  g_clear_pointer (&self->text, und_text_unref);
  g_clear_pointer (&self->markup, und_markup_free);
  g_clear_pointer (&self->issues, g_ptr_array_unref);
  g_free (self);
}

struct _UndDocument
{
  GObject parent_instance;

  UndDraft *draft; /* owned; never NULL */
  UndFacts *facts; /* NULL if the import failed */
  GError *error;   /* NULL if it did not */
};

G_DEFINE_FINAL_TYPE (UndDocument, und_document, G_TYPE_OBJECT)

static void
und_document_finalize (GObject *object)
{
  UndDocument *self = UND_DOCUMENT (object);

  g_clear_pointer (&self->facts, und_facts_unref);
  g_clear_pointer (&self->draft, und_draft_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (und_document_parent_class)->finalize (object);
}

static void
und_document_class_init (UndDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = und_document_finalize;
}

static void
und_document_init (UndDocument *self)
{
}

/**
 * und_document_new:
 * @draft: (transfer full): what the importer made; with text
 *
 * Makes a document and reads its facts, in time linear in the text. Any thread.
 *
 * Returns: (transfer full): the document
 */
UndDocument *
und_document_new (UndDraft *draft)
{
  UndDocument *self = NULL;

  g_return_val_if_fail (draft != NULL && draft->text != NULL, NULL);

  self = g_object_new (UND_TYPE_DOCUMENT, NULL);
  self->draft = draft;
  self->facts = und_facts_read (draft->text, draft->markup, und_gazetteer_get_default ());
  return self;
}

/**
 * und_document_new_failed:
 * @name: the file's name
 * @error: why it could not be read
 *
 * Makes the row that stands for a file that could not be read.
 *
 * Returns: (transfer full): a document without text and facts
 */
UndDocument *
und_document_new_failed (const char *name, const GError *error)
{
  UndDocument *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (UND_TYPE_DOCUMENT, NULL);
  self->draft = und_draft_new (name);
  self->error = g_error_copy (error);
  return self;
}

/**
 * und_document_get_error:
 * @self: a document
 *
 * Gets why the file could not be read.
 *
 * Returns: (transfer none) (nullable): the error, NULL for a document that was read
 */
const GError *
und_document_get_error (UndDocument *self)
{
  g_return_val_if_fail (UND_IS_DOCUMENT (self), NULL);

  return self->error;
}

/**
 * und_document_get_name:
 * @self: a document
 *
 * Gets the base name of the file, its path below a folder, or "stdin".
 *
 * Returns: (transfer none): the name
 */
const char *
und_document_get_name (UndDocument *self)
{
  g_return_val_if_fail (UND_IS_DOCUMENT (self), NULL);

  return self->draft->name;
}

/**
 * und_document_get_media_type:
 * @self: a document
 *
 * Gets what kind of file it was.
 *
 * Returns: (transfer none) (nullable): "text/plain", "text/html"; NULL if it was not read
 */
const char *
und_document_get_media_type (UndDocument *self)
{
  g_return_val_if_fail (UND_IS_DOCUMENT (self), NULL);

  return self->draft->media_type;
}

/**
 * und_document_get_sha256:
 * @self: a document
 *
 * Gets the sum of the file's bytes.
 *
 * Returns: (transfer none) (nullable): lower-case hexadecimal; NULL if it was not read
 */
const char *
und_document_get_sha256 (UndDocument *self)
{
  g_return_val_if_fail (UND_IS_DOCUMENT (self), NULL);

  return self->draft->sha256;
}

/**
 * und_document_get_n_bytes:
 * @self: a document
 *
 * Gets the length of the file.
 *
 * Returns: bytes
 */
guint64
und_document_get_n_bytes (UndDocument *self)
{
  g_return_val_if_fail (UND_IS_DOCUMENT (self), 0);

  return self->draft->n_bytes;
}

/**
 * und_document_get_language:
 * @self: a document
 *
 * Gets the language that the file says it is in.
 *
 * Returns: (transfer none) (nullable): BCP 47
 */
const char *
und_document_get_language (UndDocument *self)
{
  g_return_val_if_fail (UND_IS_DOCUMENT (self), NULL);

  return self->draft->language;
}

/**
 * und_document_get_text:
 * @self: a document
 *
 * Gets the stored text, which every span is of.
 *
 * Returns: (transfer none) (nullable): the text; NULL if it was not read
 */
UndText *
und_document_get_text (UndDocument *self)
{
  g_return_val_if_fail (UND_IS_DOCUMENT (self), NULL);

  return self->draft->text;
}

/**
 * und_document_get_markup:
 * @self: a document
 *
 * Gets what the file says of its text beyond the text.
 *
 * Returns: (transfer none) (nullable): the markup
 */
const UndMarkup *
und_document_get_markup (UndDocument *self)
{
  g_return_val_if_fail (UND_IS_DOCUMENT (self), NULL);

  return self->draft->markup;
}

/**
 * und_document_get_facts:
 * @self: a document
 *
 * Gets what the text says of itself.
 *
 * Returns: (transfer none) (nullable): the facts; NULL if it was not read
 */
UndFacts *
und_document_get_facts (UndDocument *self)
{
  g_return_val_if_fail (UND_IS_DOCUMENT (self), NULL);

  return self->facts;
}

/**
 * und_document_get_issues:
 * @self: a document
 *
 * Gets what import noticed and worked round.
 *
 * Returns: (transfer none) (element-type UndIssue): in file order
 */
GPtrArray *
und_document_get_issues (UndDocument *self)
{
  g_return_val_if_fail (UND_IS_DOCUMENT (self), NULL);

  return self->draft->issues;
}

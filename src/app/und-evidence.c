/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-evidence.h"

struct _UndEvidenceItem
{
  GObject parent_instance;

  UndPart *part; /* strong */
  UndSpan span;  /* in the part's document */
  char *what;    /* NULL where the text itself is wanted */
  char *rule;    /* NULL where there is none */
};

G_DEFINE_TYPE (UndEvidenceItem, und_evidence_item, G_TYPE_OBJECT)

static void
und_evidence_item_finalize (GObject *object)
{
  UndEvidenceItem *self = UND_EVIDENCE_ITEM (object);

  g_clear_object (&self->part);
  g_free (self->what);
  g_free (self->rule);
  G_OBJECT_CLASS (und_evidence_item_parent_class)->finalize (object);
}

static void
und_evidence_item_class_init (UndEvidenceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = und_evidence_item_finalize;
}

static void
und_evidence_item_init (UndEvidenceItem *self)
{
}

/**
 * und_evidence_item_get_part:
 * @self: a piece of evidence
 *
 * Gets the part whose words they are.
 *
 * Returns: (transfer none): the part
 */
UndPart *
und_evidence_item_get_part (UndEvidenceItem *self)
{
  g_return_val_if_fail (UND_IS_EVIDENCE_ITEM (self), NULL);
  return self->part;
}

/**
 * und_evidence_item_get_span:
 * @self: a piece of evidence
 *
 * Gets where the words stand.
 *
 * Returns: bytes in the stored text of the part's document; empty for no words
 */
UndSpan
und_evidence_item_get_span (UndEvidenceItem *self)
{
  g_return_val_if_fail (UND_IS_EVIDENCE_ITEM (self), UND_SPAN_EMPTY);
  return self->span;
}

/**
 * und_evidence_item_get_what:
 * @self: a piece of evidence
 *
 * Gets what the program says for these words.
 *
 * Returns: (transfer none) (nullable): a few words
 */
const char *
und_evidence_item_get_what (UndEvidenceItem *self)
{
  g_return_val_if_fail (UND_IS_EVIDENCE_ITEM (self), NULL);
  return self->what;
}

/**
 * und_evidence_item_get_rule:
 * @self: a piece of evidence
 *
 * Gets the rule that read the words.
 *
 * Returns: (transfer none) (nullable): the rule's id
 */
const char *
und_evidence_item_get_rule (UndEvidenceItem *self)
{
  g_return_val_if_fail (UND_IS_EVIDENCE_ITEM (self), NULL);
  return self->rule;
}

static char *
dup_or_null (const char *text)
{
  return text == NULL || *text == '\0' ? NULL : g_strdup (text);
}

/**
 * und_evidence_list_add:
 * @evidence: (element-type UndEvidenceItem): a list
 * @part: whose words they are
 * @span: where they stand
 * @what: (nullable): what they say
 * @rule: (nullable): the rule that read them
 *
 * Adds a piece of evidence at the end.
 */
void
und_evidence_list_add (GListStore *evidence,
                       UndPart *part,
                       UndSpan span,
                       const char *what,
                       const char *rule)
{
  g_autoptr (UndEvidenceItem) item = g_object_new (UND_TYPE_EVIDENCE_ITEM, NULL);

  item->part = g_object_ref (part);
  item->span = span;
  item->what = dup_or_null (what);
  item->rule = dup_or_null (rule);
  g_list_store_append (evidence, item);
}

/**
 * und_evidence_builder_add:
 * @builder: of type %UND_EVIDENCE_VARIANT
 * @part: whose words they are
 * @span: where they stand
 * @what: (nullable): what they say
 * @rule: (nullable): the rule that read them
 *
 * Adds a piece of evidence to the parameter of win.show-evidence.
 */
void
und_evidence_builder_add (GVariantBuilder *builder,
                          UndPart *part,
                          UndSpan span,
                          const char *what,
                          const char *rule)
{
  g_variant_builder_add (builder, "(sttss)", und_part_get_id (part), (guint64) span.start,
                         (guint64) span.end, what != NULL ? what : "", rule != NULL ? rule : "");
}

/* The variant may come from anybody on the bus, so its spans are checked against the text. */
static gboolean
is_span_of (UndPart *part, guint64 start, guint64 end)
{
  gsize n_bytes = 0;
  const char *bytes = und_text_get_bytes (und_part_get_text (part), &n_bytes);

  return start <= end && end <= n_bytes && ((guchar) bytes[start] & 0xC0) != 0x80
         && ((guchar) bytes[end] & 0xC0) != 0x80;
}

/**
 * und_evidence_list_from_variant:
 * @analysis: whose parts are meant
 * @variant: of type %UND_EVIDENCE_VARIANT
 *
 * Reads the parameter of win.show-evidence.
 *
 * Returns: (transfer full) (element-type UndEvidenceItem): the evidence; what does not exist is
 *   passed over
 */
GListStore *
und_evidence_list_from_variant (UndAnalysis *analysis, GVariant *variant)
{
  GListStore *evidence = g_list_store_new (UND_TYPE_EVIDENCE_ITEM);
  GVariantIter iter;
  const char *id;
  const char *what;
  const char *rule;
  guint64 start;
  guint64 end;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(&stt&s&s)", &id, &start, &end, &what, &rule))
    {
      UndPart *part = und_analysis_find_part (analysis, id);

      if (part != NULL && is_span_of (part, start, end))
        und_evidence_list_add (evidence, part, und_span (start, end), what, rule);
    }
  return evidence;
}

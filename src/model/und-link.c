/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-link.h"

#include "und-span-set.h"

struct _UndLink
{
  GObject parent_instance;

  UndPart *from;
  UndPart *to;
  UndRelation relation;
  UndLinkStatus status;
  double score;
  GPtrArray *reasons;  /* (element-type UndReason) */
  GPtrArray *passages; /* (element-type UndPassage) */
  double coverage_from;
  double coverage_to;
};

G_DEFINE_FINAL_TYPE (UndLink, und_link, G_TYPE_OBJECT)

/**
 * und_passage_free:
 *
 * Frees the passage.
 */
void
und_passage_free (UndPassage *self)
{
  g_array_unref (self->edits);
  g_free (self);
}

static void
und_link_finalize (GObject *object)
{
  UndLink *self = UND_LINK (object);

  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_clear_object (&self->from);
  g_clear_object (&self->to);

  G_OBJECT_CLASS (und_link_parent_class)->finalize (object);
}

static void
und_link_class_init (UndLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = und_link_finalize;
}

static void
und_link_init (UndLink *self)
{
}

static double
compute_coverage (GPtrArray *passages, UndSpan whole, gboolean is_from)
{
  g_autoptr (UndSpanSet) covered = und_span_set_new ();

  if (und_span_is_empty (whole))
    return 0;
  for (guint i = 0; i < passages->len; i++)
    {
      const UndPassage *passage = g_ptr_array_index (passages, i);

      und_span_set_add (covered, is_from ? passage->here : passage->there);
    }
  return (double) und_span_set_get_length (covered) / (double) und_span_length (whole);
}

/**
 * und_link_new:
 * @from: the part that refers
 * @to: the part that it refers to
 * @relation: how
 * @score: how sure, in [0, 1]
 * @reasons: (transfer full) (element-type UndReason): why
 * @passages: (transfer full) (element-type UndPassage): what they share, in the order of @from
 *
 * Makes a link that was found, and measures how much of each part the passages cover.
 *
 * Returns: (transfer full): the link
 */
UndLink *
und_link_new (UndPart *from,
              UndPart *to,
              UndRelation relation,
              double score,
              GPtrArray *reasons,
              GPtrArray *passages)
{
  UndLink *self = g_object_new (UND_TYPE_LINK, NULL);

  self->from = g_object_ref (from);
  self->to = g_object_ref (to);
  self->relation = relation;
  self->status = UND_LINK_FOUND;
  self->score = score;
  self->reasons = reasons;
  self->passages = passages;
  self->coverage_from = compute_coverage (passages, und_part_get_span (from), TRUE);
  self->coverage_to = compute_coverage (passages, und_part_get_span (to), FALSE);
  return self;
}

UndPart *
und_link_get_from (UndLink *self)
{
  g_return_val_if_fail (UND_IS_LINK (self), NULL);

  return self->from;
}

UndPart *
und_link_get_to (UndLink *self)
{
  g_return_val_if_fail (UND_IS_LINK (self), NULL);

  return self->to;
}

UndRelation
und_link_get_relation (UndLink *self)
{
  g_return_val_if_fail (UND_IS_LINK (self), UND_RELATION_SAME_TOPIC);

  return self->relation;
}

UndLinkStatus
und_link_get_status (UndLink *self)
{
  g_return_val_if_fail (UND_IS_LINK (self), UND_LINK_FOUND);

  return self->status;
}

double
und_link_get_score (UndLink *self)
{
  g_return_val_if_fail (UND_IS_LINK (self), 0);

  return self->score;
}

GPtrArray *
und_link_get_reasons (UndLink *self)
{
  g_return_val_if_fail (UND_IS_LINK (self), NULL);

  return self->reasons;
}

GPtrArray *
und_link_get_passages (UndLink *self)
{
  g_return_val_if_fail (UND_IS_LINK (self), NULL);

  return self->passages;
}

double
und_link_get_coverage_from (UndLink *self)
{
  g_return_val_if_fail (UND_IS_LINK (self), 0);

  return self->coverage_from;
}

double
und_link_get_coverage_to (UndLink *self)
{
  g_return_val_if_fail (UND_IS_LINK (self), 0);

  return self->coverage_to;
}

/**
 * und_relation_to_string:
 *
 * Names the relation as the report does.
 *
 * Returns: (transfer none): "announces", "reports", …
 */
const char *
und_relation_to_string (UndRelation self)
{
  static const char *const names[] = {
    "announces",        "reports",     "reproduces", "duplicates",
    "newer-version-of", "shares-text", "same-topic",
  };

  return names[self];
}

/**
 * und_link_status_to_string:
 *
 * Names the status as the report does.
 *
 * Returns: (transfer none): "found", "confirmed" or "rejected"
 */
const char *
und_link_status_to_string (UndLinkStatus self)
{
  static const char *const names[] = { "found", "confirmed", "rejected" };

  return names[self];
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quotation-card.h"

#include "und-evidence.h"
#include "und-marks.h"
#include "und-pair-box.h"
#include "und-phrase.h"
#include "und-quotation-reason.h"

#include <glib/gi18n.h>

struct _UndQuotationItem
{
  GObject parent_instance;

  UndPart *part; /* strong */
  guint index;   /* in the part's quotations */
};

G_DEFINE_TYPE (UndQuotationItem, und_quotation_item, G_TYPE_OBJECT)

static void
und_quotation_item_finalize (GObject *object)
{
  g_clear_object (&UND_QUOTATION_ITEM (object)->part);
  G_OBJECT_CLASS (und_quotation_item_parent_class)->finalize (object);
}

static void
und_quotation_item_class_init (UndQuotationItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = und_quotation_item_finalize;
}

static void
und_quotation_item_init (UndQuotationItem *self)
{
}

/**
 * und_quotation_item_new:
 * @part: a part
 * @index: which of its quotations, from 0
 *
 * Makes an item for a list of quotations.
 *
 * Returns: (transfer full): the item
 */
UndQuotationItem *
und_quotation_item_new (UndPart *part, guint index)
{
  UndQuotationItem *self;

  g_return_val_if_fail (index < und_part_get_quotations (part)->len, NULL);
  self = g_object_new (UND_TYPE_QUOTATION_ITEM, NULL);
  self->part = g_object_ref (part);
  self->index = index;
  return self;
}

/**
 * und_quotation_item_get_part:
 * @self: an item
 *
 * Gets the part that quotes.
 *
 * Returns: (transfer none): the part
 */
UndPart *
und_quotation_item_get_part (UndQuotationItem *self)
{
  g_return_val_if_fail (UND_IS_QUOTATION_ITEM (self), NULL);
  return self->part;
}

/**
 * und_quotation_item_get:
 * @self: an item
 *
 * Gets the quotation.
 *
 * Returns: (transfer none): the quotation
 */
const UndCheckedQuotation *
und_quotation_item_get (UndQuotationItem *self)
{
  g_return_val_if_fail (UND_IS_QUOTATION_ITEM (self), NULL);
  return und_part_get_quotations (self->part)->pdata[self->index];
}

struct _UndQuotationCard
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkLabel *who;
  GtkLabel *verdict;
  GtkButton *why;
  GtkButton *compare;
  GtkLabel *here_title;
  GtkLabel *here;
  GtkWidget *source;
  GtkLabel *there_title;
  GtkLabel *there;
  GtkLabel *note;
};

G_DEFINE_TYPE (UndQuotationCard, und_quotation_card, GTK_TYPE_WIDGET)

static void
und_quotation_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UND_TYPE_QUOTATION_CARD);
  G_OBJECT_CLASS (und_quotation_card_parent_class)->dispose (object);
}

static void
und_quotation_card_class_init (UndQuotationCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_quotation_card_dispose;
  g_type_ensure (UND_TYPE_PAIR_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-quotation-card.ui");
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, child);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, who);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, why);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, compare);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, here_title);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, here);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, source);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, there_title);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, there);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationCard, note);
}

static void
und_quotation_card_init (UndQuotationCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * und_quotation_card_new:
 *
 * Creates an empty card.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
und_quotation_card_new (void)
{
  return g_object_new (UND_TYPE_QUOTATION_CARD, NULL);
}

/* Shows @view of @text with its marks. White space stays as it is: the marks count bytes. */
static void
show_words (GtkLabel *label, UndText *text, UndSpan view, PangoAttrList *marks)
{
  g_autofree char *words = und_text_dup_span (text, view);
  g_autofree char *shown = und_phrase_shorten (g_strdelimit (words, "\n", ' '));

  gtk_label_set_attributes (label, NULL);
  gtk_label_set_text (label, shown);
  gtk_label_set_attributes (label, marks);
}

static void
show_no_source (UndQuotationCard *self, UndVerdict verdict)
{
  gtk_label_set_attributes (self->there, NULL);
  gtk_label_set_text (self->there, verdict == UND_VERDICT_NOT_FOUND
                                     ? _ ("These words stand in no other document here.")
                                     : _ ("There is nothing here to check these words against."));
}

static void
show_sides (UndQuotationCard *self, UndPart *part, const UndCheckedQuotation *checked)
{
  g_autoptr (PangoAttrList) here_marks = pango_attr_list_new ();
  g_autoptr (PangoAttrList) there_marks = pango_attr_list_new ();

  for (guint i = 0; i < checked->edits->len; i++)
    {
      const UndEdit *edit = &g_array_index (checked->edits, UndEdit, i);

      und_marks_add_span (here_marks, checked->quotation->span, edit->to, UND_MARK_INSERTED,
                          edit->grade);
      und_marks_add_span (there_marks, checked->source_span, edit->from, UND_MARK_DELETED,
                          edit->grade);
    }
  show_words (self->here, und_part_get_text (part), checked->quotation->span, here_marks);
  if (checked->source != NULL)
    show_words (self->there, und_part_get_text (checked->source), checked->source_span,
                there_marks);
  else
    show_no_source (self, checked->verdict);
}

/* Words that are nowhere here are wrong only where they are said to be the letter's. */
static void
show_verdict (UndQuotationCard *self, const UndCheckedQuotation *checked)
{
  static const char *const classes[] = { "success", "neutral", "warning", "neutral", "neutral" };
  gboolean is_wrong = checked->verdict == UND_VERDICT_NOT_FOUND && checked->quotation->is_in_letter;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->verdict), classes[i]);
  gtk_widget_remove_css_class (GTK_WIDGET (self->verdict), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict),
                            is_wrong ? "error" : classes[checked->verdict]);
  gtk_label_set_text (self->verdict, und_phrase_verdict (checked->verdict));
}

static char *
dup_note (const UndCheckedQuotation *checked)
{
  g_auto (GStrv) reasons = und_quotation_dup_reasons (checked, TRUE);

  return checked->source != NULL ? g_strjoinv (_ ("; "), reasons) : g_strdup ("");
}

static void
set_evidence (UndQuotationCard *self, UndPart *part, const UndCheckedQuotation *checked)
{
  const UndQuotation *quotation = checked->quotation;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  und_evidence_builder_add (&builder, part, quotation->span, _ ("The quotation"), quotation->rule);
  if (checked->source != NULL)
    und_evidence_builder_add (&builder, checked->source, checked->source_span, _ ("Its source"),
                              und_verdict_to_string (checked->verdict));
  if (quotation->speaker != NULL)
    und_evidence_builder_add (&builder, part, quotation->speaker_span, _ ("The speaker"), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->why),
                                          g_variant_builder_end (&builder));
  gtk_widget_set_visible (GTK_WIDGET (self->compare), checked->source != NULL);
  if (checked->source != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare), "(ss)",
                                      und_part_get_id (checked->source), und_part_get_id (part));
}

static void
show_titles (UndQuotationCard *self, UndPart *part, const UndCheckedQuotation *checked)
{
  g_autofree char *here = und_part_dup_label (part, TRUE);
  g_autofree char *there = checked->source != NULL ? und_part_dup_label (checked->source, TRUE)
                                                   : NULL;
  const char *speaker = checked->quotation->speaker;

  gtk_label_set_text (self->who, speaker != NULL ? speaker : _ ("Nobody named"));
  gtk_label_set_text (self->here_title, here);
  gtk_label_set_text (self->there_title, there != NULL ? there : _ ("No source"));
}

/**
 * und_quotation_card_set_item:
 * @self: the card
 * @item: what it shows
 *
 * Shows @item, which is not held.
 */
void
und_quotation_card_set_item (UndQuotationCard *self, UndQuotationItem *item)
{
  UndPart *part = und_quotation_item_get_part (item);
  const UndCheckedQuotation *checked = und_quotation_item_get (item);
  g_autofree char *note = dup_note (checked);

  g_return_if_fail (UND_IS_QUOTATION_CARD (self));
  show_titles (self, part, checked);
  show_verdict (self, checked);
  show_sides (self, part, checked);
  set_evidence (self, part, checked);
  if (checked->source != NULL)
    gtk_widget_remove_css_class (self->source, "dim-label");
  else
    gtk_widget_add_css_class (self->source, "dim-label");
  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
}

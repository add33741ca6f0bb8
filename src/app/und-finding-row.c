/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-finding-row.h"

#include "und-evidence.h"
#include "und-phrase.h"

#include <glib/gi18n.h>

struct _UndFindingRow
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkImage *icon;
  GtkLabel *message;
  GtkLabel *place;
  GtkButton *words;
  GtkButton *document;
};

G_DEFINE_TYPE (UndFindingRow, und_finding_row, GTK_TYPE_WIDGET)

static void
und_finding_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UND_TYPE_FINDING_ROW);
  G_OBJECT_CLASS (und_finding_row_parent_class)->dispose (object);
}

static void
und_finding_row_class_init (UndFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_finding_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UndFindingRow, child);
  gtk_widget_class_bind_template_child (widget_class, UndFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, UndFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, UndFindingRow, place);
  gtk_widget_class_bind_template_child (widget_class, UndFindingRow, words);
  gtk_widget_class_bind_template_child (widget_class, UndFindingRow, document);
}

static void
und_finding_row_init (UndFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * und_finding_row_new:
 *
 * Creates an empty row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
und_finding_row_new (void)
{
  return g_object_new (UND_TYPE_FINDING_ROW, NULL);
}

static void
show_severity (UndFindingRow *self, UndSeverity severity)
{
  static const char *const icons[] = { "dialog-error-symbolic", "dialog-warning-symbolic",
                                       "dialog-information-symbolic" };
  static const char *const classes[] = { "error", "warning", "accent" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), classes[severity]);
  gtk_image_set_from_icon_name (self->icon, icons[severity]);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), und_phrase_severity (severity));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  und_phrase_severity (severity), -1);
}

static GVariant *
make_evidence (UndFinding *finding, const char *message)
{
  GArray *evidence = und_finding_get_evidence (finding);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  for (guint i = 0; i < evidence->len; i++)
    {
      const UndEvidence *item = &g_array_index (evidence, UndEvidence, i);

      und_evidence_builder_add (&builder, item->part, item->span, message,
                                und_finding_get_id (finding));
    }
  return g_variant_builder_end (&builder);
}

/**
 * und_finding_row_set_finding:
 * @self: the row
 * @finding: what it shows
 *
 * Shows @finding, which is not held.
 */
void
und_finding_row_set_finding (UndFindingRow *self, UndFinding *finding)
{
  const UndEvidence *first = &g_array_index (und_finding_get_evidence (finding), UndEvidence, 0);
  g_autofree char *whole_message = und_finding_dup_message (finding, TRUE);
  g_autofree char *message = und_phrase_shorten (whole_message);
  g_autofree char *part = und_phrase_part (first->part);
  /* TRANSLATORS: how grave, what kind, in which document */
  g_autofree char *place = g_strdup_printf (
    _ ("%s · %s · %s"), und_phrase_severity (und_finding_get_severity (finding)),
    und_finding_get_label (finding), part);

  g_return_if_fail (UND_IS_FINDING_ROW (self));
  show_severity (self, und_finding_get_severity (finding));
  gtk_label_set_text (self->message, message);
  gtk_label_set_text (self->place, place);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->words),
                                          make_evidence (finding, message));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->document), "s",
                                    und_part_get_id (first->part));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message, -1);
}

/**
 * und_finding_row_hide_document:
 * @self: the row
 *
 * Leaves out the button that selects the document.
 */
void
und_finding_row_hide_document (UndFindingRow *self)
{
  g_return_if_fail (UND_IS_FINDING_ROW (self));
  gtk_widget_set_visible (GTK_WIDGET (self->document), FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-inspector-private.h"

#include "und-inspector.h"
#include "und-wrap-box.h"

#include <glib/gi18n.h>

struct _UndInspector
{
  GtkWidget parent_instance;

  UndAnalysis *analysis; /* strong; NULL before there is one */
  UndPart *part;         /* strong; NULL for none */

  GtkStack *stack;
  GtkLabel *title;
  GtkButton *compare;
  GtkBox *facts;
};

enum
{
  PROP_0,
  PROP_PART,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE (UndInspector, und_inspector, GTK_TYPE_WIDGET)

static void
offer_comparison (UndInspector *self)
{
  UndLink *link = self->analysis != NULL
                    ? und_analysis_find_letter_link (self->analysis, self->part)
                    : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->compare), link != NULL);
  if (link != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare), "(ss)",
                                      und_part_get_id (und_link_get_to (link)),
                                      und_part_get_id (self->part));
}

static void
refresh (UndInspector *self)
{
  g_autofree char *title = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_box_remove (self->facts, child);
  gtk_stack_set_visible_child_name (self->stack, self->part != NULL ? "facts" : "none");
  if (self->part == NULL)
    return;
  title = und_part_dup_label (self->part, TRUE);
  gtk_label_set_text (self->title, title);
  offer_comparison (self);
  und_inspector_add_facts (self->facts, self->part);
  und_inspector_add_counts (self->facts, self->analysis, self->part);
  und_inspector_add_checks (self->facts, self->analysis, self->part);
}

static void
und_inspector_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PART)
    g_value_set_object (value, UND_INSPECTOR (object)->part);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_inspector_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PART)
    und_inspector_set_part (UND_INSPECTOR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_inspector_dispose (GObject *object)
{
  UndInspector *self = UND_INSPECTOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), UND_TYPE_INSPECTOR);
  g_clear_object (&self->part);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  G_OBJECT_CLASS (und_inspector_parent_class)->dispose (object);
}

static void
und_inspector_class_init (UndInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = und_inspector_get_property;
  object_class->set_property = und_inspector_set_property;
  object_class->dispose = und_inspector_dispose;
  properties[PROP_PART] = g_param_spec_object ("part", NULL, NULL, UND_TYPE_PART,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (UND_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, UndInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, UndInspector, title);
  gtk_widget_class_bind_template_child (widget_class, UndInspector, compare);
  gtk_widget_class_bind_template_child (widget_class, UndInspector, facts);
}

static void
und_inspector_init (UndInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * und_inspector_set_analysis:
 * @self: the inspector
 * @analysis: (nullable): what the parts belong to
 *
 * Tells what the sums, findings and links come from. A part of another analysis is let go.
 */
void
und_inspector_set_analysis (UndInspector *self, UndAnalysis *analysis)
{
  UndAnalysis *old = self->analysis;

  g_return_if_fail (UND_IS_INSPECTOR (self));
  self->analysis = analysis != NULL ? und_analysis_ref (analysis) : NULL;
  und_inspector_set_part (self, NULL);
  g_clear_pointer (&old, und_analysis_unref);
}

/**
 * und_inspector_set_part:
 * @self: the inspector
 * @part: (nullable): a part of the analysis
 *
 * Shows @part.
 */
void
und_inspector_set_part (UndInspector *self, UndPart *part)
{
  g_return_if_fail (UND_IS_INSPECTOR (self));

  if (!g_set_object (&self->part, part))
    return;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PART]);
}

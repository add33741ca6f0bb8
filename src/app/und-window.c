/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-window-private.h"

#include "und-adaptive-bin.h"
#include "und-compare-page.h"
#include "und-findings-page.h"
#include "und-inspector.h"
#include "und-names.h"
#include "und-quotations-page.h"
#include "und-sidebar.h"
#include "und-signatories-page.h"
#include "und-template-page.h"

#include <glib/gi18n.h>

struct _UndWindow
{
  AdwApplicationWindow parent_instance;

  UndCampaign *campaign; /* strong */
  UndLoader *loader;     /* strong */
  UndPart *selected;     /* strong; NULL where none is selected */
  GSettings *settings;   /* strong; NULL where there are none */

  AdwToastOverlay *toasts;
  GtkWidget *content;
  AdwHeaderBar *header;
  GtkStack *title_stack;
  AdwSplitButton *add_button;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;
  GtkWidget *sidebar_button;
  GtkWidget *inspector_button;
  GtkMenuButton *export_button;
  GtkRevealer *progress_revealer;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkStack *main_stack;
  UndAdaptiveBin *panes;
  UndSidebar *sidebar;
  AdwViewStack *pages;
  UndInspector *inspector;
  UndSignatoriesPage *signatories_page;
  UndQuotationsPage *quotations_page;
  UndComparePage *compare_page;
  UndTemplatePage *template_page;
  UndFindingsPage *findings_page;
};

enum
{
  PROP_0,
  PROP_SELECTED_PART,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE (UndWindow, und_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
is_empty (UndWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->campaign)) == 0;
}

static void
show_icons (UndWindow *self)
{
  adw_split_button_set_icon_name (self->add_button, "list-add-symbolic");
  gtk_menu_button_set_icon_name (self->export_button, "document-save-symbolic");
}

/* Where there is little room, what is said in words is said by an icon. */
static void
update_header (UndWindow *self, UndWidth mode)
{
  gboolean is_narrow = mode == UND_WIDTH_NARROW;

  adw_header_bar_set_centering_policy (self->header, mode == UND_WIDTH_WIDE
                                                       ? ADW_CENTERING_POLICY_STRICT
                                                       : ADW_CENTERING_POLICY_LOOSE);
  adw_header_bar_set_decoration_layout (self->header, is_narrow ? ":close" : NULL);
  if (is_narrow)
    show_icons (self);
  else
    {
      adw_split_button_set_label (self->add_button, _ ("_Add"));
      gtk_menu_button_set_label (self->export_button, _ ("_Export"));
    }
}

static gboolean
is_header_wider (UndWindow *self, int width)
{
  int least = 0;

  gtk_widget_measure (GTK_WIDGET (self->header), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  return least > width;
}

/* A header that is wider than where its mode begins would keep the window from ever leaving the
 * mode: a language with long words gets what the next mode has. */
static void
fit_header (UndWindow *self, UndWidth mode)
{
  int width = und_width_get_least (mode);

  if (is_header_wider (self, width))
    adw_header_bar_set_centering_policy (self->header, ADW_CENTERING_POLICY_LOOSE);
  if (is_header_wider (self, width))
    adw_view_switcher_set_policy (self->switcher, ADW_VIEW_SWITCHER_POLICY_NARROW);
  if (is_header_wider (self, width))
    show_icons (self);
}

/* What stands in the header depends on whether there is anything to show and how much room. */
static void
update_layout (UndWindow *self)
{
  UndWidth mode = und_adaptive_bin_get_mode (self->panes);
  gboolean has_pages = !is_empty (self);
  const char *title = mode == UND_WIDTH_NARROW ? "none" : "switcher";

  gtk_stack_set_visible_child_name (self->main_stack, has_pages ? "campaign" : "empty");
  gtk_stack_set_visible_child_name (self->title_stack, has_pages ? title : "title");
  adw_view_switcher_set_policy (self->switcher, mode == UND_WIDTH_WIDE
                                                  ? ADW_VIEW_SWITCHER_POLICY_WIDE
                                                  : ADW_VIEW_SWITCHER_POLICY_NARROW);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, mode == UND_WIDTH_NARROW);
  gtk_widget_set_visible (self->sidebar_button, has_pages && mode == UND_WIDTH_NARROW);
  gtk_widget_set_visible (self->inspector_button, has_pages);
  gtk_widget_set_visible (GTK_WIDGET (self->export_button), has_pages);
  update_header (self, mode);
  fit_header (self, mode);
}

static void
layout_changed_cb (UndWindow *self)
{
  update_layout (self);
}

static void
page_changed_cb (UndWindow *self)
{
  if (self->campaign != NULL)
    und_window_actions_update (self);
}

static void
progress_cb (UndWindow *self)
{
  g_autofree char *status = und_loader_dup_status (self->loader);
  gboolean is_busy = und_loader_is_busy (self->loader);

  gtk_revealer_set_reveal_child (self->progress_revealer, is_busy);
  gtk_label_set_text (self->progress_label, status);
  gtk_progress_bar_set_fraction (self->progress_bar, und_loader_get_fraction (self->loader));
  und_window_actions_update (self);
}

static guint
count_failed (UndWindow *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->campaign));
  guint n_failed = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (UndDocument) document = g_list_model_get_item (G_LIST_MODEL (self->campaign), i);

      if (und_document_get_error (document) != NULL)
        n_failed++;
    }
  return n_failed;
}

static void
finished_cb (UndWindow *self, gboolean is_cancelled)
{
  guint n_failed = count_failed (self);

  if (is_cancelled)
    und_window_show_message (self, _ ("Stopped. The campaign is as it was."));
  else if (n_failed > 0)
    {
      g_autofree char *message = g_strdup_printf (
        ngettext ("%u document could not be read", "%u documents could not be read", n_failed),
        n_failed);

      und_window_show_message (self, message);
    }
}

/* The parts of a new analysis are new objects: the selected one is found again by its document. */
static UndPart *
find_again (UndAnalysis *analysis, UndPart *old)
{
  GPtrArray *parts = und_analysis_get_parts (analysis);

  for (guint i = 0; old != NULL && i < parts->len; i++)
    if (und_part_get_document (parts->pdata[i]) == und_part_get_document (old)
        && und_part_get_index (parts->pdata[i]) == und_part_get_index (old))
      return parts->pdata[i];
  return parts->len > 0 ? parts->pdata[0] : NULL;
}

static void
analysed_cb (UndWindow *self)
{
  UndAnalysis *analysis = und_campaign_get_analysis (self->campaign);

  und_inspector_set_analysis (self->inspector, analysis);
  und_window_set_selected_part (self, find_again (analysis, self->selected));
  update_layout (self);
  und_window_actions_update (self);
}

static gboolean
drop_cb (UndWindow *self, const GValue *value)
{
  GSList *list = g_value_get_boxed (value);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (; list != NULL; list = list->next)
    g_ptr_array_add (files, g_object_ref (list->data));
  gtk_widget_remove_css_class (self->content, "drop-target");
  und_window_add_files (self, files);
  return TRUE;
}

static GdkDragAction
drag_enter_cb (UndWindow *self)
{
  gtk_widget_add_css_class (self->content, "drop-target");
  return GDK_ACTION_COPY;
}

static void
drag_leave_cb (UndWindow *self)
{
  gtk_widget_remove_css_class (self->content, "drop-target");
}

static void
accept_drops (UndWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "enter", G_CALLBACK (drag_enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drag_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
restore_size (UndWindow *self)
{
  if (self->settings == NULL)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_object_set (self->panes, "show-inspector",
                g_settings_get_boolean (self->settings, "show-inspector"), NULL);
}

static void
remember_size (UndWindow *self)
{
  int width = 0;
  int height = 0;
  gboolean shows_inspector = TRUE;

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_get (self->panes, "show-inspector", &shows_inspector, NULL);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (und_adaptive_bin_get_mode (self->panes) == UND_WIDTH_WIDE)
    g_settings_set_boolean (self->settings, "show-inspector", shows_inspector);
}

static void
und_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED_PART)
    g_value_set_object (value, UND_WINDOW (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED_PART)
    und_window_set_selected_part (UND_WINDOW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_window_unrealize (GtkWidget *widget)
{
  remember_size (UND_WINDOW (widget));
  GTK_WIDGET_CLASS (und_window_parent_class)->unrealize (widget);
}

static void
und_window_dispose (GObject *object)
{
  UndWindow *self = UND_WINDOW (object);

  if (self->loader != NULL)
    und_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (self), UND_TYPE_WINDOW);
  g_clear_object (&self->loader);
  g_clear_object (&self->selected);
  g_clear_object (&self->campaign);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (und_window_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (UND_TYPE_ADAPTIVE_BIN);
  g_type_ensure (UND_TYPE_COMPARE_PAGE);
  g_type_ensure (UND_TYPE_FINDINGS_PAGE);
  g_type_ensure (UND_TYPE_INSPECTOR);
  g_type_ensure (UND_TYPE_QUOTATIONS_PAGE);
  g_type_ensure (UND_TYPE_SIDEBAR);
  g_type_ensure (UND_TYPE_SIGNATORIES_PAGE);
  g_type_ensure (UND_TYPE_TEMPLATE_PAGE);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, UND_RESOURCE_PATH "/ui/und-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UndWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, content);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, header);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, inspector_button);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, signatories_page);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, quotations_page);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, compare_page);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, template_page);
  gtk_widget_class_bind_template_child (widget_class, UndWindow, findings_page);
  gtk_widget_class_bind_template_callback (widget_class, layout_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
}

static void
und_window_class_init (UndWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = und_window_get_property;
  object_class->set_property = und_window_set_property;
  object_class->dispose = und_window_dispose;
  GTK_WIDGET_CLASS (klass)->unrealize = und_window_unrealize;
  properties[PROP_SELECTED_PART] = g_param_spec_object ("selected-part", NULL, NULL, UND_TYPE_PART,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                          | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  ensure_types ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
und_window_init (UndWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->campaign = und_campaign_new ();
  self->loader = und_loader_new (self->campaign);
  /* Before the views: they find the new selection when they fill themselves. */
  g_signal_connect_object (self->campaign, "analysed", G_CALLBACK (analysed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->campaign, "items-changed", G_CALLBACK (update_layout), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "progress", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "finished", G_CALLBACK (finished_cb), self,
                           G_CONNECT_SWAPPED);
  und_names_set_inner (GTK_WIDGET (self->add_button), GTK_TYPE_MENU_BUTTON,
                       _ ("More ways to add documents"));
  und_sidebar_set_campaign (self->sidebar, self->campaign);
  und_signatories_page_set_campaign (self->signatories_page, self->campaign);
  und_quotations_page_set_campaign (self->quotations_page, self->campaign);
  und_compare_page_set_campaign (self->compare_page, self->campaign);
  und_template_page_set_campaign (self->template_page, self->campaign);
  und_findings_page_set_campaign (self->findings_page, self->campaign);
  g_signal_connect_object (self->sidebar, "selection-changed",
                           G_CALLBACK (und_window_actions_update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self, "selected-part", self->sidebar, "selected-part",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  und_window_actions_init (self);
  accept_drops (self);
  update_layout (self);
}

/**
 * und_window_new:
 * @application: the application
 *
 * Creates the window of an empty campaign.
 *
 * Returns: (transfer none): the window, owned by the application
 */
UndWindow *
und_window_new (UndApplication *application)
{
  UndWindow *self = g_object_new (UND_TYPE_WINDOW, "application", application, NULL);

  if (und_application_get_settings (application) != NULL)
    self->settings = g_object_ref (und_application_get_settings (application));
  restore_size (self);
  return self;
}

/**
 * und_window_get_campaign:
 * @self: the window
 *
 * Gets the campaign that the window shows.
 *
 * Returns: (transfer none): the campaign
 */
UndCampaign *
und_window_get_campaign (UndWindow *self)
{
  g_return_val_if_fail (UND_IS_WINDOW (self), NULL);
  return self->campaign;
}

/**
 * und_window_get_loader:
 * @self: the window
 *
 * Gets what reads files into the campaign.
 *
 * Returns: (transfer none): the loader
 */
UndLoader *
und_window_get_loader (UndWindow *self)
{
  g_return_val_if_fail (UND_IS_WINDOW (self), NULL);
  return self->loader;
}

/**
 * und_window_get_template_page:
 * @self: the window
 *
 * Gets the page that shows documents as one template.
 *
 * Returns: (transfer none): the page
 */
UndTemplatePage *
und_window_get_template_page (UndWindow *self)
{
  g_return_val_if_fail (UND_IS_WINDOW (self), NULL);
  return self->template_page;
}

/**
 * und_window_get_compare_page:
 * @self: the window
 *
 * Gets the page that compares two parts.
 *
 * Returns: (transfer none): the page
 */
UndComparePage *
und_window_get_compare_page (UndWindow *self)
{
  g_return_val_if_fail (UND_IS_WINDOW (self), NULL);
  return self->compare_page;
}

/**
 * und_window_get_panes:
 * @self: the window
 *
 * Gets the widget that holds the side panes, whose properties say which are shown.
 *
 * Returns: (transfer none): the widget
 */
GtkWidget *
und_window_get_panes (UndWindow *self)
{
  g_return_val_if_fail (UND_IS_WINDOW (self), NULL);
  return GTK_WIDGET (self->panes);
}

/**
 * und_window_get_selected_part:
 * @self: the window
 *
 * Gets the part whose facts are shown.
 *
 * Returns: (transfer none) (nullable): the part
 */
UndPart *
und_window_get_selected_part (UndWindow *self)
{
  g_return_val_if_fail (UND_IS_WINDOW (self), NULL);
  return self->selected;
}

/**
 * und_window_set_selected_part:
 * @self: the window
 * @part: (nullable): a part of the campaign's analysis
 *
 * Selects @part.
 */
void
und_window_set_selected_part (UndWindow *self, UndPart *part)
{
  g_return_if_fail (UND_IS_WINDOW (self));

  if (!g_set_object (&self->selected, part))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_PART]);
  if (self->campaign != NULL)
    und_window_actions_update (self);
}

/**
 * und_window_add_files:
 * @self: the window
 * @files: (element-type GFile): files and folders
 *
 * Reads @files into the campaign in the background.
 */
void
und_window_add_files (UndWindow *self, GPtrArray *files)
{
  g_return_if_fail (UND_IS_WINDOW (self));
  und_loader_load (self->loader, files);
}

/**
 * und_window_open_sample:
 * @self: the window
 * @files: (element-type GFile): the sample campaign
 *
 * Reads the sample, or says that it is not installed.
 */
void
und_window_open_sample (UndWindow *self, GPtrArray *files)
{
  g_return_if_fail (UND_IS_WINDOW (self));

  if (files->len == 0)
    und_window_show_message (self, _ ("The sample campaign is not installed"));
  else
    und_loader_load (self->loader, files);
}

/**
 * und_window_get_page:
 * @self: the window
 *
 * Gets the name of the page in view.
 *
 * Returns: (transfer none): "signatories", "quotations", "compare", "template" or "findings"
 */
const char *
und_window_get_page (UndWindow *self)
{
  g_return_val_if_fail (UND_IS_WINDOW (self), NULL);
  return adw_view_stack_get_visible_child_name (self->pages);
}

/**
 * und_window_show_page:
 * @self: the window
 * @name: "signatories", "quotations", "compare", "template" or "findings"
 *
 * Shows a page; a name that is none changes nothing.
 */
void
und_window_show_page (UndWindow *self, const char *name)
{
  g_return_if_fail (UND_IS_WINDOW (self));

  if (adw_view_stack_get_child_by_name (self->pages, name) != NULL)
    adw_view_stack_set_visible_child_name (self->pages, name);
}

/**
 * und_window_show_message:
 * @self: the window
 * @message: a sentence
 *
 * Tells the user something that needs no answer.
 */
void
und_window_show_message (UndWindow *self, const char *message)
{
  /* The title is markup; names of files are not. */
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  g_return_if_fail (UND_IS_WINDOW (self));
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/**
 * und_window_get_selected_document:
 * @self: the window
 *
 * Gets the document of the selected row, one that could not be read included.
 *
 * Returns: (transfer none) (nullable): the document
 */
UndDocument *
und_window_get_selected_document (UndWindow *self)
{
  g_return_val_if_fail (UND_IS_WINDOW (self), NULL);
  return und_sidebar_get_selected_document (self->sidebar);
}

/**
 * und_window_focus_search:
 * @self: the window
 *
 * Shows the documents and moves the keyboard focus to their search.
 */
void
und_window_focus_search (UndWindow *self)
{
  g_return_if_fail (UND_IS_WINDOW (self));
  g_object_set (self->panes, "show-sidebar", TRUE, NULL);
  und_sidebar_focus_search (self->sidebar);
}

/**
 * und_window_close_overlays:
 * @self: the window
 *
 * Closes the documents where they lie over the page.
 */
void
und_window_close_overlays (UndWindow *self)
{
  g_return_if_fail (UND_IS_WINDOW (self));

  if (und_adaptive_bin_get_mode (self->panes) == UND_WIDTH_NARROW)
    g_object_set (self->panes, "show-sidebar", FALSE, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-window-private.h"

#include "und-evidence.h"
#include "und-export-task.h"
#include "und-file-dialog.h"
#include "und-text-window.h"

#include <glib/gi18n.h>

/* Every command of the window is an action, and each that opens a dialog has a twin that is told
 * the answer (open-path, export-to), so that scripts and tests need no dialog. */

static void
files_chosen_cb (GtkWindow *parent, GPtrArray *files, gpointer user_data)
{
  und_window_add_files (UND_WINDOW (parent), files);
}

static void
add_files_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  und_file_dialog_open_files (GTK_WINDOW (user_data), files_chosen_cb, NULL);
}

static void
add_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  und_file_dialog_open_folder (GTK_WINDOW (user_data), files_chosen_cb, NULL);
}

static void
open_path_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_commandline_arg (g_variant_get_string (parameter, NULL)));
  und_window_add_files (UND_WINDOW (user_data), files);
}

static void
cancel_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  und_loader_cancel (und_window_get_loader (UND_WINDOW (user_data)));
}

static void
remove_selected_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UndWindow *self = UND_WINDOW (user_data);
  UndDocument *document = und_window_get_selected_document (self);

  if (document == NULL)
    return;
  und_campaign_remove (und_window_get_campaign (self), document);
  und_loader_refresh (und_window_get_loader (self));
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UndWindow *self = UND_WINDOW (user_data);

  und_campaign_clear (und_window_get_campaign (self));
  und_loader_refresh (und_window_get_loader (self));
}

static UndReport *
dup_report (UndWindow *self)
{
  UndAnalysis *analysis = und_campaign_get_analysis (und_window_get_campaign (self));
  UndReport *report;

  if (analysis == NULL)
    return NULL;
  report = und_report_new (analysis);
  report->has_documents = TRUE;
  report->has_relations = TRUE;
  return report;
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UndWindow) self = UND_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = und_export_task_finish (result, &error);
  g_autofree char *message = NULL;

  if (name != NULL)
    {
      message = g_strdup_printf (_ ("Exported to %s"), name);
      und_window_show_message (self, message);
    }
  else
    und_window_show_message (self, error->message);
}

/* There is a graph only of a collation. */
static gboolean
parse_format (const char *name, const UndReport *report, UndExportFormat *format)
{
  static const char *const names[] = {
    [UND_EXPORT_JSON] = "json",
    [UND_EXPORT_XML] = "xml",
    [UND_EXPORT_DOT] = "dot",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *format = (UndExportFormat) i;
        return i != UND_EXPORT_DOT || report->collations->len > 0;
      }
  return FALSE;
}

static void
export_report (UndWindow *self, UndReport *report, const char *format_name, GFile *file)
{
  UndExportFormat format;

  if (report == NULL)
    und_window_show_message (self, _ ("There is nothing to export"));
  else if (!parse_format (format_name, report, &format))
    {
      und_window_show_message (self, _ ("There is no such format"));
      und_report_free (report);
    }
  else
    und_export_task_start (report, format, file, NULL, exported_cb, g_object_ref (self));
}

typedef UndReport *(*ReportMaker) (UndWindow *self);

/* What the save dialog comes back with. */
typedef struct
{
  ReportMaker make;
  char *format;
} ExportWish;

static void
export_wish_free (gpointer data)
{
  ExportWish *self = data;

  g_free (self->format);
  g_free (self);
}

static void
export_chosen_cb (GtkWindow *parent, GPtrArray *files, gpointer user_data)
{
  UndWindow *self = UND_WINDOW (parent);
  ExportWish *wish = user_data;

  if (files->len > 0)
    export_report (self, wish->make (self), wish->format, files->pdata[0]);
}

static void
ask_export (UndWindow *self,
            ReportMaker make,
            const char *title,
            const char *stem,
            GVariant *format)
{
  ExportWish *wish = g_new0 (ExportWish, 1);
  g_autofree char *suggested = NULL;

  wish->make = make;
  wish->format = g_variant_dup_string (format, NULL);
  suggested = g_strconcat (stem, ".", wish->format, NULL);
  und_file_dialog_save (GTK_WINDOW (self), title, suggested, export_chosen_cb, wish,
                        export_wish_free);
}

static UndReport *
dup_comparison_report (UndWindow *self)
{
  return und_compare_page_dup_report (und_window_get_compare_page (self));
}

static void
export_report_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_export (UND_WINDOW (user_data), dup_report, _ ("Export Report"), "report", parameter);
}

static void
export_comparison_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_export (UND_WINDOW (user_data), dup_comparison_report, _ ("Export Comparison"), "comparison",
              parameter);
}

static UndReport *
dup_template_report (UndWindow *self)
{
  return und_template_page_dup_report (und_window_get_template_page (self));
}

static void
export_template_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_export (UND_WINDOW (user_data), dup_template_report, _ ("Export Template"), "template",
              parameter);
}

static void
export_to (UndWindow *self, UndReport *report, GVariant *parameter)
{
  g_autoptr (GFile) file = NULL;
  const char *format;
  const char *path;

  g_variant_get (parameter, "(&s&s)", &format, &path);
  file = g_file_new_for_commandline_arg (path);
  export_report (self, report, format, file);
}

static void
export_to_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  export_to (UND_WINDOW (user_data), dup_report (UND_WINDOW (user_data)), parameter);
}

static void
export_template_to_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  export_to (UND_WINDOW (user_data), dup_template_report (UND_WINDOW (user_data)), parameter);
}

static void
export_comparison_to_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  export_to (UND_WINDOW (user_data), dup_comparison_report (UND_WINDOW (user_data)), parameter);
}

static UndPart *
find_part (UndWindow *self, const char *id)
{
  UndAnalysis *analysis = und_campaign_get_analysis (und_window_get_campaign (self));

  return analysis != NULL ? und_analysis_find_part (analysis, id) : NULL;
}

static void
compare_parts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UndWindow *self = UND_WINDOW (user_data);
  const char *a;
  const char *b;

  g_variant_get (parameter, "(&s&s)", &a, &b);
  if (find_part (self, a) == NULL || find_part (self, b) == NULL)
    return;
  und_compare_page_set_sides (und_window_get_compare_page (self), find_part (self, a),
                              find_part (self, b));
  und_window_show_page (self, "compare");
}

static void
select_part_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UndWindow *self = UND_WINDOW (user_data);
  UndPart *part = find_part (self, g_variant_get_string (parameter, NULL));

  if (part != NULL)
    und_window_set_selected_part (self, part);
}

static void
show_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  und_window_show_page (UND_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
show_evidence_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UndWindow *self = UND_WINDOW (user_data);
  UndAnalysis *analysis = und_campaign_get_analysis (und_window_get_campaign (self));
  g_autoptr (GListStore) evidence = NULL;

  if (analysis == NULL)
    return;
  evidence = und_evidence_list_from_variant (analysis, parameter);
  if (g_list_model_get_n_items (G_LIST_MODEL (evidence)) > 0)
    und_text_window_show (GTK_WINDOW (self), analysis, G_LIST_MODEL (evidence));
}

static void
show_text_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UndWindow *self = UND_WINDOW (user_data);
  UndAnalysis *analysis = und_campaign_get_analysis (und_window_get_campaign (self));
  UndPart *part = und_window_get_selected_part (self);
  g_autoptr (GListStore) evidence = g_list_store_new (UND_TYPE_EVIDENCE_ITEM);

  if (part == NULL)
    return;
  und_evidence_list_add (evidence, part,
                         und_span (und_part_get_span (part).start, und_part_get_span (part).start),
                         NULL, NULL);
  und_text_window_show (GTK_WINDOW (self), analysis, G_LIST_MODEL (evidence));
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  und_window_focus_search (UND_WINDOW (user_data));
}

static void
document_chosen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  und_window_close_overlays (UND_WINDOW (user_data));
}

static void
next_difference_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  und_compare_page_step (und_window_get_compare_page (UND_WINDOW (user_data)), 1);
}

static void
previous_difference_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  und_compare_page_step (und_window_get_compare_page (UND_WINDOW (user_data)), -1);
}

static void
swap_sides_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  und_compare_page_swap (und_window_get_compare_page (UND_WINDOW (user_data)));
}

static const GActionEntry entries[] = {
  { "add-files", add_files_cb },
  { "add-folder", add_folder_cb },
  { "open-path", open_path_cb, "s" },
  { "cancel", cancel_cb },
  { "remove-selected", remove_selected_cb },
  { "clear", clear_cb },
  { "export-report", export_report_cb, "s" },
  { "export-to", export_to_cb, "(ss)" },
  { "export-template", export_template_cb, "s" },
  { "export-template-to", export_template_to_cb, "(ss)" },
  { "export-comparison", export_comparison_cb, "s" },
  { "export-comparison-to", export_comparison_to_cb, "(ss)" },
  { "compare-parts", compare_parts_cb, "(ss)" },
  { "select-part", select_part_cb, "s" },
  { "show-page", show_page_cb, "s" },
  { "show-evidence", show_evidence_cb, UND_EVIDENCE_VARIANT },
  { "show-text", show_text_cb },
  { "search", search_cb },
  { "document-chosen", document_chosen_cb },
  { "next-difference", next_difference_cb },
  { "previous-difference", previous_difference_cb },
  { "swap-sides", swap_sides_cb },
};

static void
set_enabled (UndWindow *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

/**
 * und_window_actions_update:
 * @self: the window
 *
 * Says which actions can be used now.
 */
void
und_window_actions_update (UndWindow *self)
{
  UndCampaign *campaign = und_window_get_campaign (self);
  gboolean has_documents;
  gboolean has_analysis;
  gboolean has_selected;
  gboolean is_comparing;
  gboolean is_collating;

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  has_documents = g_list_model_get_n_items (G_LIST_MODEL (campaign)) > 0;
  has_analysis = und_campaign_get_analysis (campaign) != NULL;
  has_selected = und_window_get_selected_part (self) != NULL;
  is_comparing = und_window_get_page (self) != NULL
                 && g_str_equal (und_window_get_page (self), "compare")
                 && und_compare_page_has_comparison (und_window_get_compare_page (self));
  is_collating = und_window_get_page (self) != NULL
                 && g_str_equal (und_window_get_page (self), "template")
                 && und_template_page_has_collation (und_window_get_template_page (self));

  set_enabled (self, "cancel", und_loader_is_busy (und_window_get_loader (self)));
  set_enabled (self, "clear", has_documents);
  set_enabled (self, "search", has_documents);
  set_enabled (self, "remove-selected", und_window_get_selected_document (self) != NULL);
  set_enabled (self, "show-text", has_selected);
  set_enabled (self, "export-report", has_analysis && has_documents);
  set_enabled (self, "export-to", has_analysis && has_documents);
  set_enabled (self, "export-comparison", is_comparing);
  set_enabled (self, "export-comparison-to", is_comparing);
  set_enabled (self, "export-template", is_collating);
  set_enabled (self, "export-template-to", is_collating);
  set_enabled (self, "next-difference", is_comparing);
  set_enabled (self, "previous-difference", is_comparing);
  set_enabled (self, "swap-sides", is_comparing);
}

static void
add_property_action (UndWindow *self, const char *name)
{
  g_autoptr (GPropertyAction)
    action = g_property_action_new (name, und_window_get_panes (self), name);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/**
 * und_window_actions_init:
 * @self: the window
 *
 * Adds the actions of the window. To be called once.
 */
void
und_window_actions_init (UndWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_property_action (self, "show-sidebar");
  add_property_action (self, "show-inspector");
  g_signal_connect_object (und_window_get_compare_page (self), "notify::summary",
                           G_CALLBACK (und_window_actions_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (und_window_get_template_page (self), "notify::summary",
                           G_CALLBACK (und_window_actions_update), self, G_CONNECT_SWAPPED);
  und_window_actions_update (self);
}

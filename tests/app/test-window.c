/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-adaptive-bin.h"
#include "und-beside-view.h"
#include "und-compare-page.h"
#include "und-export.h"
#include "und-findings-page.h"
#include "und-inspector.h"
#include "und-matrix.h"
#include "und-quotations-page.h"
#include "und-sample.h"
#include "und-sidebar.h"
#include "und-template-page.h"
#include "und-template-row.h"
#include "und-text-window.h"
#include "und-window.h"

#include "app-test.h"

#include <glib/gstdio.h>

/* Longer than GTK waits before a tooltip, which is .5 s, on a busy machine. */
#define TOOLTIP_DELAY_MS 1500

/* One application for the process, as a program has; each test gets a window. */
static UndApplication *application;

typedef struct
{
  UndWindow *window;
} Fixture;

static gboolean
is_idle (gpointer data)
{
  UndWindow *window = ((Fixture *) data)->window;

  return !und_loader_is_busy (und_window_get_loader (window));
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  int width = GPOINTER_TO_INT (data);

  fixture->window = und_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width > 0 ? width : 1200, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = und_sample_list_files ();

  g_assert_cmpuint (files->len, >=, 5);
  set_up_empty (fixture, data);
  und_window_open_sample (fixture->window, files);
  test_wait (is_idle, fixture);
  test_settle (100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_settle (100);
  g_assert_null (window);
}

static GtkWidget *
find (Fixture *fixture, GType type)
{
  GtkWidget *widget = test_find (GTK_WIDGET (fixture->window), type);

  g_assert_nonnull (widget);
  return widget;
}

static UndAnalysis *
get_analysis (Fixture *fixture)
{
  return und_campaign_get_analysis (und_window_get_campaign (fixture->window));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_false (
    g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "export-to"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "add-files"));
  g_assert_false (gtk_widget_get_mapped (find (fixture, UND_TYPE_SIDEBAR)));
}

static void
test_sample (Fixture *fixture, gconstpointer data)
{
  UndAnalysis *analysis = get_analysis (fixture);
  guint n_parts = und_analysis_get_parts (analysis)->len;
  UndSidebar *sidebar = UND_SIDEBAR (find (fixture, UND_TYPE_SIDEBAR));

  g_assert_cmpuint (n_parts, >=, 6);
  g_assert_cmpuint (und_sidebar_get_n_rows (sidebar), ==, n_parts);
  g_assert_nonnull (und_window_get_selected_part (fixture->window));
  g_assert_cmpuint (
    und_findings_page_get_n_rows (UND_FINDINGS_PAGE (find (fixture, UND_TYPE_FINDINGS_PAGE))), ==,
    und_analysis_get_findings (analysis)->len);
  g_assert_cmpuint (
    und_quotations_page_get_n_rows (UND_QUOTATIONS_PAGE (find (fixture, UND_TYPE_QUOTATIONS_PAGE))),
    >, 0);
}

static void
test_select (Fixture *fixture, gconstpointer data)
{
  UndPart *wanted = und_analysis_get_parts (get_analysis (fixture))->pdata[2];
  UndPart *shown = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "select-part",
                                  g_variant_new_string (und_part_get_id (wanted)));
  g_assert_true (und_window_get_selected_part (fixture->window) == wanted);
  g_assert_true (und_sidebar_get_selected_part (UND_SIDEBAR (find (fixture, UND_TYPE_SIDEBAR)))
                 == wanted);
  g_object_get (find (fixture, UND_TYPE_INSPECTOR), "part", &shown, NULL);
  g_assert_true (shown == wanted);
  g_object_unref (shown);
}

static void
test_keeps_selection (Fixture *fixture, gconstpointer data)
{
  UndPart *wanted = und_analysis_get_parts (get_analysis (fixture))->pdata[2];
  g_autofree char *id = g_strdup (und_part_get_id (wanted));

  und_window_set_selected_part (fixture->window, wanted);
  und_loader_refresh (und_window_get_loader (fixture->window));
  test_wait (is_idle, fixture);
  g_assert_cmpstr (und_part_get_id (und_window_get_selected_part (fixture->window)), ==, id);
}

static UndTextWindow *
find_text_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (UND_IS_TEXT_WINDOW (window))
        return UND_TEXT_WINDOW (window);
    }
  return NULL;
}

static gboolean
has_text_window (gpointer data)
{
  return find_text_window () != NULL;
}

/* Pressing a cell shows the very words that the facts have as its evidence. */
static void
test_cell_shows_words (Fixture *fixture, gconstpointer data)
{
  UndRoster *roster = und_analysis_get_rosters (get_analysis (fixture))->pdata[0];
  const UndRosterEntry *entry = und_roster_get_entries (roster)->pdata[0];
  const UndMention *mention = entry->mentions->pdata[entry->mentions->len - 1];
  const UndSignatory *signatory = mention->evidence->pdata[0];
  g_autofree char *want = und_text_dup_span (und_part_get_text (mention->part), signatory->span);
  g_autofree char *got = NULL;
  GtkWidget *cell = und_matrix_get_cell (UND_MATRIX (find (fixture, UND_TYPE_MATRIX)),
                                         und_part_get_id (mention->part), entry->jurisdiction);

  g_assert_nonnull (cell);
  g_assert_true (gtk_widget_activate (cell));
  test_wait (has_text_window, NULL);
  got = und_text_window_dup_words (find_text_window ());
  g_assert_cmpstr (got, ==, want);
}

/* A line without an end is shown in part, and the window says so. */
static void
test_endless_line (Fixture *fixture, gconstpointer data)
{
  GString *text = g_string_new ("Begin");
  g_autoptr (UndDocument) document = NULL;
  g_autofree char *words = NULL;
  gsize start;

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, " wäter");
  start = text->len + 1;
  g_string_append (text, " found");
  document = test_make_document ("line.txt", text->str);
  g_string_free (text, TRUE);
  und_campaign_add (und_window_get_campaign (fixture->window), document);
  g_assert_true (und_campaign_analyse (und_window_get_campaign (fixture->window), NULL, NULL));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-evidence",
                                  g_variant_new_parsed ("[('d1.1', %t, %t, 'what', 'rule')]",
                                                        (guint64) start, (guint64) start + 5));
  test_wait (has_text_window, NULL);
  words = und_text_window_dup_words (find_text_window ());
  g_assert_cmpstr (words, ==, "found");
}

static gboolean
has_comparison (gpointer data)
{
  return und_compare_page_has_comparison (UND_COMPARE_PAGE (find (data, UND_TYPE_COMPARE_PAGE)));
}

static char *
dup_written (Fixture *fixture, const char *action, const char *format)
{
  g_autofree char *path = NULL;
  char *text = NULL;
  gint64 end = g_get_monotonic_time () + TEST_PATIENCE_US;
  int fd = g_file_open_tmp ("und-export-XXXXXX", &path, NULL);

  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_unlink (path) == 0);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action,
                                  g_variant_new ("(ss)", format, path));
  while (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      test_settle (10);
    }
  test_settle (50);
  g_unlink (path);
  return text;
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UndReport) report = und_report_new (get_analysis (fixture));
  g_autoptr (GBytes) want = NULL;
  g_autofree char *got = dup_written (fixture, "export-to", "xml");

  report->has_documents = TRUE;
  report->has_relations = TRUE;
  want = und_export_report (report, UND_EXPORT_XML);
  g_assert_cmpmem (got, strlen (got), g_bytes_get_data (want, NULL), g_bytes_get_size (want));
}

static void
test_export_comparison (Fixture *fixture, gconstpointer data)
{
  g_autofree char *got = NULL;

  g_assert_false (
    g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "export-comparison-to"));
  und_window_show_page (fixture->window, "compare");
  test_wait (has_comparison, fixture);
  g_assert_true (
    g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "export-comparison-to"));
  got = dup_written (fixture, "export-comparison-to", "json");
  g_assert_nonnull (strstr (got, "\"comparisons\": ["));
  g_assert_nonnull (strstr (got, "\"documents\": []"));
}

static void
test_compare (Fixture *fixture, gconstpointer data)
{
  UndComparePage *page = UND_COMPARE_PAGE (find (fixture, UND_TYPE_COMPARE_PAGE));
  GPtrArray *parts = und_analysis_get_parts (get_analysis (fixture));
  guint n_differences;

  und_compare_page_set_sides (page, parts->pdata[0], parts->pdata[2]);
  test_wait (has_comparison, fixture);
  n_differences = und_compare_page_get_n_differences (page);
  g_assert_cmpuint (n_differences, >, 0);
  g_assert_nonnull (strstr (und_compare_page_get_summary (page), " marked to read well"));
  und_compare_page_step (page, 1);
  und_compare_page_step (page, -1);
  und_compare_page_swap (page);
  test_wait (has_comparison, fixture);
  g_assert_cmpuint (und_compare_page_get_n_differences (page), ==, n_differences);
  und_compare_page_set_sides (page, parts->pdata[0], parts->pdata[0]);
  test_wait (has_comparison, fixture);
  g_assert_cmpuint (und_compare_page_get_n_differences (page), ==, 0);
  g_assert_cmpstr (und_compare_page_get_summary (page), ==, "0 differences");
}

static gboolean
has_collation (gpointer data)
{
  return und_template_page_has_collation (UND_TEMPLATE_PAGE (find (data, UND_TYPE_TEMPLATE_PAGE)));
}

/* The first of that kind, which @items hold, or NULL. */
static UndTemplateItem *
find_item (GListModel *items, UndTemplateItemKind kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (UndTemplateItem) item = g_list_model_get_item (items, i);

      if (und_template_item_get_kind (item) == kind)
        return item;
    }
  return NULL;
}

/* A document is read, which has another text than the template. */
static gboolean
is_witness_shown (gpointer data)
{
  UndTemplatePage *page = UND_TEMPLATE_PAGE (find (data, UND_TYPE_TEMPLATE_PAGE));
  GtkWidget *view = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (page), UND_TYPE_TEMPLATE_PAGE, "view"));

  return gtk_drop_down_get_selected (GTK_DROP_DOWN (view)) > 0;
}

/* It is made when it is first seen; a bar leads to the document's own text. */
static void
test_template (Fixture *fixture, gconstpointer data)
{
  UndTemplatePage *page = UND_TEMPLATE_PAGE (find (fixture, UND_TYPE_TEMPLATE_PAGE));
  GtkListView *list = GTK_LIST_VIEW (
    gtk_widget_get_template_child (GTK_WIDGET (page), UND_TYPE_TEMPLATE_PAGE, "list"));
  GListModel *items = G_LIST_MODEL (gtk_list_view_get_model (list));
  guint n_rows;
  UndTemplateItem *share;

  test_settle (100);
  g_assert_false (has_collation (fixture));
  und_window_show_page (fixture->window, "template");
  test_wait (has_collation, fixture);
  g_assert_true (g_str_has_prefix (und_template_page_get_summary (page), "5 documents · "));
  n_rows = und_template_page_get_n_rows (page);
  g_assert_cmpuint (n_rows, ==, g_list_model_get_n_items (items));
  g_assert_cmpuint (n_rows, >, 20);
  share = find_item (items, UND_TEMPLATE_SHARE);
  g_assert_nonnull (share);
  g_assert_cmpuint (und_template_item_get_witness (share), ==, 0);
  g_assert_cmpfloat (und_template_item_get_shares (share)->own, >, .5);
  /* The heading is row 0, the second bar row 2. */
  g_signal_emit_by_name (list, "activate", 2);
  test_wait (is_witness_shown, fixture);
  g_assert_cmpuint (und_template_page_get_n_rows (page), !=, n_rows);
  g_assert_nonnull (strstr (und_template_item_get_text (find_item (items, UND_TEMPLATE_PARAGRAPH)),
                            "FOR IMMEDIATE RELEASE"));
}

/* A link in the text says who reads what; a row that does not exist is passed over. */
static void
test_readers (Fixture *fixture, gconstpointer data)
{
  UndTemplatePage *page = UND_TEMPLATE_PAGE (find (fixture, UND_TYPE_TEMPLATE_PAGE));
  GtkWidget *row, *readers;

  und_window_show_page (fixture->window, "template");
  test_wait (has_collation, fixture);
  test_settle (100);
  row = test_find (GTK_WIDGET (page), UND_TYPE_TEMPLATE_ROW);
  g_signal_emit_by_name (row, "link-followed", 1);
  test_settle (100);
  readers = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (page), UND_TYPE_TEMPLATE_PAGE, "readers"));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (readers)), "release"));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (readers)), "Has nothing here"));
  g_signal_emit_by_name (row, "link-followed", G_MAXUINT);
  /* The popover takes the pointer to itself, wherever it is, and GTK 4.8 thinks of a tooltip half a
   * second later: by then the window has to be there still. */
  test_settle (TOOLTIP_DELAY_MS);
}

static void
test_export_template (Fixture *fixture, gconstpointer data)
{
  static const char *const starts[][2] = { { "json", "{" }, { "dot", "digraph filiation {" } };

  g_assert_false (
    g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "export-template-to"));
  und_window_show_page (fixture->window, "template");
  test_wait (has_collation, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *got = dup_written (fixture, "export-template-to", starts[i][0]);

      g_assert_true (g_str_has_prefix (got, starts[i][1]));
      g_assert_nonnull (strstr (got, "d1.2"));
    }
}

static gboolean
is_beside_shown (gpointer data)
{
  return gtk_widget_get_visible (find (data, UND_TYPE_BESIDE_VIEW));
}

/* What two petitions ask for is one line, which unfolds; without demands and names it is gone. */
static void
test_beside (Fixture *fixture, gconstpointer data)
{
  UndCampaign *campaign = und_window_get_campaign (fixture->window);
  UndComparePage *page = UND_COMPARE_PAGE (find (fixture, UND_TYPE_COMPARE_PAGE));
  UndBesideView *view = UND_BESIDE_VIEW (find (fixture, UND_TYPE_BESIDE_VIEW));
  g_autoptr (UndDocument) petition = test_make_document (
    "a.txt", "Mend the Weir\n\nSign this petition to the River Board.\n\nWe demand a new weir at "
             "Long Bend. We ask for a bridge.\n");
  g_autoptr (UndDocument) rival = test_make_document (
    "b.txt",
    "Leave the Weir\n\nSign this petition to the River Board.\n\nWe ask that a new weir be "
    "built at Long Bend. We demand a ferry.\n");
  g_autoptr (UndDocument) plain = test_make_document ("c.txt", "The river is cold.\n");
  GPtrArray *parts;

  und_campaign_add (campaign, petition);
  und_campaign_add (campaign, rival);
  und_campaign_add (campaign, plain);
  g_assert_true (und_campaign_analyse (campaign, NULL, NULL));
  parts = und_analysis_get_parts (get_analysis (fixture));
  und_window_show_page (fixture->window, "compare");
  und_compare_page_set_sides (page, parts->pdata[0], parts->pdata[1]);
  test_wait (is_beside_shown, fixture);
  g_assert_cmpstr (und_beside_view_get_summary (view), ==,
                   "Both ask: 1 · only left: 1 · only right: 1");
  g_assert_cmpuint (und_beside_view_get_n_rows (view), ==, 0);
  und_beside_view_set_expanded (view, TRUE);
  g_assert_cmpuint (und_beside_view_get_n_rows (view), ==, 3);
  und_compare_page_set_sides (page, parts->pdata[2], parts->pdata[2]);
  test_wait (has_comparison, fixture);
  g_assert_false (is_beside_shown (fixture));
  g_assert_cmpuint (und_beside_view_get_n_rows (view), ==, 0);
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = und_sample_list_files ();
  GSList list = { files->pdata[1], NULL };
  GValue value = G_VALUE_INIT;
  gboolean is_taken = FALSE;
  GtkDropTarget *target = find_drop_target (GTK_WIDGET (fixture->window));

  g_assert_nonnull (target);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &list);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &is_taken);
  g_value_unset (&value);
  g_assert_true (is_taken);
  test_wait (is_idle, fixture);
  g_assert_cmpuint (
    g_list_model_get_n_items (G_LIST_MODEL (und_window_get_campaign (fixture->window))), ==, 1);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  UndCampaign *campaign = und_window_get_campaign (fixture->window);
  guint n_documents = g_list_model_get_n_items (G_LIST_MODEL (campaign));

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "remove-selected", NULL);
  test_wait (is_idle, fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (campaign)), ==, n_documents - 1);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "clear", NULL);
  test_wait (is_idle, fixture);
  test_settle (100);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (campaign)), ==, 0);
  g_assert_null (und_window_get_selected_part (fixture->window));
  g_assert_false (gtk_widget_get_mapped (find (fixture, UND_TYPE_SIDEBAR)));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  UndAdaptiveBin *panes = UND_ADAPTIVE_BIN (find (fixture, UND_TYPE_ADAPTIVE_BIN));

  test_settle (200);
  g_assert_cmpint (und_adaptive_bin_get_mode (panes), ==, UND_WIDTH_NARROW);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (panes)), <=, 360);
  for (const char *const *page = (const char *const[]){ "signatories", "quotations", "compare",
                                                        "template", "findings", NULL };
       *page != NULL; page++)
    {
      und_window_show_page (fixture->window, *page);
      test_settle (100);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (panes)), <=, 360);
    }
}

static void
test_bad_actions (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);

  g_action_group_activate_action (actions, "select-part", g_variant_new_string ("d99.1"));
  g_action_group_activate_action (actions, "compare-parts", g_variant_new ("(ss)", "d99.1", ""));
  g_action_group_activate_action (actions, "show-page", g_variant_new_string ("nowhere"));
  g_action_group_activate_action (actions, "export-to",
                                  g_variant_new ("(ss)", "docx", "/nonexistent/x"));
  g_action_group_activate_action (actions, "export-to",
                                  g_variant_new ("(ss)", "json", "/nonexistent/x"));
  test_settle (200);
  g_assert_nonnull (und_window_get_selected_part (fixture->window));
}

#define ADD(path, width, set, test) \
  g_test_add ("/app/window/" path, Fixture, GINT_TO_POINTER (width), set, test, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  test_init (&argc, &argv);
  application = und_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  ADD ("empty", 0, set_up_empty, test_empty);
  ADD ("sample", 0, set_up, test_sample);
  ADD ("select", 0, set_up, test_select);
  ADD ("selection-outlives-an-analysis", 0, set_up, test_keeps_selection);
  ADD ("cell-shows-its-words", 0, set_up, test_cell_shows_words);
  ADD ("endless-line-is-shown-in-part", 0, set_up_empty, test_endless_line);
  ADD ("export-is-the-report", 0, set_up, test_export);
  ADD ("export-of-the-comparison", 0, set_up, test_export_comparison);
  ADD ("compare", 0, set_up, test_compare);
  ADD ("template", 0, set_up, test_template);
  ADD ("template-says-who-reads-what", 0, set_up, test_readers);
  ADD ("export-of-the-template", 0, set_up, test_export_template);
  ADD ("what-both-ask-for", 0, set_up_empty, test_beside);
  ADD ("dropped-files-are-added", 0, set_up_empty, test_drop);
  ADD ("remove", 0, set_up, test_remove);
  ADD ("narrow", 360, set_up, test_narrow);
  ADD ("what-does-not-exist-is-refused", 0, set_up, test_bad_actions);
  status = g_test_run ();
  g_clear_object (&application);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-compare-page.h"

#include "und-beside-view.h"
#include "und-diff-row.h"
#include "und-diff-view.h"
#include "und-ignore.h"
#include "und-names.h"
#include "und-overview-strip.h"
#include "und-phrase.h"
#include "und-wrap-box.h"

#include <glib/gi18n.h>

struct _UndComparePage
{
  GtkWidget parent_instance;

  UndCampaign *campaign;     /* strong */
  UndAnalysis *analysis;     /* strong: it owns the parts; NULL before there is one */
  UndComparison *comparison; /* strong; NULL while there is none to show */
  UndBeside *beside;         /* strong; of the same sides, NULL with @comparison */
  GCancellable *running;     /* strong; of the comparison that is wanted, or NULL */
  UndPart *sides[2];         /* lent by the analysis; A and B of @comparison or of what runs */
  guint ignored;             /* bits (1 << UndGrade) */
  GArray *places;            /* (element-type guint): the row of each difference, in order */
  int place;                 /* of the difference in view, or -1 */
  guint n_differences;
  guint n_moves;
  char *summary;
  gboolean is_filling; /* the choices change because the parts do */

  GtkStack *stack;
  GtkDropDown *a;
  GtkDropDown *b;
  GtkLabel *count;
  GtkStack *result;
  UndDiffView *view;
  UndOverviewStrip *strip;
  GtkLabel *bounded;
  UndBesideView *beside_view;
};

enum
{
  PROP_0,
  PROP_SUMMARY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE (UndComparePage, und_compare_page, GTK_TYPE_WIDGET)

/* What a thread needs of the two parts: values and immutable texts. */
typedef struct
{
  UndText *texts[2]; /* strong */
  UndSpan spans[2];
  UndFacts *facts[2]; /* strong */
  guint parts[2];     /* from 1, or 0 for the whole document */
  UndComparisonOptions options;
} CompareJob;

/* What it gives back. */
typedef struct
{
  UndComparison *comparison;
  UndBeside *beside;
} Compared;

static void
compared_free (Compared *self)
{
  g_clear_pointer (&self->comparison, und_comparison_unref);
  g_clear_pointer (&self->beside, und_beside_unref);
  g_free (self);
}

static void
compare_job_free (CompareJob *self)
{
  for (guint i = 0; i < 2; i++)
    {
      und_text_unref (self->texts[i]);
      und_facts_unref (self->facts[i]);
    }
  g_free (self);
}

static void
compare_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  CompareJob *job = task_data;
  GError *error = NULL;
  Compared *compared;
  UndComparison *comparison = und_comparison_new (
    job->texts[0], job->spans[0], job->texts[1], job->spans[1], &job->options, cancellable, &error);

  if (comparison == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  compared = g_new0 (Compared, 1);
  compared->comparison = comparison;
  compared->beside = und_beside_new (job->facts[0], job->parts[0], job->facts[1], job->parts[1]);
  g_task_return_pointer (task, compared, (GDestroyNotify) compared_free);
}

static void
set_summary (UndComparePage *self, char *summary)
{
  g_free (self->summary);
  self->summary = summary;
  gtk_label_set_text (self->count, summary);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

/* The rows of a comparison that hold something to step to; the first row of each hunk counts. */
static void
find_places (UndComparePage *self)
{
  gsize n_rows = 0;
  gsize n_hunks = 0;
  const UndComparisonRow *rows = und_diff_view_get_rows (self->view, &n_rows);
  const UndHunk *hunks = und_comparison_get_hunks (self->comparison, &n_hunks);
  gsize next_hunk = 0;

  g_array_set_size (self->places, 0);
  self->n_differences = 0;
  self->n_moves = 0;
  for (guint row = 0; row < n_rows; row++)
    for (gsize i = MAX (next_hunk, rows[row].first_hunk);
         i < (gsize) rows[row].first_hunk + rows[row].n_hunks; i++)
      {
        next_hunk = i + 1;
        if (!und_hunk_is_difference (&hunks[i]))
          continue;
        g_array_append_val (self->places, row);
        if (hunks[i].op == UND_HUNK_MOVE_TO)
          self->n_moves++;
        else if (hunks[i].op != UND_HUNK_MOVE_FROM)
          self->n_differences++;
      }
}

/* "3 differences · 1 moved · 2 common words marked to read well" */
static char *
describe_counts (UndComparePage *self)
{
  const gsize n_absorbed = und_comparison_get_words (self->comparison)->absorbed;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u difference", "%u differences", self->n_differences),
                          self->n_differences);
  if (self->n_moves > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u moved", "%u moved", self->n_moves),
                              self->n_moves);
    }
  if (n_absorbed > 0)
    {
      g_string_append (text, " · ");
      /* TRANSLATORS: words that both texts have and that are marked as changed all the same, as
       * one change reads better than several */
      g_string_append_printf (text,
                              ngettext ("%zu common word marked to read well",
                                        "%zu common words marked to read well", n_absorbed),
                              n_absorbed);
    }
  return g_string_free (text, FALSE);
}

static void
show_comparison (UndComparePage *self)
{
  self->place = -1;
  und_diff_view_set_comparison (self->view, self->comparison);
  und_overview_strip_set_comparison (self->strip, self->comparison, self->view);
  und_beside_view_set_beside (self->beside_view, self->beside);
  gtk_widget_set_visible (GTK_WIDGET (self->bounded),
                          self->comparison != NULL && und_comparison_is_bounded (self->comparison));
  if (self->comparison == NULL)
    {
      self->n_differences = 0;
      set_summary (self, g_strdup (""));
      return;
    }
  find_places (self);
  gtk_stack_set_visible_child_name (self->result, "view");
  set_summary (self, describe_counts (self));
}

static void
forget_comparison (UndComparePage *self)
{
  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_pointer (&self->comparison, und_comparison_unref);
  g_clear_pointer (&self->beside, und_beside_unref);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UndComparePage *self = UND_COMPARE_PAGE (source);
  Compared *compared = g_task_propagate_pointer (G_TASK (result), NULL);

  /* What is no longer wanted was cancelled, and may have finished all the same. */
  if (self->running != g_task_get_cancellable (G_TASK (result)) || compared == NULL)
    {
      g_clear_pointer (&compared, compared_free);
      return;
    }
  g_clear_object (&self->running);
  forget_comparison (self);
  self->comparison = g_steal_pointer (&compared->comparison);
  self->beside = g_steal_pointer (&compared->beside);
  compared_free (compared);
  show_comparison (self);
}

static UndPart *
get_chosen (UndComparePage *self, GtkDropDown *side)
{
  guint position = gtk_drop_down_get_selected (side);
  GPtrArray *parts = self->analysis != NULL ? und_analysis_get_parts (self->analysis) : NULL;

  return parts != NULL && position < parts->len ? parts->pdata[position] : NULL;
}

/* From 1; a document of one part is compared whole, as the command line does it: then 0. */
static guint
get_compared_part (UndPart *part)
{
  UndFacts *facts = und_document_get_facts (und_part_get_document (part));

  return und_facts_get_n_parts (facts) > 1 ? und_part_get_index (part) + 1 : 0;
}

static UndSpan
get_compared_span (UndPart *part)
{
  gsize n_bytes = 0;

  if (get_compared_part (part) > 0)
    return und_part_get_span (part);
  und_text_get_bytes (und_part_get_text (part), &n_bytes);
  return und_span (0, n_bytes);
}

static void
start_comparison (UndComparePage *self)
{
  g_autoptr (GTask) task = NULL;
  CompareJob *job;

  forget_comparison (self);
  self->sides[0] = get_chosen (self, self->a);
  self->sides[1] = get_chosen (self, self->b);
  show_comparison (self);
  if (self->sides[0] == NULL || self->sides[1] == NULL)
    return;
  job = g_new0 (CompareJob, 1);
  job->options.ignored = self->ignored;
  for (guint i = 0; i < 2; i++)
    {
      job->texts[i] = und_text_ref (und_part_get_text (self->sides[i]));
      job->spans[i] = get_compared_span (self->sides[i]);
      job->facts[i] = und_facts_ref (
        und_document_get_facts (und_part_get_document (self->sides[i])));
      job->parts[i] = get_compared_part (self->sides[i]);
    }
  job->options.furniture_a = und_facts_get_furniture (job->facts[0]);
  job->options.furniture_b = und_facts_get_furniture (job->facts[1]);
  self->running = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->result, "busy");
  task = g_task_new (self, self->running, compared_cb, NULL);
  g_task_set_source_tag (task, start_comparison);
  g_task_set_task_data (task, job, (GDestroyNotify) compare_job_free);
  g_task_run_in_thread (task, compare_thread);
}

static void
side_changed_cb (UndComparePage *self)
{
  if (!self->is_filling)
    start_comparison (self);
}

static void
place_chosen_cb (UndComparePage *self, double place)
{
  if (self->comparison != NULL && und_diff_view_get_n_rows (self->view) > 0)
    und_diff_view_show_row (self->view, und_diff_view_find_row (self->view, place));
}

static void
row_moved_cb (UndComparePage *self, guint row)
{
  int counterpart = und_diff_view_find_counterpart (self->view, row);

  if (counterpart >= 0)
    und_diff_view_show_row (self->view, (guint) counterpart);
}

static void
layout_changed_cb (UndComparePage *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->strip));
}

static void
ignore_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  UndComparePage *self = UND_COMPARE_PAGE (user_data);

  self->ignored = und_ignore_set_state (action, value, self->ignored);
  start_comparison (self);
}

/* Two releases about one letter tell most, as one is often the other's draft; then a letter beside
 * what is about it; failing that, the first two parts. */
static void
choose_of_roster (GPtrArray *parts, UndRoster *roster, guint positions[2])
{
  GPtrArray *about = und_roster_get_parts (roster);
  UndPart *chosen[2] = { NULL, NULL };
  guint n_chosen = 0;

  for (guint i = 0; i < about->len && n_chosen < 2; i++)
    if (und_part_get_facts (about->pdata[i])->kind == UND_PART_PRESS_RELEASE)
      chosen[n_chosen++] = about->pdata[i];
  if (n_chosen < 2)
    for (n_chosen = 0; n_chosen < 2 && n_chosen < about->len; n_chosen++)
      chosen[n_chosen] = about->pdata[n_chosen];
  for (guint side = 0; side < n_chosen; side++)
    g_ptr_array_find (parts, chosen[side], &positions[side]);
}

static void
choose_sides (UndComparePage *self, guint positions[2])
{
  GPtrArray *parts = und_analysis_get_parts (self->analysis);
  GPtrArray *rosters = und_analysis_get_rosters (self->analysis);

  positions[0] = 0;
  positions[1] = parts->len > 1 ? 1 : 0;
  for (guint i = 0; i < rosters->len; i++)
    if (und_roster_get_parts (rosters->pdata[i])->len > 1)
      {
        choose_of_roster (parts, rosters->pdata[i], positions);
        return;
      }
}

/* The same two parts as before, found by document, or else the most telling two. */
static void
find_again (UndComparePage *self, UndPart *const old[2], guint positions[2])
{
  GPtrArray *parts = und_analysis_get_parts (self->analysis);
  guint n_found = 0;

  choose_sides (self, positions);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; old[side] != NULL && i < parts->len; i++)
      if (und_part_get_document (parts->pdata[i]) == und_part_get_document (old[side])
          && und_part_get_index (parts->pdata[i]) == und_part_get_index (old[side]))
        {
          positions[side] = i;
          n_found++;
          break;
        }
  if (n_found < 2)
    choose_sides (self, positions);
}

static GtkStringList *
list_names (GPtrArray *parts)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) names = und_phrase_parts (parts);

  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (list, names->pdata[i]);
  return list;
}

static void
refresh (UndComparePage *self)
{
  UndAnalysis *analysis = und_campaign_get_analysis (self->campaign);
  g_autoptr (GtkStringList) names = NULL;
  UndAnalysis *old_analysis = self->analysis;
  UndPart *const old_sides[2] = { self->sides[0], self->sides[1] };
  guint positions[2] = { 0, 0 };
  GPtrArray *parts = analysis != NULL ? und_analysis_get_parts (analysis) : NULL;

  self->analysis = analysis != NULL ? und_analysis_ref (analysis) : NULL;
  names = parts != NULL ? list_names (parts) : gtk_string_list_new (NULL);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->a, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->b, G_LIST_MODEL (names));
  if (parts != NULL && parts->len > 0)
    {
      find_again (self, old_sides, positions);
      gtk_drop_down_set_selected (self->a, positions[0]);
      gtk_drop_down_set_selected (self->b, positions[1]);
    }
  self->is_filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack,
                                    parts != NULL && parts->len > 0 ? "compare" : "none");
  start_comparison (self);
  g_clear_pointer (&old_analysis, und_analysis_unref);
}

static void
und_compare_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SUMMARY)
    g_value_set_string (value, UND_COMPARE_PAGE (object)->summary);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_compare_page_dispose (GObject *object)
{
  UndComparePage *self = UND_COMPARE_PAGE (object);

  self->is_filling = TRUE;
  forget_comparison (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), UND_TYPE_COMPARE_PAGE);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->summary, g_free);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (und_compare_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UndComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, UndComparePage, a);
  gtk_widget_class_bind_template_child (widget_class, UndComparePage, b);
  gtk_widget_class_bind_template_child (widget_class, UndComparePage, count);
  gtk_widget_class_bind_template_child (widget_class, UndComparePage, result);
  gtk_widget_class_bind_template_child (widget_class, UndComparePage, view);
  gtk_widget_class_bind_template_child (widget_class, UndComparePage, strip);
  gtk_widget_class_bind_template_child (widget_class, UndComparePage, bounded);
  gtk_widget_class_bind_template_child (widget_class, UndComparePage, beside_view);
  gtk_widget_class_bind_template_callback (widget_class, side_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, layout_changed_cb);
}

static void
und_compare_page_class_init (UndComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = und_compare_page_get_property;
  object_class->dispose = und_compare_page_dispose;
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (UND_TYPE_BESIDE_VIEW);
  g_type_ensure (UND_TYPE_DIFF_VIEW);
  g_type_ensure (UND_TYPE_OVERVIEW_STRIP);
  g_type_ensure (UND_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
und_compare_page_init (UndComparePage *self)
{
  static const GActionEntry entries[] = {
    { "ignore-typography", NULL, NULL, "false", ignore_cb },
    { "ignore-punctuation", NULL, NULL, "false", ignore_cb },
    { "ignore-case", NULL, NULL, "false", ignore_cb },
    { "ignore-furniture", NULL, NULL, "false", ignore_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->summary = g_strdup ("");
  self->place = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  und_names_set_inner (GTK_WIDGET (self->a), GTK_TYPE_BUTTON, _ ("Left side"));
  und_names_set_inner (GTK_WIDGET (self->b), GTK_TYPE_BUTTON, _ ("Right side"));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "compare", G_ACTION_GROUP (actions));
}

/**
 * und_compare_page_set_campaign:
 * @self: the page
 * @campaign: what it shows
 *
 * Shows @campaign and follows it. To be called once.
 */
void
und_compare_page_set_campaign (UndComparePage *self, UndCampaign *campaign)
{
  g_return_if_fail (UND_IS_COMPARE_PAGE (self));
  g_return_if_fail (self->campaign == NULL);

  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "analysed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * und_compare_page_set_sides:
 * @self: the page
 * @a: a part of the campaign's analysis
 * @b: another one, or the same
 *
 * Compares @a with @b.
 */
void
und_compare_page_set_sides (UndComparePage *self, UndPart *a, UndPart *b)
{
  GPtrArray *parts;
  guint positions[2];

  g_return_if_fail (UND_IS_COMPARE_PAGE (self));
  g_return_if_fail (self->analysis != NULL);

  parts = und_analysis_get_parts (self->analysis);
  if (!g_ptr_array_find (parts, a, &positions[0]) || !g_ptr_array_find (parts, b, &positions[1]))
    return;
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->a, positions[0]);
  gtk_drop_down_set_selected (self->b, positions[1]);
  self->is_filling = FALSE;
  start_comparison (self);
}

/**
 * und_compare_page_swap:
 * @self: the page
 *
 * Makes A of B and B of A.
 */
void
und_compare_page_swap (UndComparePage *self)
{
  g_return_if_fail (UND_IS_COMPARE_PAGE (self));

  if (self->sides[0] != NULL && self->sides[1] != NULL)
    und_compare_page_set_sides (self, self->sides[1], self->sides[0]);
}

/**
 * und_compare_page_step:
 * @self: the page
 * @by: 1 for the next difference, -1 for the previous one
 *
 * Goes to another row with a difference; after the last one comes the first.
 */
void
und_compare_page_step (UndComparePage *self, int by)
{
  int n_places;
  guint old_row;

  g_return_if_fail (UND_IS_COMPARE_PAGE (self));

  n_places = (int) self->places->len;
  if (self->comparison == NULL || n_places == 0)
    return;
  old_row = self->place >= 0 ? g_array_index (self->places, guint, self->place) : G_MAXUINT;
  if (self->place < 0)
    self->place = by > 0 ? 0 : n_places - 1;
  else
    /* Differences of one row are seen together: one step leads out of the row. */
    for (int i = 0; i < n_places && g_array_index (self->places, guint, self->place) == old_row;
         i++)
      self->place = (self->place + by + n_places) % n_places;
  und_diff_view_show_row (self->view, g_array_index (self->places, guint, self->place));
}

/**
 * und_compare_page_has_comparison:
 * @self: the page
 *
 * Tells whether a comparison is shown.
 *
 * Returns: FALSE while there is none
 */
gboolean
und_compare_page_has_comparison (UndComparePage *self)
{
  g_return_val_if_fail (UND_IS_COMPARE_PAGE (self), FALSE);
  return self->comparison != NULL;
}

/**
 * und_compare_page_get_summary:
 * @self: the page
 *
 * Says how much differs.
 *
 * Returns: (transfer none): "7 differences · 1 moved", or "" while there is no comparison
 */
const char *
und_compare_page_get_summary (UndComparePage *self)
{
  g_return_val_if_fail (UND_IS_COMPARE_PAGE (self), NULL);
  return self->summary;
}

/**
 * und_compare_page_get_n_differences:
 * @self: the page
 *
 * Counts the differences shown, moves not counted.
 *
 * Returns: how many
 */
guint
und_compare_page_get_n_differences (UndComparePage *self)
{
  g_return_val_if_fail (UND_IS_COMPARE_PAGE (self), 0);
  return self->n_differences;
}

/* The two sides are documents 1 and 2 of a comparison, wherever they stand in the campaign. */
static char *
dup_side_id (UndPart *part, guint number)
{
  guint n_part = get_compared_part (part);

  if (n_part > 0)
    return g_strdup_printf ("d%u.%u", number, n_part);
  return g_strdup_printf ("d%u", number);
}

/**
 * und_compare_page_dup_report:
 * @self: the page
 *
 * Makes the report of the comparison shown, the same that `undersigned-cli compare` makes of these
 * two files (with "#2" for a part of several).
 *
 * Returns: (transfer full) (nullable): the report, or NULL where nothing is compared
 */
UndReport *
und_compare_page_dup_report (UndComparePage *self)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  UndReport *report;

  g_return_val_if_fail (UND_IS_COMPARE_PAGE (self), NULL);

  if (self->comparison == NULL)
    return NULL;
  a = dup_side_id (self->sides[0], 1);
  b = dup_side_id (self->sides[1], 2);
  report = und_report_new (NULL);
  report->ignored = self->ignored;
  und_report_add_comparison (report, a, b, self->comparison, self->beside);
  return report;
}

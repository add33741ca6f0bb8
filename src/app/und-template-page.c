/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-template-page.h"

#include "und-ignore.h"
#include "und-names.h"
#include "und-phrase.h"
#include "und-template-item.h"
#include "und-template-row.h"
#include "und-wrap-box.h"

#include <glib/gi18n.h>
#include <string.h>

/* From a press to the link that it follows, in microseconds. */
#define PRESS_US (G_USEC_PER_SEC)

struct _UndTemplatePage
{
  GtkWidget parent_instance;

  UndCampaign *campaign;   /* strong */
  UndAnalysis *analysis;   /* strong: it owns the parts; NULL before there is one */
  UndCollation *collation; /* strong; NULL while there is none to show */
  GCancellable *running;   /* strong; of the collation that is wanted, or NULL */
  GPtrArray *choices;      /* (element-type GPtrArray of UndPart): what can be told together */
  GPtrArray *names;        /* (element-type utf8): of the witnesses of @collation */
  GListStore *items;       /* strong; (element-type UndTemplateItem) */
  guint ignored;           /* bits (1 << UndGrade) */
  char *summary;
  gboolean is_stale;    /* the collation wanted is made when the page is seen */
  gboolean is_filling;  /* the choices change because the documents do */
  GdkRectangle pressed; /* where the pointer was last pressed */
  gint64 pressed_at;    /* when, in monotonic microseconds */

  GtkStack *stack;
  GtkDropDown *what;
  GtkDropDown *view;
  GtkLabel *count;
  GtkLabel *bounded;
  GtkStack *result;
  GtkListView *list;
  GtkPopover *popover;
  GtkLabel *readers;
};

enum
{
  PROP_0,
  PROP_SUMMARY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE (UndTemplatePage, und_template_page, GTK_TYPE_WIDGET)

/* What a thread needs. */
typedef struct
{
  UndAnalysis *analysis; /* strong: it keeps what the parts refer to */
  GPtrArray *witnesses;  /* (element-type UndPart) */
  UndCollationOptions options;
} CollateJob;

static void
collate_job_free (CollateJob *self)
{
  g_ptr_array_unref (self->witnesses);
  und_analysis_unref (self->analysis);
  g_free (self);
}

static void
collate_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  CollateJob *job = task_data;
  GError *error = NULL;
  UndCollation *collation = und_collation_new ((UndPart *const *) job->witnesses->pdata,
                                               job->witnesses->len, &job->options, cancellable,
                                               &error);

  if (collation == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, collation, (GDestroyNotify) und_collation_unref);
}

static void
set_summary (UndTemplatePage *self, char *summary)
{
  g_free (self->summary);
  self->summary = summary;
  gtk_label_set_text (self->count, summary);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static char *
describe (UndTemplatePage *self)
{
  GPtrArray *rows = und_collation_get_rows (self->collation);
  guint counts[UND_ROW_SLOT + 1] = { 0 };
  g_autofree char *documents = g_strdup_printf (
    ngettext ("%u document", "%u documents", self->names->len), self->names->len);
  g_autofree char *variants = NULL;
  g_autofree char *slots = NULL;

  for (guint r = 0; r < rows->len; r++)
    counts[((const UndCollationRow *) rows->pdata[r])->kind]++;
  variants = g_strdup_printf (ngettext ("%u variant", "%u variants", counts[UND_ROW_VARIANT]),
                              counts[UND_ROW_VARIANT]);
  /* TRANSLATORS: places that a template leaves open: a name, a date */
  slots = g_strdup_printf (ngettext ("%u open place", "%u open places", counts[UND_ROW_SLOT]),
                           counts[UND_ROW_SLOT]);
  return g_strdup_printf ("%s · %s · %s", documents, variants, slots);
}

/* The template or, if one is chosen, a witness. */
static void
show_view (UndTemplatePage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->view);

  gtk_popover_popdown (self->popover);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_list_store_remove_all (self->items);
  if (self->collation != NULL)
    und_template_items_fill (self->items, self->collation, self->names,
                             chosen == GTK_INVALID_LIST_POSITION || chosen == 0 ? G_MAXUINT
                                                                                : chosen - 1);
}

static void
show_collation (UndTemplatePage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bounded),
                          self->collation != NULL && und_collation_is_bounded (self->collation));
  set_summary (self, self->collation != NULL ? describe (self) : g_strdup (""));
  show_view (self);
  if (self->collation != NULL)
    gtk_stack_set_visible_child_name (self->result, "view");
}

static void
forget_collation (UndTemplatePage *self)
{
  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_pointer (&self->collation, und_collation_unref);
}

static void
collated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UndTemplatePage *self = UND_TEMPLATE_PAGE (source);
  UndCollation *collation = g_task_propagate_pointer (G_TASK (result), NULL);

  /* What is no longer wanted was cancelled, and may have finished all the same. */
  if (self->running != g_task_get_cancellable (G_TASK (result)) || collation == NULL)
    {
      g_clear_pointer (&collation, und_collation_unref);
      return;
    }
  g_clear_object (&self->running);
  self->collation = collation;
  show_collation (self);
}

static GPtrArray *
get_witnesses (UndTemplatePage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->what);

  return chosen < self->choices->len ? self->choices->pdata[chosen] : NULL;
}

static gboolean
is_named_so (const GPtrArray *x, const GPtrArray *y)
{
  for (guint i = 0; x->len == y->len && i < x->len; i++)
    if (strcmp (x->pdata[i], y->pdata[i]) != 0)
      return FALSE;
  return x->len == y->len;
}

/* Names the witnesses, and offers them for reading; of the same ones the one that is read stays. */
static void
fill_view (UndTemplatePage *self, GPtrArray *witnesses)
{
  g_autoptr (GtkStringList) list = NULL;
  g_autoptr (GPtrArray) names = und_phrase_parts (witnesses);

  if (is_named_so (names, self->names))
    return;
  list = gtk_string_list_new (NULL);
  g_ptr_array_unref (self->names);
  self->names = g_steal_pointer (&names);
  gtk_string_list_append (list, _ ("The template"));
  for (guint i = 0; i < self->names->len; i++)
    gtk_string_list_append (list, self->names->pdata[i]);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->view, G_LIST_MODEL (list));
  self->is_filling = FALSE;
}

/* Collates what is chosen; not before the page is seen, as nobody may ever look. */
static void
start_collation (UndTemplatePage *self)
{
  GPtrArray *witnesses = get_witnesses (self);
  g_autoptr (GTask) task = NULL;
  CollateJob *job;

  forget_collation (self);
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (witnesses != NULL)
    fill_view (self, witnesses);
  show_collation (self);
  if (witnesses == NULL || self->is_stale)
    return;
  job = g_new0 (CollateJob, 1);
  job->analysis = und_analysis_ref (self->analysis);
  job->witnesses = g_ptr_array_ref (witnesses);
  job->options.ignored = self->ignored;
  self->running = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->result, "busy");
  task = g_task_new (self, self->running, collated_cb, NULL);
  g_task_set_source_tag (task, start_collation);
  g_task_set_task_data (task, job, (GDestroyNotify) collate_job_free);
  g_task_run_in_thread (task, collate_thread);
}

static void
und_template_page_map (GtkWidget *widget)
{
  UndTemplatePage *self = UND_TEMPLATE_PAGE (widget);

  GTK_WIDGET_CLASS (und_template_page_parent_class)->map (widget);
  if (self->is_stale)
    start_collation (self);
}

static void
what_changed_cb (UndTemplatePage *self)
{
  if (!self->is_filling)
    start_collation (self);
}

static void
view_changed_cb (UndTemplatePage *self)
{
  if (!self->is_filling)
    show_view (self);
}

/* What a press on a row asks for. */
typedef struct
{
  UndTemplatePage *page; /* strong */
  guint view;
} ViewWish;

static gboolean
show_wished_cb (gpointer user_data)
{
  ViewWish *wish = user_data;

  if (wish->page->collation != NULL && !gtk_widget_in_destruction (GTK_WIDGET (wish->page)))
    gtk_drop_down_set_selected (wish->page->view, wish->view);
  return G_SOURCE_REMOVE;
}

static void
view_wish_free (gpointer data)
{
  ViewWish *self = data;

  g_object_unref (self->page);
  g_free (self);
}

/* A share is pressed to read whose it is. The rows are changed once the press is over: GTK 4.8
 * still looks at the row that was pressed. */
static void
activate_cb (UndTemplatePage *self, guint position)
{
  g_autoptr (UndTemplateItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  ViewWish *wish;

  if (und_template_item_get_kind (item) != UND_TEMPLATE_SHARE)
    return;
  wish = g_new (ViewWish, 1);
  wish->page = g_object_ref (self);
  wish->view = und_template_item_get_witness (item) + 1;
  g_idle_add_full (G_PRIORITY_DEFAULT, show_wished_cb, wish, view_wish_free);
}

static void
pressed_cb (UndTemplatePage *self, int n_press, double x, double y)
{
  double page_x = 0;
  double page_y = 0;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->list), GTK_WIDGET (self), x, y, &page_x,
                                    &page_y);
  self->pressed = (GdkRectangle){ (int) page_x, (int) page_y, 1, 1 };
  self->pressed_at = g_get_monotonic_time ();
}

/* Where to point to: at the pointer, if it was just pressed, or at the row, for the keyboard. */
static GdkRectangle
find_place (UndTemplatePage *self, GtkWidget *row)
{
  graphene_rect_t bounds;

  if (g_get_monotonic_time () - self->pressed_at < PRESS_US
      || !gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    return self->pressed;
  return (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                         (int) bounds.size.height };
}

static void
link_followed_cb (UndTemplatePage *self, guint row, UndTemplateRow *widget)
{
  GdkRectangle place = find_place (self, GTK_WIDGET (widget));
  g_autofree char *text = NULL;

  if (self->collation == NULL || row >= und_collation_get_rows (self->collation)->len)
    return;
  text = und_template_items_describe_row (self->collation, self->names, row);
  gtk_label_set_markup (self->readers, text);
  gtk_popover_set_pointing_to (self->popover, &place);
  gtk_popover_popup (self->popover);
  /* A label that takes the focus selects all of its words. */
  gtk_label_select_region (self->readers, 0, 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *row = und_template_row_new ();

  g_signal_connect_object (row, "link-followed", G_CALLBACK (link_followed_cb), user_data,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  UndTemplateItem *item = gtk_list_item_get_item (list_item);

  gtk_list_item_set_activatable (list_item,
                                 und_template_item_get_kind (item) == UND_TEMPLATE_SHARE);
  und_template_row_set_item (UND_TEMPLATE_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
ignore_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  UndTemplatePage *self = UND_TEMPLATE_PAGE (user_data);

  self->ignored = und_ignore_set_state (action, value, self->ignored);
  start_collation (self);
}

static void
add_choice (UndTemplatePage *self, GtkStringList *titles, GPtrArray *witnesses, char *title)
{
  g_ptr_array_add (self->choices, witnesses);
  gtk_string_list_take (titles, title);
}

/* Each letter with its releases, and all documents. */
static void
list_choices (UndTemplatePage *self, GtkStringList *titles)
{
  GPtrArray *rosters = und_analysis_get_rosters (self->analysis);
  GPtrArray *parts = und_analysis_get_parts (self->analysis);

  for (guint i = 0; i < rosters->len; i++)
    {
      g_autoptr (GPtrArray) witnesses = und_roster_list_witnesses (rosters->pdata[i]);
      g_autofree char *name = NULL;

      if (witnesses->len < 2)
        continue;
      name = und_phrase_part (witnesses->pdata[0]);
      add_choice (self, titles, g_steal_pointer (&witnesses),
                  /* TRANSLATORS: a letter, such as "Letter · d1.2" */
                  g_strdup_printf (_ ("%s and its releases"), name));
    }
  if (parts->len > 1)
    {
      GPtrArray *all = g_ptr_array_new ();

      g_ptr_array_extend (all, parts, NULL, NULL);
      add_choice (self, titles, all, g_strdup (_ ("All documents")));
    }
}

static void
refresh (UndTemplatePage *self)
{
  UndAnalysis *analysis = und_campaign_get_analysis (self->campaign);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  UndAnalysis *old_analysis = self->analysis;
  GtkStringObject *old_choice = gtk_drop_down_get_selected_item (self->what);
  g_autofree char *chosen = old_choice != NULL
                              ? g_strdup (gtk_string_object_get_string (old_choice))
                              : NULL;

  forget_collation (self);
  self->analysis = analysis != NULL ? und_analysis_ref (analysis) : NULL;
  g_ptr_array_set_size (self->choices, 0);
  if (self->analysis != NULL)
    list_choices (self, titles);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->what, G_LIST_MODEL (titles));
  for (guint i = 0; chosen != NULL && i < self->choices->len; i++)
    if (strcmp (gtk_string_list_get_string (titles, i), chosen) == 0)
      gtk_drop_down_set_selected (self->what, i);
  self->is_filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, self->choices->len > 0 ? "template" : "none");
  start_collation (self);
  g_clear_pointer (&old_analysis, und_analysis_unref);
}

static void
und_template_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SUMMARY)
    g_value_set_string (value, UND_TEMPLATE_PAGE (object)->summary);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_template_page_dispose (GObject *object)
{
  UndTemplatePage *self = UND_TEMPLATE_PAGE (object);

  self->is_filling = TRUE;
  forget_collation (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), UND_TYPE_TEMPLATE_PAGE);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_object (&self->items);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  g_clear_pointer (&self->summary, g_free);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (und_template_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-template-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UndTemplatePage, stack);
  gtk_widget_class_bind_template_child (widget_class, UndTemplatePage, what);
  gtk_widget_class_bind_template_child (widget_class, UndTemplatePage, view);
  gtk_widget_class_bind_template_child (widget_class, UndTemplatePage, count);
  gtk_widget_class_bind_template_child (widget_class, UndTemplatePage, bounded);
  gtk_widget_class_bind_template_child (widget_class, UndTemplatePage, result);
  gtk_widget_class_bind_template_child (widget_class, UndTemplatePage, list);
  gtk_widget_class_bind_template_child (widget_class, UndTemplatePage, popover);
  gtk_widget_class_bind_template_child (widget_class, UndTemplatePage, readers);
  gtk_widget_class_bind_template_callback (widget_class, what_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
und_template_page_class_init (UndTemplatePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = und_template_page_get_property;
  object_class->dispose = und_template_page_dispose;
  widget_class->map = und_template_page_map;
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (UND_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
und_template_page_init (UndTemplatePage *self)
{
  static const GActionEntry entries[] = {
    { "ignore-typography", NULL, NULL, "true", ignore_cb },
    { "ignore-punctuation", NULL, NULL, "true", ignore_cb },
    { "ignore-case", NULL, NULL, "false", ignore_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->summary = g_strdup ("");
  /* A template reads better without its commas; who wants them marked can have them. */
  self->ignored = 1u << UND_GRADE_TYPOGRAPHY | 1u << UND_GRADE_PUNCTUATION;
  self->items = g_list_store_new (UND_TYPE_TEMPLATE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  und_names_set_inner (GTK_WIDGET (self->what), GTK_TYPE_BUTTON, _ ("What is told together"));
  und_names_set_inner (GTK_WIDGET (self->view), GTK_TYPE_BUTTON, _ ("What is read"));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "template", G_ACTION_GROUP (actions));
}

/**
 * und_template_page_set_campaign:
 * @self: the page
 * @campaign: what it shows
 *
 * Shows @campaign and follows it. To be called once.
 */
void
und_template_page_set_campaign (UndTemplatePage *self, UndCampaign *campaign)
{
  g_return_if_fail (UND_IS_TEMPLATE_PAGE (self));
  g_return_if_fail (self->campaign == NULL);

  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "analysed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * und_template_page_has_collation:
 * @self: the page
 *
 * Tells whether a collation is shown.
 *
 * Returns: FALSE while there is none
 */
gboolean
und_template_page_has_collation (UndTemplatePage *self)
{
  g_return_val_if_fail (UND_IS_TEMPLATE_PAGE (self), FALSE);
  return self->collation != NULL;
}

/**
 * und_template_page_get_summary:
 * @self: the page
 *
 * Says how many documents are told together, and how often they part.
 *
 * Returns: (transfer none): the words, or "" while there is no collation
 */
const char *
und_template_page_get_summary (UndTemplatePage *self)
{
  g_return_val_if_fail (UND_IS_TEMPLATE_PAGE (self), NULL);
  return self->summary;
}

/**
 * und_template_page_get_n_rows:
 * @self: the page
 *
 * Counts the rows of the list.
 *
 * Returns: how many
 */
guint
und_template_page_get_n_rows (UndTemplatePage *self)
{
  g_return_val_if_fail (UND_IS_TEMPLATE_PAGE (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/**
 * und_template_page_dup_report:
 * @self: the page
 *
 * Makes a report of the collation shown.
 *
 * Returns: (transfer full) (nullable): the report, or NULL while there is no collation
 */
UndReport *
und_template_page_dup_report (UndTemplatePage *self)
{
  UndReport *report;

  g_return_val_if_fail (UND_IS_TEMPLATE_PAGE (self), NULL);
  if (self->collation == NULL)
    return NULL;
  report = und_report_new (self->analysis);
  report->has_documents = FALSE;
  report->has_relations = FALSE;
  report->ignored = self->ignored;
  und_report_add_collation (report, self->collation);
  return report;
}

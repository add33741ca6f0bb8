/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-campaign.h"

struct _UndCampaign
{
  GObject parent_instance;

  GPtrArray *documents;  /* (element-type UndDocument) */
  UndAnalysis *analysis; /* NULL before the first has finished */
  GCancellable *running; /* of the analysis that is wanted, or NULL */
};

enum
{
  PROP_0,
  PROP_IS_ANALYSING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ANALYSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
und_campaign_get_item_type (GListModel *model)
{
  return UND_TYPE_DOCUMENT;
}

static guint
und_campaign_get_n_items (GListModel *model)
{
  return UND_CAMPAIGN (model)->documents->len;
}

static gpointer
und_campaign_get_item (GListModel *model, guint position)
{
  UndCampaign *self = UND_CAMPAIGN (model);

  if (position >= self->documents->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->documents, position));
}

static void
und_campaign_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = und_campaign_get_item_type;
  iface->get_n_items = und_campaign_get_n_items;
  iface->get_item = und_campaign_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (UndCampaign,
                               und_campaign,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      und_campaign_list_model_init))

/* What is being computed is of documents that are no longer these. */
static void
drop_running (UndCampaign *self)
{
  if (self->running == NULL)
    return;
  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ANALYSING]);
}

static void
und_campaign_dispose (GObject *object)
{
  UndCampaign *self = UND_CAMPAIGN (object);

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);

  G_OBJECT_CLASS (und_campaign_parent_class)->dispose (object);
}

static void
und_campaign_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_IS_ANALYSING:
      g_value_set_boolean (value, und_campaign_is_analysing (UND_CAMPAIGN (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
und_campaign_class_init (UndCampaignClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = und_campaign_dispose;
  object_class->get_property = und_campaign_get_property;

  properties[PROP_IS_ANALYSING] = g_param_spec_boolean ("is-analysing", NULL, NULL, FALSE,
                                                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                          | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * UndCampaign::analysed:
   * @self: the campaign
   *
   * A new analysis is there.
   */
  signals[SIGNAL_ANALYSED] = g_signal_new ("analysed", UND_TYPE_CAMPAIGN, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
und_campaign_init (UndCampaign *self)
{
  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * und_campaign_new:
 *
 * Makes a campaign without documents.
 *
 * Returns: (transfer full): the campaign
 */
UndCampaign *
und_campaign_new (void)
{
  return g_object_new (UND_TYPE_CAMPAIGN, NULL);
}

/**
 * und_campaign_add:
 * @self: a campaign
 * @document: a document, read or failed
 *
 * Adds a document at the end. An analysis under way becomes void.
 */
void
und_campaign_add (UndCampaign *self, UndDocument *document)
{
  g_return_if_fail (UND_IS_CAMPAIGN (self));
  g_return_if_fail (UND_IS_DOCUMENT (document));

  drop_running (self);
  g_ptr_array_add (self->documents, g_object_ref (document));
  g_list_model_items_changed (G_LIST_MODEL (self), self->documents->len - 1, 0, 1);
}

/**
 * und_campaign_remove:
 * @self: a campaign
 * @document: a document of the campaign
 *
 * Takes a document out. An analysis under way becomes void.
 */
void
und_campaign_remove (UndCampaign *self, UndDocument *document)
{
  guint position = 0;

  g_return_if_fail (UND_IS_CAMPAIGN (self));

  if (!g_ptr_array_find (self->documents, document, &position))
    return;
  drop_running (self);
  g_ptr_array_remove_index (self->documents, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * und_campaign_clear:
 * @self: a campaign
 *
 * Takes all documents out, and with them the analysis.
 */
void
und_campaign_clear (UndCampaign *self)
{
  guint n_documents = 0;

  g_return_if_fail (UND_IS_CAMPAIGN (self));

  n_documents = self->documents->len;
  drop_running (self);
  g_ptr_array_set_size (self->documents, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_documents, 0);
}

/**
 * und_campaign_get_analysis:
 * @self: a campaign
 *
 * Gets the analysis of the documents as they were when the last one was finished.
 *
 * Returns: (transfer none) (nullable): the analysis
 */
UndAnalysis *
und_campaign_get_analysis (UndCampaign *self)
{
  g_return_val_if_fail (UND_IS_CAMPAIGN (self), NULL);

  return self->analysis;
}

/**
 * und_campaign_is_analysing:
 * @self: a campaign
 *
 * Tells whether an analysis is under way.
 *
 * Returns: TRUE from the call of und_campaign_analyse_async() to its end
 */
gboolean
und_campaign_is_analysing (UndCampaign *self)
{
  g_return_val_if_fail (UND_IS_CAMPAIGN (self), FALSE);

  return self->running != NULL;
}

static void
take_analysis (UndCampaign *self, UndAnalysis *analysis)
{
  g_clear_pointer (&self->analysis, und_analysis_unref);
  self->analysis = analysis;
  g_signal_emit (self, signals[SIGNAL_ANALYSED], 0);
}

static GPtrArray *
copy_documents (UndCampaign *self)
{
  return g_ptr_array_copy (self->documents, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
}

/**
 * und_campaign_analyse:
 * @self: a campaign
 * @cancellable: (nullable): to stop it
 * @error: return location for G_IO_ERROR_CANCELLED
 *
 * Analyses the documents as they are now, in this thread, and publishes the analysis.
 *
 * Returns: FALSE only when cancelled; the campaign is then as it was
 */
gboolean
und_campaign_analyse (UndCampaign *self, GCancellable *cancellable, GError **error)
{
  UndAnalysis *analysis = NULL;

  g_return_val_if_fail (UND_IS_CAMPAIGN (self), FALSE);

  drop_running (self);
  analysis = und_analysis_new (self->documents, cancellable, error);
  if (analysis == NULL)
    return FALSE;
  take_analysis (self, analysis);
  return TRUE;
}

static void
analyse_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  UndAnalysis *analysis = und_analysis_new (data, cancellable, &error);

  if (analysis == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, analysis, (GDestroyNotify) und_analysis_unref);
}

static void
forward_cancel_cb (GCancellable *cancellable, GCancellable *running)
{
  g_cancellable_cancel (running);
}

/**
 * und_campaign_analyse_async:
 * @self: a campaign
 * @cancellable: (nullable): to stop it
 * @callback: called on the main context
 * @user_data: for @callback
 *
 * Analyses the documents as they are now in a worker thread. A later call, or a change of the
 * documents, makes this one void: it then finishes with G_IO_ERROR_CANCELLED.
 */
void
und_campaign_analyse_async (UndCampaign *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (UND_IS_CAMPAIGN (self));

  drop_running (self);
  self->running = g_cancellable_new ();
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (forward_cancel_cb),
                             self->running, 0);
  task = g_task_new (self, self->running, callback, user_data);
  g_task_set_source_tag (task, und_campaign_analyse_async);
  g_task_set_task_data (task, copy_documents (self), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, analyse_thread);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ANALYSING]);
}

/**
 * und_campaign_analyse_finish:
 * @self: a campaign
 * @result: what the callback was given
 * @error: G_IO_ERROR_CANCELLED if it was cancelled or became void
 *
 * Ends und_campaign_analyse_async().
 *
 * Returns: whether there is a new analysis
 */
gboolean
und_campaign_analyse_finish (UndCampaign *self, GAsyncResult *result, GError **error)
{
  UndAnalysis *analysis = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  analysis = g_task_propagate_pointer (G_TASK (result), error);
  if (self->running == g_task_get_cancellable (G_TASK (result)))
    {
      g_clear_object (&self->running);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ANALYSING]);
    }
  if (analysis == NULL)
    return FALSE;
  take_analysis (self, analysis);
  return TRUE;
}

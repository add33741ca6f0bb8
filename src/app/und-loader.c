/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-loader.h"

#include "und-import.h"

#include <glib/gi18n.h>

/*
 * One job reads one list of files in a worker thread: it walks the folders, then imports file by
 * file, and leaves its counters where the main thread can read them. Nothing enters the campaign
 * before the whole job is done, so a cancelled job leaves no half of a folder behind. A file that
 * fails becomes a failed document, which is a row that says why.
 */

typedef struct
{
  GFile *file; /* strong */
  char *name;  /* what the report calls it */
} Input;

typedef struct
{
  GPtrArray *files;     /* (element-type GFile): as asked for */
  GPtrArray *documents; /* (element-type UndDocument) */
  int n_total;          /* atomic */
  int n_done;           /* atomic */
} Job;

struct _UndLoader
{
  GObject parent_instance;

  UndCampaign *campaign;     /* strong */
  GCancellable *cancellable; /* strong; NULL when nothing runs */
  Job *job;                  /* lent by the running task; NULL while there is none */
  GQueue waiting;            /* (element-type GPtrArray): lists of files, owned */
  guint tick_id;             /* source that tells of progress */
  gboolean is_analysing;
};

enum
{
  SIGNAL_PROGRESS,
  SIGNAL_FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Between two looks at the counters of a job; five a second are enough for an eye. */
#define PROGRESS_INTERVAL_MS 200

G_DEFINE_TYPE (UndLoader, und_loader, G_TYPE_OBJECT)

static void
input_free (Input *self)
{
  g_object_unref (self->file);
  g_free (self->name);
  g_free (self);
}

static void
job_free (Job *self)
{
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->documents);
  g_free (self);
}

static void
add_input (GPtrArray *inputs, GFile *file, char *name)
{
  Input *input = g_new0 (Input, 1);

  input->file = g_object_ref (file);
  input->name = name;
  g_ptr_array_add (inputs, input);
}

static int
compare_infos_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (g_file_info_get_name (*(GFileInfo *const *) a),
                 g_file_info_get_name (*(GFileInfo *const *) b));
}

/* The entries of @folder in byte order; hidden ones are passed over. NULL if it cannot be read. */
static GPtrArray *
list_folder (GFile *folder, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
    G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
  GFileInfo *info;

  if (enumerator == NULL)
    return NULL;
  while ((info = g_file_enumerator_next_file (enumerator, cancellable, NULL)) != NULL)
    if (g_file_info_get_name (info)[0] != '.')
      g_ptr_array_add (infos, info);
    else
      g_object_unref (info);
  g_ptr_array_sort (infos, compare_infos_cb);
  return g_steal_pointer (&infos);
}

/* A link to a folder below a folder is not followed, so that the walk ends. */
static gboolean
is_link_to_folder (GFile *file, GCancellable *cancellable)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable)
           == G_FILE_TYPE_SYMBOLIC_LINK
         && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable)
              == G_FILE_TYPE_DIRECTORY;
}

/* File names are bytes; what the report and the window call them is UTF-8. */
static char *
dup_display_name (GFile *root, GFile *file)
{
  g_autofree char *relative = root != NULL ? g_file_get_relative_path (root, file) : NULL;
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (relative != NULL ? relative : base);
}

/* Adds all files below @root, in byte order of each folder, named relative to it. The folders still
 * to be walked are on a stack of our own, so depth costs no recursion. */
static void
add_folder (GPtrArray *inputs, GFile *root, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (stack, g_object_ref (root));
  while (stack->len > 0 && !g_cancellable_is_cancelled (cancellable))
    {
      g_autoptr (GFile) file = g_ptr_array_steal_index (stack, stack->len - 1);
      g_autoptr (GPtrArray) infos = NULL;

      if (file != root && is_link_to_folder (file, cancellable))
        continue;
      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable)
          == G_FILE_TYPE_DIRECTORY)
        infos = list_folder (file, cancellable);
      if (infos == NULL)
        add_input (inputs, file, dup_display_name (root, file));
      for (guint i = infos != NULL ? infos->len : 0; i > 0; i--)
        g_ptr_array_add (stack,
                         g_file_get_child (file, g_file_info_get_name (infos->pdata[i - 1])));
    }
}

static GPtrArray *
list_inputs (Job *job, GCancellable *cancellable)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) input_free);

  for (guint i = 0; i < job->files->len; i++)
    {
      GFile *file = job->files->pdata[i];

      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable)
          == G_FILE_TYPE_DIRECTORY)
        add_folder (inputs, file, cancellable);
      else
        add_input (inputs, file, dup_display_name (NULL, file));
    }
  return inputs;
}

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GPtrArray) inputs = list_inputs (job, cancellable);

  g_atomic_int_set (&job->n_total, (int) inputs->len);
  for (guint i = 0; i < inputs->len; i++)
    {
      Input *input = inputs->pdata[i];
      g_autoptr (GError) error = NULL;
      UndDocument *document;

      if (g_task_return_error_if_cancelled (task))
        return;
      document = und_import_file (input->file, input->name, cancellable, &error);
      if (document == NULL)
        document = und_document_new_failed (input->name, error);
      g_ptr_array_add (job->documents, document);
      g_atomic_int_inc (&job->n_done);
    }
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static gboolean
progress_cb (gpointer user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_PROGRESS], 0);
  return G_SOURCE_CONTINUE;
}

static void start_next (UndLoader *self);

static void
finish (UndLoader *self, const GError *error)
{
  gboolean is_cancelled = error != NULL
                          && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  self->is_analysing = FALSE;
  g_clear_object (&self->cancellable);
  if (is_cancelled)
    g_queue_clear_full (&self->waiting, (GDestroyNotify) g_ptr_array_unref);
  if (!g_queue_is_empty (&self->waiting))
    {
      start_next (self);
      return;
    }
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0, is_cancelled);
}

static void
analysed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UndLoader) self = user_data;
  g_autoptr (GError) error = NULL;

  und_campaign_analyse_finish (UND_CAMPAIGN (source), result, &error);
  finish (self, error);
}

static void
start_analysis (UndLoader *self)
{
  self->is_analysing = TRUE;
  und_campaign_analyse_async (self->campaign, self->cancellable, analysed_cb, g_object_ref (self));
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UndLoader *self = UND_LOADER (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->job = NULL;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      finish (self, error);
      return;
    }
  for (guint i = 0; i < job->documents->len; i++)
    und_campaign_add (self->campaign, job->documents->pdata[i]);
  start_analysis (self);
}

static void
start_next (UndLoader *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  job->files = g_queue_pop_head (&self->waiting);
  job->documents = g_ptr_array_new_with_free_func (g_object_unref);
  self->job = job;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, loaded_cb, NULL);
  g_task_set_source_tag (task, start_next);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, load_thread);
  if (self->tick_id == 0)
    self->tick_id = g_timeout_add (PROGRESS_INTERVAL_MS, progress_cb, self);
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0);
}

static void
und_loader_dispose (GObject *object)
{
  UndLoader *self = UND_LOADER (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) g_ptr_array_unref);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (und_loader_parent_class)->dispose (object);
}

static void
und_loader_class_init (UndLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = und_loader_dispose;
  signals[SIGNAL_PROGRESS] = g_signal_new ("progress", UND_TYPE_LOADER, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", UND_TYPE_LOADER, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
und_loader_init (UndLoader *self)
{
  g_queue_init (&self->waiting);
}

/**
 * und_loader_new:
 * @campaign: where the documents go
 *
 * Creates a loader. It emits "progress" while it works and "finished" (with whether it was
 * cancelled) when nothing is left to do.
 *
 * Returns: (transfer full): the loader
 */
UndLoader *
und_loader_new (UndCampaign *campaign)
{
  UndLoader *self = g_object_new (UND_TYPE_LOADER, NULL);

  self->campaign = g_object_ref (campaign);
  return self;
}

/**
 * und_loader_load:
 * @self: the loader
 * @files: (element-type GFile): files and folders
 *
 * Reads @files into the campaign, after what is still being read.
 */
void
und_loader_load (UndLoader *self, GPtrArray *files)
{
  g_return_if_fail (UND_IS_LOADER (self));
  g_return_if_fail (files != NULL);

  if (files->len == 0)
    return;
  g_queue_push_tail (&self->waiting, g_ptr_array_ref (files));
  if (!und_loader_is_busy (self))
    start_next (self);
}

/**
 * und_loader_refresh:
 * @self: the loader
 *
 * Has the campaign analysed as it is now. While a load runs this is left to the load.
 */
void
und_loader_refresh (UndLoader *self)
{
  g_return_if_fail (UND_IS_LOADER (self));

  if (und_loader_is_busy (self))
    return;
  self->cancellable = g_cancellable_new ();
  start_analysis (self);
}

/**
 * und_loader_cancel:
 * @self: the loader
 *
 * Stops what is running and forgets what waits.
 */
void
und_loader_cancel (UndLoader *self)
{
  g_return_if_fail (UND_IS_LOADER (self));
  g_cancellable_cancel (self->cancellable);
}

/**
 * und_loader_is_busy:
 * @self: the loader
 *
 * Tells whether anything is being read or analysed.
 *
 * Returns: TRUE if so
 */
gboolean
und_loader_is_busy (UndLoader *self)
{
  g_return_val_if_fail (UND_IS_LOADER (self), FALSE);
  return self->cancellable != NULL;
}

/**
 * und_loader_get_fraction:
 * @self: the loader
 *
 * Gets the share of the files of the running load that have been read.
 *
 * Returns: the share, in `[0, 1]`
 */
double
und_loader_get_fraction (UndLoader *self)
{
  int n_total;

  g_return_val_if_fail (UND_IS_LOADER (self), 0);
  if (self->job == NULL)
    return und_loader_is_busy (self) ? 1 : 0;
  n_total = g_atomic_int_get (&self->job->n_total);
  return n_total == 0 ? 0 : (double) g_atomic_int_get (&self->job->n_done) / n_total;
}

/**
 * und_loader_dup_status:
 * @self: the loader
 *
 * Says what is going on, in the user's language.
 *
 * Returns: (transfer full): a sentence, or "" when nothing is going on
 */
char *
und_loader_dup_status (UndLoader *self)
{
  int n_total;

  g_return_val_if_fail (UND_IS_LOADER (self), NULL);
  if (self->is_analysing)
    return g_strdup (_ ("Comparing the documents…"));
  if (self->job == NULL)
    return g_strdup ("");
  n_total = g_atomic_int_get (&self->job->n_total);
  if (n_total == 0)
    return g_strdup (_ ("Looking for documents…"));
  return g_strdup_printf (_ ("Reading document %d of %d…"),
                          MIN (g_atomic_int_get (&self->job->n_done) + 1, n_total), n_total);
}

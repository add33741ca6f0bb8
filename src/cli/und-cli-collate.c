/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-input.h"
#include "und-cli-print.h"
#include "und-cli-side.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the command line names: the paths to read, each once, files before folders, so that the
 * documents read come in the order of @wanted; and of each file which of its parts are meant. */
typedef struct
{
  GPtrArray *paths;  /* (element-type filename), in the end NULL */
  GPtrArray *wanted; /* (element-type GArray of guint): a part's number from 1, or 0 for all */
} Choice;

static void
choice_clear (Choice *self)
{
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, choice_clear)

static GArray *
add_path (Choice *self, const char *path)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (guint));

  g_ptr_array_add (self->paths, g_strdup (path));
  g_ptr_array_add (self->wanted, parts);
  return parts;
}

static void
choice_init (Choice *self, const UndCliOptions *options)
{
  g_autoptr (GHashTable)
    parts_by_path = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);

  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; options->files[i] != NULL; i++)
    {
      guint n_part = 0;
      g_autofree char *path = und_cli_split_file (options->files[i], &n_part);
      GArray *parts = g_hash_table_lookup (parts_by_path, path);

      if (options->is_recursive && g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          g_ptr_array_add (folders, g_strdup (path));
          continue;
        }
      if (parts == NULL)
        parts = add_path (self, path);
      g_hash_table_insert (parts_by_path, g_strdup (path), parts);
      g_array_append_val (parts, n_part);
    }
  for (guint i = 0; i < folders->len; i++)
    g_ptr_array_add (self->paths, g_strdup (g_ptr_array_index (folders, i)));
  g_ptr_array_add (self->paths, NULL);
}

static gboolean
is_wanted (const GArray *parts, guint number)
{
  for (guint i = 0; i < parts->len; i++)
    {
      guint wanted = g_array_index (parts, guint, i);

      if (wanted == 0 || wanted == number)
        return TRUE;
    }
  return FALSE;
}

/* Has each document the parts that are wanted of it? */
static gboolean
check_parts (const Choice *self, GPtrArray *documents)
{
  for (guint i = 0; i < self->wanted->len; i++)
    {
      UndDocument *document = g_ptr_array_index (documents, i);
      const GArray *parts = g_ptr_array_index (self->wanted, i);
      guint n_parts = 0;

      if (und_document_get_error (document) != NULL)
        continue;
      n_parts = (guint) und_facts_get_n_parts (und_document_get_facts (document));
      for (guint k = 0; k < parts->len; k++)
        if (g_array_index (parts, guint, k) > n_parts)
          {
            und_cli_complain (_ ("%s has no part %u."), und_document_get_name (document),
                              g_array_index (parts, guint, k));
            return FALSE;
          }
    }
  return TRUE;
}

/* The parts that are wanted, of what could be read: its place among @documents says which of
 * @wanted it is, and what comes after those is in a folder. */
static GPtrArray *
list_witnesses (const Choice *self, GPtrArray *documents, UndAnalysis *analysis)
{
  GPtrArray *witnesses = g_ptr_array_new ();
  GPtrArray *parts = und_analysis_get_parts (analysis);
  guint at = 0;

  for (guint p = 0; p < parts->len; p++)
    {
      UndPart *part = g_ptr_array_index (parts, p);

      while (g_ptr_array_index (documents, at) != (gpointer) und_part_get_document (part))
        at++;
      if (at >= self->wanted->len
          || is_wanted (g_ptr_array_index (self->wanted, at), und_part_get_index (part) + 1))
        g_ptr_array_add (witnesses, part);
    }
  return witnesses;
}

/**
 * und_cli_add_collation:
 * @options: what to ignore
 * @report: where to add it
 * @witnesses: (element-type UndPart): at least one
 *
 * Collates parts of the report's analysis.
 */
void
und_cli_add_collation (const UndCliOptions *options, UndReport *report, GPtrArray *witnesses)
{
  const UndCollationOptions how = { .ignored = options->ignored };
  g_autoptr (UndCollation) collation = und_collation_new ((UndPart *const *) witnesses->pdata,
                                                          witnesses->len, &how, NULL, NULL);

  g_assert (collation != NULL);
  und_report_add_collation (report, collation);
}

static UndCliExit
write_page (const UndCliOptions *options, const UndReport *report)
{
  g_autoptr (UndCliPage) page = und_cli_page_new (options);

  for (guint i = 0; i < report->collations->len; i++)
    und_cli_print_collation (page, g_ptr_array_index (report->collations, i));
  if (report->collations->len == 0)
    und_cli_page_add_line (page, 0, 0, _ ("No document could be read."));
  return und_cli_page_write (page, options);
}

/**
 * und_cli_collate:
 * @options: files
 *
 * Tells what all parts of the files share, where they vary, and what each has of its own.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_collate (const UndCliOptions *options)
{
  UndCliExit status = UND_CLI_EXIT_DONE;
  g_auto (Choice) choice = { NULL };
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) witnesses = NULL;
  g_autoptr (UndAnalysis) analysis = NULL;
  g_autoptr (UndReport) report = NULL;

  choice_init (&choice, options);
  documents = und_cli_read_documents (options, (char **) choice.paths->pdata, &status);
  if (!check_parts (&choice, documents))
    return UND_CLI_EXIT_BAD_USAGE;
  analysis = und_analysis_new (documents, NULL, NULL);
  witnesses = list_witnesses (&choice, documents, analysis);
  report = und_report_new (analysis);
  report->has_documents = FALSE;
  report->has_relations = FALSE;
  report->ignored = options->ignored;
  report->created = g_strdup (options->created);
  if (witnesses->len > 0)
    und_cli_add_collation (options, report, witnesses);
  if (options->format != UND_CLI_FORMAT_TEXT)
    return und_cli_worse (status, und_cli_finish_report (options, report));
  return und_cli_worse (status, write_page (options, report));
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-options.h"

#include "und-comparison.h"
#include "und-edit.h"
#include "und-stream-index.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Words of context round a difference: enough to find the place by reading. */
#define DEFAULT_CONTEXT 12

/* What GOption writes into, before it is checked. */
typedef struct
{
  UndCliOptions *options;
  char *format;
  char **ignore;
  char *move_words;
  char *sensitivity;
  gboolean has_timestamp;
  gboolean is_full;
  gboolean is_version;
} Parse;

/* Which commands an entry belongs to; 0 is all. */
typedef struct
{
  guint takes;
  GOptionEntry entry;
} Choice;

/**
 * und_cli_options_free:
 *
 * Frees the options and all they own.
 */
void
und_cli_options_free (UndCliOptions *self)
{
  g_strfreev (self->files);
  g_strfreev (self->pairs);
  g_strfreev (self->from);
  g_strfreev (self->to);
  g_free (self->pair_list);
  g_free (self->output);
  g_free (self->library);
  g_free (self->passim);
  g_free (self->files_from);
  g_free (self->language);
  g_free (self->created);
  g_free (self);
}

static void
add_entry (GOptionGroup *group, const UndCliCommand *command, const Choice *choice)
{
  GOptionEntry entries[] = { choice->entry, G_OPTION_ENTRY_NULL };

  if (choice->takes == 0 || (choice->takes & command->takes) != 0)
    g_option_group_add_entries (group, entries);
}

/* What --format takes, and what it says of itself; the last is that of all other commands. */
typedef struct
{
  guint takes;
  const char *names[UND_CLI_FORMAT_PASSIM + 1]; /* by UndCliFormat, NULL for none */
  const char *help;
} Formats;

static const Formats all_formats[] = {
  { UND_CLI_TAKES_COLLATION,
    { "text", "json", "xml", "dot" },
    N_ ("How to write the result: text, json, xml or dot") },
  { UND_CLI_TAKES_PASSAGES,
    { "text", "json", NULL, NULL, "jsonl", "pan-xml", "passim" },
    N_ ("How to write the result: text, json, jsonl, passim or, of pairs, pan-xml") },
  { 0, { "text", "json", "xml" }, N_ ("How to write the result: text, json or xml") },
};

static const Formats *
get_formats (const UndCliCommand *command)
{
  const Formats *formats = all_formats;

  while (formats->takes != 0 && (formats->takes & command->takes) == 0)
    formats++;
  return formats;
}

static void
add_entries_for_inputs (GOptionGroup *group, const UndCliCommand *command, Parse *parse)
{
  UndCliOptions *o = parse->options;
  const Choice choices[] = {
    { UND_CLI_TAKES_INPUTS | UND_CLI_TAKES_PASSAGES | UND_CLI_TAKES_SOURCES,
      { "recursive", 'r', 0, G_OPTION_ARG_NONE, &o->is_recursive,
        N_ ("Read the files in folders, and in the folders in them"), NULL } },
    { UND_CLI_TAKES_INPUTS | UND_CLI_TAKES_PASSAGES | UND_CLI_TAKES_SOURCES,
      { "files-from", 0, 0, G_OPTION_ARG_FILENAME, &o->files_from,
        N_ ("Read the files that LIST names too, one a line"), N_ ("LIST") } },
    { UND_CLI_TAKES_INPUTS | UND_CLI_TAKES_COMPARISON | UND_CLI_TAKES_PASSAGES,
      { "jobs", 'j', 0, G_OPTION_ARG_INT, &o->n_jobs, N_ ("Read so many files at once"),
        N_ ("N") } },
    { UND_CLI_TAKES_INPUTS | UND_CLI_TAKES_COMPARISON | UND_CLI_TAKES_PASSAGES
        | UND_CLI_TAKES_SOURCES,
      { "language", 0, 0, G_OPTION_ARG_STRING, &o->language,
        N_ ("Language of documents that do not say theirs, such as en or es-MX"),
        N_ ("LANGUAGE") } },
    { UND_CLI_TAKES_FOUND,
      { "passim", 0, 0, G_OPTION_ARG_FILENAME, &o->passim,
        N_ ("Take the passages that passim has found: its align.json or out.json"), N_ ("FILE") } },
    { UND_CLI_TAKES_INPUTS | UND_CLI_TAKES_PASSAGES | UND_CLI_TAKES_LIBRARY,
      { "library", 'l', 0, G_OPTION_ARG_FILENAME, &o->library,
        (command->takes & UND_CLI_TAKES_LIBRARY) != 0
          ? N_ ("The campaign file that is changed or listed")
        : (command->takes & UND_CLI_TAKES_PASSAGES) != 0
          ? N_ ("Write what the documents of a campaign file share")
          : N_ ("Read the documents of a campaign file, and then those that are named"),
        N_ ("CAMPAIGN") } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_entry (group, command, &choices[i]);
}

static void
add_entries_for_report (GOptionGroup *group, const UndCliCommand *command, Parse *parse)
{
  UndCliOptions *o = parse->options;
  const Choice choices[] = {
    { UND_CLI_TAKES_FORMAT | UND_CLI_TAKES_PASSAGES,
      { "format", 'f', 0, G_OPTION_ARG_STRING, &parse->format, get_formats (command)->help,
        N_ ("FORMAT") } },
    { UND_CLI_TAKES_REPORT,
      { "explain", 0, 0, G_OPTION_ARG_NONE, &o->is_explained,
        N_ ("Say of every fact which words and which rule it rests on"), NULL } },
    { UND_CLI_TAKES_RELATIONS,
      { "check", 0, 0, G_OPTION_ARG_NONE, &o->is_checked,
        N_ ("Exit with 1 if a finding is a warning or an error"), NULL } },
    { UND_CLI_TAKES_RELATIONS,
      { "compare", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o->pairs,
        N_ ("Add the comparison of two documents or parts, such as d1.2,d2.1"), N_ ("A,B") } },
    { UND_CLI_TAKES_RELATIONS,
      { "collate", 0, 0, G_OPTION_ARG_NONE, &o->is_collated,
        N_ ("Add each letter and the releases about it as one template"), NULL } },
    { UND_CLI_TAKES_RELATIONS | UND_CLI_TAKES_COMPARISON | UND_CLI_TAKES_COLLATION,
      { "ignore", 0, 0, G_OPTION_ARG_STRING_ARRAY, &parse->ignore,
        N_ ("Set these differences aside: typography, punctuation, case, furniture"),
        N_ ("GRADES") } },
    { UND_CLI_TAKES_RELATIONS | UND_CLI_TAKES_COMPARISON,
      { "exact", 0, 0, G_OPTION_ARG_NONE, &o->is_exact,
        N_ ("Find the fewest differences rather than the most readable"), NULL } },
    { UND_CLI_TAKES_RELATIONS | UND_CLI_TAKES_COMPARISON,
      { "moves", 0, 0, G_OPTION_ARG_STRING, &parse->move_words,
        N_ ("Call a passage of N words or more that stands elsewhere moved"), "N" } },
    { UND_CLI_TAKES_RELATIONS | UND_CLI_TAKES_COMPARISON,
      { "context", 0, 0, G_OPTION_ARG_INT, &o->n_context,
        N_ ("Show N words round each difference in the text format"), N_ ("N") } },
    { UND_CLI_TAKES_RELATIONS | UND_CLI_TAKES_COMPARISON,
      { "full", 0, 0, G_OPTION_ARG_NONE, &parse->is_full,
        N_ ("Show the whole of both in the text format"), NULL } },
    { UND_CLI_TAKES_FORMAT,
      { "timestamp", 0, 0, G_OPTION_ARG_NONE, &parse->has_timestamp,
        N_ ("Say in the report when it was made"), NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_entry (group, command, &choices[i]);
}

static void
add_entries_for_passages (GOptionGroup *group, const UndCliCommand *command, Parse *parse)
{
  UndCliOptions *o = parse->options;
  const Choice choices[] = {
    { UND_CLI_TAKES_PASSAGES,
      { "from", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &o->from,
        N_ ("Look up these documents: files, or JSON lines in files named .jsonl"),
        N_ ("FILE…") } },
    { UND_CLI_TAKES_PASSAGES,
      { "to", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &o->to,
        N_ ("Look them up in these documents, which are kept in memory"), N_ ("FILE…") } },
    { UND_CLI_TAKES_PASSAGES,
      { "all", 0, 0, G_OPTION_ARG_NONE, &o->is_all,
        N_ ("Look up each FILE in all that are given before it, instead of two sides"), NULL } },
    { UND_CLI_TAKES_PASSAGES,
      { "pairs", 0, 0, G_OPTION_ARG_FILENAME, &o->pair_list,
        N_ ("Compare only the pairs in LIST: two names a line, in the folders --from and --to"),
        N_ ("LIST") } },
    { UND_CLI_TAKES_PASSAGES,
      { "sensitivity", 0, 0, G_OPTION_ARG_STRING, &parse->sensitivity,
        N_ ("With --pairs: how unlike words may be: edited, or paraphrase"), N_ ("LEVEL") } },
    { UND_CLI_TAKES_PASSAGES,
      { "common", 0, 0, G_OPTION_ARG_INT, &o->n_common,
        N_ ("Start no passage with words that stand at more than N places of --to; with --all, "
            "compare what more than N documents have only with the first of them (16)"),
        N_ ("N") } },
    { UND_CLI_TAKES_PASSAGES,
      { "edits", 0, 0, G_OPTION_ARG_NONE, &o->has_edits,
        N_ ("With --format=jsonl: say what was changed in each passage, as json does"), NULL } },
    { UND_CLI_TAKES_PASSAGES,
      { "resume", 0, 0, G_OPTION_ARG_NONE, &o->is_resumed,
        N_ ("Go on with the file of --output where an interrupted run left it"), NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_entry (group, command, &choices[i]);
}

static void
add_entries_for_all (GOptionGroup *group, const UndCliCommand *command, Parse *parse)
{
  UndCliOptions *o = parse->options;
  const Choice choices[] = {
    { 0,
      { "output", 'o', 0, G_OPTION_ARG_FILENAME, &o->output,
        N_ ("Write to FILE instead of standard output"), N_ ("FILE") } },
    { 0,
      { "quiet", 'q', 0, G_OPTION_ARG_NONE, &o->is_quiet,
        N_ ("Show no progress and no remarks, only errors"), NULL } },
    { 0,
      { "version", 0, 0, G_OPTION_ARG_NONE, &parse->is_version, N_ ("Show the version"), NULL } },
    { 0, { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &o->files, NULL, NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_entry (group, command, &choices[i]);
}

static gboolean
check_format (const UndCliCommand *command, Parse *parse, GError **error)
{
  const Formats *formats = get_formats (command);

  if (parse->format == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (formats->names); i++)
    if (g_strcmp0 (parse->format, formats->names[i]) == 0)
      {
        parse->options->format = (UndCliFormat) i;
        return TRUE;
      }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               (command->takes & UND_CLI_TAKES_COLLATION) != 0
                 ? _ ("“%s” is no format; there are text, json, xml and dot.")
               : (command->takes & UND_CLI_TAKES_PASSAGES) != 0
                 ? _ ("“%s” is no format; there are text, json, jsonl, passim and pan-xml.")
                 : _ ("“%s” is no format; there are text, json and xml."),
               parse->format);
  return FALSE;
}

static gboolean
ignore_grade (UndCliOptions *options, const char *name, GError **error)
{
  static const UndGrade grades[] = { UND_GRADE_TYPOGRAPHY, UND_GRADE_PUNCTUATION, UND_GRADE_CASE };

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    if (strcmp (name, und_grade_to_string (grades[i])) == 0)
      {
        options->ignored |= 1u << grades[i];
        return TRUE;
      }
  if (strcmp (name, "furniture") == 0)
    {
      options->ignored |= UND_IGNORE_FURNITURE;
      return TRUE;
    }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” cannot be ignored; typography, punctuation, case and furniture can."),
               name);
  return FALSE;
}

/* A collation rebuilds every witness whole, furniture and all. */
static gboolean
knows_furniture (const UndCliCommand *command)
{
  return (command->takes & UND_CLI_TAKES_COLLATION) == 0;
}

static gboolean
check_ignored (const UndCliCommand *command, Parse *parse, GError **error)
{
  for (guint i = 0; parse->ignore != NULL && parse->ignore[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (parse->ignore[i], ",", -1);

      for (guint j = 0; names[j] != NULL; j++)
        if (!ignore_grade (parse->options, names[j], error))
          return FALSE;
    }
  if ((parse->options->ignored & UND_IGNORE_FURNITURE) != 0 && !knows_furniture (command))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("A collation cannot set furniture aside; a comparison can."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_numbers (Parse *parse, GError **error)
{
  UndCliOptions *options = parse->options;
  gint64 n_move_words = 0;

  if (options->n_jobs < 1)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--jobs starts at 1."));
      return FALSE;
    }
  if (options->n_context < 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--context starts at 0."));
      return FALSE;
    }
  if (parse->move_words != NULL
      && !g_ascii_string_to_signed (parse->move_words, 10, 1, G_MAXINT, &n_move_words, NULL))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--moves takes a number of words, from 1 on."));
      return FALSE;
    }
  options->n_move_words = (int) n_move_words;
  if (parse->is_full)
    options->n_context = -1;
  return TRUE;
}

static gboolean
check_language (UndCliOptions *options, GError **error)
{
  if (options->language == NULL
      || g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", options->language, 0, 0))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” is no language; write it like en or es-MX."), options->language);
  return FALSE;
}

static gboolean
check_pairs (UndCliOptions *options, GError **error)
{
  for (guint i = 0; options->pairs != NULL && options->pairs[i] != NULL; i++)
    {
      const char *comma = strchr (options->pairs[i], ',');

      if (comma == NULL || comma == options->pairs[i] || comma[1] == '\0')
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("--compare takes two names with a comma between, not “%s”."),
                       options->pairs[i]);
          return FALSE;
        }
    }
  return TRUE;
}

static guint
count_stdin (char **files)
{
  guint n = 0;

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    n += strcmp (files[i], "-") == 0 ? 1 : 0;
  return n;
}

static gboolean
check_sensitivity (Parse *parse, GError **error)
{
  UndCliOptions *options = parse->options;

  if (parse->sensitivity == NULL || strcmp (parse->sensitivity, "edited") == 0)
    return TRUE;
  if (strcmp (parse->sensitivity, "paraphrase") != 0)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("“%s” is no sensitivity; there are edited and paraphrase."),
                 parse->sensitivity);
  else if (options->pair_list == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--sensitivity=paraphrase needs --pairs."));
  else
    {
      options->sensitivity = UND_CLI_SENSITIVITY_PARAPHRASE;
      return TRUE;
    }
  return FALSE;
}

/* What a set that is looked up in itself can have wrong. */
static gboolean
check_set (const UndCliOptions *options, GError **error)
{
  if (options->from != NULL || options->to != NULL || options->pair_list != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--all compares all files with each other; it is not used with --from, --to or "
                    "--pairs."));
  else if (options->format == UND_CLI_FORMAT_PAN_XML)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--format=pan-xml is of --pairs, and not of --all."));
  else
    return TRUE;
  return FALSE;
}

/* A campaign file holds what nobody can make again: nothing is written over it. */
static gboolean
is_output_library (const UndCliOptions *options)
{
  struct stat library;
  struct stat output;

  return options->output != NULL && stat (options->library, &library) == 0
         && stat (options->output, &output) == 0 && library.st_dev == output.st_dev
         && library.st_ino == output.st_ino;
}

/* What is in a campaign file is known, and only written. */
static gboolean
check_library (const UndCliCommand *command, const UndCliOptions *options, GError **error)
{
  if ((command->takes & UND_CLI_TAKES_LIBRARY) != 0 && options->library == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--library is missing: it names the campaign file."));
  else if (options->library != NULL
           && (*options->library == '\0' || strcmp (options->library, "-") == 0))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--library takes the name of a file."));
  else if (options->library != NULL && is_output_library (options))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("The campaign file cannot be the output too."));
  else if ((command->takes & UND_CLI_TAKES_FOUND) != 0 && options->passim == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--passim is missing: it names what passim wrote."));
  else if ((command->takes & UND_CLI_TAKES_PASSAGES) != 0 && options->library != NULL
           && (options->from != NULL || options->to != NULL || options->files_from != NULL
               || options->pair_list != NULL || options->is_resumed || options->is_all
               || options->files[0] != NULL || options->format == UND_CLI_FORMAT_PAN_XML))
    g_set_error (
      error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
      _ ("--library takes the place of --from and --to, and of all that goes with them."));
  else
    return TRUE;
  return FALSE;
}

/* What only passages can have wrong. */
static gboolean
check_sides (const UndCliCommand *command, const UndCliOptions *options, GError **error)
{
  if ((command->takes & UND_CLI_TAKES_PASSAGES) == 0 || options->library != NULL)
    return TRUE;
  if (options->is_all && !check_set (options, error))
    return FALSE;
  if (options->is_all
        ? options->files[0] == NULL && options->files_from == NULL
        : options->files[0] != NULL || (options->from == NULL && options->files_from == NULL)
            || options->to == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("Usage: %s %s %s"),
                 "undersigned-cli", command->name, _ (command->arguments));
  else if (options->pair_list != NULL
           && (options->from == NULL || options->files_from != NULL
               || g_strv_length (options->from) != 1 || g_strv_length (options->to) != 1))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--pairs takes one folder as --from and one as --to."));
  else if (options->n_common < 1)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--common starts at 1."));
  else if (options->format == UND_CLI_FORMAT_PAN_XML
           && (options->pair_list == NULL || options->output == NULL || options->is_resumed))
    g_set_error (
      error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
      _ ("--format=pan-xml needs --pairs and, as --output, a folder; it is not resumed."));
  else if (options->has_edits && options->format != UND_CLI_FORMAT_JSONL
           && options->format != UND_CLI_FORMAT_JSON)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--edits needs --format=jsonl or json."));
  else if (options->is_resumed && options->output == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--resume needs the file of --output."));
  else if (options->is_resumed && count_stdin (options->from) + count_stdin (options->files) > 0)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("What comes by standard input cannot be resumed."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_files (const UndCliCommand *command, UndCliOptions *options, GError **error)
{
  guint n_files = g_strv_length (options->files);
  guint n_stdin = count_stdin (options->files) + count_stdin (options->from)
                  + count_stdin (options->to);

  n_stdin += g_strcmp0 (options->files_from, "-") == 0 ? 1 : 0;
  if (n_stdin > 1)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("Standard input can be read only once."));
      return FALSE;
    }
  if ((n_files < command->min_files && options->files_from == NULL
       && (options->library == NULL || (command->takes & UND_CLI_TAKES_LIBRARY) != 0))
      || n_files > command->max_files)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("Usage: %s %s %s"),
                   "undersigned-cli", command->name, _ (command->arguments));
      return FALSE;
    }
  return TRUE;
}

/* The time of now or, where a build wants the same bytes each time, the one it names. */
static char *
dup_timestamp (void)
{
  const char *fixed = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) now = NULL;

  if (fixed != NULL && *fixed != '\0')
    now = g_date_time_new_from_unix_utc (g_ascii_strtoll (fixed, NULL, 10));
  if (now == NULL)
    now = g_date_time_new_now_utc ();
  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static gboolean
check_parse (const UndCliCommand *command, Parse *parse, GError **error)
{
  UndCliOptions *options = parse->options;

  if (options->files == NULL)
    options->files = g_new0 (char *, 1);
  if (parse->is_version)
    return TRUE;
  if (parse->has_timestamp)
    options->created = dup_timestamp ();
  return check_format (command, parse, error) && check_ignored (command, parse, error)
         && check_numbers (parse, error) && check_language (options, error)
         && check_pairs (options, error) && check_files (command, options, error)
         && check_library (command, options, error) && check_sides (command, options, error)
         && check_sensitivity (parse, error);
}

static GOptionContext *
create_context (const UndCliCommand *command, Parse *parse)
{
  g_autofree char *usage = g_strdup_printf ("%s — %s", _ (command->arguments),
                                            _ (command->summary));
  GOptionContext *context = g_option_context_new (usage);
  GOptionGroup *group = g_option_group_new ("main", NULL, NULL, NULL, NULL);
  g_autofree char *name = g_strconcat ("undersigned-cli ", command->name, NULL);

  g_set_prgname (name);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  add_entries_for_report (group, command, parse);
  add_entries_for_inputs (group, command, parse);
  add_entries_for_passages (group, command, parse);
  add_entries_for_all (group, command, parse);
  g_option_context_set_main_group (context, group);
  return context;
}

/* "--from A B" as "--from A --from B", as GOption has it: what stands behind the name of a side is
 * one of it, up to the next option. */
static char **
spread_sides (char **arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *side = NULL;
  gboolean is_first = FALSE;

  for (guint i = 0; arguments[i] != NULL; i++)
    {
      const char *argument = arguments[i];

      if (argument[0] == '-' && argument[1] != '\0')
        {
          is_first = strcmp (argument, "--from") == 0 || strcmp (argument, "--to") == 0;
          side = g_str_has_prefix (argument, "--from") ? "--from"
                 : g_str_has_prefix (argument, "--to") ? "--to"
                                                       : NULL;
        }
      else if (side != NULL && !is_first)
        g_strv_builder_add (builder, side);
      else
        is_first = FALSE;
      g_strv_builder_add (builder, argument);
    }
  return g_strv_builder_end (builder);
}

/**
 * und_cli_options_parse:
 * @command: the command that was named
 * @arguments: (array zero-terminated=1): the program's name and what follows the command
 * @status: what to exit with when there is nothing more to do
 *
 * Reads the options that @command takes and checks their values. Prints help (and exits), the
 * version, or what is wrong.
 *
 * Returns: (nullable): the options, or NULL when @status is the end of it
 */
UndCliOptions *
und_cli_options_parse (const UndCliCommand *command, char **arguments, UndCliExit *status)
{
  g_autoptr (UndCliOptions) options = g_new0 (UndCliOptions, 1);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = (command->takes & UND_CLI_TAKES_PASSAGES) != 0 ? spread_sides (arguments)
                                                                       : g_strdupv (arguments);
  Parse parse = { .options = options };
  g_autoptr (GOptionContext) context = NULL;
  gboolean is_good = FALSE;

  options->n_jobs = (int) g_get_num_processors ();
  options->n_context = DEFAULT_CONTEXT;
  options->n_common = UND_STREAM_COMMON;
  context = create_context (command, &parse);
  is_good = g_option_context_parse_strv (context, &rest, &error)
            && check_parse (command, &parse, &error);
  g_free (parse.format);
  g_strfreev (parse.ignore);
  g_free (parse.move_words);
  g_free (parse.sensitivity);
  if (!is_good)
    {
      und_cli_complain ("%s", error->message);
      *status = UND_CLI_EXIT_BAD_USAGE;
      return NULL;
    }
  if (parse.is_version)
    {
      g_print ("undersigned-cli %s\n", UND_VERSION);
      *status = UND_CLI_EXIT_DONE;
      return NULL;
    }
  return g_steal_pointer (&options);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli.h"

#include "und-cli-interrupt.h"
#include "und-cli-options.h"
#include "und-cli-page.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

/* Columns of the list of commands; what is wider has its explanation on the next line. */
#define NAME_COLUMNS     9
#define ARGUMENT_COLUMNS 8

static const UndCliCommand commands[] = {
  { "report", N_ ("FILE…"),
    N_ ("everything about one campaign: documents, links, rosters, findings"),
    UND_CLI_TAKES_FORMAT | UND_CLI_TAKES_INPUTS | UND_CLI_TAKES_REPORT | UND_CLI_TAKES_RELATIONS, 1,
    G_MAXUINT, und_cli_report },
  { "inspect", N_ ("FILE…"), N_ ("what each document says of itself"),
    UND_CLI_TAKES_FORMAT | UND_CLI_TAKES_INPUTS | UND_CLI_TAKES_REPORT, 1, G_MAXUINT,
    und_cli_inspect },
  { "compare", N_ ("A B"), N_ ("two documents, or parts of them (A#2), word by word"),
    UND_CLI_TAKES_FORMAT | UND_CLI_TAKES_COMPARISON, 2, 2, und_cli_compare },
  { "collate", N_ ("FILE…"), N_ ("all of them as one template, with everybody’s own words"),
    UND_CLI_TAKES_FORMAT | UND_CLI_TAKES_INPUTS | UND_CLI_TAKES_COLLATION, 1, G_MAXUINT,
    und_cli_collate },
  { "passages", N_ ("--from FILE… --to FILE… | --all FILE…"),
    N_ ("what the documents of one side share with those of the other, or all with each other"),
    UND_CLI_TAKES_PASSAGES, 0, G_MAXUINT, und_cli_passages },
  { "add", N_ ("--library CAMPAIGN FILE…"),
    N_ ("put documents into a campaign file, and look them up in those that are there"),
    UND_CLI_TAKES_LIBRARY | UND_CLI_TAKES_SOURCES, 1, G_MAXUINT, und_cli_add },
  { "remove", N_ ("--library CAMPAIGN NAME…"), N_ ("take documents out of a campaign file"),
    UND_CLI_TAKES_LIBRARY, 1, G_MAXUINT, und_cli_remove },
  { "list", N_ ("--library CAMPAIGN"), N_ ("the documents of a campaign file"),
    UND_CLI_TAKES_LIBRARY, 0, 0, und_cli_list },
  { "import", N_ ("--library CAMPAIGN --passim FILE"),
    N_ ("take into a campaign file what passim has found in its documents"),
    UND_CLI_TAKES_LIBRARY | UND_CLI_TAKES_FOUND, 0, 0, und_cli_import },
  { "text", N_ ("FILE"), N_ ("the stored text that all offsets refer to"), 0, 1, 1, und_cli_text },
  { "validate", N_ ("REPORT"), N_ ("check a report in JSON or XML against the schema"), 0, 1, 1,
    und_cli_validate },
};

/* A file's name may hold line ends and the terminal's own commands: neither may come through. */
static void
replace_controls (char *message)
{
  for (char *c = message; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c) && *c != '\t')
      *c = '?';
}

/**
 * und_cli_complain:
 * @format: a whole sentence in the user's language, as for printf()
 * @...: what goes into it
 *
 * Prints one line to standard error, after the program's name; control characters become "?".
 */
void
und_cli_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list values;

  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);
  replace_controls (message);
  fprintf (stderr, "undersigned-cli: %s\n", message);
}

/**
 * und_cli_worse:
 * @a: one status
 * @b: another
 *
 * Gets the status that applies where both do.
 *
 * Returns: the higher one
 */
UndCliExit
und_cli_worse (UndCliExit a, UndCliExit b)
{
  return MAX (a, b);
}

static void
print_padded (FILE *stream, const char *text, guint width)
{
  fputs (text, stream);
  for (guint i = und_cli_width_of (text, -1); i < width; i++)
    fputc (' ', stream);
}

static void
print_help (FILE *stream)
{
  fprintf (stream, "%s\n  undersigned-cli %s\n\n%s\n", _ ("Usage:"), _ ("COMMAND [OPTION…] FILE…"),
           _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *arguments = _ (commands[i].arguments);

      fputs ("  ", stream);
      print_padded (stream, commands[i].name, NAME_COLUMNS);
      print_padded (stream, arguments, ARGUMENT_COLUMNS);
      if (und_cli_width_of (arguments, -1) >= ARGUMENT_COLUMNS)
        fprintf (stream, "\n%*s", NAME_COLUMNS + ARGUMENT_COLUMNS + 2, "");
      fprintf (stream, "%s\n", _ (commands[i].summary));
    }
  fprintf (stream, "\n%s\n",
           _ ("“undersigned-cli COMMAND --help” lists the options of a command."));
}

static UndCliExit
run_command (const char *name, char **arguments)
{
  g_autoptr (UndCliOptions) options = NULL;
  UndCliExit status = UND_CLI_EXIT_DONE;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (name, commands[i].name) == 0)
      {
        options = und_cli_options_parse (&commands[i], arguments, &status);
        return options == NULL ? status : commands[i].run (options);
      }
  und_cli_complain (_ ("“%s” is no command; “undersigned-cli --help” lists them."), name);
  return UND_CLI_EXIT_BAD_USAGE;
}

int
main (int n_arguments, char **arguments)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, UND_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  und_cli_watch_interrupts ();

  if (n_arguments < 2)
    {
      print_help (stderr);
      return UND_CLI_EXIT_BAD_USAGE;
    }
  if (strcmp (arguments[1], "--help") == 0 || strcmp (arguments[1], "-h") == 0)
    {
      print_help (stdout);
      return UND_CLI_EXIT_DONE;
    }
  if (strcmp (arguments[1], "--version") == 0)
    {
      printf ("undersigned-cli %s\n", UND_VERSION);
      return UND_CLI_EXIT_DONE;
    }
  return (int) run_command (arguments[1], arguments + 1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program exits with; of several the highest. */
typedef enum
{
  UND_CLI_EXIT_DONE = 0,
  UND_CLI_EXIT_DIFFERENT = 1, /* differences, an invalid report, a finding under --check */
  UND_CLI_EXIT_BAD_USAGE = 2,
  UND_CLI_EXIT_BAD_INPUT = 3,  /* an input could not be read; the others were */
  UND_CLI_EXIT_BAD_OUTPUT = 4, /* the result could not be written */
  UND_CLI_EXIT_INTERRUPTED = 130,
} UndCliExit;

typedef enum
{
  UND_CLI_FORMAT_TEXT,
  UND_CLI_FORMAT_JSON,
  UND_CLI_FORMAT_XML,
  UND_CLI_FORMAT_DOT,     /* of collations only */
  UND_CLI_FORMAT_JSONL,   /* of passages only */
  UND_CLI_FORMAT_PAN_XML, /* of listed pairs only: a folder */
  UND_CLI_FORMAT_PASSIM,  /* of passages only */
} UndCliFormat;

/* How unlike the words of a passage may be. */
typedef enum
{
  UND_CLI_SENSITIVITY_EDITED,     /* words changed, left out, added */
  UND_CLI_SENSITIVITY_PARAPHRASE, /* told in other words, or in short */
} UndCliSensitivity;

/**
 * UndCliOptions:
 * @files: (array zero-terminated=1): what follows the options, as given; never NULL
 * @is_all: all of @files are compared with each other, and there are no sides
 * @output: (nullable): file to write, NULL for standard output
 * @files_from: (nullable): list of more files
 * @library: (nullable): a campaign file
 * @passim: (nullable): what passim wrote
 * @language: (nullable): BCP 47, of documents that do not say theirs
 * @created: (nullable): ISO 8601 time for the report
 * @pairs: (array zero-terminated=1) (nullable): what --compare asks for
 * @ignored: bits (1 << UndGrade)
 * @from: (array zero-terminated=1) (nullable): the documents that may repeat others' words
 * @to: (array zero-terminated=1) (nullable): those that may have them first
 * @pair_list: (nullable): list of the pairs to compare
 * @n_common: places that words may stand at before they are common, from 1
 * @n_jobs: how many inputs are read at once, from 1
 * @n_context: words to show round a difference, -1 for all
 * @n_move_words: words that a moved passage has at least, 0 for the usual bound
 *
 * What the command line asks of one command. Every pointer is owned.
 */
typedef struct
{
  char **files;
  char *output;
  char *files_from;
  char *library;
  char *passim;
  char *language;
  char *created;
  char **pairs;
  char **from;
  char **to;
  char *pair_list;
  UndCliSensitivity sensitivity;
  UndCliFormat format;
  guint ignored;
  int n_jobs;
  int n_context;
  int n_move_words;
  int n_common;
  gboolean is_explained;
  gboolean is_checked;
  gboolean is_recursive;
  gboolean is_exact;
  gboolean is_collated;
  gboolean is_quiet;
  gboolean is_resumed;
  gboolean has_edits;
  gboolean is_all;
} UndCliOptions;

/* Kinds of command, for saying which options a command takes. */
typedef enum
{
  UND_CLI_TAKES_FORMAT = 1 << 0,
  UND_CLI_TAKES_INPUTS = 1 << 1,
  UND_CLI_TAKES_REPORT = 1 << 2,
  UND_CLI_TAKES_RELATIONS = 1 << 3,
  UND_CLI_TAKES_COMPARISON = 1 << 4,
  UND_CLI_TAKES_COLLATION = 1 << 5,
  UND_CLI_TAKES_PASSAGES = 1 << 6,
  UND_CLI_TAKES_LIBRARY = 1 << 7, /* and needs it */
  UND_CLI_TAKES_SOURCES = 1 << 8, /* files that are read, one by one */
  UND_CLI_TAKES_FOUND = 1 << 9,   /* what another program has found */
} UndCliTakes;

/**
 * UndCliCommand:
 * @takes: bits of UndCliTakes
 * @min_files: fewest arguments
 * @max_files: most arguments
 *
 * One command. Strings are static; @arguments and @summary are in English, for gettext.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  guint takes;
  guint min_files;
  guint max_files;
  UndCliExit (*run) (const UndCliOptions *options);
} UndCliCommand;

UndCliExit und_cli_add (const UndCliOptions *options);
UndCliExit und_cli_collate (const UndCliOptions *options);
UndCliExit und_cli_compare (const UndCliOptions *options);
UndCliExit und_cli_import (const UndCliOptions *options);
UndCliExit und_cli_inspect (const UndCliOptions *options);
UndCliExit und_cli_list (const UndCliOptions *options);
UndCliExit und_cli_passages (const UndCliOptions *options);
UndCliExit und_cli_remove (const UndCliOptions *options);
UndCliExit und_cli_report (const UndCliOptions *options);
UndCliExit und_cli_text (const UndCliOptions *options);
UndCliExit und_cli_validate (const UndCliOptions *options);

void und_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
UndCliExit und_cli_worse (UndCliExit a, UndCliExit b);

G_END_DECLS

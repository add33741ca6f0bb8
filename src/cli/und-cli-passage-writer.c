/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-passage-writer.h"

/**
 * und_cli_append_passage:
 * @out: appended to
 * @options: the format
 * @passage: a passage
 * @is_first: whether no other stands before it in @out; in JSON a comma parts two
 *
 * Writes a passage in the format that was asked for.
 */
void
und_cli_append_passage (GString *out,
                        const UndCliOptions *options,
                        const UndExportedPassage *passage,
                        gboolean is_first)
{
  switch (options->format)
    {
    case UND_CLI_FORMAT_JSONL:
      if (options->has_edits)
        und_export_passage_json_with_edits (out, passage);
      else
        und_export_passage_json (out, passage);
      g_string_append_c (out, '\n');
      break;
    case UND_CLI_FORMAT_JSON:
      g_string_append (out, is_first ? "\n    " : ",\n    ");
      und_export_passage_json_with_edits (out, passage);
      break;
    case UND_CLI_FORMAT_PASSIM:
      und_export_passage_passim (out, passage);
      g_string_append_c (out, '\n');
      break;
    case UND_CLI_FORMAT_PAN_XML:
      und_export_passage_pan (out, passage);
      break;
    case UND_CLI_FORMAT_TEXT:
    case UND_CLI_FORMAT_XML:
    case UND_CLI_FORMAT_DOT:
    default:
      und_export_passage_text (out, passage);
      break;
    }
}

/**
 * und_cli_get_passages_tail:
 * @has_passages: whether there were any
 *
 * Gets what ends the JSON object that UND_CLI_PASSAGES_HEAD begins.
 *
 * Returns: (transfer none): some bytes
 */
const char *
und_cli_get_passages_tail (gboolean has_passages)
{
  return has_passages ? "\n  ]\n}\n" : "]\n}\n";
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Shared passages, one line each. There may be millions of them, and of documents that hold them
 * only the bytes are at hand: a line is put together by hand rather than as a tree of nodes, and
 * characters are counted from the nearest mark. */
#include "config.h"

#include "und-export-passages.h"

#include "und-comparison.h"
#include "und-report-format.h"
#include "und-report-writers.h"

#include <string.h>

/* Bytes of a passage that are shown to people, at its start and at its end. */
#define SHOWN_BYTES 40u

static void
append_number (GString *out, gsize number)
{
  char digits[24];
  guint n = sizeof digits;

  do
    {
      digits[--n] = (char) ('0' + number % 10);
      number /= 10;
    }
  while (number > 0);
  g_string_append_len (out, digits + n, sizeof digits - n);
}

static void
append_side (GString *out, const char *name, const UndCharMarks *marks, UndSpan span)
{
  g_string_append (out, "{\"name\":");
  und_report_append_json_string (out, name);
  g_string_append (out, ",\"start\":");
  append_number (out, und_char_marks_count (marks, span.start));
  g_string_append (out, ",\"end\":");
  append_number (out, und_char_marks_count (marks, span.end));
  g_string_append_c (out, '}');
}

/* All of it but the last brace. */
static void
append_passage (GString *out, const UndExportedPassage *passage)
{
  char ratio[UND_RATIO_BUFFER_SIZE];

  g_string_append (out, "{\"from\":");
  append_side (out, passage->from_name, passage->from_marks, passage->from);
  g_string_append (out, ",\"to\":");
  append_side (out, passage->to_name, passage->to_marks, passage->to);
  g_string_append (out, ",\"verdict\":\"");
  g_string_append (out, und_verdict_to_string (passage->verdict));
  g_string_append (out, "\",\"similarity\":");
  g_string_append (out, und_report_format_ratio (passage->similarity, ratio));
}

/**
 * und_export_passage_json:
 * @out: takes it
 * @passage: a passage
 *
 * Appends the passage as a JSON object in one line, without a line end.
 */
void
und_export_passage_json (GString *out, const UndExportedPassage *passage)
{
  append_passage (out, passage);
  g_string_append_c (out, '}');
}

/* @span counts from byte @start of the text whose characters @marks counts. */
static void
append_words_of_edit (GString *out,
                      const char *member,
                      const UndCharMarks *marks,
                      gsize start,
                      UndSpan span)
{
  g_autofree char *words = g_strndup (marks->bytes + start + span.start, und_span_length (span));

  g_string_append_printf (out, ",\"%s\":{\"start\":", member);
  append_number (out, und_char_marks_count (marks, start + span.start));
  g_string_append (out, ",\"end\":");
  append_number (out, und_char_marks_count (marks, start + span.end));
  g_string_append (out, ",\"text\":");
  und_report_append_json_string (out, words);
  g_string_append_c (out, '}');
}

/* What the words of @span are as a text of their own: stored text stays as it is. */
static UndText *
cut_text (const UndCharMarks *marks, UndSpan span)
{
  return und_text_new (marks->bytes + span.start, und_span_length (span), NULL);
}

/* (nullable): what was changed; what is said in the same words has no edits, as in the report. */
static GArray *
list_edits (const UndExportedPassage *passage)
{
  g_autoptr (UndText) source = NULL;
  g_autoptr (UndText) copy = NULL;

  if (passage->verdict != UND_VERDICT_ALTERED)
    return NULL;
  source = cut_text (passage->to_marks, passage->to);
  copy = cut_text (passage->from_marks, passage->from);
  return und_comparison_list_edits (source, und_span (0, und_span_length (passage->to)), copy,
                                    und_span (0, und_span_length (passage->from)));
}

/**
 * und_export_passage_json_with_edits:
 * @out: takes it
 * @passage: a passage
 *
 * Appends the passage as und_export_passage_json() does, and what was changed in it: the edits lead
 * from the document that has the words, @to, to the one that repeats them, @from, as everywhere in
 * the report. Time is that of comparing the two, word by word.
 */
void
und_export_passage_json_with_edits (GString *out, const UndExportedPassage *passage)
{
  g_autoptr (GArray) edits = list_edits (passage);

  append_passage (out, passage);
  g_string_append (out, ",\"edits\":[");
  for (guint i = 0; edits != NULL && i < edits->len; i++)
    {
      const UndEdit *edit = &g_array_index (edits, UndEdit, i);

      g_string_append_printf (out, "%s{\"op\":\"%s\",\"grade\":\"%s\"", i > 0 ? "," : "",
                              und_edit_op_to_string (edit->op), und_grade_to_string (edit->grade));
      append_words_of_edit (out, "from", passage->to_marks, passage->to.start, edit->from);
      append_words_of_edit (out, "to", passage->from_marks, passage->from.start, edit->to);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "]}");
}

/* Words in one line: white space as single spaces, whole characters only. */
static void
append_words (GString *out, const char *bytes, gsize n_bytes)
{
  gboolean is_space = FALSE;

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\t')
        is_space = TRUE;
      else
        {
          if (is_space)
            g_string_append_c (out, ' ');
          is_space = FALSE;
          g_string_append_c (out, bytes[i]);
        }
    }
}

static void
append_shown (GString *out, const char *bytes, UndSpan span)
{
  gsize head = span.start + SHOWN_BYTES;
  gsize tail = span.end - MIN (span.end, SHOWN_BYTES);

  if (head >= tail)
    {
      append_words (out, bytes + span.start, und_span_length (span));
      return;
    }
  while ((bytes[head] & 0xc0) == 0x80)
    head++;
  while ((bytes[tail] & 0xc0) == 0x80)
    tail++;
  append_words (out, bytes + span.start, head - span.start);
  g_string_append (out, "…");
  append_words (out, bytes + tail, span.end - tail);
}

/* A name may hold line ends and the terminal's own commands: neither may come through. */
static void
append_name (GString *out, const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (out, g_unichar_iscntrl (c) ? 0xfffd : c);
    }
}

static void
append_place (GString *out, const char *name, const UndCharMarks *marks, UndSpan span)
{
  append_name (out, name);
  g_string_append_c (out, ':');
  append_number (out, und_char_marks_count (marks, span.start));
  g_string_append_c (out, '-');
  append_number (out, und_char_marks_count (marks, span.end));
}

/**
 * und_export_passage_text:
 * @out: takes it
 * @passage: a passage
 *
 * Appends the passage as a line for people: where it stands, the verdict, how much is the same, and
 * its first and last words.
 */
void
und_export_passage_text (GString *out, const UndExportedPassage *passage)
{
  char ratio[UND_RATIO_BUFFER_SIZE];

  append_place (out, passage->from_name, passage->from_marks, passage->from);
  g_string_append_c (out, ' ');
  append_place (out, passage->to_name, passage->to_marks, passage->to);
  g_string_append_printf (out, ": %s %s: ", und_verdict_to_string (passage->verdict),
                          und_report_format_ratio (passage->similarity, ratio));
  append_shown (out, passage->from_marks->bytes, passage->from);
  g_string_append_c (out, '\n');
}

/**
 * und_export_passage_pan:
 * @out: takes it
 * @passage: a passage
 *
 * Appends the passage as an element of a detection file of the PAN text-alignment task.
 */
void
und_export_passage_pan (GString *out, const UndExportedPassage *passage)
{
  gsize here = und_char_marks_count (passage->from_marks, passage->from.start);
  gsize there = und_char_marks_count (passage->to_marks, passage->to.start);
  g_autofree char *element = g_markup_printf_escaped (
    "  <feature name=\"detected-plagiarism\" this_offset=\"%" G_GSIZE_FORMAT
    "\" this_length=\"%" G_GSIZE_FORMAT
    "\" source_reference=\"%s\" source_offset=\"%" G_GSIZE_FORMAT
    "\" source_length=\"%" G_GSIZE_FORMAT "\"/>\n",
    here, und_char_marks_count (passage->from_marks, passage->from.end) - here, passage->to_name,
    there, und_char_marks_count (passage->to_marks, passage->to.end) - there);

  g_string_append (out, element);
}

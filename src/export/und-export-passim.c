/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Shared passages as passim has them: one line each, with the members that version 2 of it
 * (seriatim) writes to align.json when it is asked for pairwise alignments.
 *
 * Its first document, whose members have plain names, is the source, and the second, whose names
 * end in 2, is the target that has the words from there: here the one that is looked up in and the
 * one that is looked up. "begin" and "end" are code points; "uid" is the hash that it numbers
 * documents by; "series" is there if the documents have one, as all members that documents bring
 * along are. "s1" and "s2" are the two passages one above the other: as many characters each, a
 * hyphen where one has nothing, a hyphen of the text as U+2010; "matches" counts the places at
 * which both have the same. What differs stands one above the other as far as it goes, but never
 * beside a line end, and any white space beside any other.
 *
 * passim puts the texts side by side letter by letter, in time that grows with their product. Here
 * words come first, and letters between those that stay alone. */
#include "config.h"

#include "und-edit-script.h"
#include "und-export-passages.h"
#include "und-intern.h"
#include "und-report-writers.h"
#include "und-xx-hash.h"

#include <string.h>

/* What Spark, on which passim runs, begins its hashes with. */
#define UID_SEED 42u
/* Steps of the search for what stays, in words or in letters, of one passage: a tenth of a second
 * where a text is made against it. */
#define STEPS_MAX (G_GUINT64_CONSTANT (1) << 25)
#define HYPHEN    "\xe2\x80\x90"

/* A text in pieces, words or characters; each begins where the one before ends. */
typedef struct
{
  const char *bytes;
  GArray *ids;    /* (element-type guint32): equal for equal pieces, and for all white space */
  GArray *starts; /* (element-type gsize), one more than ids */
} Pieces;

typedef struct
{
  GString *s1;
  GString *s2;
  gsize n_matches;
  UndInterner *words;
  UndInterner *letters;
} Columns;

static void
pieces_clear (Pieces *self)
{
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pieces, pieces_clear)

/* The end of the piece at @at: of a word, or of one character. */
static const char *
skip_piece (const char *at, const char *end, gboolean is_in_words)
{
  const char *start = at;

  while (is_in_words && at < end && g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at > start ? at : g_utf8_next_char (at);
}

static void
pieces_read (Pieces *self,
             const char *bytes,
             gsize n_bytes,
             UndInterner *interner,
             gboolean is_in_words)
{
  const char *end = bytes + n_bytes;
  const char *next;
  gsize start = 0;

  self->bytes = bytes;
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *at = bytes; at < end; at = next)
    {
      guint32 id;

      next = skip_piece (at, end, is_in_words);
      id = g_unichar_isspace (g_utf8_get_char (at))
             ? und_interner_intern (interner, " ", 1)
             : und_interner_intern (interner, at, (gsize) (next - at));
      start = (gsize) (at - bytes);
      g_array_append_val (self->ids, id);
      g_array_append_val (self->starts, start);
    }
  g_array_append_val (self->starts, n_bytes);
}

static const char *
get_piece (const Pieces *self, gsize index)
{
  return self->bytes + g_array_index (self->starts, gsize, index);
}

static UndEditScript *
find_script (const Pieces *a, const Pieces *b)
{
  return und_edit_script_new ((const guint32 *) (gpointer) a->ids->data, a->ids->len,
                              (const guint32 *) (gpointer) b->ids->data, b->ids->len, STEPS_MAX,
                              NULL, NULL);
}

/* The character at @at, or a gap where there is none; gives where the next one is. */
static const char *
append_letter (GString *out, const char *at)
{
  const char *next;

  if (at == NULL)
    {
      g_string_append_c (out, '-');
      return NULL;
    }
  next = g_utf8_next_char (at);
  if (*at == '-')
    g_string_append (out, HYPHEN);
  else
    g_string_append_len (out, at, next - at);
  return next;
}

/* Characters from @a to @a_end above those from @b to @b_end, as far as both go on in their line,
 * and then the rest of each above gaps. */
static void
append_columns (Columns *self, const char *a, const char *a_end, const char *b, const char *b_end)
{
  while (a < a_end && b < b_end && (*a == '\n') == (*b == '\n'))
    {
      self->n_matches += g_utf8_get_char (a) == g_utf8_get_char (b);
      a = append_letter (self->s1, a);
      b = append_letter (self->s2, b);
    }
  while (a < a_end)
    {
      a = append_letter (self->s1, a);
      append_letter (self->s2, NULL);
    }
  while (b < b_end)
    {
      append_letter (self->s1, NULL);
      b = append_letter (self->s2, b);
    }
}

/* White space is one piece with any other, a line end too. */
static void
append_run (Columns *self, const Pieces *a, const Pieces *b, UndRun run)
{
  for (gsize i = 0; i < run.length; i++)
    {
      const char *in_a = get_piece (a, run.a + i);
      const char *in_b = get_piece (b, run.b + i);

      for (const char *end = get_piece (a, run.a + i + 1); in_a < end;)
        {
          self->n_matches += g_utf8_get_char (in_a) == g_utf8_get_char (in_b);
          in_a = append_letter (self->s1, in_a);
          in_b = append_letter (self->s2, in_b);
        }
    }
}

/* What lies between two runs of words: letters that stay, and others. */
static void
append_letters (Columns *self, const char *a, const char *a_end, const char *b, const char *b_end)
{
  g_auto (Pieces) in_a = { NULL };
  g_auto (Pieces) in_b = { NULL };
  g_autoptr (UndEditScript) script = NULL;
  const UndRun *runs;
  gsize n_runs;

  if (a == a_end || b == b_end)
    {
      append_columns (self, a, a_end, b, b_end);
      return;
    }
  pieces_read (&in_a, a, (gsize) (a_end - a), self->letters, FALSE);
  pieces_read (&in_b, b, (gsize) (b_end - b), self->letters, FALSE);
  script = find_script (&in_a, &in_b);
  runs = und_edit_script_get_runs (script, &n_runs);
  for (gsize i = 0; i < n_runs; i++)
    {
      append_columns (self, a, get_piece (&in_a, runs[i].a), b, get_piece (&in_b, runs[i].b));
      append_run (self, &in_a, &in_b, runs[i]);
      a = get_piece (&in_a, runs[i].a + runs[i].length);
      b = get_piece (&in_b, runs[i].b + runs[i].length);
    }
  append_columns (self, a, a_end, b, b_end);
}

static void
append_words (Columns *self, const Pieces *a, const Pieces *b)
{
  g_autoptr (UndEditScript) script = find_script (a, b);
  const char *at_a = a->bytes;
  const char *at_b = b->bytes;
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);

  for (gsize i = 0; i < n_runs; i++)
    {
      append_letters (self, at_a, get_piece (a, runs[i].a), at_b, get_piece (b, runs[i].b));
      append_run (self, a, b, runs[i]);
      at_a = get_piece (a, runs[i].a + runs[i].length);
      at_b = get_piece (b, runs[i].b + runs[i].length);
    }
  append_letters (self, at_a, get_piece (a, a->ids->len), at_b, get_piece (b, b->ids->len));
}

static void
append_alignment (GString *out, const UndExportedPassage *passage)
{
  g_autoptr (GString) s1 = g_string_new (NULL);
  g_autoptr (GString) s2 = g_string_new (NULL);
  g_autoptr (UndInterner) words = und_interner_new ();
  g_autoptr (UndInterner) letters = und_interner_new ();
  g_auto (Pieces) a = { NULL };
  g_auto (Pieces) b = { NULL };
  Columns columns = { s1, s2, 0, words, letters };

  pieces_read (&a, passage->to_marks->bytes + passage->to.start, und_span_length (passage->to),
               words, TRUE);
  pieces_read (&b, passage->from_marks->bytes + passage->from.start,
               und_span_length (passage->from), words, TRUE);
  append_words (&columns, &a, &b);
  g_string_append (out, ",\"s1\":");
  und_report_append_json_string (out, s1->str);
  g_string_append (out, ",\"s2\":");
  und_report_append_json_string (out, s2->str);
  g_string_append_printf (out, ",\"matches\":%" G_GSIZE_FORMAT, columns.n_matches);
}

static void
append_span (GString *out, const char *number, const UndCharMarks *marks, UndSpan span)
{
  g_string_append_printf (out, ",\"begin%s\":%" G_GSIZE_FORMAT ",\"end%s\":%" G_GSIZE_FORMAT,
                          number, und_char_marks_count (marks, span.start), number,
                          und_char_marks_count (marks, span.end));
}

static void
append_document (GString *out, const char *number, const char *name, const char *series)
{
  g_string_append_printf (out, ",\"id%s\":", number);
  und_report_append_json_string (out, name);
  if (series == NULL || *series == '\0')
    return;
  g_string_append_printf (out, ",\"series%s\":", number);
  und_report_append_json_string (out, series);
}

static gint64
get_uid (const char *name)
{
  return (gint64) und_xx_hash (name, strlen (name), UID_SEED);
}

/**
 * und_export_passage_passim:
 * @out: takes it
 * @passage: a passage
 *
 * Appends the passage as a JSON object in one line, without a line end, in the layout in which
 * passim 2 writes pairwise alignments. Time is that of comparing the two, word by word.
 */
void
und_export_passage_passim (GString *out, const UndExportedPassage *passage)
{
  g_string_append_printf (out, "{\"uid2\":%" G_GINT64_FORMAT ",\"uid\":%" G_GINT64_FORMAT,
                          get_uid (passage->from_name), get_uid (passage->to_name));
  append_span (out, "2", passage->from_marks, passage->from);
  append_span (out, "", passage->to_marks, passage->to);
  append_document (out, "", passage->to_name, passage->to_series);
  append_document (out, "2", passage->from_name, passage->from_series);
  append_alignment (out, passage);
  g_string_append_c (out, '}');
}

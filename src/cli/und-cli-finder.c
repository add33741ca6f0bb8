/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-finder.h"

#include "und-likeness-search.h"
#include "und-passage-search.h"
#include "und-verdict.h"

#include <string.h>

static void
letter_free (gpointer data)
{
  UndCliLetter *self = data;

  g_free (self->name);
  g_free (self->series);
  g_clear_pointer (&self->path, g_ref_string_release);
  g_free (self->bytes);
  g_free (self->edges);
  und_char_marks_clear (&self->marks);
  g_free (self);
}

/**
 * und_cli_letters_new:
 * @n_common: places that words may stand at before they are common, 0 for the usual number
 *
 * Returns: (transfer full): no letters, open for more
 */
UndCliLetters *
und_cli_letters_new (guint n_common)
{
  UndCliLetters *self = g_new0 (UndCliLetters, 1);

  self->letters = g_ptr_array_new_with_free_func (letter_free);
  self->index = und_stream_index_new (n_common);
  return self;
}

/**
 * und_cli_letters_free:
 * @self: (transfer full): letters
 *
 * Frees the letters.
 */
void
und_cli_letters_free (UndCliLetters *self)
{
  g_ptr_array_unref (self->letters);
  und_stream_index_free (self->index);
  und_word_scan_clear (&self->scan);
  g_free (self);
}

/**
 * und_cli_letters_add_cb:
 * @document: a document
 * @letters: letters that are open
 *
 * Adds the document; @letters are full after some two thousand million words.
 */
void
und_cli_letters_add_cb (const UndCliDocument *document, gpointer letters)
{
  UndCliLetters *self = letters;
  UndCliLetter *letter;

  und_word_scan_run (&self->scan, document->bytes, document->n_bytes);
  if (self->is_full || !und_stream_index_add (self->index, self->scan.hashes, self->scan.n_words))
    {
      self->is_full = TRUE;
      return;
    }
  letter = g_new0 (UndCliLetter, 1);
  letter->name = g_strdup (document->name);
  letter->series = g_strdup (document->series);
  letter->path = document->path != NULL ? g_ref_string_new_intern (document->path) : NULL;
  letter->line = document->line;
  letter->bytes = g_memdup2 (document->bytes, document->n_bytes);
  letter->n_bytes = document->n_bytes;
  letter->edges = g_memdup2 (self->scan.edges, self->scan.n_words * 2 * sizeof (guint32));
  und_char_marks_set (&letter->marks, letter->bytes, letter->n_bytes);
  g_ptr_array_add (self->letters, letter);
}

/**
 * und_cli_letters_close:
 * @self: letters
 *
 * Makes the letters ready to be looked up in.
 */
void
und_cli_letters_close (UndCliLetters *self)
{
  und_stream_index_freeze (self->index);
  und_word_scan_clear (&self->scan);
}

/**
 * und_cli_finder_init:
 * @self: uninitialised
 * @language: (nullable): BCP 47, of the documents; lent
 * @n_common: as und_cli_letters_new() has it, for und_cli_finder_compare()
 *
 * Makes ready to find passages in one thread.
 */
void
und_cli_finder_init (UndCliFinder *self, const char *language, guint n_common)
{
  *self = (UndCliFinder){ .found = g_array_new (FALSE, FALSE, sizeof (UndStreamPassage)),
                          .language = language,
                          .n_common = n_common };
}

/**
 * und_cli_finder_clear:
 * @self: a finder
 *
 * Frees what the finder owns.
 */
void
und_cli_finder_clear (UndCliFinder *self)
{
  und_word_scan_clear (&self->scan);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->stemmer, und_stemmer_free);
  und_char_marks_clear (&self->marks);
  und_cli_window_clear (&self->here);
  und_cli_window_clear (&self->there);
}

/* Are the two one document, that was given on both sides? */
static gboolean
is_itself (const UndCliDocument *document, const UndCliLetter *letter)
{
  return document->path != NULL && document->line == letter->line
         && g_strcmp0 (document->path, letter->path) == 0;
}

static gboolean
is_of_one_series (const UndCliDocument *document, const UndCliLetter *letter)
{
  return *document->series != '\0' && strcmp (document->series, letter->series) == 0;
}

/* Words that are not the same, each with each, are not the same in other marks either; then the
 * two need not be held against each other. */
static UndVerdict
judge (const UndStreamPassage *passage, const UndExportedPassage *exported)
{
  if (passage->here_end - passage->here_start != passage->n_equal
      || passage->there_end - passage->there_start != passage->n_equal)
    return UND_VERDICT_ALTERED;
  return und_verdict_judge_bytes (
    exported->to_marks->bytes + exported->to.start, und_span_length (exported->to),
    exported->from_marks->bytes + exported->from.start, und_span_length (exported->from));
}

static void
give (UndCliFinder *self,
      const UndCliDocument *document,
      const UndCliLetter *letter,
      const UndStreamPassage *passage,
      UndCliPassageFunc func,
      gpointer user_data)
{
  UndExportedPassage exported = {
    .from_name = document->name,
    .from_series = document->series,
    .from_marks = &self->marks,
    .from = und_word_edges_get_span (self->scan.edges, passage->here_start, passage->here_end),
    .to_name = letter->name,
    .to_series = letter->series,
    .to_marks = &letter->marks,
    .to = und_word_edges_get_span (letter->edges, passage->there_start, passage->there_end),
    .similarity = und_passage_similarity (passage->n_equal, passage->here_end - passage->here_start,
                                          passage->there_end - passage->there_start),
  };

  exported.verdict = judge (passage, &exported);
  func (&exported, user_data);
}

/**
 * und_cli_finder_run:
 * @self: a finder
 * @letters: where to look, closed
 * @document: what to look up
 * @func: called for each passage, in the order of the document
 * @user_data: for @func
 *
 * Finds what a document shares with the letters; with itself and with its own series it is not
 * compared.
 */
void
und_cli_finder_run (UndCliFinder *self,
                    const UndCliLetters *letters,
                    const UndCliDocument *document,
                    UndCliPassageFunc func,
                    gpointer user_data)
{
  und_word_scan_run (&self->scan, document->bytes, document->n_bytes);
  und_stream_search (letters->index, self->scan.hashes, self->scan.n_words, self->found);
  if (self->found->len == 0)
    return;
  und_char_marks_set (&self->marks, document->bytes, document->n_bytes);
  for (guint i = 0; i < self->found->len; i++)
    {
      const UndStreamPassage *passage = &g_array_index (self->found, UndStreamPassage, i);
      const UndCliLetter *letter = g_ptr_array_index (letters->letters, passage->document);

      if (!is_of_one_series (document, letter) && !is_itself (document, letter))
        give (self, document, letter, passage, func, user_data);
    }
}

static gboolean
is_one_place (const UndCliMember *a, const UndCliMember *b)
{
  return a->path != NULL && a->line == b->line && g_strcmp0 (a->path, b->path) == 0;
}

static gboolean
give_of_set (UndCliFinder *self,
             const UndCliSet *set,
             guint document,
             const UndStreamPassage *passage,
             UndCliPassageFunc func,
             gpointer user_data,
             GError **error)
{
  const UndCliMember *from = &g_array_index (set->members, UndCliMember, document);
  const UndCliMember *to = &g_array_index (set->members, UndCliMember, passage->document);
  UndExportedPassage exported = {
    .from_name = from->name,
    .from_marks = &self->here.marks,
    .to_name = to->name,
    .to_marks = &self->there.marks,
    .similarity = und_passage_similarity (passage->n_equal, passage->here_end - passage->here_start,
                                          passage->there_end - passage->there_start),
  };

  if (is_one_place (from, to))
    return TRUE;
  if (!und_cli_set_show (set, document, passage->here_start, passage->here_end, &self->here, error)
      || !und_cli_set_show (set, passage->document, passage->there_start, passage->there_end,
                            &self->there, error))
    return FALSE;
  exported.from = und_span (0, self->here.marks.n_bytes);
  exported.to = und_span (0, self->there.marks.n_bytes);
  exported.verdict = judge (passage, &exported);
  func (&exported, user_data);
  return TRUE;
}

/**
 * und_cli_finder_run_set:
 * @self: a finder
 * @set: a set that is whole
 * @document: number of one of its documents
 * @func: called for each passage, in the order of the document
 * @user_data: for @func
 * @error: what is wrong, a whole sentence
 *
 * Finds what a document shares with those before it; with itself, given again, and with its own
 * series it is not compared.
 *
 * Returns: FALSE if the documents could not be read again
 */
gboolean
und_cli_finder_run_set (UndCliFinder *self,
                        const UndCliSet *set,
                        guint document,
                        UndCliPassageFunc func,
                        gpointer user_data,
                        GError **error)
{
  self->n_left_out += und_set_search (set->index, document, self->found);
  for (guint i = 0; i < self->found->len; i++)
    if (!give_of_set (self, set, document, &g_array_index (self->found, UndStreamPassage, i), func,
                      user_data, error))
      return FALSE;
  return TRUE;
}

static void
compare_edited (UndCliFinder *self,
                const UndCliDocument *from,
                const UndCliDocument *to,
                UndCliPassageFunc func,
                gpointer user_data)
{
  g_autoptr (UndCliLetters) letters = und_cli_letters_new (self->n_common);

  und_cli_letters_add_cb (to, letters);
  und_cli_letters_close (letters);
  self->n_left_out += und_stream_index_get_n_common (letters->index);
  und_cli_finder_run (self, letters, from, func, user_data);
}

static UndTermList *
list_terms (UndCliFinder *self, const UndCliDocument *document)
{
  g_autoptr (UndText) text = und_text_new (document->bytes, document->n_bytes, NULL);

  return und_term_list_new (text, self->stemmer);
}

/* Stored text is NFC with plain line ends already, so that its words stand where they stood. */
static void
compare_reworded (UndCliFinder *self,
                  const UndCliDocument *from,
                  const UndCliDocument *to,
                  UndCliPassageFunc func,
                  gpointer user_data)
{
  g_auto (UndCharMarks) there_marks = { 0 };
  g_autoptr (UndTermList) here = NULL;
  g_autoptr (UndTermList) there = NULL;
  g_autoptr (GArray) passages = NULL;

  if (self->stemmer == NULL)
    self->stemmer = und_stemmer_new (self->language);
  here = list_terms (self, from);
  there = list_terms (self, to);
  passages = und_likeness_search (here, there, &self->is_bounded);
  und_char_marks_set (&self->marks, from->bytes, from->n_bytes);
  und_char_marks_set (&there_marks, to->bytes, to->n_bytes);
  for (guint i = 0; i < passages->len; i++)
    {
      const UndLikePassage *passage = &g_array_index (passages, UndLikePassage, i);
      UndExportedPassage exported = {
        .from_name = from->name,
        .from_marks = &self->marks,
        .from = und_word_edges_get_span (here->edges, passage->here.start, passage->here.end),
        .to_name = to->name,
        .to_marks = &there_marks,
        .to = und_word_edges_get_span (there->edges, passage->there.start, passage->there.end),
        .similarity = passage->similarity,
      };

      exported.verdict = und_verdict_judge_bytes (
        to->bytes + exported.to.start, und_span_length (exported.to),
        from->bytes + exported.from.start, und_span_length (exported.from));
      func (&exported, user_data);
    }
}

/**
 * und_cli_finder_compare:
 * @self: a finder
 * @sensitivity: how unlike the words of a passage may be
 * @from: what to look up
 * @to: where to look
 * @func: called for each passage, in the order of @from
 * @user_data: for @func
 *
 * Finds what two documents share, of which nothing else is known.
 */
void
und_cli_finder_compare (UndCliFinder *self,
                        UndCliSensitivity sensitivity,
                        const UndCliDocument *from,
                        const UndCliDocument *to,
                        UndCliPassageFunc func,
                        gpointer user_data)
{
  switch (sensitivity)
    {
    case UND_CLI_SENSITIVITY_PARAPHRASE:
      compare_reworded (self, from, to, func, user_data);
      break;
    case UND_CLI_SENSITIVITY_EDITED:
    default:
      compare_edited (self, from, to, func, user_data);
      break;
    }
}

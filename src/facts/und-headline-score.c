/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * How much a line looks like a headline.
 *
 * Above the body of a page stand menus, the name of the office, its motto, a section and the
 * headline, in an order that every house has its own way with. A list of what offices call
 * themselves never ends; a headline is known by what it is: it says what somebody does, in some
 * words, and the body says it again.
 */
#include "config.h"

#include "und-headline-score.h"

#include <string.h>

/* Points; the line with the most is the headline. Judged by hand on pages of some sixty offices. */
#define POINTS_SENTENCE  2    /* has the length of one */
#define POINTS_SHORT     1    /* or nearly */
#define POINTS_VERB      2    /* somebody does something */
#define POINTS_RECURS    2    /* most of its words come back in the body */
#define POINTS_RECURS_IN 1    /* some do */
#define POINTS_BANNER    (-2) /* names an office, and says nothing of it */
#define POINTS_LABEL     (-1) /* "Report: …" */
#define POINTS_MENU      (-6) /* entries with separators, or in brackets; a head of a section */
#define POINTS_CAPTION   (-6) /* below a picture */
#define POINTS_NOTE      (-6) /* sentences */

#define MIN_WORDS_SENTENCE 5
#define MIN_WORDS_SHORT    4
/* Of each of two sentences on a line. */
#define MIN_WORDS_NOTE 6
/* Words of a line that begins with a label of one word. */
#define MIN_WORDS_LABELLED 6

/* Words of a section's name before a headline. */
#define MAX_SECTION_TOKENS 2

/* Share of the line's own words that come back. */
#define RECURS_MOSTLY 0.5
#define RECURS_PARTLY 0.25

/* Share of a banner's words that are of offices and places. */
#define BANNER_SHARE 0.4

/* Words are compared by their first letters, so that "limits" meets "limit". */
#define STEM_CHARACTERS 5

/* Tokens of the body in which they are looked for. */
#define MAX_BODY_TOKENS 1200

struct _UndHeadlineScorer
{
  const UndReader *reader;
  GHashTable *stems; /* (element-type utf8): of the words of the body */
};

static gboolean
is_of_genre (const UndReader *reader, gsize token)
{
  const UndPhrase *phrase = NULL;
  gsize n_tokens = 0;

  for (guint i = 0; (phrase = und_reader_nth_phrase (reader, token, i, &n_tokens)) != NULL; i++)
    if (!und_set_is_of_matter (phrase->set))
      return TRUE;
  return FALSE;
}

/* The first letters of a word, case-folded; NULL if it is shorter, or a word of the genre. */
static char *
dup_stem (const UndReader *reader, gsize token)
{
  const char *bytes = und_text_get_bytes (reader->text, NULL);
  UndSpan span = reader->tokens[token].span;
  glong n = g_utf8_strlen (bytes + span.start, (gssize) und_span_length (span));
  const char *end = NULL;

  if (n < STEM_CHARACTERS || !und_reader_token_is_word (reader, token)
      || is_of_genre (reader, token))
    return NULL;
  end = g_utf8_offset_to_pointer (bytes + span.start, STEM_CHARACTERS);
  return g_utf8_casefold (bytes + span.start, end - (bytes + span.start));
}

static void
add_body (UndHeadlineScorer *self, const UndBlock *block)
{
  for (gsize i = block->range.first; i < block->range.end; i++)
    {
      char *stem = dup_stem (self->reader, i);

      if (stem != NULL)
        g_hash_table_add (self->stems, stem);
    }
}

/**
 * und_headline_scorer_new:
 * @reader: the document; its part is the one being read
 *
 * Takes in the words of the part's body. O(beginning of the body).
 *
 * Returns: (transfer full): the scorer
 */
UndHeadlineScorer *
und_headline_scorer_new (const UndReader *reader)
{
  UndHeadlineScorer *self = g_new0 (UndHeadlineScorer, 1);
  UndRange blocks = und_reader_part_blocks (reader, reader->part);
  gsize n_tokens = 0;

  self->reader = reader;
  self->stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = blocks.first; i < blocks.end && n_tokens < MAX_BODY_TOKENS; i++)
    {
      const UndBlock *block = und_reader_get_block (reader, i);

      if (block->kind != UND_BLOCK_PROSE)
        continue;
      add_body (self, block);
      n_tokens += block->range.end - block->range.first;
    }
  return self;
}

/**
 * und_headline_scorer_free:
 *
 * Frees the scorer.
 */
void
und_headline_scorer_free (UndHeadlineScorer *self)
{
  g_hash_table_unref (self->stems);
  g_free (self);
}

/* "Opinion | Twelve mayors say why they signed": a section's name before the headline. */
static gboolean
is_section (const UndReader *reader, const UndBlock *line, gsize mark)
{
  return mark > line->range.first && mark <= line->range.first + MAX_SECTION_TOKENS
         && line->range.end - mark > MIN_WORDS_SENTENCE && und_reader_token_is (reader, mark, "|");
}

/* "Report on Ferries | Issued March 3, 2025": the mark between a title and its date. */
static gboolean
is_before_date (const UndReader *reader, const UndBlock *line, gsize mark)
{
  return line->date.end > line->date.first
         && und_reader_phrase (reader, mark + 1, UND_SET_DATE_LABEL, NULL) != NULL;
}

/* Entries parted by marks, a note in brackets, a title cut short. */
static gboolean
is_menu (const UndReader *reader, const UndBlock *line)
{
  static const char *const separators[] = { "|", "»", "›", "•", "·", ">", "_" };
  guint n_sections = 0;

  if (und_reader_token_is (reader, line->range.first, "[") || und_block_is_cut_short (reader, line))
    return TRUE;
  for (gsize i = line->range.first; i < line->range.end; i++)
    for (guint k = 0; k < G_N_ELEMENTS (separators); k++)
      if (und_reader_token_is (reader, i, separators[k])
          && !(is_section (reader, line, i) && n_sections++ == 0)
          && !is_before_date (reader, line, i))
        return TRUE;
  return FALSE;
}

/* "Governors meet in Boise. Credit: River Press" */
static gboolean
is_caption (const UndReader *reader, const UndBlock *line)
{
  gsize n = 0;

  for (gsize i = line->range.first; i + 1 < line->range.end; i++)
    if (und_reader_phrase (reader, i, UND_SET_PICTURE, &n) != NULL && i + n < line->range.end
        && und_reader_token_is (reader, i + n, ":")
        && (i == line->range.first || und_reader_token_ends_sentence (reader, i - 1)))
      return TRUE;
  return FALSE;
}

/* "Announces", "urges": what a headline's capitals must not make a name. */
static gboolean
is_headline_verb (const UndReader *reader, gsize token)
{
  const UndPhrase *phrase = und_reader_phrase (reader, token, UND_SET_NOT_A_NAME, NULL);

  return phrase != NULL && g_strcmp0 (phrase->value, "verb") == 0;
}

static gboolean
has_verb (const UndReader *reader, const UndBlock *line)
{
  static const UndSet verbs[] = { UND_SET_LIST_ACT,     UND_SET_LIST_JOIN,  UND_SET_LIST_LEAD,
                                  UND_SET_LIST_SEND,    UND_SET_LIST_SIGN,  UND_SET_ADDRESSED_BY,
                                  UND_SET_ANNOUNCEMENT, UND_SET_SPEECH_VERB };

  for (gsize i = line->range.first; i < line->range.end; i++)
    {
      gsize n_tokens = 0;

      /* "State Representative Penrose" states nothing. */
      if (und_reader_phrase (reader, i, UND_SET_OFFICE, &n_tokens) != NULL && n_tokens > 1)
        {
          i += n_tokens - 1;
          continue;
        }
      if (is_headline_verb (reader, i))
        return TRUE;
      for (guint k = 0; k < G_N_ELEMENTS (verbs); k++)
        if (und_reader_phrase (reader, i, verbs[k], NULL) != NULL)
          return TRUE;
    }
  return FALSE;
}

/* "Committee on Ferries and Weirs", "Senate Ferry Committee", "River Caucus", "Fen Democrats":
 * whose page it is. */
static gboolean
is_name_of_body (const UndReader *reader, const UndBlock *line)
{
  static const UndSet lasts[] = { UND_SET_LIST_OWN_BODY, UND_SET_LIST_COALITION,
                                  UND_SET_LIST_UNIT };
  gsize n_tokens = 0;

  if (und_block_phrase (reader, line, UND_SET_LIST_OWN_BODY, &n_tokens) != NULL
      && und_reader_token_is (reader, line->range.first + n_tokens, "on"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (lasts); i++)
    if (und_reader_phrase (reader, line->range.end - 1, lasts[i], NULL) != NULL)
      return TRUE;
  return FALSE;
}

/* "LETTERS TO THE EDITOR", over them all. */
static gboolean
is_head_of_section (const UndReader *reader, const UndBlock *line)
{
  gsize n_tokens = 0;
  const UndPhrase *title = und_reader_phrase (reader, line->range.first, UND_SET_LETTER_TITLE,
                                              &n_tokens);

  return title != NULL && title->value != NULL && line->range.first + n_tokens == line->range.end;
}

/* "CITY OF DAYTON, OHIO", "Association of Ferry Masters" */
static gboolean
is_banner (const UndReader *reader, const UndBlock *line)
{
  static const UndSet sets[] = { UND_SET_LETTERHEAD, UND_SET_OFFICE,          UND_SET_ORGANISATION,
                                 UND_SET_LIST_PLACE, UND_SET_LIST_PLACE_WORD, UND_SET_LIST_UNIT };
  gsize n_covered = 0;

  for (gsize i = line->range.first; i < line->range.end;)
    {
      gsize longest = 0;
      gsize n_tokens = 0;

      for (guint k = 0; k < G_N_ELEMENTS (sets); k++)
        if (und_reader_phrase (reader, i, sets[k], &n_tokens) != NULL)
          longest = MAX (longest, n_tokens);
      if (longest == 0 && und_reader_jurisdiction (reader, i, &n_tokens, NULL) != NULL)
        longest = n_tokens;
      n_covered += longest;
      i += MAX (longest, 1);
    }
  return n_covered >= BANNER_SHARE * line->n_words || is_name_of_body (reader, line);
}

static int
measure_recurrence (const UndHeadlineScorer *self, const UndBlock *line)
{
  guint n_words = 0;
  guint n_found = 0;

  for (gsize i = line->range.first; i < line->range.end; i++)
    {
      g_autofree char *stem = dup_stem (self->reader, i);

      if (stem == NULL)
        continue;
      n_words++;
      n_found += g_hash_table_contains (self->stems, stem) ? 1 : 0;
    }
  if (n_found == 0)
    return 0;
  if (n_found >= RECURS_MOSTLY * n_words)
    return POINTS_RECURS;
  return n_found >= RECURS_PARTLY * n_words ? POINTS_RECURS_IN : 0;
}

/* A sentence and the beginning of another: a note on what follows, if nobody speaks. */
static gboolean
is_of_sentences (const UndReader *self, const UndBlock *line)
{
  static const char *const marks[] = { "“", "\"", "‘", "«", "„", NULL };
  gboolean has_end = FALSE;

  for (gsize i = line->range.first; i < line->range.end; i++)
    {
      if (und_reader_token_is_one_of (self, i, marks))
        return FALSE;
      has_end |= i >= line->range.first + MIN_WORDS_NOTE && i + MIN_WORDS_NOTE < line->range.end
                 && und_reader_token_ends_sentence (self, i);
    }
  return has_end;
}

int
und_headline_scorer_measure (const UndHeadlineScorer *self, const UndBlock *line)
{
  int points = 0;

  if (line->n_words >= MIN_WORDS_SENTENCE)
    points += POINTS_SENTENCE;
  else if (line->n_words >= MIN_WORDS_SHORT)
    points += POINTS_SHORT;
  if (has_verb (self->reader, line))
    points += POINTS_VERB;
  else if (is_banner (self->reader, line))
    points += POINTS_BANNER;
  if (is_of_sentences (self->reader, line))
    points += POINTS_NOTE;
  if (is_menu (self->reader, line) || is_caption (self->reader, line)
      || is_head_of_section (self->reader, line))
    points += POINTS_MENU;
  if (und_reader_token_is (self->reader, line->range.first + 1, ":"))
    points += line->n_words >= MIN_WORDS_LABELLED
                  || und_reader_token_is (self->reader, line->range.first, "petition")
                ? POINTS_LABEL
                : POINTS_MENU;
  return points + measure_recurrence (self, line);
}

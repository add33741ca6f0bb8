/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Organisations that sign, one a line.
 */
#include "config.h"

#include "und-signer-bodies.h"

#include "und-signer-mark.h"
#include "und-signer-rows.h"

#define MOST_BODY_TOKENS    24 /* of an organisation whose name has no word that says so */
#define MOST_HEADING_TOKENS 4  /* "Local and State Organizations" */
#define LEAST_MARKED        3  /* persons above the organisations that sign with them */
#define LEAST_ORDERED       5  /* lines whose order by the alphabet is no accident */
#define MOST_KIND_WORDS     5  /* "a group of national civil society organisations" */
#define MOST_BODIES_TOKENS  16 /* from "undersigned" to "organizations" */

static gboolean
begins_sentence (const UndReader *self, gsize token)
{
  return token == 0 || und_reader_gap (self, token) >= UND_GAP_LINE
         || und_reader_token_ends_sentence (self, token - 1);
}

/* "organizations advancing", where "organizations know" is said of others */
static gboolean
ends_in_ing (const UndReader *self, gsize token)
{
  g_autofree char *word = token < self->n_tokens ? und_reader_dup (self, token, token + 1) : NULL;

  return word != NULL && g_str_has_suffix (word, "ing");
}

/* "We write as civil society organisations": what those who write are. @token is "as". */
static gboolean
write_as_bodies (const UndReader *self, gsize token)
{
  static const char *const verbs[] = { "write", "writing", "come", "speak", "speaking", NULL };

  if (token < 2 || !und_reader_token_is_one_of (self, token - 1, verbs)
      || !(und_reader_token_is (self, token - 2, "we")
           || und_reader_token_is (self, token - 2, "are")))
    return FALSE;
  for (gsize i = token + 1; i <= token + MOST_KIND_WORDS; i++)
    if (und_reader_phrase (self, i, UND_SET_LIST_BODIES, NULL) != NULL)
      return TRUE;
    else if (und_reader_phrase (self, i, UND_SET_LIST_OF, NULL) != NULL)
      return FALSE;
  return FALSE;
}

/* "our organizations" right beside each other, or "As bakers and other organizations, we". */
static gboolean
names_bodies (const UndReader *self, gsize token, gsize end)
{
  static const char *const after[] = { ",",   "and",  "of",  "in",   "from",
                                       "for", "that", "who", "with", NULL };
  gsize n_tokens = 0;
  gboolean is_named = FALSE;

  if (und_reader_token_is (self, token, "our"))
    {
      const UndPhrase *bodies = und_reader_phrase (self, token + 1, UND_SET_LIST_BODIES, NULL);

      return bodies != NULL && g_strcmp0 (bodies->value, "organizations") == 0;
    }
  if (!und_reader_token_is (self, token, "as"))
    return FALSE;
  if (!begins_sentence (self, token))
    return write_as_bodies (self, token);
  for (gsize i = token + 1; i < MIN (end, token + MOST_BODIES_TOKENS); i++)
    {
      if (und_reader_token_is (self, i, ",") && und_reader_token_is (self, i + 1, "we"))
        return is_named;
      if (und_reader_phrase (self, i, UND_SET_LIST_BODIES, &n_tokens) != NULL)
        is_named |= und_reader_token_is_one_of (self, i + n_tokens, after)
                    || ends_in_ing (self, i + n_tokens);
    }
  return FALSE;
}

/* Does the part say that organisations sign: "the undersigned groups", "the organizations below",
 * "our organizations", "As trade unions, we"? */
gboolean
und_signer_bodies_are_told (const UndReader *self, UndSpan part)
{
  static const char *const cues[] = { "undersigned", "undersigning", "below",
                                      "following",   "listed",       "our" };
  UndRange range = und_reader_range (self, part);
  gsize last_cue = G_MAXSIZE;
  gsize last_bodies = G_MAXSIZE;

  for (gsize i = range.first; i < range.end; i++)
    {
      gboolean is_cue = FALSE;

      if (names_bodies (self, i, range.end))
        return TRUE;

      for (guint k = 0; k < G_N_ELEMENTS (cues); k++)
        is_cue |= und_reader_token_is (self, i, cues[k]);
      if (und_reader_token_ends_sentence (self, i) || und_reader_gap (self, i) == UND_GAP_PARAGRAPH)
        last_cue = last_bodies = G_MAXSIZE;
      if (is_cue)
        last_cue = i;
      if (und_reader_phrase (self, i, UND_SET_LIST_BODIES, NULL) != NULL)
        last_bodies = i;
      if (last_cue != G_MAXSIZE && last_bodies != G_MAXSIZE
          && MAX (last_cue, last_bodies) - MIN (last_cue, last_bodies) <= MOST_BODIES_TOKENS)
        return TRUE;
    }
  return FALSE;
}

/* Where the words of a line begin that its order goes by: after "The". */
static gunichar
get_initial (const UndSignerBlock *self, const UndSignerRow *row)
{
  const char *bytes = und_text_get_bytes (self->reader->text, NULL);
  gsize token = row->cell.range.first;

  while (token + 1 < row->cell.range.end
         && (!und_reader_token_is_word (self->reader, token)
             || und_reader_token_is (self->reader, token, "the")))
    token++;
  return g_unichar_tolower (g_utf8_get_char (bytes + self->reader->tokens[token].span.start));
}

/* Do the lines go by the alphabet, but for a few? Names with lines of their own below them do
 * not. */
static gboolean
is_alphabetical (const UndSignerBlock *self, GArray *rows)
{
  guint n_back = 0;

  for (guint i = 1; i < rows->len; i++)
    n_back += get_initial (self, und_signer_rows_get (rows, i))
              < get_initial (self, und_signer_rows_get (rows, i - 1));
  return rows->len >= LEAST_ORDERED && 8 * n_back <= rows->len;
}

/* "Rivers Refocus (RR)", "TATOC, Tanzania": the shape of a name, but a person has no abbreviation
 * of her own, and no name of one word beside her country. */
static gboolean
is_shaped_as_body (const UndSignerBlock *self, const UndSignerRow *row)
{
  const UndReader *reader = self->reader;
  const UndSignerLine *line = &row->line;
  gsize n = 0;

  if (line->kind != UND_SIGNER_LINE_NAME && line->kind != UND_SIGNER_LINE_OTHER)
    return FALSE;
  if (und_signer_mark_has_own_abbreviation (reader, row->cell.range))
    return TRUE;
  return line->kind == UND_SIGNER_LINE_NAME && line->name.end == line->name.first + 1
         && !und_range_is_empty (line->affiliation)
         && und_reader_token_is (reader, line->affiliation.first - 1, ",")
         && und_reader_phrase (reader, line->affiliation.first, UND_SET_COUNTRY, &n) != NULL
         && line->affiliation.first + n == line->affiliation.end;
}

/* Organisations one below another: none stands under a name's office, and they are more than the
 * names could have for affiliations, or the text says that organisations sign, or their order, or
 * each has a bullet and few the shape of a name. */
gboolean
und_signer_bodies_are_listed (const UndSignerBlock *self, GArray *rows)
{
  guint n_bodies = 0;
  guint n_names = 0;
  guint n_items = 0;
  gboolean has_pair = FALSE;
  gboolean was_body = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const UndSignerLine *line = &und_signer_rows_get (rows, i)->line;
      gboolean is_body = line->kind == UND_SIGNER_LINE_BODY
                         || is_shaped_as_body (self, und_signer_rows_get (rows, i));

      /* "* Director of the Institute" is a note to a name above. */
      if (line->kind == UND_SIGNER_LINE_OFFICE && line->is_item)
        continue;
      if (line->kind == UND_SIGNER_LINE_OFFICE || line->title != NULL)
        return FALSE;
      n_bodies += is_body ? 1 : 0;
      has_pair |= is_body && was_body;
      was_body = is_body;
      n_names += line->kind == UND_SIGNER_LINE_NAME && !is_body ? 1 : 0;
      n_items += line->is_item ? 1 : 0;
    }
  if (self->only_persons && n_names > 0)
    return FALSE;
  if (n_items == rows->len && n_items >= UND_LEAST_BULLETED && 2 * n_names < n_items)
    return TRUE;
  if (self->says_bodies && n_bodies > 0 && is_alphabetical (self, rows))
    return TRUE;
  return n_bodies > n_names || (n_bodies == n_names && has_pair)
         || (4 * n_bodies >= rows->len && (self->says_bodies || is_alphabetical (self, rows)));
}

/* "Fen Fund (UT)" is of @place. "Fen Fund (FF), Peru", "FF, Reed University": what stands after a
 * comma is where the organisation is, or whose, unless it is of its name ("Fen Fund, Inc."). */
static UndRange
find_body (const UndSignerBlock *self, UndRange range, const UndJurisdiction **place)
{
  const UndReader *reader = self->reader;
  gsize n = 0;

  for (gsize i = range.first + 1; i + 2 < range.end && *place == NULL; i++)
    if (und_reader_token_is (reader, i, "("))
      {
        *place = und_reader_jurisdiction (reader, i + 1, &n, NULL);
        if (*place != NULL && i + 1 + n + 1 == range.end
            && und_reader_token_is (reader, range.end - 1, ")"))
          range.end = i;
        else
          *place = NULL;
      }
  while (range.first + 1 < range.end && !und_reader_token_is_word (reader, range.first)
         && !und_reader_token_is_number (reader, range.first))
    range.first++;
  /* "3. Fen Fund", but "350.org" */
  if (range.first + 2 < range.end && und_reader_token_is_number (reader, range.first)
      && (und_reader_token_is (reader, range.first + 1, ".")
          || und_reader_token_is (reader, range.first + 1, ")"))
      && und_reader_gap (reader, range.first + 2) == UND_GAP_SPACE)
    range.first += 2;
  while (range.end > range.first + 1 && und_reader_token_is (reader, range.end - 1, "*"))
    range.end--;
  for (gsize i = range.first + 1; i + 1 < range.end; i++)
    {
      gboolean is_short = i == range.first + 1
                          && und_reader_token_is_all_capitals (reader, range.first);

      if (!und_reader_token_is (reader, i, ",")
          || und_reader_phrase (reader, i + 1, UND_SET_ORGANISATION, NULL) != NULL)
        continue;
      if (und_reader_token_is (reader, i - 1, ")") || is_short
          || (und_reader_phrase (reader, i + 1, UND_SET_COUNTRY, &n) != NULL
              && i + 1 + n == range.end)
          || (i + 3 >= range.end && und_reader_token_is_capitalised (reader, i + 1)
              && und_reader_token_is_capitalised (reader, range.end - 1))
          || (i + 4 >= range.end && und_reader_jurisdiction (reader, i + 1, NULL, NULL) != NULL))
        return und_signer_mark_cut_abbreviation (reader, (UndRange){ range.first, i });
    }
  return und_signer_mark_cut_abbreviation (reader, range);
}

/* "State Organizations": a heading of the list. */
gboolean
und_signer_bodies_is_heading (const UndSignerBlock *self, UndRange range)
{
  gsize n = 0;

  for (gsize i = range.first; i < range.end && range.end - range.first <= MOST_HEADING_TOKENS; i++)
    if (und_reader_phrase (self->reader, i, UND_SET_LIST_BODIES, &n) != NULL
        && (i + n == range.end || und_reader_token_is (self->reader, i + n, ":")))
      return TRUE;
  return FALSE;
}

/* "If you have a question, write to us at": most of its words are in lower case. */
static gboolean
is_running (const UndReader *self, UndRange range)
{
  guint n_capitals = 0;
  guint n_words = 0;

  for (gsize i = range.first; i < range.end; i++)
    if (und_reader_token_is_word (self, i))
      {
        n_words++;
        n_capitals += und_reader_token_is_capitalised (self, i) ? 1 : 0;
      }
  return 4 * n_capitals < n_words && n_words > MOST_HEADING_TOKENS;
}

/* A line that organisations signing in a list may have: short, and not a sentence. */
static gboolean
can_be_body (const UndSignerBlock *self, const UndSignerRow *row)
{
  return row->line.kind != UND_SIGNER_LINE_MARK && row->line.kind != UND_SIGNER_LINE_OFFICE
         && row->line.kind != UND_SIGNER_LINE_PLACE
         && !(row->cell.is_after_blank && und_signer_bodies_is_heading (self, row->cell.range))
         && (row->line.kind != UND_SIGNER_LINE_OTHER
             || (!is_running (self->reader, row->cell.range)
                 && row->cell.range.end - row->cell.range.first <= MOST_BODY_TOKENS
                 && !und_reader_token_is (self->reader, row->cell.range.end - 1, ":")));
}

/* Has the person of the line an office, a title before her name or letters after it? */
static gboolean
is_marked_person (const UndReader *self, const UndSignerRow *row)
{
  const UndSignerLine *line = &row->line;
  gsize first = line->name.first;

  if (line->kind != UND_SIGNER_LINE_NAME)
    return FALSE;
  if (line->title != NULL || und_reader_phrase (self, first, UND_SET_PEERAGE, NULL) != NULL
      || (first > row->cell.range.first && und_reader_token_is_word (self, first - 1)))
    return TRUE;
  if (line->name.end + 1 < row->cell.range.end && und_reader_token_is (self, line->name.end, ","))
    first = line->name.end + 1;
  else
    first = line->name.end;
  return first < row->cell.range.end
         && (und_reader_phrase (self, first, UND_SET_NAME_SUFFIX, NULL) != NULL
             || und_reader_token_is_all_capitals (self, first));
}

/* "Connected by Water": at least half of the words have capitals, and it is no button of a page. */
static gboolean
is_title (const UndReader *self, UndRange range)
{
  guint n_capitals = 0;
  guint n_words = 0;

  for (gsize i = range.first; i < range.end; i++)
    if (und_reader_token_is_word (self, i))
      {
        n_words++;
        n_capitals += und_reader_token_is_capitalised (self, i) ? 1 : 0;
      }
  return n_words > 1 && 2 * n_capitals >= n_words
         && und_reader_token_is_capitalised (self, range.first)
         && (und_reader_token_is_word (self, range.end - 1)
             || und_reader_token_is (self, range.end - 1, ")"))
         && und_reader_phrase (self, range.first, UND_SET_FURNITURE, NULL) == NULL;
}

/* A name before the word of an organisation, and no comma between: "Safe Weirs for Fen Alliance".
 */
static gboolean
ends_as_body (const UndReader *self, UndRange range)
{
  for (gsize i = range.first; i < range.end; i++)
    if (und_reader_token_is (self, i, ","))
      return FALSE;
  return und_reader_find_phrase (self, range, UND_SET_ORGANISATION, NULL, NULL) != NULL;
}

/* Before the buttons at the foot of a page. */
static guint
find_foot (const UndSignerBlock *self, GArray *rows)
{
  guint end = rows->len;

  while (end > 0 && und_signer_rows_get (rows, end - 1)->line.kind == UND_SIGNER_LINE_OTHER
         && !is_title (self->reader, und_signer_rows_get (rows, end - 1)->cell.range))
    end--;
  return end;
}

/* The first row of those before @end that may be organisations, and of which half or more can be
 * nothing else; @end if there are none. */
static guint
find_tail (const UndSignerBlock *self, GArray *rows, guint end)
{
  guint first = end;
  guint n_clear = 0;
  guint n_bodies = 0;

  for (; first > 0; first--)
    {
      const UndSignerRow *row = und_signer_rows_get (rows, first - 1);

      if (is_marked_person (self->reader, row))
        break;
      if (row->line.kind == UND_SIGNER_LINE_BODY)
        n_bodies++;
      else if (row->line.kind == UND_SIGNER_LINE_OTHER
               && !(is_title (self->reader, row->cell.range) && can_be_body (self, row)))
        return end;
      else if (row->line.kind != UND_SIGNER_LINE_OTHER && row->line.kind != UND_SIGNER_LINE_NAME)
        return end;
      n_clear += row->line.kind != UND_SIGNER_LINE_NAME
                     || ends_as_body (self->reader, row->cell.range)
                   ? 1
                   : 0;
    }
  return n_bodies > 0 && 2 * n_clear >= end - first ? first : end;
}

void
und_signer_bodies_mark_tail (const UndSignerBlock *self, GArray *rows)
{
  guint end = find_foot (self, rows);
  guint first = find_tail (self, rows, end);
  guint n_marked = 0;

  if (first + 1 >= end)
    return;
  /* Above stand persons one a line, and their titles tell nearly all of them from the rest. */
  for (guint i = 0; i < first; i++)
    if (und_signer_rows_get (rows, i)->line.kind != UND_SIGNER_LINE_NAME)
      return;
    else
      n_marked += is_marked_person (self->reader, und_signer_rows_get (rows, i)) ? 1 : 0;
  if (n_marked < LEAST_MARKED || 5 * n_marked < 4 * first)
    return;
  for (guint i = first; i < end; i++)
    {
      UndSignerRow *row = und_signer_rows_get (rows, i);
      const UndJurisdiction *place = NULL;

      row->line = (UndSignerLine){ .kind = UND_SIGNER_LINE_BODY,
                                   .is_item = row->line.is_item,
                                   .body = find_body (self, row->cell.range, &place) };
      row->line.jurisdiction = place;
      row->cell.is_after_blank = TRUE;
    }
}

void
und_signer_bodies_read (UndSignerBlock *self, GArray *rows)
{
  guint n_others = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      UndSignerRow *row = und_signer_rows_get (rows, i);
      UndSignerLine line = { .kind = UND_SIGNER_LINE_BODY };

      /* "National:" is over those who sign. */
      if (row->line.kind == UND_SIGNER_LINE_OTHER
          && und_reader_token_is (self->reader, row->cell.range.end - 1, ":"))
        continue;
      n_others = row->line.kind == UND_SIGNER_LINE_OTHER && row->cell.is_after_blank ? n_others + 1
                                                                                     : 0;
      if (n_others > 1 || !can_be_body (self, row))
        continue;
      line.jurisdiction = row->line.jurisdiction;
      line.body = find_body (self, row->cell.range, &line.jurisdiction);
      und_signer_block_add (self, &line, &row->cell);
    }
}

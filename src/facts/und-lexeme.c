/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Tokens into the terminals of the grammar of lists and counts: jurisdictions by the gazetteer,
 * phrases by data/vocabulary/signers.ini, offices, numbers, names, marks. The longest reading
 * wins. A phrase may be of several kinds; the grammar asks for the one that it needs.
 */
#include "config.h"

#include "und-lexeme.h"

#include <string.h>

#define FIRST_SET  UND_SET_LIST_ACT
#define LAST_SET   UND_SET_LIST_WORK
#define FIRST_KIND UND_LEX_ACT

G_STATIC_ASSERT (LAST_SET - FIRST_SET == UND_LEX_WORK - FIRST_KIND);
G_STATIC_ASSERT (UND_N_LEXEMES <= 64);

/* Words of an organisation's name. */
#define MOST_BODY_WORDS 12

/* The reading of one stretch of tokens. */
typedef struct
{
  const UndReader *reader;
  const char *bytes;
  const UndToken *tokens;
  gsize end; /* one past the last token to read */
  const UndSpan *paragraphs;
  gsize n_paragraphs;
  gsize paragraph; /* index of the one that holds the last token, or the next */
} Lexer;

static gboolean
is_byte (const Lexer *self, gsize token, const char *accepted)
{
  UndSpan span = token < self->end ? self->tokens[token].span : UND_SPAN_EMPTY;

  return und_span_length (span) == 1 && strchr (accepted, self->bytes[span.start]) != NULL;
}

static gboolean
is_joined (const Lexer *self, gsize token)
{
  return und_reader_gap (self->reader, token) == UND_GAP_NONE;
}

static UndLexemeGap
find_gap (Lexer *self, gsize token)
{
  gsize start = self->tokens[token].span.start;
  gsize paragraph = self->paragraph;

  while (self->paragraph < self->n_paragraphs && self->paragraphs[self->paragraph].end <= start)
    self->paragraph++;
  switch (und_reader_gap (self->reader, token))
    {
    case UND_GAP_NONE:
      return UND_LEX_JOINED;
    case UND_GAP_PARAGRAPH:
      return UND_LEX_NEW_BLOCK;
    case UND_GAP_LINE:
      return paragraph != self->paragraph ? UND_LEX_NEW_LINE : UND_LEX_SPACED;
    case UND_GAP_SPACE:
    default:
      return UND_LEX_SPACED;
    }
}

static UndLexemeKind
classify_mark (const char *bytes)
{
  switch (g_utf8_get_char (bytes))
    {
    case ',':
    case '|': /* "Arizona | California", a table in one line */
      return UND_LEX_COMMA;
    case ';':
      return UND_LEX_SEMICOLON;
    case ':':
      return UND_LEX_COLON;
    case '.':
    case '?':
    case '!':
    case 0x2026:
      return UND_LEX_STOP;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return UND_LEX_DASH;
    case '(':
    case '[':
      return UND_LEX_OPEN;
    case ')':
    case ']':
      return UND_LEX_CLOSE;
    case '"':
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x201c:
    case 0x201d:
    case 0x00ab:
    case 0x00bb:
      return UND_LEX_QUOTE;
    case 0x00b7:
    case 0x2022:
    case 0x2023:
    case 0x25aa:
    case 0x25cf:
    case 0x25e6:
      return UND_LEX_BULLET;
    default:
      return UND_LEX_MARK;
    }
}

/* "-", "*" and "12." or "12)" before a space, where a line begins. */
static gsize
match_bullet (const Lexer *self, gsize token)
{
  gsize n = 0;

  if (und_reader_gap (self->reader, token) < UND_GAP_LINE)
    return 0;
  if (is_byte (self, token, "-*"))
    n = 1;
  else if (und_reader_token_is_number (self->reader, token) && is_joined (self, token + 1)
           && is_byte (self, token + 1, ".)"))
    n = 2;
  return n > 0 && token + n < self->end && !is_joined (self, token + n) ? n : 0;
}

static guint64
to_kinds (UndSet set)
{
  if (set >= FIRST_SET && set <= LAST_SET)
    return UND_LEX_BIT (FIRST_KIND + (set - FIRST_SET));
  switch (set)
    {
    case UND_SET_OFFICE:
      return UND_LEX_BIT (UND_LEX_TITLE);
    case UND_SET_HONORIFIC:
      return UND_LEX_BIT (UND_LEX_HONORIFIC);
    case UND_SET_ORGANISATION:
      return UND_LEX_BIT (UND_LEX_BODY_WORD);
    default:
      return 0;
    }
}

/* The longest phrases at @token: their kinds, and what they mean. */
static gsize
match_vocabulary (const Lexer *self, gsize token, UndLexeme *lexeme)
{
  const UndPhrase *phrase = NULL;
  gsize longest = 0;
  gsize n_tokens = 0;

  for (guint i = 0; (phrase = und_reader_nth_phrase (self->reader, token, i, &n_tokens)) != NULL;
       i++)
    {
      guint64 kinds = to_kinds (phrase->set);

      if (kinds == 0 || n_tokens < longest)
        continue;
      if (n_tokens > longest)
        {
          lexeme->kinds = 0;
          lexeme->value = NULL;
          longest = n_tokens;
        }
      lexeme->kinds |= kinds;
      if (phrase->value != NULL && phrase->set != UND_SET_OFFICE)
        lexeme->value = phrase->value;
    }
  if (lexeme->kinds & UND_LEX_BIT (UND_LEX_UNIT))
    lexeme->kinds &= ~UND_LEX_BIT (UND_LEX_TITLE);
  return longest;
}

static gboolean
is_postal_code (const Lexer *self, gsize token)
{
  const UndJurisdiction *found = und_reader_jurisdiction (self->reader, token, NULL, NULL);

  return found != NULL && found->postal != NULL
         && und_reader_token_is_all_capitals (self->reader, token)
         && und_reader_token_is (self->reader, token, found->postal);
}

/* "OR", "IN" and "Me" are jurisdictions only where the text shows that they are codes: after a
 * bracket, a hyphen or a comma, or in a row with another: "IN, OH and ME". */
static gboolean
is_code_place (const Lexer *self, gsize token)
{
  static const char *const links[] = { ",", "and", "&", NULL };
  gsize before = token - 1;

  if (token > 0 && is_byte (self, token - 1, "-([,"))
    return TRUE;
  if (!is_postal_code (self, token))
    return FALSE;
  /* "OH, and IN" */
  if (token >= 3 && is_byte (self, token - 2, ","))
    before--;
  return (token >= 2 && und_reader_token_is_one_of (self->reader, token - 1, links)
          && is_postal_code (self, before - 1))
         || (und_reader_token_is_one_of (self->reader, token + 1, links)
             && is_postal_code (self, token + 2));
}

/* Tokens of the owner's mark that is set apart behind a place: "Illinois' Ada Penrose", "D.C.'s Bo
 * Lindt"; 0 for none. */
static gsize
count_owner_mark (const Lexer *self, gsize mark)
{
  static const char *const marks[] = { "'", "’", NULL };
  char last = self->bytes[self->tokens[mark - 1].span.end - 1];

  if (mark + 1 >= self->end || !is_joined (self, mark)
      || !und_reader_token_is_one_of (self->reader, mark, marks))
    return 0;
  if (last == '.')
    return is_joined (self, mark + 1) && und_reader_token_is (self->reader, mark + 1, "s") ? 2 : 0;
  return last == 's' && !is_joined (self, mark + 1)
             && und_reader_token_is_capitalised (self->reader, mark + 1)
           ? 1
           : 0;
}

/* "…, Del. Ada Penrose" is the office; "Dover, Del." the state. */
static gboolean
is_before_name (const Lexer *self, gsize token, const UndLexeme *lexeme)
{
  return (lexeme->kinds & UND_LEX_BIT (UND_LEX_TITLE)) != 0 && token < self->end
         && und_reader_gap (self->reader, token) == UND_GAP_SPACE
         && und_reader_token_is_capitalised (self->reader, token)
         && und_reader_token_is_capitalised (self->reader, token + 1)
         && und_reader_nth_phrase (self->reader, token, 0, NULL) == NULL;
}

static gsize
match_jurisdiction (const Lexer *self, gsize token, gsize n_vocabulary, UndLexeme *lexeme)
{
  gsize n = 0;
  gsize n_mark = 0;
  UndNameForm form = UND_NAME_FORM_NAME;
  const UndJurisdiction *jurisdiction = und_reader_jurisdiction (self->reader, token, &n, &form);

  if (n == 0 || n < n_vocabulary)
    return 0;
  if (!is_code_place (self, token) && (n == n_vocabulary || form == UND_NAME_FORM_PRESS_BARE))
    return 0;
  if (n == n_vocabulary && is_before_name (self, token + n, lexeme))
    return 0;
  /* "the Virgin Islands" in lower case is nobody; "the" before it may well be. */
  if (!und_reader_token_is_capitalised (self->reader, token)
      && !und_reader_token_is_capitalised (self->reader, token + MIN (n - 1, 1)))
    return 0;
  n_mark = jurisdiction != NULL ? count_owner_mark (self, token + n) : 0;
  lexeme->kinds = UND_LEX_BIT (n_mark > 0             ? UND_LEX_PLACES_OWN
                               : jurisdiction != NULL ? UND_LEX_JURISDICTION
                                                      : UND_LEX_PLACE);
  lexeme->jurisdiction = jurisdiction;
  lexeme->form = (guint8) form;
  /* "GA" is the code, and "Ga." without its stop as well. */
  if (form == UND_NAME_FORM_PRESS_BARE && jurisdiction->postal != NULL
      && und_reader_token_is_all_capitals (self->reader, token)
      && und_reader_token_is (self->reader, token, jurisdiction->postal))
    lexeme->form = UND_NAME_FORM_POSTAL;
  return n + n_mark;
}

/* "Utah's": never in a list by itself, but before the office of somebody who is. */
static gsize
match_possessive (const Lexer *self, gsize token, UndLexeme *lexeme)
{
  gsize n = 0;
  const UndJurisdiction *jurisdiction = NULL;

  if (!und_reader_token_is_capitalised (self->reader, token))
    return 0;
  jurisdiction = und_reader_owner (self->reader, token, &n);
  if (jurisdiction == NULL)
    return 0;
  lexeme->kinds = UND_LEX_BIT (UND_LEX_PLACES_OWN);
  lexeme->jurisdiction = jurisdiction;
  return n;
}

static gsize
read_name_or_word (const Lexer *self, gsize token, UndLexeme *lexeme)
{
  UndSpan span = self->tokens[token].span;
  gboolean is_name = (und_reader_token_is_capitalised (self->reader, token)
                      && und_reader_phrase (self->reader, token, UND_SET_NOT_A_NAME, NULL) == NULL)
                     || (token > 0 && und_reader_token_is_capitalised (self->reader, token - 1)
                         && und_reader_token_has_particle (self->reader, token));
  gboolean is_one_letter = self->bytes + span.end == g_utf8_next_char (self->bytes + span.start);

  lexeme->kinds = UND_LEX_BIT (is_name ? UND_LEX_NAME : UND_LEX_WORD);
  return is_name && is_one_letter && is_byte (self, token + 1, ".") && is_joined (self, token + 1)
           ? 2
           : 1;
}

static gsize
read_word (const Lexer *self, gsize token, UndLexeme *lexeme)
{
  gsize n_vocabulary = match_vocabulary (self, token, lexeme);
  gsize n = match_jurisdiction (self, token, n_vocabulary, lexeme);
  gint64 number = 0;

  if (n == 0)
    n = match_possessive (self, token, lexeme);
  if (n > 0)
    return n;
  if (und_number_match (self->reader, token, &number, &n) && n >= n_vocabulary)
    {
      lexeme->kinds = UND_LEX_BIT (UND_LEX_NUMBER);
      return n;
    }
  return n_vocabulary > 0 ? n_vocabulary : read_name_or_word (self, token, lexeme);
}

/* "… and Rep." at a line's end does not end what it says: the name comes on the next. */
static gboolean
is_behind_short_title (const Lexer *self, gsize token)
{
  gsize n_tokens = 0;

  return token > 2 && und_reader_token_is (self->reader, token - 1, ".")
         && und_reader_gap (self->reader, token - 2) == UND_GAP_SPACE
         && und_reader_phrase (self->reader, token - 2, UND_SET_OFFICE, &n_tokens) != NULL
         && n_tokens == 2 && und_reader_token_is_capitalised (self->reader, token);
}

static gsize
read_lexeme (Lexer *self, gsize token, UndLexeme *lexeme)
{
  UndTokenKind kind = self->tokens[token].kind;
  gsize n = match_bullet (self, token);

  lexeme->gap = (guint8) find_gap (self, token);
  if (lexeme->gap == UND_LEX_NEW_LINE && is_behind_short_title (self, token))
    lexeme->gap = UND_LEX_SPACED;
  lexeme->first = (guint32) token;
  lexeme->is_capitalised = und_reader_token_is_capitalised (self->reader, token) ? 1 : 0;
  if (n > 0)
    lexeme->kinds = UND_LEX_BIT (UND_LEX_BULLET);
  else if (kind == UND_TOKEN_WORD || kind == UND_TOKEN_NUMBER || is_byte (self, token, "&"))
    n = read_word (self, token, lexeme);
  else
    {
      n = 1;
      lexeme->kinds = UND_LEX_BIT (classify_mark (self->bytes + self->tokens[token].span.start));
    }
  n = MIN (MIN (n, self->end - token), G_MAXUINT8);
  lexeme->n_tokens = (guint8) n;
  lexeme->ends_with_stop = n > 1 && self->bytes[self->tokens[token + n - 1].span.end - 1] == '.'
                             ? 1
                             : 0;
  return n;
}

/**
 * und_lexemes_new:
 * @reader: the document being read; must outlive the result
 * @span: what to read of it, in bytes
 *
 * Reads a stretch of text as terminals of the grammar. O(length of the stretch).
 *
 * Returns: (transfer full): the terminals in text order
 */
UndLexemes *
und_lexemes_new (const UndReader *reader, UndSpan span)
{
  UndLexemes *self = g_new0 (UndLexemes, 1);
  UndRange range = und_reader_range (reader, span);
  Lexer lexer = { 0 };

  lexer.reader = reader;
  lexer.bytes = und_text_get_bytes (reader->text, NULL);
  lexer.tokens = reader->tokens;
  lexer.end = range.end;
  lexer.paragraphs = und_text_get_paragraphs (reader->text, &lexer.n_paragraphs);
  lexer.paragraph = und_spans_find (lexer.paragraphs, lexer.n_paragraphs, span.start);

  self->reader = reader;
  self->span = span;
  self->items = g_array_new (FALSE, TRUE, sizeof (UndLexeme));
  for (gsize token = range.first; token < range.end;)
    {
      UndLexeme lexeme = { 0 };

      token += read_lexeme (&lexer, token, &lexeme);
      g_array_append_val (self->items, lexeme);
    }
  return self;
}

void
und_lexemes_free (UndLexemes *self)
{
  g_array_unref (self->items);
  g_free (self);
}

void
und_reader_clear_lexemes (UndReader *self)
{
  g_clear_pointer (&self->lexemes, und_lexemes_free);
}

const UndLexemes *
und_reader_get_lexemes (UndReader *self)
{
  if (self->lexemes != NULL && und_span_equal (self->lexemes->span, self->part->span))
    return self->lexemes;
  und_reader_clear_lexemes (self);
  self->lexemes = und_lexemes_new (self, self->part->span);
  return self->lexemes;
}

const UndLexeme und_lexeme_none = { .gap = UND_LEX_NEW_BLOCK };

const char *
und_lexemes_get_office (const UndLexemes *self, gssize index)
{
  const UndLexeme *lexeme = und_lexemes_get (self, index);
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_reader_phrase (self->reader, lexeme->first, UND_SET_OFFICE,
                                               &n_tokens);

  return phrase != NULL && n_tokens == lexeme->n_tokens ? phrase->value : NULL;
}

gboolean
und_lexemes_is_local_office (const UndLexemes *self, gssize index)
{
  return und_reader_phrase (self->reader, und_lexemes_get (self, index)->first,
                            UND_SET_LOCAL_OFFICE, NULL)
         != NULL;
}

gboolean
und_lexemes_ends_with (const UndLexemes *self, gssize index, char letter)
{
  UndSpan span = und_lexemes_span (self, index, index + 1);
  const char *bytes = und_text_get_bytes (self->reader->text, NULL);

  return !und_span_is_empty (span) && bytes[span.end - 1] == letter;
}

gint64
und_lexemes_get_number (const UndLexemes *self, gssize index)
{
  gint64 number = 0;
  gsize n_tokens = 0;

  (void) und_number_match (self->reader, und_lexemes_get (self, index)->first, &number, &n_tokens);
  return number;
}

gssize
und_lexemes_skip (const UndLexemes *self, gssize index, guint64 kinds)
{
  for (gssize limit = index + UND_LEXEMES_MOST_SKIPPED;
       index < limit && und_lexemes_is_any (self, index, kinds);)
    index++;
  return index;
}

gboolean
und_lexemes_is_on_line (const UndLexemes *self, gssize index)
{
  const UndLexeme *lexeme = und_lexemes_get (self, index);

  return lexeme->gap <= UND_LEX_SPACED && lexeme->kinds != 0;
}

UndSpan
und_lexemes_span (const UndLexemes *self, gssize first, gssize end)
{
  const UndLexeme *last = und_lexemes_get (self, end - 1);

  if (first >= end)
    return UND_SPAN_EMPTY;
  return und_reader_span (self->reader, und_lexemes_get (self, first)->first,
                          last->first + last->n_tokens);
}

gboolean
und_lexemes_is_party (const UndLexemes *self, gssize index)
{
  const UndLexeme *lexeme = und_lexemes_get (self, index);

  return lexeme->is_capitalised && lexeme->n_tokens == 1
         && und_reader_phrase (self->reader, lexeme->first, UND_SET_PARTY_MARK, NULL) != NULL;
}

/* Two capitals set apart: "N Y", "S D". */
static const UndJurisdiction *
find_split_postal (const UndLexemes *self, gssize index)
{
  const char *bytes = und_text_get_bytes (self->reader->text, NULL);
  UndSpan first = und_lexemes_span (self, index, index + 1);
  UndSpan second = und_lexemes_span (self, index + 1, index + 2);
  UndGazetteer *gazetteer = self->reader->gazetteer;

  if (und_span_length (first) != 1 || und_span_length (second) != 1)
    return NULL;
  for (gsize i = 0; i < und_gazetteer_get_size (gazetteer); i++)
    {
      const UndJurisdiction *jurisdiction = und_gazetteer_get (gazetteer, i);

      if (jurisdiction->postal != NULL && jurisdiction->postal[0] == bytes[first.start]
          && jurisdiction->postal[1] == bytes[second.start])
        return jurisdiction;
    }
  return NULL;
}

gssize
und_lexemes_match_bare_state (const UndLexemes *self,
                              gssize index,
                              const UndJurisdiction **jurisdiction)
{
  const UndLexeme *lexeme = und_lexemes_get (self, index);
  const UndJurisdiction *found = lexeme->jurisdiction;
  gssize end = index + 1;
  gsize n_tokens = 0;

  if (found == NULL)
    {
      found = und_reader_jurisdiction (self->reader, lexeme->first, &n_tokens, NULL);
      while ((gsize) end < self->items->len
             && und_lexemes_get (self, end)->first < lexeme->first + n_tokens)
        end++;
    }
  if (found == NULL)
    {
      found = find_split_postal (self, index);
      end = index + 2;
    }
  if (jurisdiction != NULL)
    *jurisdiction = found;
  return found != NULL ? end : index;
}

/* Tokens of the longest name that is looked for. */
#define MOST_NAME_TOKENS 24

/* Words of a line that is nothing but a name, and of the least one. */
#define MOST_LINE_WORDS  6
#define LEAST_LINE_WORDS 2

/* "Ada Penrose | Bo Lindt", one a line: past the line of a few capitals that begins at @first, or
 * @first. A wrapped line has more words. */
static gssize
find_short_line_end (const UndLexemes *self, gssize first)
{
  gssize end = first + 1;

  if (und_lexemes_get (self, first)->gap < UND_LEX_NEW_LINE)
    return first;
  while (end < first + MOST_LINE_WORDS && und_lexemes_get (self, end)->gap < UND_LEX_NEW_LINE
         && und_lexemes_get (self, end)->is_capitalised)
    end++;
  return end >= first + LEAST_LINE_WORDS && und_lexemes_get (self, end)->gap >= UND_LEX_NEW_LINE
           ? end
           : first;
}

/* Where a name must end that begins at @first: at the latest with a line of its own, and where
 * "D Calif" or "R Texas" begins that has lost its brackets and hyphen. */
static gsize
find_name_limit (const UndLexemes *self, gssize first)
{
  gssize line_end = find_short_line_end (self, first);

  for (gssize i = first + 1; i < first + 7 && und_lexemes_is (self, i, UND_LEX_NAME); i++)
    {
      const UndLexeme *lexeme = und_lexemes_get (self, i);

      if (lexeme->n_tokens == 1 && und_lexemes_is_party (self, i)
          && und_lexemes_get (self, i + 1)->gap == UND_LEX_SPACED
          && und_lexemes_match_bare_state (self, i + 1, NULL) > i + 1)
        return lexeme->first;
    }
  return line_end > first ? und_lexemes_get (self, line_end)->first
                          : und_lexemes_get (self, first)->first + MOST_NAME_TOKENS;
}

/* Capitals that end in an office of several, or one word before what stands behind whole names. */
static gboolean
is_unnamed (const UndLexemes *self, gssize first, gssize end)
{
  if (end < first + 2)
    return FALSE;
  if (und_lexemes_is (self, end - 1, UND_LEX_UNIT))
    return TRUE;
  return end == first + 2 && und_lexemes_is (self, end - 1, UND_LEX_TITLE)
         && und_reader_phrase (self->reader, und_lexemes_get (self, end - 1)->first,
                               UND_SET_NAME_SUFFIX, NULL)
              != NULL;
}

/**
 * und_lexemes_match_name:
 * @first: index of the lexeme at which the name must begin
 *
 * Finds where a person's name ends; one word is enough. O(length of the name).
 *
 * Returns: the lexeme after the name, or @first if there is none
 */
gssize
und_lexemes_match_name (const UndLexemes *self, gssize first)
{
  const guint64 bodies = UND_LEX_BIT (UND_LEX_BODY_WORD) | UND_LEX_BIT (UND_LEX_COALITION);
  gsize token = und_lexemes_get (self, first)->first;
  gsize n_tokens = 0;
  gssize end = first;

  if (und_lexemes_get (self, first)->kinds == 0
      || !und_surname_match (self->reader, token, find_name_limit (self, first), &n_tokens))
    return first;
  while ((gsize) end < self->items->len && und_lexemes_get (self, end)->first < token + n_tokens)
    end++;
  /* "Women's Caucus" has a name's shape, "Finance Committee" begins as one; "Labour MPs" and
   * "Reedham MP" are unnamed. */
  if (und_lexemes_is_any (self, end - 1, bodies) || is_unnamed (self, first, end)
      || (und_lexemes_is_any (self, end, bodies) && und_lexemes_get (self, end)->is_capitalised
          && und_lexemes_get (self, end)->gap == UND_LEX_SPACED))
    return first;
  return end;
}

/**
 * und_lexemes_begins_body:
 * @self: the terminals
 * @index: one of them
 *
 * Is the word at @index, which begins no name of a person, the first of an organisation's in a
 * list: "American" in "the American Ferry Association"? O(1).
 *
 * Returns: whether it is
 */
gboolean
und_lexemes_begins_body (const UndLexemes *self, gssize index)
{
  const guint64 before = UND_LEX_BIT (UND_LEX_THE) | UND_LEX_BIT (UND_LEX_COMMA)
                         | UND_LEX_BIT (UND_LEX_AND);

  if (!und_lexemes_is (self, index, UND_LEX_WORD) || !und_lexemes_is_on_line (self, index)
      || !und_lexemes_is_any (self, index - 1, before))
    return FALSE;
  for (gssize i = index + 1;
       i < index + MOST_BODY_WORDS && und_lexemes_is_on_line (self, i)
       && (und_lexemes_get (self, i)->is_capitalised || und_lexemes_is (self, i, UND_LEX_MARK));
       i++)
    if (und_lexemes_is (self, i, UND_LEX_BODY_WORD))
      return TRUE;
  return FALSE;
}

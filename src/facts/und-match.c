/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The terminals of the grammar by which a document is read.
 *
 * Facts are read by small hand-written parsers over tokens. Regular expressions were considered
 * and left: they see characters, so that every one would have to know of line ends, curly quotes
 * and abbreviations anew, and a vocabulary of a hundred offices makes them unreadable. A trained
 * tagger was left as well: it cannot say by which rule it read something, and what it gets wrong
 * cannot be mended in one place. So: the text layer cuts the tokens, one walk marks every phrase of
 * the vocabulary (this file), and each stage is a few rules over words, phrases and gaps.
 */
#include "config.h"

#include "und-match.h"

#include <stdlib.h>
#include <string.h>

/* What tells "a" from "A". */
#define CASE_BIT 0x20

/* Letters of a particle joined to a surname, and of that: no "eBay", no "macOS". */
#define LEAST_PARTICLE        2
#define MOST_PARTICLE         4
#define LEAST_BEHIND_PARTICLE 3

/* A phrase found in the text. */
typedef struct
{
  guint16 n_tokens;
  guint16 set; /* UndSet of the phrase */
  guint32 phrase;
} Match;

struct _UndReaderIndex
{
  const UndVocabulary *vocabulary;
  GArray *matches;   /* Match, in the order of their first tokens */
  guint32 *starts;   /* n_tokens + 1: index of each token's first match */
  guint8 *gaps;      /* n_tokens: UndGap */
  guint8 *capitals;  /* n_tokens: whether it is a word with a capital */
  GArray *places;    /* UndPlaceName, in the order of their tokens */
  guint32 *place_at; /* n_tokens: index of each token's place + 1, or 0 */
  guint32 day_names; /* weekdays and months that are surnames here, see get_day_bit () */
};

static UndGap
measure_gap (const char *bytes, gsize start, gsize end)
{
  guint n_lines = 0;

  if (start == end)
    return UND_GAP_NONE;
  for (gsize i = start; i < end && n_lines < 2; i++)
    if (bytes[i] == '\n')
      n_lines++;
  return n_lines == 0 ? UND_GAP_SPACE : n_lines == 1 ? UND_GAP_LINE : UND_GAP_PARAGRAPH;
}

/* One bit for each weekday and month; 0 for any other word. */
static guint32
get_day_bit (const UndReader *self, gsize token)
{
  const UndPhrase *day = und_reader_phrase (self, token, UND_SET_WEEKDAY, NULL);
  const UndPhrase *month = und_reader_phrase (self, token, UND_SET_MONTH, NULL);

  if (day != NULL)
    return 1u << atoi (day->value);
  return month != NULL ? 1u << (8 + atoi (month->value)) : 0;
}

gboolean
und_reader_is_day_name (const UndReader *self, gsize token)
{
  return self->index->day_names != 0 && (self->index->day_names & get_day_bit (self, token)) != 0;
}

/* Weekdays and months that stand right behind an office, as in "Attorney General Sunday": in this
 * document they are surnames, too. */
static void
note_day_names (UndReader *self)
{
  for (gsize i = 0; i < self->n_tokens; i++)
    {
      gsize n_tokens = 0;
      gsize next;

      if (und_reader_phrase (self, i, UND_SET_OFFICE, &n_tokens) == NULL)
        continue;
      next = i + n_tokens;
      if (next < self->n_tokens && und_reader_token_is_capitalised (self, i)
          && und_reader_token_is_capitalised (self, next))
        self->index->day_names |= get_day_bit (self, next);
    }
}

/* Does a capital, or a letter of a script without case, begin the word? */
static gboolean
is_capitalised (const char *bytes, const UndToken *token)
{
  gunichar c;

  if (token->kind != UND_TOKEN_WORD)
    return FALSE;
  c = g_utf8_get_char (bytes + token->span.start);
  return g_unichar_isalpha (c) && !g_unichar_islower (c);
}

/* Marks what of the gazetteer begins at the token. */
static void
note_place (UndReader *self, gsize token)
{
  UndReaderIndex *index = self->index;
  UndPlaceName place;

  index->place_at[token] = 0;
  if (!und_gazetteer_read (self->gazetteer, self->text, token, &place))
    return;
  g_array_append_val (index->places, place);
  index->place_at[token] = index->places->len;
}

/**
 * und_reader_index:
 *
 * Marks gaps, capitals, phrases and places of the whole document. O(tokens).
 */
void
und_reader_index (UndReader *self)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndReaderIndex *index = g_new0 (UndReaderIndex, 1);
  const UndPhraseTrie *trie = NULL;

  index->vocabulary = und_vocabulary_get_default ();
  index->matches = g_array_new (FALSE, FALSE, sizeof (Match));
  index->starts = g_new (guint32, self->n_tokens + 1);
  index->gaps = g_new (guint8, self->n_tokens);
  index->capitals = g_new (guint8, self->n_tokens);
  index->places = g_array_new (FALSE, FALSE, sizeof (UndPlaceName));
  index->place_at = g_new (guint32, self->n_tokens);
  self->bytes = bytes;
  self->index = index;
  trie = und_vocabulary_get_trie (index->vocabulary);
  for (gsize i = 0; i < self->n_tokens; i++)
    {
      UndPhraseCursor cursor;
      UndPhraseHit hit;

      index->starts[i] = index->matches->len;
      index->gaps[i] = (guint8) (i == 0 ? UND_GAP_PARAGRAPH
                                        : measure_gap (bytes, self->tokens[i - 1].span.end,
                                                       self->tokens[i].span.start));
      index->capitals[i] = is_capitalised (bytes, &self->tokens[i]) ? 1 : 0;
      und_phrase_cursor_init (&cursor, trie, self->text, i);
      while (und_phrase_cursor_next (&cursor, &hit))
        {
          UndSet set = und_vocabulary_get_phrase (index->vocabulary, hit.value)->set;
          Match match = { (guint16) hit.n_tokens, (guint16) set, hit.value };

          g_array_append_val (index->matches, match);
        }
      note_place (self, i);
    }
  index->starts[self->n_tokens] = index->matches->len;
  note_day_names (self);
}

void
und_reader_clear_index (UndReader *self)
{
  g_array_unref (self->index->matches);
  g_free (self->index->starts);
  g_free (self->index->gaps);
  g_free (self->index->capitals);
  g_array_unref (self->index->places);
  g_free (self->index->place_at);
  g_clear_pointer (&self->index, g_free);
}

UndGap
und_reader_gap (const UndReader *self, gsize token)
{
  return token < self->n_tokens ? (UndGap) self->index->gaps[token] : UND_GAP_PARAGRAPH;
}

UndRange
und_reader_range (const UndReader *self, UndSpan span)
{
  UndRange range;

  range.first = und_text_find_token (self->text, span.start);
  if (range.first < self->n_tokens && self->tokens[range.first].span.start < span.start)
    range.first++;
  range.end = und_text_find_token (self->text, span.end);
  if (range.end < self->n_tokens && self->tokens[range.end].span.end <= span.end)
    range.end++;
  range.end = MAX (range.first, range.end);
  return range;
}

UndSpan
und_reader_span (const UndReader *self, gsize first, gsize end)
{
  if (first >= end || end > self->n_tokens)
    return UND_SPAN_EMPTY;
  return und_span (self->tokens[first].span.start, self->tokens[end - 1].span.end);
}

/* Returns: (transfer full): the words as one line */
char *
und_reader_dup (const UndReader *self, gsize first, gsize end)
{
  return und_text_dup_line (self->text, und_reader_span (self, first, end));
}

/* Most are told by their first byte, in which two cases of a letter differ by one bit. */
static inline gboolean
begins_like (const UndReader *self, gsize token, const char *word)
{
  return ((self->bytes[self->tokens[token].span.start] ^ word[0]) & ~CASE_BIT) == 0;
}

static gboolean
is_spelled (const UndReader *self, gsize token, const char *word)
{
  UndSpan span = self->tokens[token].span;
  gsize n_bytes = strlen (word);

  return und_span_length (span) == n_bytes
         && g_ascii_strncasecmp (self->bytes + span.start, word, n_bytes) == 0;
}

gboolean
und_reader_token_is (const UndReader *self, gsize token, const char *word)
{
  return token < self->n_tokens && begins_like (self, token, word)
         && is_spelled (self, token, word);
}

gboolean
und_reader_token_is_one_of (const UndReader *self, gsize token, const char *const *words)
{
  if (token >= self->n_tokens)
    return FALSE;
  for (; *words != NULL; words++)
    if (begins_like (self, token, *words) && is_spelled (self, token, *words))
      return TRUE;
  return FALSE;
}

gboolean
und_reader_ends_open (const UndReader *self, UndRange words)
{
  static const char *const joints[] = { "a",  "an", "the",  "and",  "&",  "of", "to",   "for",
                                        "in", "on", "with", "from", "by", ",",  "that", NULL };

  return words.end > words.first && und_reader_token_is_one_of (self, words.end - 1, joints);
}

gboolean
und_reader_tokens_equal (const UndReader *self, gsize a, gsize b)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan first = self->tokens[a].span;
  UndSpan second = self->tokens[b].span;

  return und_span_length (first) == und_span_length (second)
         && g_ascii_strncasecmp (bytes + first.start, bytes + second.start, und_span_length (first))
              == 0;
}

gboolean
und_reader_token_is_word (const UndReader *self, gsize token)
{
  return token < self->n_tokens && self->tokens[token].kind == UND_TOKEN_WORD;
}

gboolean
und_reader_token_is_number (const UndReader *self, gsize token)
{
  return token < self->n_tokens && self->tokens[token].kind == UND_TOKEN_NUMBER;
}

gboolean
und_reader_token_is_possessive (const UndReader *self, gsize token)
{
  return token < self->n_tokens
         && und_possessive_measure (und_text_get_bytes (self->text, NULL), self->tokens[token].span)
              > 0;
}

gboolean
und_reader_token_is_capitalised (const UndReader *self, gsize token)
{
  return token < self->n_tokens && self->index->capitals[token] != 0;
}

gboolean
und_reader_token_has_particle (const UndReader *self, gsize token)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  guint n_before = 0;
  guint n_capitals = 0;
  guint n_after = 0;

  if (!und_reader_token_is_word (self, token))
    return FALSE;
  for (const char *p = bytes + self->tokens[token].span.start;
       p < bytes + self->tokens[token].span.end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c))
        return FALSE;
      if (g_unichar_isupper (c))
        n_capitals++;
      else if (n_capitals == 0)
        n_before++;
      else
        n_after++;
    }
  return n_capitals == 1 && n_before >= LEAST_PARTICLE && n_before <= MOST_PARTICLE
         && n_after >= LEAST_BEHIND_PARTICLE;
}

gboolean
und_reader_token_is_all_capitals (const UndReader *self, gsize token)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  guint n_capitals = 0;
  UndSpan span;

  if (!und_reader_token_is_word (self, token))
    return FALSE;
  span = self->tokens[token].span;
  for (const char *p = bytes + span.start; p < bytes + span.end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      if (g_unichar_isupper (c))
        n_capitals++;
    }
  return n_capitals > 1;
}

/* Is the word before a full stop one that is written with it and ends no sentence? */
static gboolean
is_abbreviation (const UndReader *self, gsize token)
{
  static const UndSet sets[] = { UND_SET_HONORIFIC, UND_SET_NAME_SUFFIX,  UND_SET_OFFICE,
                                 UND_SET_MONTH,     UND_SET_ORGANISATION, UND_SET_STREET };
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndNameForm form = UND_NAME_FORM_NAME;
  UndSpan span;
  gsize n_tokens = 0;

  if (!und_reader_token_is_word (self, token))
    return FALSE;
  span = self->tokens[token].span;
  if (und_span_length (span) == 1
      || memchr (bytes + span.start, '.', und_span_length (span)) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if (und_reader_phrase (self, token, sets[i], &n_tokens) != NULL && n_tokens == 2)
      return TRUE;
  return und_reader_jurisdiction (self, token, NULL, &form) != NULL && form == UND_NAME_FORM_PRESS;
}

gboolean
und_reader_token_ends_sentence (const UndReader *self, gsize token)
{
  if (token >= self->n_tokens || self->tokens[token].kind == UND_TOKEN_WORD)
    return FALSE;
  if (und_reader_token_is (self, token, "!") || und_reader_token_is (self, token, "?"))
    return TRUE;
  if (!und_reader_token_is (self, token, "."))
    return FALSE;
  if (token == 0 || und_reader_gap (self, token) != UND_GAP_NONE)
    return TRUE;
  if (und_reader_gap (self, token + 1) == UND_GAP_PARAGRAPH)
    return TRUE;
  return !is_abbreviation (self, token - 1) && und_reader_gap (self, token + 1) != UND_GAP_NONE;
}

const UndPhrase *
und_reader_phrase (const UndReader *self, gsize token, UndSet set, gsize *n_tokens)
{
  const Match *best = NULL;
  gsize longest = 0;

  if (token >= self->n_tokens)
    return NULL;
  for (guint32 i = self->index->starts[token]; i < self->index->starts[token + 1]; i++)
    {
      const Match *match = &g_array_index (self->index->matches, Match, i);

      if (match->set == set && match->n_tokens > longest)
        {
          best = match;
          longest = match->n_tokens;
        }
    }
  if (n_tokens != NULL)
    *n_tokens = longest;
  return best != NULL ? und_vocabulary_get_phrase (self->index->vocabulary, best->phrase) : NULL;
}

const UndPhrase *
und_reader_nth_phrase (const UndReader *self, gsize token, guint n, gsize *n_tokens)
{
  const Match *match = NULL;

  if (token >= self->n_tokens || n >= self->index->starts[token + 1] - self->index->starts[token])
    return NULL;
  match = &g_array_index (self->index->matches, Match, self->index->starts[token] + n);
  if (n_tokens != NULL)
    *n_tokens = match->n_tokens;
  return und_vocabulary_get_phrase (self->index->vocabulary, match->phrase);
}

const UndPhrase *
und_reader_find_phrase (const UndReader *self,
                        UndRange range,
                        UndSet set,
                        gsize *at,
                        gsize *n_tokens)
{
  for (gsize i = range.first; i < range.end; i++)
    {
      const UndPhrase *phrase = und_reader_phrase (self, i, set, n_tokens);

      if (phrase == NULL)
        continue;
      if (at != NULL)
        *at = i;
      return phrase;
    }
  return NULL;
}

static const UndPlaceName *
get_place (const UndReader *self, gsize token)
{
  static const UndPlaceName none = { 0 };
  guint32 place = token < self->n_tokens ? self->index->place_at[token] : 0;

  return place > 0 ? &g_array_index (self->index->places, UndPlaceName, place - 1) : &none;
}

const UndJurisdiction *
und_reader_jurisdiction (const UndReader *self, gsize token, gsize *n_tokens, UndNameForm *form)
{
  const UndPlaceName *place = get_place (self, token);

  if (n_tokens != NULL)
    *n_tokens = place->n_tokens;
  if (form != NULL && place->jurisdiction != NULL)
    *form = place->form;
  return place->jurisdiction;
}

const UndJurisdiction *
und_reader_owner (const UndReader *self, gsize token, gsize *n_tokens)
{
  const UndPlaceName *place = get_place (self, token);

  *n_tokens = place->n_owner;
  return place->owner;
}

const UndJurisdiction *
und_reader_country (const UndReader *self, gsize token, gsize *n_tokens)
{
  const UndPlaceName *place = get_place (self, token);

  *n_tokens = place->n_country;
  return place->country;
}

/* Nobody writes a larger one out; it also keeps the sum in range. */
#define MAX_NUMBER_IN_WORDS G_GINT64_CONSTANT (1000000000)

static gboolean
read_digits (const UndReader *self, gsize token, gint64 *value)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan span = self->tokens[token].span;
  gint64 number = 0;

  for (gsize i = span.start; i < span.end; i++)
    {
      if (bytes[i] == ',')
        continue;
      if (!g_ascii_isdigit (bytes[i]) || number > G_MAXINT64 / 100)
        return FALSE;
      number = number * 10 + (bytes[i] - '0');
    }
  *value = number;
  return TRUE;
}

static gboolean
is_dozen (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "dozen");
}

/**
 * und_number_match:
 * @self: the reader
 * @token: the token at which the number must begin
 * @value: (out): the number
 * @n_tokens: (out): how many tokens it takes
 *
 * Reads a whole number: digits with or without commas, or words up to the thousands, joined by
 * hyphens or "and" ("one hundred and four").
 *
 * Returns: whether a number begins at the token
 */
gboolean
und_number_match (const UndReader *self, gsize token, gint64 *value, gsize *n_tokens)
{
  const UndPhrase *word = NULL;
  gint64 total = 0;
  gint64 group = 0;
  gint64 last = G_MAXINT64;
  gsize end = token;

  if (und_reader_token_is_number (self, token))
    {
      *n_tokens = 1;
      return read_digits (self, token, value);
    }
  for (gsize i = token; (word = und_reader_phrase (self, i, UND_SET_NUMBER, NULL)) != NULL;)
    {
      if (MAX (total, group) > MAX_NUMBER_IN_WORDS)
        break;
      if (word->number >= 1000 && end > token)
        {
          total += MAX (group, 1) * word->number;
          group = 0;
        }
      else if ((word->number == 100 || is_dozen (self, i)) && end > token)
        group *= word->number;
      else if (end > token && (last < 20 || word->number >= last))
        break;
      else
        group += word->number;
      last = word->number;
      end = ++i;
      if (und_reader_token_is (self, i, "-")
          || (last >= 100 && und_reader_token_is (self, i, "and")))
        i++;
    }
  *n_tokens = end - token;
  *value = total + group;
  return end > token;
}

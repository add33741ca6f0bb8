/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Organisations by their acronyms: "FTA, RLC and OBN signed the letter".
 *
 *   introduction := word+ "(" acronym ")"      "the Fen Trust Association (FTA)"
 *
 * where the letters begin the words before the bracket, from the last to the first; small words may
 * have none. A name in capitals looks the same ("PENROSE and LINDT"), so that an acronym is short,
 * and stands among others in a sentence that is not all capitals. Programmes and laws have acronyms
 * as well; what the part introduces is an organisation if one of its words says so, or most of
 * those listed with it are.
 */
#include "config.h"

#include "und-acronym.h"

/* Bytes of an acronym. */
#define LEAST_BYTES 2
#define MOST_BYTES  6
/* Shorter ones may be initials of a person. */
#define LEAST_OWN_BYTES 3

/* Tokens of what one stands for. */
#define MOST_WORDS 16

/* Of a list that needs no other mark. */
#define LEAST_UNMARKED 3

static gboolean
is_acronym (const UndReader *self, gsize token)
{
  gsize n_bytes = und_span_length (self->tokens[token].span);

  return und_reader_token_is_all_capitals (self, token) && n_bytes >= LEAST_BYTES
         && n_bytes <= MOST_BYTES;
}

static char
get_initial (const UndReader *self, gsize token)
{
  return g_ascii_toupper (und_text_get_bytes (self->text, NULL)[self->tokens[token].span.start]);
}

/* The tokens before the bracket at @open that the letters of @acronym begin; empty if they do not.
 * With @takes_small, small words may have a letter, too. */
static UndRange
match_full (const UndReader *self, gsize open, gsize acronym, gboolean takes_small)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan letters = self->tokens[acronym].span;
  gsize first = open;

  while (letters.end > letters.start && first > 0 && open - first < MOST_WORDS
         && und_reader_gap (self, first) < UND_GAP_PARAGRAPH)
    {
      gboolean begins = FALSE;

      first--;
      if (!und_reader_token_is_word (self, first))
        continue;
      begins = (takes_small || und_reader_token_is_capitalised (self, first))
               && get_initial (self, first) == bytes[letters.end - 1];
      letters.end -= begins ? 1 : 0;
      if (!begins && und_reader_token_is_capitalised (self, first))
        break;
    }
  return letters.end == letters.start && und_reader_token_is_capitalised (self, first)
           ? (UndRange){ first, open }
           : (UndRange){ 0, 0 };
}

/* "Organization of American Rowers (OAR)", else "Department of Justice (DOJ)". */
static UndRange
find_full (const UndReader *self, gsize open, gsize acronym)
{
  UndRange full = match_full (self, open, acronym, FALSE);

  return und_range_is_empty (full) ? match_full (self, open, acronym, TRUE) : full;
}

void
und_acronyms_init (UndAcronyms *self, const UndReader *reader, UndRange range)
{
  self->reader = reader;
  self->full = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (gsize i = range.first + 1; i + 2 < range.end; i++)
    {
      UndRange full;
      UndSpan span;

      if (!und_reader_token_is (reader, i, "(") || !und_reader_token_is (reader, i + 2, ")")
          || !is_acronym (reader, i + 1))
        continue;
      full = find_full (reader, i, i + 1);
      if (und_range_is_empty (full))
        continue;
      span = und_reader_span (reader, full.first, full.end);
      g_hash_table_insert (self->full, und_reader_dup (reader, i + 1, i + 2),
                           g_memdup2 (&span, sizeof span));
    }
}

void
und_acronyms_clear (UndAcronyms *self)
{
  g_clear_pointer (&self->full, g_hash_table_unref);
}

/* Is the item an acronym, and neither a place, a party nor an office? */
static gboolean
is_item (const UndAcronyms *self, const UndLexemes *lexemes, const UndListItem *item)
{
  return !item->is_strong && item->end == item->first + 1 && item->jurisdiction == NULL
         && und_lexemes_is (lexemes, item->first, UND_LEX_NAME)
         && is_acronym (self->reader, und_lexemes_get (lexemes, item->first)->first);
}

/* What the acronym of the item stands for, or NULL. */
static const UndSpan *
find_span (const UndAcronyms *self, const UndLexemes *lexemes, const UndListItem *item)
{
  gsize token = und_lexemes_get (lexemes, item->first)->first;
  g_autofree char *acronym = und_reader_dup (self->reader, token, token + 1);

  return g_hash_table_lookup (self->full, acronym);
}

/* Is nothing known of the acronym but that it is one, or an organisation by its full name? */
static gboolean
may_be_body (const UndAcronyms *self, const UndLexemes *lexemes, const UndListItem *item)
{
  const UndSpan *full = find_span (self, lexemes, item);

  return full == NULL
         || und_reader_find_phrase (self->reader, und_reader_range (self->reader, *full),
                                    UND_SET_ORGANISATION, NULL, NULL)
              != NULL;
}

/* Is what stands behind the list in capitals, too? */
static gboolean
is_in_capitals (const UndAcronyms *self, const UndLexemes *lexemes, const UndList *list)
{
  const UndLexeme *next = und_lexemes_get (lexemes, list->end);

  return next->kinds != 0 && und_reader_token_is_all_capitals (self->reader, next->first);
}

/* "Oar Boats Now (OBN)": has the shape of a person with an affiliation, but a person has no
 * abbreviation of her own. */
static void
settle_introduced (const UndAcronyms *self, UndListItem *item)
{
  g_autofree char *acronym = NULL;
  const UndSpan *full = NULL;

  if (und_span_is_empty (item->name) || und_span_length (item->affiliation) < LEAST_OWN_BYTES)
    return;
  acronym = und_text_dup_line (self->reader->text, item->affiliation);
  full = g_hash_table_lookup (self->full, acronym);
  if (full == NULL || full->start != item->name.start)
    return;
  item->body = item->name;
  item->name = item->affiliation = UND_SPAN_EMPTY;
}

void
und_acronyms_settle (const UndAcronyms *self, const UndLexemes *lexemes, UndList *list)
{
  guint n_acronyms = 0;
  guint n_bodies = 0;

  for (guint i = 0; i < list->items->len; i++)
    {
      UndListItem *item = &g_array_index (list->items, UndListItem, i);

      settle_introduced (self, item);
      if (!is_item (self, lexemes, item))
        continue;
      n_acronyms++;
      n_bodies += may_be_body (self, lexemes, item) ? 1 : 0;
    }
  if (n_acronyms < 2 || is_in_capitals (self, lexemes, list))
    return;
  for (guint i = 0; i < list->items->len; i++)
    {
      UndListItem *item = &g_array_index (list->items, UndListItem, i);
      const UndSpan *full = NULL;

      if (!is_item (self, lexemes, item))
        continue;
      full = find_span (self, lexemes, item);
      item->body = full != NULL ? *full : und_lexemes_span (lexemes, item->first, item->end);
      item->name = UND_SPAN_EMPTY;
      if (n_acronyms < LEAST_UNMARKED || 2 * n_bodies <= n_acronyms)
        continue;
      item->is_strong = TRUE;
      list->n_strong++;
    }
}

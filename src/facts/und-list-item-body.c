/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Names of organisations in a list of those who sign:
 *
 *   body := "The"? capital (capital | "of" | "for" | "&" | "'s" | joined mark)*
 *
 * Nothing but its capitals marks one, so that what they are called ("Association") and what else
 * may begin with a capital decide. Each rule looks at a bounded number of words.
 */
#include "config.h"

#include "und-list-item-private.h"

static gboolean
is_ampersand (const UndItemContext *self, gssize index)
{
  return und_reader_token_is (self->lexemes->reader, get_token (self, index), "&");
}

/* ", Inc." after a company's name */
static gboolean
is_company_tail (const UndItemContext *self, gssize index)
{
  return und_reader_phrase (self->lexemes->reader, und_lexemes_get (self->lexemes, index)->first,
                            UND_SET_COMPANY_TAIL, NULL)
         != NULL;
}

/* "REED—Ada Penrose", "REED–Ada Penrose": the dash behind a dateline, with no space. */
static gboolean
is_parting_dash (const UndItemContext *self, gssize index)
{
  static const char *const wide[] = { "—", "―", NULL };
  const UndReader *reader = self->lexemes->reader;
  gsize token = get_token (self, index);

  if (!is (self, index, UND_LEX_DASH))
    return FALSE;
  return und_reader_token_is_one_of (reader, token, wide)
         || (und_reader_token_is (reader, token, "–") && token > 0
             && und_reader_token_is_all_capitals (reader, token - 1)
             && !und_reader_token_is_all_capitals (reader, token + 1));
}

static gboolean
is_chamber (const UndItemContext *self, gssize index)
{
  return und_reader_phrase (self->lexemes->reader, get_token (self, index), UND_SET_CHAMBER, NULL)
         != NULL;
}

static gboolean
is_body_part (const UndItemContext *self, gssize index)
{
  const guint64 links = UND_LEX_BIT (UND_LEX_OF) | UND_LEX_BIT (UND_LEX_THE);
  const guint64 marks = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_SEMICOLON)
                        | UND_LEX_BIT (UND_LEX_COLON) | UND_LEX_BIT (UND_LEX_STOP)
                        | UND_LEX_BIT (UND_LEX_OPEN) | UND_LEX_BIT (UND_LEX_CLOSE)
                        | UND_LEX_BIT (UND_LEX_QUOTE) | UND_LEX_BIT (UND_LEX_BULLET);
  const guint64 holders = UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_HONORIFIC)
                          | UND_LEX_BIT (UND_LEX_UNIT) | UND_LEX_BIT (UND_LEX_JURISDICTION);
  const UndLexeme *lexeme = und_lexemes_get (self->lexemes, index);
  const UndLexeme *next = und_lexemes_get (self->lexemes, index + 1);

  /* "the Carriers' Union", "Digital Porch, Inc." */
  if (is (self, index, UND_LEX_QUOTE) && lexeme->gap == UND_LEX_JOINED
      && und_lexemes_ends_with (self->lexemes, index - 1, 's'))
    return next->gap == UND_LEX_SPACED && next->is_capitalised;
  if (is (self, index, UND_LEX_COMMA))
    return is_company_tail (self, index + 1);
  if (is_any (self, index, marks) || lexeme->kinds == 0 || is_parting_dash (self, index))
    return FALSE;
  if (lexeme->is_capitalised)
    return TRUE;
  if (lexeme->gap == UND_LEX_JOINED || next->gap == UND_LEX_JOINED)
    return next->is_capitalised || lexeme->gap == UND_LEX_JOINED;
  if (is_ampersand (self, index))
    return is (self, index + 1, UND_LEX_NAME);
  /* "Focus on the Global South", but not "the Fen Trust on Monday" */
  if (und_reader_token_is (self->lexemes->reader, get_token (self, index), "on"))
    {
      gssize object = skip (self, index + 1, UND_LEX_BIT (UND_LEX_THE));

      return is (self, index - 1, UND_LEX_NAME) && is (self, index - 2, UND_LEX_COMMA)
             && is_any (self, object, UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_BODY_WORD));
    }
  if (is (self, index, UND_LEX_THE)
      && und_reader_token_is (self->lexemes->reader, get_token (self, index - 1), "on"))
    return next->is_capitalised;
  /* "Committee to Protect Herons", "Campaign to Mend Weirs": what it is there for. */
  if (und_reader_token_is (self->lexemes->reader, get_token (self, index), "to"))
    return is_any (self, index - 1,
                   UND_LEX_BIT (UND_LEX_BODY_WORD) | UND_LEX_BIT (UND_LEX_OWN_BODY)
                     | UND_LEX_BIT (UND_LEX_COALITION) | UND_LEX_BIT (UND_LEX_WORK))
           && next->is_capitalised && !is_any (self, index + 1, holders)
           && !is_chamber (self, index - 1);
  if (!is_any (self, index, links))
    return FALSE;
  /* "League of the Lakes", but not "Penrose in the letter" */
  return next->is_capitalised
         || (is (self, index, UND_LEX_OF) && is (self, index + 1, UND_LEX_THE)
             && und_lexemes_get (self->lexemes, index + 2)->is_capitalised);
}

gboolean
und_list_item_has_body_word (const UndItemContext *self, gssize first, gssize end)
{
  for (gssize i = first; i < end; i++)
    if (is (self, i, UND_LEX_BODY_WORD))
      return TRUE;
  return FALSE;
}

/* "Reed Council Leader, Ada Penrose,": the office of the one who is named behind it. */
static gboolean
is_named_after (const UndItemContext *self, gssize first, gssize end)
{
  const guint64 titles = UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_HONORIFIC);
  gssize name = skip (self, end + 1, titles);

  return end >= first + 2 && is (self, end - 1, UND_LEX_TITLE) && is (self, end, UND_LEX_COMMA)
         && is_on_line (self, name) && und_lexemes_match_name (self->lexemes, name) > name + 1;
}

/* "Republican and Democratic mayors": of what parties somebody is. */
static gboolean
are_parties (const UndItemContext *self, gssize first, gssize end)
{
  const guint64 parties = UND_LEX_BIT (UND_LEX_PARTY) | UND_LEX_BIT (UND_LEX_QUALIFIER);
  const guint64 links = UND_LEX_BIT (UND_LEX_AND) | UND_LEX_BIT (UND_LEX_COMMA);
  gssize unit = skip (self, end, parties | links);

  for (gssize i = first; i < end; i++)
    if (!is_any (self, i, parties))
      return FALSE;
  return is (self, unit, UND_LEX_UNIT) && is_on_line (self, unit)
         && !und_lexemes_get (self->lexemes, unit)->is_capitalised;
}

/* "Reed Mayor", "Ohio mayors", "House Democrats", "Republican officials": somebody unnamed;
 * "Justice Democrats" is an organisation. */
static gboolean
is_unnamed (const UndItemContext *self, gssize first, gssize end)
{
  const guint64 whose = UND_LEX_BIT (UND_LEX_JURISDICTION) | UND_LEX_BIT (UND_LEX_PLACE)
                        | UND_LEX_BIT (UND_LEX_PARTY) | UND_LEX_BIT (UND_LEX_QUALIFIER)
                        | UND_LEX_BIT (UND_LEX_OWN_BODY);

  if (are_parties (self, first, end))
    return TRUE;
  if (is (self, end - 1, UND_LEX_PARTY) && und_lexemes_get (self->lexemes, end)->kinds != 0
      && is_any (self, end, UND_LEX_BIT (UND_LEX_WORD) | UND_LEX_BIT (UND_LEX_STATES)))
    return TRUE;
  /* "House and Senate Democrats", but not "Congress of Mayors" */
  if (is_chamber (self, first)
      && (end == first + 1
            ? is (self, end, UND_LEX_AND)
            : end == first + 2
                && is_any (self, end - 1,
                           UND_LEX_BIT (UND_LEX_UNIT) | UND_LEX_BIT (UND_LEX_PARTY))))
    return TRUE;
  if (is_named_after (self, first, end))
    return TRUE;
  if (end < first + 2 || und_list_item_has_body_word (self, first, end))
    return FALSE;
  return is (self, end - 1, UND_LEX_TITLE)
         || (is (self, end - 1, UND_LEX_UNIT) && is_any (self, first, whose)
             && !is (self, end - 2, UND_LEX_OF));
}

/* "Reed Alliance and The Fen Trust": inside a list, a capital says that the article is the name's.
 */
static gboolean
has_own_article (const UndItemContext *self, gssize index)
{
  const guint64 links = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_SEMICOLON)
                        | UND_LEX_BIT (UND_LEX_AND) | UND_LEX_BIT (UND_LEX_BY);

  return is (self, index - 1, UND_LEX_THE)
         && und_lexemes_get (self->lexemes, index - 1)->is_capitalised
         && is_any (self, index - 2, links);
}

gboolean
und_list_item_parse_body (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize end = index;

  if (!und_lexemes_get (self->lexemes, index)->is_capitalised)
    return FALSE;
  while (end - index < MOST_BODY && (end == index || is_on_line (self, end))
         && is_body_part (self, end))
    end++;
  if (!self->are_bodies && is_unnamed (self, index, end))
    return FALSE;
  item->body = und_lexemes_span (self->lexemes, index - (has_own_article (self, index) ? 1 : 0),
                                 end);
  item->end = und_list_item_skip_brackets (self, end);
  item->is_strong = item->jurisdiction != NULL && und_list_item_has_body_word (self, index, end);
  return end > index;
}

gboolean
und_list_item_begins_longer_body (const UndItemContext *self, gssize end)
{
  const UndLexeme *next = und_lexemes_get (self->lexemes, end);

  if (next->gap == UND_LEX_JOINED && is (self, end, UND_LEX_MARK))
    return TRUE;
  return is_on_line (self, end) && next->is_capitalised
         && is_any (self, end, UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_BODY_WORD));
}

/* "Physicians for a Clean Sky": those whom an organisation is named after, and what they are for.
 */
static gboolean
begins_cause (const UndItemContext *self, gssize index)
{
  static const char *const links[] = { "for", "against", "without", "united", NULL };
  const UndReader *reader = self->lexemes->reader;
  gssize next = skip (self, index + 2, UND_LEX_BIT (UND_LEX_THE));

  return und_reader_token_is_one_of (reader, get_token (self, index + 1), links)
         && is_on_line (self, index + 1) && is_on_line (self, next)
         && und_lexemes_get (self->lexemes, next)->is_capitalised;
}

/* "Drew Penrose", "Sue Lindt" inside a list: a capital there is no verb's. */
static gboolean
is_name_like_verb (const UndItemContext *self, gssize index)
{
  const guint64 verbs = UND_LEX_BIT (UND_LEX_INCLUDE) | UND_LEX_BIT (UND_LEX_SEND);
  const guint64 links = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_AND)
                        | UND_LEX_BIT (UND_LEX_SEMICOLON);

  return is_any (self, index, verbs) && is_any (self, index - 1, links) && is_on_line (self, index)
         && und_lexemes_match_name (self->lexemes, index) > index + 1;
}

gboolean
und_list_item_may_begin_bare (const UndItemContext *self, gssize index)
{
  const guint64 beginners = UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_BODY_WORD)
                            | UND_LEX_BIT (UND_LEX_LAW) | UND_LEX_BIT (UND_LEX_PLACE_WORD)
                            | UND_LEX_BIT (UND_LEX_QUALIFIER);
  const guint64 verbs = UND_LEX_BIT (UND_LEX_JOIN) | UND_LEX_BIT (UND_LEX_SIGN)
                        | UND_LEX_BIT (UND_LEX_LEAD);

  if (!und_lexemes_get (self->lexemes, index)->is_capitalised || is_any (self, index, verbs))
    return FALSE;
  if (is_name_like_verb (self, index) || und_list_item_match_odd_name (self, index) > index)
    return TRUE;
  /* "La Mesa Latina", where "La" is no state */
  if (und_lexemes_get (self->lexemes, index)->form == UND_NAME_FORM_PRESS_BARE
      && is (self, index, UND_LEX_JURISDICTION))
    return is (self, index + 1, UND_LEX_NAME) && is_on_line (self, index + 1);
  /* "Physicians for a Clean Sky", "Mayors Against Mud" */
  if (is_any (self, index, UND_LEX_BIT (UND_LEX_UNIT) | UND_LEX_BIT (UND_LEX_BODIES)))
    return begins_cause (self, index);
  /* "AT&T" */
  return is_any (self, index, beginners) || und_lexemes_begins_body (self->lexemes, index)
         || (und_lexemes_get (self->lexemes, index + 1)->gap == UND_LEX_JOINED
             && is_any (self, index + 1, UND_LEX_BIT (UND_LEX_AND) | UND_LEX_BIT (UND_LEX_DASH)));
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Names in a list of office holders that have the shape of something else:
 *
 *   odd := given odd-word | odd-word name | odd-word odd-word      "Grace Law", "Sue Penrose"
 *
 * Most of these words are surnames or given names seldom, and where nothing tells that a person is
 * to come, "Art House" is a house and "Lindt Call" a headline. Behind an office, what ends as an
 * item ends is a name whatever its words. Looks at a bounded number of lexemes.
 */
#include "config.h"

#include "und-list-item-private.h"

static const UndPhrase *
find_phrase (const UndItemContext *self, gssize index, UndSet set)
{
  return und_reader_phrase (self->lexemes->reader, get_token (self, index), set, NULL);
}

static gboolean
is_odd (const UndItemContext *self, gssize index)
{
  return und_lexemes_get (self->lexemes, index)->is_capitalised
         && und_lexemes_get (self->lexemes, index)->n_tokens == 1
         && find_phrase (self, index, UND_SET_NAME_ODD) != NULL;
}

/* "Sign", "Call": what headlines say that office holders do. */
static gboolean
is_verb (const UndItemContext *self, gssize index)
{
  const UndPhrase *phrase = find_phrase (self, index, UND_SET_NOT_A_NAME);

  return phrase != NULL && g_strcmp0 (phrase->value, "verb") == 0;
}

/* Begins the next of the list at @index? */
static gboolean
is_at_next (const UndItemContext *self, gssize index)
{
  const guint64 links = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_AND)
                        | UND_LEX_BIT (UND_LEX_SEMICOLON);
  gssize next = skip (self, index, links);

  return next > index
         && (is_any (self, next, UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_HONORIFIC))
             || und_lexemes_match_name (self->lexemes, next) > next + 1);
}

/* Does an item end before @index? A word that is a verb as well must have something behind it that
 * no verb has. */
static gboolean
ends_item (const UndItemContext *self, gssize index, gboolean may_be_verb)
{
  const guint64 verbs = UND_LEX_BIT (UND_LEX_SIGN) | UND_LEX_BIT (UND_LEX_SEND)
                        | UND_LEX_BIT (UND_LEX_JOIN) | UND_LEX_BIT (UND_LEX_LEAD)
                        | UND_LEX_BIT (UND_LEX_ARE);
  const UndLexeme *lexeme = und_lexemes_get (self->lexemes, index);

  if (is_at_next (self, index) || (is (self, index, UND_LEX_OPEN) && is_on_line (self, index)))
    return TRUE;
  if (is (self, index, UND_LEX_OF) && is (self, index + 1, UND_LEX_JURISDICTION))
    return TRUE;
  /* "Bo Call signed": no two verbs stand one behind the other. */
  if (may_be_verb)
    return is_any (self, index, verbs) && !lexeme->is_capitalised;
  return und_list_item_is_separator (self, index) || !lexeme->is_capitalised;
}

gssize
und_list_item_match_odd_name (const UndItemContext *self, gssize index)
{
  const guint64 titles = UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_HONORIFIC);
  gssize last = index + 1;
  /* "Mayors Will Meet", "Mayors Sue" */
  gboolean may_be_said = is (self, index - 1, UND_LEX_UNIT) && is_odd (self, index);
  gboolean may_begin = is_odd (self, index) && !(may_be_said && is_verb (self, index));

  if ((self->office == NULL && !is_any (self, index - 1, titles))
      || !(may_begin || is (self, index, UND_LEX_NAME)) || !is_on_line (self, last)
      || !(is_odd (self, last) || (may_begin && is (self, last, UND_LEX_NAME)))
      || !ends_item (self, last + 1, may_be_said || is_verb (self, last)))
    return index;
  return last + 1;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What somebody in a list does, where, when the sentence says what that is:
 *
 *   firm := ("," role)? link "the"? word* kind body      ", director of the law firm Fen Trust"
 *   link := "of" | "at" | "in" | "with" | "from" | "for"
 *
 * Behind a word for what it is ("firm", "charity") a name is not another signer's, and however long
 * the role, the item goes on up to there. Looks at a bounded number of lexemes.
 */
#include "config.h"

#include "und-list-item-private.h"

/* Lexemes of "the former managing director and founder". */
#define MOST_ROLE 8

/* Of "international law" before "firm". */
#define MOST_KIND 4

static gboolean
has_phrase (const UndItemContext *self, gssize index, UndSet set)
{
  return und_reader_phrase (self->lexemes->reader, get_token (self, index), set, NULL) != NULL;
}

static gboolean
is_link (const UndItemContext *self, gssize index)
{
  static const char *const links[] = { "of", "at", "in", "with", "from", "for", NULL };

  return und_reader_token_is_one_of (self->lexemes->reader, get_token (self, index), links);
}

/* A word of a role, and no verb of what somebody says. */
static gboolean
is_of_role (const UndItemContext *self, gssize index)
{
  const guint64 words = UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_WORD)
                        | UND_LEX_BIT (UND_LEX_THE) | UND_LEX_BIT (UND_LEX_HONORIFIC)
                        | UND_LEX_BIT (UND_LEX_QUALIFIER) | UND_LEX_BIT (UND_LEX_UNIT)
                        | UND_LEX_BIT (UND_LEX_BODY_WORD) | UND_LEX_BIT (UND_LEX_DASH);

  if (!is_on_line (self, index) || has_phrase (self, index, UND_SET_SPEECH_VERB))
    return FALSE;
  /* "chairman and founder", but not "founder and Bo Lindt" */
  if (is (self, index, UND_LEX_AND))
    return is_any (self, index + 1, words)
           && !und_lexemes_get (self->lexemes, index + 1)->is_capitalised;
  return is_any (self, index, words)
         && (is (self, index, UND_LEX_TITLE)
             || !und_lexemes_get (self->lexemes, index)->is_capitalised);
}

/* Past the link behind a role, or right at @index; -1 if there is none. */
static gssize
skip_role (const UndItemContext *self, gssize index)
{
  gssize next = index;

  /* ", Head of the charity" */
  if (is (self, index, UND_LEX_COMMA) && is_link (self, index + 2))
    next += 2;
  else if (is (self, index, UND_LEX_COMMA))
    for (next++; next < index + MOST_ROLE && !is_link (self, next) && is_of_role (self, next);)
      next++;
  return is_link (self, next) && is_on_line (self, next) ? next + 1 : -1;
}

/* Past "the law firm", or -1. */
static gssize
skip_kind (const UndItemContext *self, gssize index)
{
  gssize next = skip (self, index, UND_LEX_BIT (UND_LEX_THE));

  for (gssize limit = next + MOST_KIND; next < limit && is_on_line (self, next); next++)
    {
      if (und_lexemes_get (self->lexemes, next)->is_capitalised)
        return -1;
      if (has_phrase (self, next, UND_SET_BODY_KIND)
          && und_lexemes_get (self->lexemes, next + 1)->is_capitalised)
        return next + 1;
      if (has_phrase (self, next, UND_SET_QUOTE_BORDER))
        return -1;
    }
  return -1;
}

gssize
und_list_item_parse_firm (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize kind = skip_role (self, index);
  gssize first = kind < 0 ? -1 : skip_kind (self, kind);
  UndListItem body = { 0 };

  if (first < 0 || !is_on_line (self, first) || !und_list_item_parse_body (self, first, &body)
      || und_lexemes_get (self->lexemes, body.end)->is_capitalised)
    return index;
  if (und_span_is_empty (item->affiliation))
    item->affiliation = body.body;
  return body.end;
}

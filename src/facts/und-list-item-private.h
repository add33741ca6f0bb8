/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-list-item.h"

G_BEGIN_DECLS

/* What und-list-item.c, which reads an item up to its name, und-list-item-body.c, which reads
 * organisations, and und-list-item-tail.c, which reads what stands behind a name, share. Each looks
 * at a bounded number of lexemes. */

/* Words of an organisation's name; a longer run of capitals is a heading. */
#define MOST_BODY 14

/* Words of a town's name. */
#define MOST_TOWN 3

/* Words of a town or committee before the office that is held in it. */
#define MOST_HELD 6

static inline gboolean
is (const UndItemContext *self, gssize index, UndLexemeKind kind)
{
  return und_lexemes_is (self->lexemes, index, kind);
}

static inline gsize
get_token (const UndItemContext *self, gssize index)
{
  return und_lexemes_get (self->lexemes, index)->first;
}

static inline gboolean
is_any (const UndItemContext *self, gssize index, guint64 kinds)
{
  return und_lexemes_is_any (self->lexemes, index, kinds);
}

static inline gssize
skip (const UndItemContext *self, gssize index, guint64 kinds)
{
  return und_lexemes_skip (self->lexemes, index, kinds);
}

static inline gboolean
is_on_line (const UndItemContext *self, gssize index)
{
  return und_lexemes_is_on_line (self->lexemes, index);
}

/* "(D-Calif.)", "(NY-12)", "(N.C.)", "D Calif", "(both R-Utah)": the lexeme after it, or @index;
 * @n_tagged is set with @jurisdiction. */
gssize und_list_item_parse_tag (const UndItemContext *self,
                                gssize index,
                                const UndJurisdiction **jurisdiction,
                                guint *n_tagged);
/* Brackets that say something else. */
gssize und_list_item_skip_brackets (const UndItemContext *self, gssize index);
/* Does the lexeme at @index part items, or end a line? */
gboolean und_list_item_is_separator (const UndItemContext *self, gssize index);
/* "of Arizona", "of the District of Columbia". */
gssize und_list_item_parse_of_place (const UndItemContext *self,
                                     gssize index,
                                     const UndJurisdiction **jurisdiction);
/* The state of a county: "Harris County, Texas". */
void und_list_item_parse_state_of_county (const UndItemContext *self, UndListItem *item);
/* "of Chicago" after the name of a mayor, whose place it is; after others it is where they live. */
gssize und_list_item_parse_of_town (const UndItemContext *self, gssize index, UndListItem *item);
/* ", director of the law firm Fen Trust" behind a name: the lexeme after it, or @index. */
gssize und_list_item_parse_firm (const UndItemContext *self, gssize index, UndListItem *item);
/* What stands behind the name that @item ends with. */
void und_list_item_parse_after_name (const UndItemContext *self, UndListItem *item);

/* A country, where countries are listed. */
gboolean und_list_item_parse_country (const UndItemContext *self, gssize index, UndListItem *item);
/* A person behind what she is said to be, if one stands at @index: @other (nullable) is the reading
 * that has been found there, which is kept if it is whole. */
gboolean und_list_item_parse_described (const UndItemContext *self,
                                        gssize index,
                                        const UndListItem *other,
                                        UndListItem *item);
/* "Grace Law", "Sue Penrose" where an office tells that a person is named: the lexeme after it, or
 * @index. */
gssize und_list_item_match_odd_name (const UndItemContext *self, gssize index);
/* Capitalised words as one name of an organisation. */
gboolean und_list_item_parse_body (const UndItemContext *self, gssize index, UndListItem *item);
/* Is one of the words what organisations are called? */
gboolean und_list_item_has_body_word (const UndItemContext *self, gssize first, gssize end);
/* "Reed City/County Union", "Fen County Growers": is the place before @end only how a name begins?
 */
gboolean und_list_item_begins_longer_body (const UndItemContext *self, gssize end);
/* Capitals begin a sentence as well as a name: may this begin one that nothing marks? */
gboolean und_list_item_may_begin_bare (const UndItemContext *self, gssize index);

G_END_DECLS

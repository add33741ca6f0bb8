/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-list-grammar.h"

G_BEGIN_DECLS

/* What und-list-grammar.c, which reads items, und-list-unit.c, which reads what stands before them,
 * and und-list-affiliation.c share. */

typedef struct
{
  UndItemContext context; /* its office is of the unit before: "Senators A, B and C" */
  UndList *list;
  gssize next;
  gboolean is_lead; /* that unit says that they lead: "the lead states" */
} Parser;

static inline gboolean
is (const Parser *self, gssize index, UndLexemeKind kind)
{
  return und_lexemes_is (self->context.lexemes, index, kind);
}

static inline gboolean
is_any (const Parser *self, gssize index, guint64 kinds)
{
  return und_lexemes_is_any (self->context.lexemes, index, kinds);
}

static inline gssize
skip (const Parser *self, gssize index, guint64 kinds)
{
  return und_lexemes_skip (self->context.lexemes, index, kinds);
}

static inline gboolean
is_on_line (const Parser *self, gssize index)
{
  return und_lexemes_is_on_line (self->context.lexemes, index);
}

static inline gboolean
is_qualifier (const Parser *self, gssize index, const char *value)
{
  return is (self, index, UND_LEX_QUALIFIER)
         && g_strcmp0 (und_lexemes_get (self->context.lexemes, index)->value, value) == 0;
}

static inline gboolean
is_line_start (const Parser *self, gssize index)
{
  return und_lexemes_get (self->context.lexemes, index)->gap >= UND_LEX_NEW_LINE;
}

static inline gboolean
is_full_name (const Parser *self, const UndListItem *item)
{
  return !und_span_is_empty (item->name) && und_span_is_empty (item->body)
         && item->end - item->first > 1;
}

/* "the attorneys general of", "the following states:": the lexeme after it, or @index. Bounded
 * time. */
gssize und_list_parse_unit (Parser *self, gssize index);
/* "Senators" before a name: those that follow are senators. "Her colleagues" hold some office, "her
 * colleagues Senators" the one that is said, "Reedham MPs" sit for a place. The lexeme after it, or
 * @index. */
gssize und_list_parse_group_title (Parser *self, gssize index);
/* "the cities of" before several: those that follow are towns. The lexeme after it, or @index. */
gssize und_list_parse_towns (Parser *self, gssize index);
/* "Ada Penrose, Reed University, and Bo Lindt, Fen College" are two persons; where semicolons part
 * those listed, what is behind a comma is what the person before it belongs to. */
void und_list_fold_affiliations (Parser *self);
/* Gives each person the state behind the comma, where all have one and only so. */
void und_list_fold_places (Parser *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-clause.h"

G_BEGIN_DECLS

/* What und-clause.c, which finds sentences, and und-clause-rules.c, und-clause-lead.c,
 * und-clause-members.c, und-clause-denial.c, und-clause-governed.c and und-clause-relative.c, which
 * judge the lists in them, ask of lexemes. */

#define BIT UND_LEX_BIT

/* Words between a verb and what it is about. */
#define NEAR 8

#define FILLERS (BIT (UND_LEX_THE) | BIT (UND_LEX_ADVERB) | BIT (UND_LEX_QUALIFIER))
#define CUES                                                                         \
  (BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_SEND) | BIT (UND_LEX_LEAD) \
   | BIT (UND_LEX_COALITION) | BIT (UND_LEX_PAPER))
#define TAKING_PART (BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_COALITION))

static inline const UndLexeme *
get (const UndClause *self, gssize index)
{
  return und_lexemes_get (self->lexemes, index);
}

static inline gboolean
is (const UndClause *self, gssize index, UndLexemeKind kind)
{
  return und_lexemes_is (self->lexemes, index, kind);
}

static inline gboolean
is_any (const UndClause *self, gssize index, guint64 kinds)
{
  return und_lexemes_is_any (self->lexemes, index, kinds);
}

static inline gboolean
has_value (const UndClause *self, gssize index, const char *value)
{
  return g_strcmp0 (get (self, index)->value, value) == 0;
}

static inline gboolean
had_any (const UndClause *self, guint64 kinds)
{
  for (; kinds != 0; kinds &= kinds - 1)
    if (self->last[__builtin_ctzll (kinds)] >= 0)
      return TRUE;
  return FALSE;
}

static inline gboolean
is_near (const UndClause *self, gssize index, guint64 kinds)
{
  for (gssize i = index; i < index + NEAR && i < self->end; i++)
    if (is_any (self, i, kinds))
      return TRUE;
  return FALSE;
}

/* The rules. Each looks at a list and what stands around it. */
typedef struct
{
  const UndClause *clause;
  const UndList *list;
  gssize before; /* the word before it that carries something */
  gssize after;  /* the word after it that does */
} Place;

static inline gboolean
is_before (const Place *self, UndLexemeKind kind)
{
  return is (self->clause, self->before, kind) && self->before >= self->clause->start;
}

static inline gboolean
had (const Place *self, UndLexemeKind kind)
{
  return self->clause->last[kind] >= 0;
}

static inline gboolean
has_person_or_place (const Place *self)
{
  return self->list->n_strong > 0 || !und_span_is_empty (und_list_get_item (self->list, 0)->name);
}

static inline gboolean
is_at_start (const Place *self)
{
  return und_clause_is_at_start (self->clause, self->list->first);
}

/* Past ", which has a rule of its own," to what is said of those before it. */
gssize und_clause_skip_relative (const UndClause *self, gssize index);
/* "…, with A, B and C also signing on" */
gboolean und_clause_is_joining_with (const Place *self);
/* Is what stands below the colon before the list what is asked for? */
gboolean und_clause_ends_in_demand (const Place *self);
/* Has each a whole name, or what else tells of one? */
gboolean und_clause_are_whole_names (const Place *self);
/* "among", "one of" */
gboolean und_clause_is_among (const UndClause *self, gssize index);
/* "A, who did not sign the letter, said" */
gboolean und_clause_is_one_who_did_not (const Place *self);
/* UND_VERDICT_LEAD or none; @rule becomes the rule that says so. */
UndVerdict und_clause_judge_lead (const Place *self, const char **rule);
/* UND_VERDICT_ACTS or none; @rule becomes the rule that says so. */
UndVerdict und_clause_judge_sender (const Place *self, const char **rule);
/* What a relative clause says of the one person before it: a lead, LISTED or none; @rule becomes
 * the rule that says so. */
UndVerdict und_clause_judge_relative (const Place *self, const char **rule);
/* UND_VERDICT_NOT_SIGNED or none; @rule becomes the rule that says so. */
UndVerdict und_clause_judge_denial (const Place *self, const char **rule);
/* UND_VERDICT_LISTED or none; @rule becomes the rule that says so, @is_partial whether there are
 * more. */
UndVerdict und_clause_judge_examples (const Place *self, const char **rule, gboolean *is_partial);
/* UND_VERDICT_LISTED or none; @rule becomes the rule that says so. */
UndVerdict und_clause_judge_members (const Place *self, const char **rule);
/* "a brief in the case filed by", "a case led by" */
gboolean und_clause_is_of_a_case (const UndClause *self, gssize verb);
/* "in support of a lawsuit filed by": does the verb at @verb say of others what they did? */
gboolean und_clause_is_of_others (const UndClause *self, gssize verb);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-list-grammar.h"

G_BEGIN_DECLS

/**
 * UndClause:
 * @start: first lexeme of the sentence
 * @end: one past its last lexeme; a heading that ends in a colon goes on in what follows it
 * @next: how far it has been read
 * @kinds: of all its lexemes
 * @has_earlier_act: it says of an act that it was earlier ("previously joined", "last year")
 * @follows_group: a sentence before says of states or persons that they act together, and none
 *   since has spoken of a number of others
 * @follows_paper: the last sentence before of a paper or a law is of a paper
 * @follows_law: it is of a law, whether or not of a paper too
 * @follows_unknown: the sentence right before speaks of states that it does not say are those
 * @last: for each kind the latest lexeme before @next that is of it, or -1
 *
 * A sentence and how far one has read in it: what the rules of lists and counts ask of the words
 * around. Each lexeme is looked at twice, however many lists and counts the sentence holds.
 */
typedef struct
{
  const UndLexemes *lexemes;
  gssize start;
  gssize end;
  gssize next;
  guint64 kinds;
  gboolean has_earlier_act;
  gboolean follows_group;
  gboolean follows_paper;
  gboolean follows_law;
  gboolean follows_unknown;
  gssize last[UND_N_LEXEMES];
} UndClause;

/* Opens the sentence that begins at lexeme @start. */
void und_clause_begin (UndClause *self, const UndLexemes *lexemes, gssize start);
/* Reads on to @index; past the end of the sentence, the one of @index begins. */
void und_clause_advance (UndClause *self, gssize index);
gboolean und_clause_has (const UndClause *self, UndLexemeKind kind);
/* Is what is said here another action than the part's own: "a similar letter", "last year"? */
gboolean und_clause_is_earlier (const UndClause *self);
/* "did not sign": are those that stand before @verb said not to take part? */
gboolean und_clause_denies_those_before (const UndClause *self, gssize verb);
/* "was not signed by": are those behind the word at @by, in the clause or before it? */
gboolean und_clause_denies_those_after (const UndClause *self, gssize by);
/* Does any word of the sentence say so, also after the place reached? O(1). */
gboolean und_clause_tells_earlier (const UndClause *self);
/* The lexeme at which the sentence, as far as it is read, opens with a day or a time of its own,
 * "On May 4,", "Earlier this year,"; or -1. */
gssize und_clause_find_day (const UndClause *self);

/* Skips back and forth over words that carry nothing: the index of the next that does. */
gssize und_clause_before (const UndClause *self, gssize index, guint64 skipped);
gssize und_clause_after (const UndClause *self, gssize index, guint64 skipped);

/* Does somebody lead something by the verb at @verb: "led the letter", "leads 21 attorneys
 * general"? */
gboolean und_clause_leads (const UndClause *self, gssize verb);
/* Does somebody sign or join by the verb at @verb? Not a bill, and not in passing ("joining"). */
gboolean und_clause_takes_part (const UndClause *self, gssize verb);
/* Is what is signed or joined by the verb at @verb, within its clause, a paper or those who signed
 * one; or is it left out, or "it", where the text has spoken of a paper and no law? */
gboolean und_clause_is_of_paper (const UndClause *self, gssize verb);

/* "A and B were also sent copies": is the verb at @verb one of sending, and said of those to whom?
 */
gboolean und_clause_are_sent_to (const UndClause *self, gssize verb);

typedef enum
{
  UND_VERDICT_NONE,
  UND_VERDICT_LISTED,
  UND_VERDICT_ACTS, /* signs or joins, as the subject of the sentence */
  UND_VERDICT_LEAD,
  UND_VERDICT_NOT_SIGNED,
} UndVerdict;

/* What the words around @list, which begins at the clause's next lexeme, say of its items; @rule
 * names the reason. */
/* Does a word of @kind stand shortly after the list, in its sentence? */
gboolean und_clause_is_before (const UndClause *self, const UndList *list, UndLexemeKind kind);
/* Does the sentence, or what follows its dateline, begin at @index? */
gboolean und_clause_is_at_start (const UndClause *self, gssize index);
/* Does the list of several begin the sentence behind what opens it: "After the storms of May,"? */
gboolean und_clause_is_after_opening (const UndClause *self, const UndList *list);
/* Past "and 20 others" after a list: they act with those on it. */
gssize und_clause_skip_company (const UndClause *self, gssize index);
/* "and dozens of others": is that company such as nothing tells who they are? */
gboolean und_clause_has_unnamed_company (const UndClause *self, gssize index);
UndVerdict und_clause_judge (const UndClause *self,
                             const UndList *list,
                             const char **rule,
                             gboolean *is_partial);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-beside.h"
#include "und-intern.h"

G_BEGIN_DECLS

/**
 * UndBesidePair:
 * @a: index of something of A
 * @b: index of something of B
 * @score: how well they match, above 0
 *
 * Two things that may be one.
 */
typedef struct
{
  guint a;
  guint b;
  guint score;
} UndBesidePair;

/* Keeps of @pairs (element-type UndBesidePair) the best, so that none shares a thing with another,
 * in the order of A. Swapping the sides of all pairs swaps the answer. */
void und_beside_choose_pairs (GArray *pairs);

/**
 * UndDemandLexicon:
 * @interner: numbers the stems of words
 * @kinds: (element-type UndDemandWordKind as guint8): of each stem
 * @listed: the stems of the words that are known → their kind
 */
typedef struct
{
  UndInterner *interner;
  GArray *kinds;
  GHashTable *listed;
} UndDemandLexicon;

/**
 * UndDemandWordKind:
 * @UND_DEMAND_WORD_CONTENT: says what is asked for
 * @UND_DEMAND_WORD_FRAME: grammar, and the words of asking
 * @UND_DEMAND_WORD_AGAINST: content that asks for less, for an end, or for nothing to be done
 * @UND_DEMAND_WORD_NEGATION: turns what follows into its opposite
 */
typedef enum
{
  UND_DEMAND_WORD_CONTENT,
  UND_DEMAND_WORD_FRAME,
  UND_DEMAND_WORD_AGAINST,
  UND_DEMAND_WORD_NEGATION,
} UndDemandWordKind;

/* Of a zeroed one, and back. */
void und_demand_lexicon_init (UndDemandLexicon *self);
void und_demand_lexicon_clear (UndDemandLexicon *self);
/* (element-type guint32): the distinct stems of @demand, sorted; without the number of a list's
 * item. */
GArray *und_demand_lexicon_read (UndDemandLexicon *self, const char *demand)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndDemandLexicon, und_demand_lexicon_clear)

/* Pairs the demands @a and @b (element-type UndTextFact). @common (element-type UndCommonDemand)
 * gets what both ask for in the order of A, @own the rest of either side. FALSE if there were so
 * many that not all were looked at; those are in none of the lists. */
gboolean und_beside_match_demands (GPtrArray *a, GPtrArray *b, GArray *common, GPtrArray *own[2]);

/**
 * UndSigner:
 * @first: the first piece of evidence; lent by the facts
 * @name: (nullable): from the first piece that says it, like all that follow
 *
 * Whoever signed one side, of all the evidence for it.
 */
typedef struct
{
  const UndSignatory *first;
  const char *name;
  const char *office;
  const char *jurisdiction;
  const char *organisation;
  const char *locality;
  const char *affiliation;
} UndSigner;

/* Gives those of @signers (element-type UndSigner) whose jurisdiction nothing says the one that
 * their namesakes in @known (element-type UndSigner) have, if it is one. */
void und_beside_infer_jurisdictions (GArray *signers, const GArray *known);

/* Who is among the evidence (element-type UndSigner) of A and of B: @common (element-type
 * UndCommonSigner) gets those of both in the order of A, @n_own how many are of one side only.
 * FALSE if there were so many of one name that not all were looked at. */
gboolean und_beside_match_signers (const GArray *a,
                                   const GArray *b,
                                   GArray *common,
                                   gsize n_own[2]);

G_END_DECLS

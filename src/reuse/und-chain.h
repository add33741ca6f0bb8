/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndSeed:
 * @here: first word in the text that is looked at
 * @there: first word in the text it is looked up in
 * @n_words: how many words are equal from there on
 */
typedef struct
{
  guint32 here;
  guint32 there;
  guint32 n_words;
} UndSeed;

/**
 * UndChain:
 *
 * Seeds that follow each other in both texts. @here and @there are the words that it spans, from
 * its first seed to its last.
 */
typedef struct
{
  guint32 here_start;
  guint32 here_end;
  guint32 there_start;
  guint32 there_end;
  guint n_equal;    /* words in seeds */
  guint first_link; /* in the chain set's links */
  guint n_links;
} UndChain;

/**
 * UndChainSet:
 * @chains: (element-type UndChain): best first; no seed is in two
 * @links: (element-type UndSeed): the seeds of each chain, in order and without overlap
 */
typedef struct
{
  GArray *chains;
  GArray *links;
} UndChainSet;

/* Joins @seeds (element-type UndSeed, which it sorts and merges) over gaps of at most @gap_max
 * words on either side. */
UndChainSet *und_chain_set_new (GArray *seeds, guint gap_max) G_GNUC_WARN_UNUSED_RESULT;
void und_chain_set_free (UndChainSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndChainSet, und_chain_set_free)

G_END_DECLS

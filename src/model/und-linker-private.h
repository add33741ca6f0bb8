/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-link.h"
#include "und-passages.h"
#include "und-span-set.h"

G_BEGIN_DECLS

/* How the signatories that one part names lie among those who signed a letter. */
typedef struct
{
  guint n_here;  /* distinct ones that the part names */
  guint n_there; /* distinct ones that signed the letter */
  guint n_common;
  gboolean is_issuer_there;
} UndOverlap;

UndOverlap und_linker_compare_signatories (UndPart *part, UndPart *letter);
/* How many of @wanted (element-type UndPerson) are in @persons, by surname or organisation. */
guint und_linker_count_persons (GPtrArray *persons, GPtrArray *wanted);

/* Share of @whole, in bytes, that lies in the @here or the @there of @passages. */
double und_linker_measure_coverage (GPtrArray *passages, UndSpan whole, gboolean is_here);
/* What two parts are to each other whose text is alike; @here is the later one. */
UndRelation und_linker_tell_relation (UndPart *here, UndPart *there, GPtrArray *passages);
/* Of two versions of one release, is @part the newer one? Only where they say so. */
gboolean und_linker_is_newer (UndPart *part, UndPart *other);

/**
 * UndTopics:
 *
 * Tells by their vocabulary whether parts are about one thing.
 */
typedef struct _UndTopics UndTopics;

/* From this similarity on two parts are about one thing. Of 136 documents in 65 campaigns it joins
 * half of those pairs within a campaign that share no text, and of some 9,000 pairs across
 * campaigns those on one subject (two letters about one programme) and hardly another; at 0.15 it
 * joins 61. */
#define UND_TOPICS_MIN_SIMILARITY 0.22

/**
 * UndTopicHit:
 * @part: index of a part
 * @similarity: how alike it is, at least UND_TOPICS_MIN_SIMILARITY
 */
typedef struct
{
  guint part;
  double similarity;
} UndTopicHit;

UndTopics *und_topics_new (GPtrArray *parts, GPtrArray *names) G_GNUC_WARN_UNUSED_RESULT;
void und_topics_free (UndTopics *self);
double und_topics_compare (UndTopics *self, guint a, guint b);
/* From now on @part is found. In ascending order. */
void und_topics_add (UndTopics *self, guint part);
void und_topics_remove_all (UndTopics *self);
/* (transfer full) (element-type UndTopicHit): of the parts that were added, those that are about
 * the same thing as @part, ascending. */
GArray *und_topics_find (UndTopics *self, guint part) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndTopics, und_topics_free)

G_END_DECLS

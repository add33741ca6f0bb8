/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-part.h"
#include "und-reason.h"
#include "und-values.h"

G_BEGIN_DECLS

#define UND_TYPE_LINK (und_link_get_type ())
G_DECLARE_FINAL_TYPE (UndLink, und_link, UND, LINK, GObject)

typedef enum
{
  UND_RELATION_ANNOUNCES,
  UND_RELATION_REPORTS,
  UND_RELATION_REPRODUCES,
  UND_RELATION_DUPLICATES,
  UND_RELATION_NEWER_VERSION_OF,
  UND_RELATION_SHARES_TEXT,
  UND_RELATION_SAME_TOPIC,
} UndRelation;

typedef enum
{
  UND_LINK_FOUND,
  UND_LINK_CONFIRMED,
  UND_LINK_REJECTED,
} UndLinkStatus;

/**
 * UndPassage:
 * @here: in the document of the link's @from
 * @there: in the document of the link's @to
 * @similarity: share of equal words, in [0, 1]
 * @is_quoted: @here lies in quotation marks
 * @is_letter: @here is a quotation of which the document says that it is the letter's
 * @edits: (element-type UndEdit): from @there to @here; never NULL
 */
typedef struct
{
  UndSpan here;
  UndSpan there;
  UndVerdict verdict;
  double similarity;
  gboolean is_quoted;
  gboolean is_letter;
  GArray *edits;
} UndPassage;

void und_passage_free (UndPassage *self);

/* Takes the arrays: @reasons (element-type UndReason); @passages (element-type UndPassage). */
UndLink *und_link_new (UndPart *from,
                       UndPart *to,
                       UndRelation relation,
                       double score,
                       GPtrArray *reasons,
                       GPtrArray *passages) G_GNUC_WARN_UNUSED_RESULT;
UndPart *und_link_get_from (UndLink *self);
UndPart *und_link_get_to (UndLink *self);
UndRelation und_link_get_relation (UndLink *self);
UndLinkStatus und_link_get_status (UndLink *self);
double und_link_get_score (UndLink *self);
GPtrArray *und_link_get_reasons (UndLink *self);
GPtrArray *und_link_get_passages (UndLink *self);
/* Share of the part's bytes that lie in passages, in [0, 1]. */
double und_link_get_coverage_from (UndLink *self);
double und_link_get_coverage_to (UndLink *self);

const char *und_relation_to_string (UndRelation self);
const char *und_link_status_to_string (UndLinkStatus self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-facts.h"

G_BEGIN_DECLS

/**
 * UndBeside:
 *
 * Two documents, or parts of them, beside each other: what both ask for, what only one does, and
 * who signed both. Immutable and atomically reference-counted.
 */
typedef struct _UndBeside UndBeside;

typedef enum
{
  UND_SIDE_A,
  UND_SIDE_B,
} UndSide;

/**
 * UndCommonDemand:
 * @a: as A asks for it; lent by A's facts, which the result holds
 * @b: as B does
 * @similarity: of their words, in [0, 1]; 1 if both have the same ones, in whatever order
 */
typedef struct
{
  const UndTextFact *a;
  const UndTextFact *b;
  double similarity;
} UndCommonDemand;

/**
 * UndCommonSigner:
 * @a: where A first names the signatory; lent by A's facts, which the result holds
 * @b: where B does
 * @name: (nullable): as A gives it or, if it does not, as B does; so are the next three
 */
typedef struct
{
  const UndSignatory *a;
  const UndSignatory *b;
  const char *name;
  const char *office;
  const char *jurisdiction;
  const char *organisation;
} UndCommonSigner;

/* @a_part, @b_part: from 1, or 0 for the whole document. Any thread. */
UndBeside *und_beside_new (UndFacts *a, guint a_part, UndFacts *b, guint b_part)
  G_GNUC_WARN_UNUSED_RESULT;
UndBeside *und_beside_ref (UndBeside *self);
void und_beside_unref (UndBeside *self);
const UndCommonDemand *und_beside_get_common_demands (const UndBeside *self, gsize *n_demands);
const UndTextFact *const *und_beside_get_own_demands (const UndBeside *self,
                                                      UndSide side,
                                                      gsize *n_demands);
gboolean und_beside_is_demands_bounded (const UndBeside *self);
const UndCommonSigner *und_beside_get_common_signers (const UndBeside *self, gsize *n_signers);
gsize und_beside_get_n_own_signers (const UndBeside *self, UndSide side);
gboolean und_beside_is_signers_bounded (const UndBeside *self);
char *und_common_signer_dup_name (const UndCommonSigner *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndBeside, und_beside_unref)

G_END_DECLS

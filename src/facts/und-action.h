/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-clause.h"

G_BEGIN_DECLS

/* The paper that the sentence of a list is about, "letter", "lawsuit", or which of several it is,
 * "second"; NULL for none. Lent by the vocabulary. */
const char *und_action_find (const UndClause *clause);

/* Gives the listed of @signatories, from @first on, the numbers of their groups where they are
 * lists for several papers; @actions has the paper of each of them, or NULL. */
void und_action_number_groups (GPtrArray *signatories, guint first, GPtrArray *actions);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"

G_BEGIN_DECLS

/* The name of a peer or bishop in @range, which may begin with "The" or an honorific; empty if
 * there is none. O(name). */
UndRange und_peer_match (const UndReader *self, UndRange range);

G_END_DECLS

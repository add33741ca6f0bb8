/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-headline.h"
#include "und-mention.h"

G_BEGIN_DECLS

/* und-issuer-state.c: the jurisdiction of an issuer whose mentions have none, or NULL. */
const UndJurisdiction *und_issuer_find_jurisdiction (const UndReader *self,
                                                     const UndMention *issuer);

/* und-issuer-body.c: each fills the issuer of the part if its rule finds one. */
gboolean und_issuer_read_body (UndReader *self);
/* Reads whom the foot of a release tells about; FALSE for nobody. */
gboolean und_issuer_read_about (UndReader *self);
void und_issuer_read_publisher (UndReader *self);
void und_issuer_read_letterhead (UndReader *self);
void und_issuer_read_sponsor (UndReader *self);

G_END_DECLS

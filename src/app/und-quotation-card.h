/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-part.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_QUOTATION_ITEM (und_quotation_item_get_type ())
/**
 * UndQuotationItem:
 *
 * A quotation of a part, as a list model holds it. Immutable.
 */
G_DECLARE_FINAL_TYPE (UndQuotationItem, und_quotation_item, UND, QUOTATION_ITEM, GObject)

UndQuotationItem *und_quotation_item_new (UndPart *part, guint index) G_GNUC_WARN_UNUSED_RESULT;
UndPart *und_quotation_item_get_part (UndQuotationItem *self);
const UndCheckedQuotation *und_quotation_item_get (UndQuotationItem *self);

#define UND_TYPE_QUOTATION_CARD (und_quotation_card_get_type ())
/**
 * UndQuotationCard:
 *
 * A quotation beside its source, with what was changed between them.
 */
G_DECLARE_FINAL_TYPE (UndQuotationCard, und_quotation_card, UND, QUOTATION_CARD, GtkWidget)

GtkWidget *und_quotation_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void und_quotation_card_set_item (UndQuotationCard *self, UndQuotationItem *item);

G_END_DECLS

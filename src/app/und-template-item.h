/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-collation.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * UndTemplateItemKind:
 * @UND_TEMPLATE_HEADING: words over what follows
 * @UND_TEMPLATE_REMARK: a sentence about what follows
 * @UND_TEMPLATE_SHARE: a witness and how much of it is whose
 * @UND_TEMPLATE_PARAGRAPH: markup; a link "N" in it leads to row N of the collation
 * @UND_TEMPLATE_FILIATION: markup
 */
typedef enum
{
  UND_TEMPLATE_HEADING,
  UND_TEMPLATE_REMARK,
  UND_TEMPLATE_SHARE,
  UND_TEMPLATE_PARAGRAPH,
  UND_TEMPLATE_FILIATION,
} UndTemplateItemKind;

#define UND_TYPE_TEMPLATE_ITEM (und_template_item_get_type ())
/**
 * UndTemplateItem:
 *
 * One row of the page that shows a collation.
 */
G_DECLARE_FINAL_TYPE (UndTemplateItem, und_template_item, UND, TEMPLATE_ITEM, GObject)

UndTemplateItemKind und_template_item_get_kind (UndTemplateItem *self);
/* Plain text of HEADING and REMARK and, of a SHARE, whose it is; else markup. */
const char *und_template_item_get_text (UndTemplateItem *self);
/* Of a SHARE only. */
const UndShares *und_template_item_get_shares (UndTemplateItem *self);
/* In words. */
const char *und_template_item_get_figures (UndTemplateItem *self);
guint und_template_item_get_witness (UndTemplateItem *self);

/* Adds to @items (element-type UndTemplateItem) what the page shows of @collation; @names
 * (element-type utf8) are its witnesses', in order. With a @witness below their number, its text is
 * shown instead of the template, each word as whose it is. */
void und_template_items_fill (GListStore *items,
                              const UndCollation *collation,
                              const GPtrArray *names,
                              guint witness);
/* Who reads what in row @row, as markup. */
char *und_template_items_describe_row (const UndCollation *collation,
                                       const GPtrArray *names,
                                       guint row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

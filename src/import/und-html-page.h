/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

#include "und-markup.h"

G_BEGIN_DECLS

/* For this folder and its tests: a page as a flat tree, and what is done with it, by file. */

/* How an element stands in the page. */
typedef enum
{
  UND_HTML_INLINE,
  UND_HTML_PARAGRAPH, /* a blank line before and after */
  UND_HTML_BOX,       /* a line end, or a blank line beside long text */
  UND_HTML_LINE,      /* a line end */
  UND_HTML_CELL,      /* of a table */
  UND_HTML_BREAK,     /* br */
} UndHtmlLayout;

typedef enum
{
  UND_HTML_IS_TEXT = 1 << 0,      /* a piece of text, no element */
  UND_HTML_IS_LINK = 1 << 1,      /* a */
  UND_HTML_IS_MAIN = 1 << 2,      /* main, or the role */
  UND_HTML_IS_ARTICLE = 1 << 3,   /* article, or the role */
  UND_HTML_IS_FURNITURE = 1 << 4, /* nav and what else is never the document */
  UND_HTML_IS_MARGIN = 1 << 5,    /* header or footer, which may be the document's own */
  UND_HTML_IS_ASIDE = 1 << 6,     /* aside */
  UND_HTML_IS_FORM = 1 << 7,      /* form */
  UND_HTML_IS_CONTROL = 1 << 8,   /* button, label, select … */
  UND_HTML_IS_HIDDEN = 1 << 9,    /* by attribute or style, or noscript */
  UND_HTML_IS_COOKIE = 1 << 10,   /* called a cookie banner */
  UND_HTML_IS_SHARE = 1 << 11,    /* called a share bar or a skip link */
  UND_HTML_IS_SUSPECT = 1 << 12,  /* called a sidebar, menu, comments … */
  UND_HTML_IS_PRE = 1 << 13,      /* keeps its white space */
  UND_HTML_IS_ROW = 1 << 14,      /* tr */
  UND_HTML_IS_LIST = 1 << 15,     /* ul, ol */
  UND_HTML_IS_QUOTE = 1 << 16,    /* q */
  UND_HTML_HAS_LINES = 1 << 17,   /* holds more than one line: br, or more than one block */
  UND_HTML_HAS_NUMBER = 1 << 18,  /* holds a digit */
  UND_HTML_HAS_HEADING = 1 << 19, /* is or holds a heading */
  UND_HTML_IS_TOP = 1 << 20,      /* header */
  UND_HTML_IS_DROPPED = 1 << 21,  /* left out of the text */
} UndHtmlFlags;

/**
 * UndHtmlNode:
 * @parent: index of the element that holds it; the root's is itself
 * @last: index of the last node inside it; itself if there is none
 * @heading: 1 to 6 of a heading, else 0
 * @block: (UndMarkupKind): what is told of it, or -1
 * @text_start: of text: first byte in the page's text
 * @text_end: one past the last
 * @n_titles: how many h1 elements it is or holds
 * @n_text: bytes of all text inside but for white space and what is hidden
 * @n_link: how many of them are in links
 */
typedef struct
{
  guint32 parent;
  guint32 last;
  guint32 flags;
  guint32 n_titles;
  guint32 text_start;
  guint32 text_end;
  guint32 n_text;
  guint32 n_link;
  guint8 layout;
  guint8 heading;
  gint8 block;
} UndHtmlNode;

/* A time element that has a date for machines. */
typedef struct
{
  guint node;
  char *value; /* owned */
} UndHtmlTime;

/**
 * UndHtmlPage:
 * @nodes: (element-type UndHtmlNode): in document order; the first is the root
 * @times: (element-type UndHtmlTime): in document order
 * @text: all text, as it stands in the page
 * @markup: what the page says of itself; its blocks are still empty
 * @language: (nullable): of the html element
 */
typedef struct
{
  GArray *nodes;
  GArray *times;
  GString *text;
  UndMarkup *markup;
  char *language;
} UndHtmlPage;

/* und-html-page.c. Errors are those of [func@html_read]. */
UndHtmlPage *und_html_page_new (GBytes *utf8, GCancellable *cancellable, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
void und_html_page_free (UndHtmlPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndHtmlPage, und_html_page_free)

static inline UndHtmlNode *
und_html_page_get (const UndHtmlPage *self, guint index)
{
  return &g_array_index (self->nodes, UndHtmlNode, index);
}

/* und-html-furniture.c: marks what is left out. FALSE if it could not tell which part of the page
 * is the document, and left in more than it should. */
gboolean und_html_page_choose (UndHtmlPage *self);

/* und-html-names.c: the flags that a class, id or role gives by its words. */
guint und_html_flags_of_name (const char *name);
guint und_html_flags_of_role (const char *role);

/* und-html-layout.c: the text of what is not left out. @blocks (element-type UndMarkupBlock) has
 * the blocks with line numbers, from 0 and half-open, for spans. */
char *und_html_page_lay_out (const UndHtmlPage *self, GArray *blocks, gsize *n_bytes)
  G_GNUC_WARN_UNUSED_RESULT;

/* und-html-metadata.c */
void und_html_add_meta (UndMarkup *markup, const char *name, const char *content);
void und_html_add_title (UndMarkup *markup, const char *title);
/* und-html-json-ld.c */
void und_html_add_json_ld (UndMarkup *markup, const char *json, gsize n_bytes);

/* und-html-charset.c: the character set that the page declares near its start, or NULL. */
char *und_html_find_charset (const char *bytes, gsize n_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

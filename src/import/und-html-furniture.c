/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-html-page.h"

/* Which part of a page is the document.
 *
 * The task is to leave out what stands around a letter or a release on its page, and never a word
 * of the letter itself. Scores of text density, as readers in browsers use them, lose short
 * paragraphs, lists of names and signature blocks, which are what this program is about; so the
 * page's own markup decides, and amounts of text only guard against being misled by it:
 *
 * 1. what is hidden, and controls of forms, is left out;
 * 2. what the markup calls navigation, an aside, a header or footer of the page, or a cookie banner
 *    is left out, unless it holds the heading;
 * 3. what a class or id calls a sidebar, a menu, comments and so on is left out if it mostly
 *    consists of links or is short, and holds no heading; a form, if it is short and says no
 * number;
 * 4. if most of what is left stands in one main element or one article, the rest is left out, too;
 * 5. if steps 2 to 4 left out nearly everything, or step 1 did, they are undone, and that is told.
 *
 * Text is measured in bytes without white space; text in links counts as navigation's. One pass up
 * and a few down the flat tree: O(n). */

/* A bar of buttons has less text than this; a longer element is only called like one. */
#define MAX_SHARE_BYTES 300u
/* A short element that is called a sidebar or a menu is one, whatever it consists of. */
#define MAX_SUSPECT_BYTES 200u
/* Percent of the text in links, from which on a suspect is left out. */
#define MIN_LINK_PERCENT 40u
/* Percent of a page's text that a suspect or a form may hold and still be left out. */
#define MAX_SUSPECT_PERCENT 30u
/* Percent of what is left that main or the article must hold for the rest to be left out. */
#define MIN_MAIN_PERCENT 60u
/* Percent of the text that must be left; less, and the page was misread. */
#define MIN_KEPT_PERCENT 25u

#define NEVER_DOCUMENT (UND_HTML_IS_HIDDEN | UND_HTML_IS_CONTROL)

typedef struct
{
  gsize all;    /* but what is hidden and controls, without links */
  gsize kept;   /* of it, what is not left out */
  gsize hidden; /* with links */
  gsize shown;  /* what is not left out, with links */
} Amounts;

static void
measure_text (UndHtmlNode *node, const char *utf8)
{
  for (guint i = node->text_start; i < node->text_end; i++)
    {
      node->n_text += !g_ascii_isspace (utf8[i]);
      if (g_ascii_isdigit (utf8[i]))
        node->flags |= UND_HTML_HAS_NUMBER;
    }
}

static gboolean
is_percent (gsize part, gsize whole, guint percent)
{
  return part * 100 >= whole * percent && whole > 0;
}

/* Hands what is in an element up to its parent. What is hidden counts for nothing above it. */
static void
measure (UndHtmlPage *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      UndHtmlNode *node = und_html_page_get (self, i);

      if ((node->flags & UND_HTML_IS_TEXT) != 0)
        measure_text (node, self->text->str);
    }
  for (guint i = self->nodes->len - 1; i > 0; i--)
    {
      UndHtmlNode *node = und_html_page_get (self, i);
      UndHtmlNode *parent = und_html_page_get (self, node->parent);

      if ((node->flags & NEVER_DOCUMENT) != 0)
        continue;
      if ((node->flags & UND_HTML_IS_LINK) != 0)
        node->n_link = node->n_text;
      parent->n_text += node->n_text;
      parent->n_link += node->n_link;
      parent->n_titles += node->n_titles;
      parent->flags |= node->flags & (UND_HTML_HAS_NUMBER | UND_HTML_HAS_HEADING);
    }
}

/* For each node, whether it is or is inside an article or main element. */
static GByteArray *
find_inside_article (UndHtmlPage *self)
{
  GByteArray *ret = g_byte_array_sized_new (self->nodes->len);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const UndHtmlNode *node = und_html_page_get (self, i);
      guint8 inside = i > 0 ? ret->data[node->parent] : 0;

      if ((node->flags & (UND_HTML_IS_ARTICLE | UND_HTML_IS_MAIN)) != 0)
        inside = 1;
      g_byte_array_append (ret, &inside, 1);
    }
  return ret;
}

static gboolean
is_suspect (const UndHtmlNode *node, const UndHtmlNode *root)
{
  if (is_percent (node->n_text - node->n_link, root->n_text - root->n_link,
                  MAX_SUSPECT_PERCENT + 1))
    return FALSE;
  return node->n_text <= MAX_SUSPECT_BYTES
         || is_percent (node->n_link, node->n_text, MIN_LINK_PERCENT);
}

/* Does a header of the page hold the document's title? A site's name is often an h1, too; so only
 * the one h1 of a page is trusted, and any heading where there is none. */
static gboolean
holds_title (const UndHtmlNode *node, const UndHtmlNode *root)
{
  if (root->n_titles == 0)
    return (node->flags & UND_HTML_IS_TOP) != 0 && (node->flags & UND_HTML_HAS_HEADING) != 0;
  return node->n_titles == root->n_titles;
}

/* Steps 2 and 3. */
static gboolean
is_furniture (const UndHtmlNode *node, const UndHtmlNode *root, gboolean is_inside_article)
{
  const guint flags = node->flags;

  if ((flags & UND_HTML_IS_FURNITURE) != 0)
    return TRUE;
  if ((flags & (UND_HTML_IS_ARTICLE | UND_HTML_IS_MAIN)) != 0)
    return FALSE;
  if ((flags & UND_HTML_IS_MARGIN) != 0 && !is_inside_article && !holds_title (node, root))
    return TRUE;
  if (node->n_titles > 0)
    return FALSE;
  if ((flags & (UND_HTML_IS_ASIDE | UND_HTML_IS_COOKIE)) != 0)
    return TRUE;
  if ((flags & UND_HTML_IS_SHARE) != 0 && node->n_text <= MAX_SHARE_BYTES)
    return TRUE;
  /* A petition says in its form how many have signed. */
  if ((flags & UND_HTML_IS_FORM) != 0)
    return (flags & UND_HTML_HAS_NUMBER) == 0
           && !is_percent (node->n_text, root->n_text, MAX_SUSPECT_PERCENT);
  return (flags & UND_HTML_IS_SUSPECT) != 0 && is_suspect (node, root);
}

/* Marks every node that is left out by its flags @never or, if @drops_furniture, as furniture, or
 * that is inside such a one; and no other. */
static void
drop (UndHtmlPage *self, gboolean drops_furniture, guint never)
{
  const UndHtmlNode *root = und_html_page_get (self, 0);
  g_autoptr (GByteArray) inside = find_inside_article (self);

  for (guint i = 1; i < self->nodes->len; i++)
    {
      UndHtmlNode *node = und_html_page_get (self, i);
      const UndHtmlNode *parent = und_html_page_get (self, node->parent);
      const gboolean is_dropped = (parent->flags & UND_HTML_IS_DROPPED) != 0
                                  || (node->flags & never) != 0
                                  || (drops_furniture && (node->flags & UND_HTML_IS_TEXT) == 0
                                      && is_furniture (node, root, inside->data[node->parent]));

      node->flags &= ~(guint) UND_HTML_IS_DROPPED;
      node->flags |= is_dropped ? UND_HTML_IS_DROPPED : 0;
    }
}

/* The sum of the text nodes by what became of them. Cookie banners are never missed. */
static Amounts
sum_up (UndHtmlPage *self)
{
  Amounts ret = { 0 };
  g_autofree guint8 *above = g_malloc0 (self->nodes->len);

  for (guint i = 1; i < self->nodes->len; i++)
    {
      const UndHtmlNode *node = und_html_page_get (self, i);
      const gboolean is_dropped = (node->flags & UND_HTML_IS_DROPPED) != 0;

      above[i] = above[node->parent];
      if ((node->flags & NEVER_DOCUMENT) != 0)
        above[i] |= 1;
      if ((node->flags & (UND_HTML_IS_LINK | UND_HTML_IS_COOKIE)) != 0)
        above[i] |= 2;
      if ((node->flags & UND_HTML_IS_TEXT) == 0)
        continue;
      ret.shown += is_dropped ? 0 : node->n_text;
      ret.hidden += (above[i] & 1) != 0 ? node->n_text : 0;
      ret.all += above[i] == 0 ? node->n_text : 0;
      ret.kept += above[i] == 0 && !is_dropped ? node->n_text : 0;
    }
  return ret;
}

/* The only node with @flag that is not left out, or 0. */
static guint
find_only (UndHtmlPage *self, guint flag)
{
  guint ret = 0;

  for (guint i = 1; i < self->nodes->len; i++)
    {
      const UndHtmlNode *node = und_html_page_get (self, i);

      if ((node->flags & (flag | UND_HTML_IS_DROPPED)) != flag)
        continue;
      if (ret != 0)
        return 0;
      ret = i;
    }
  return ret;
}

/* Step 4. */
static void
focus (UndHtmlPage *self)
{
  guint only = find_only (self, UND_HTML_IS_MAIN);
  const UndHtmlNode *node;
  const UndHtmlNode *root = und_html_page_get (self, 0);
  gsize outside = 0;
  gsize within = 0;

  if (only == 0)
    only = find_only (self, UND_HTML_IS_ARTICLE);
  if (only == 0)
    return;
  node = und_html_page_get (self, only);
  for (guint i = 1; i < self->nodes->len; i++)
    {
      const UndHtmlNode *text = und_html_page_get (self, i);

      if ((text->flags & (UND_HTML_IS_TEXT | UND_HTML_IS_DROPPED)) != UND_HTML_IS_TEXT)
        continue;
      if (i > only && i <= node->last)
        within += text->n_text;
      else
        outside += text->n_text;
    }
  if (!is_percent (within, within + outside, MIN_MAIN_PERCENT)
      || (root->n_titles > 0 && node->n_titles == 0))
    return;
  for (guint i = 1; i < self->nodes->len; i++)
    if ((i < only || i > node->last)
        && (und_html_page_get (self, i)->flags & UND_HTML_IS_TEXT) != 0)
      und_html_page_get (self, i)->flags |= UND_HTML_IS_DROPPED;
}

/**
 * und_html_page_choose:
 * @self: a page
 *
 * Marks what is left out of the text. O(n).
 *
 * Returns: FALSE if it could not be told which part of the page is the document; then more is kept
 */
gboolean
und_html_page_choose (UndHtmlPage *self)
{
  Amounts amounts;
  gboolean ret = TRUE;

  measure (self);
  drop (self, TRUE, NEVER_DOCUMENT);
  focus (self);
  amounts = sum_up (self);
  if (!is_percent (amounts.kept, amounts.all, MIN_KEPT_PERCENT) && amounts.all > 0)
    {
      drop (self, FALSE, NEVER_DOCUMENT | UND_HTML_IS_COOKIE);
      amounts = sum_up (self);
      ret = FALSE;
    }
  if (amounts.shown * 100 < (amounts.shown + amounts.hidden) * MIN_KEPT_PERCENT)
    {
      drop (self, FALSE, 0);
      ret = FALSE;
    }
  return ret;
}

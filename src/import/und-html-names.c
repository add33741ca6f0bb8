/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-html-page.h"

#include <string.h>

/* What pages call the things around a document. A name alone decides little: what becomes of an
 * element also depends on what it holds, see und-html-furniture.c. */

typedef struct
{
  const char *word;
  guint flags;
} Name;

/* Words of classes and ids, sorted. */
static const Name names[] = {
  { "addthis", UND_HTML_IS_SHARE },        { "addtoany", UND_HTML_IS_SHARE },
  { "advert", UND_HTML_IS_SUSPECT },       { "advertisement", UND_HTML_IS_SUSPECT },
  { "banner", UND_HTML_IS_MARGIN },        { "breadcrumb", UND_HTML_IS_SUSPECT },
  { "breadcrumbs", UND_HTML_IS_SUSPECT },  { "ccpa", UND_HTML_IS_COOKIE },
  { "comments", UND_HTML_IS_SUSPECT },     { "consent", UND_HTML_IS_COOKIE },
  { "cookie", UND_HTML_IS_COOKIE },        { "cookiebanner", UND_HTML_IS_COOKIE },
  { "cookieconsent", UND_HTML_IS_COOKIE }, { "cookies", UND_HTML_IS_COOKIE },
  { "disqus", UND_HTML_IS_SUSPECT },       { "gdpr", UND_HTML_IS_COOKIE },
  { "menu", UND_HTML_IS_SUSPECT },         { "modal", UND_HTML_IS_SUSPECT },
  { "nav", UND_HTML_IS_SUSPECT },          { "navbar", UND_HTML_IS_SUSPECT },
  { "navigation", UND_HTML_IS_SUSPECT },   { "newsletter", UND_HTML_IS_SUSPECT },
  { "onetrust", UND_HTML_IS_COOKIE },      { "pager", UND_HTML_IS_SUSPECT },
  { "pagination", UND_HTML_IS_SUSPECT },   { "popup", UND_HTML_IS_SUSPECT },
  { "promo", UND_HTML_IS_SUSPECT },        { "related", UND_HTML_IS_SUSPECT },
  { "share", UND_HTML_IS_SHARE },          { "sharebar", UND_HTML_IS_SHARE },
  { "sharedaddy", UND_HTML_IS_SHARE },     { "sharing", UND_HTML_IS_SHARE },
  { "sidebar", UND_HTML_IS_SUSPECT },      { "skip", UND_HTML_IS_SHARE },
  { "skiplink", UND_HTML_IS_SHARE },       { "social", UND_HTML_IS_SHARE },
  { "subscribe", UND_HTML_IS_SUSPECT },    { "toolbar", UND_HTML_IS_SUSPECT },
};

/* Sorted. */
static const Name roles[] = {
  { "alertdialog", UND_HTML_IS_FURNITURE },
  { "article", UND_HTML_IS_ARTICLE },
  { "banner", UND_HTML_IS_MARGIN },
  { "complementary", UND_HTML_IS_ASIDE },
  { "contentinfo", UND_HTML_IS_MARGIN },
  { "dialog", UND_HTML_IS_FURNITURE },
  { "main", UND_HTML_IS_MAIN },
  { "menu", UND_HTML_IS_FURNITURE },
  { "menubar", UND_HTML_IS_FURNITURE },
  { "navigation", UND_HTML_IS_FURNITURE },
  { "search", UND_HTML_IS_FURNITURE },
  { "toolbar", UND_HTML_IS_FURNITURE },
};

static int
compare_name (gconstpointer key, gconstpointer item)
{
  return strcmp (key, ((const Name *) item)->word);
}

static guint
look_up (const char *word, const Name *table, gsize n_names)
{
  const Name *found = bsearch (word, table, n_names, sizeof (Name), compare_name);

  return found != NULL ? found->flags : 0;
}

/**
 * und_html_flags_of_name:
 * @name: a class or id attribute
 *
 * Looks the words of @name up; a word ends at anything but a letter or digit, and before a capital
 * ("cookieBanner"). O(n).
 *
 * Returns: flags of UndHtmlFlags
 */
guint
und_html_flags_of_name (const char *name)
{
  char word[24];
  gsize n = 0;
  guint ret = 0;

  for (const char *c = name;; c++)
    {
      gboolean is_start = g_ascii_isupper (*c) && c > name
                          && (g_ascii_islower (c[-1]) || g_ascii_isdigit (c[-1]));

      if (n > 0 && (!g_ascii_isalnum (*c) || is_start))
        {
          word[MIN (n, sizeof word - 1)] = '\0';
          ret |= n < sizeof word ? look_up (word, names, G_N_ELEMENTS (names)) : 0;
          n = 0;
        }
      if (*c == '\0')
        return ret;
      if (g_ascii_isalnum (*c))
        {
          if (n < sizeof word)
            word[n] = g_ascii_tolower (*c);
          n++;
        }
    }
}

/**
 * und_html_flags_of_role:
 * @role: a role attribute
 *
 * Returns: flags of UndHtmlFlags
 */
guint
und_html_flags_of_role (const char *role)
{
  g_autofree char *lower = g_strstrip (g_ascii_strdown (role, -1));

  return look_up (lower, roles, G_N_ELEMENTS (roles));
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-html-page.h"

#include <string.h>

/* Names of meta elements and the evidence that they are, sorted. */
static const struct
{
  const char *name;
  const char *key;
} meta_names[] = {
  { "article:author", "author" },
  { "article:modified_time", "modified" },
  { "article:published_time", "date" },
  { "author", "author" },
  { "citation_author", "author" },
  { "citation_date", "date" },
  { "citation_publication_date", "date" },
  { "citation_title", "title" },
  { "date", "date" },
  { "datemodified", "modified" },
  { "datepublished", "date" },
  { "dc.creator", "author" },
  { "dc.date", "date" },
  { "dc.date.issued", "date" },
  { "dc.date.modified", "modified" },
  { "dc.publisher", "site" },
  { "dc.title", "title" },
  { "dcterms.created", "date" },
  { "dcterms.creator", "author" },
  { "dcterms.date", "date" },
  { "dcterms.issued", "date" },
  { "dcterms.modified", "modified" },
  { "dcterms.publisher", "site" },
  { "dcterms.title", "title" },
  { "last-modified", "modified" },
  { "og:article:published_time", "date" },
  { "og:pubdate", "date" },
  { "og:published_time", "date" },
  { "og:site_name", "site" },
  { "og:title", "title" },
  { "og:updated_time", "modified" },
  { "parsely-author", "author" },
  { "parsely-pub-date", "date" },
  { "parsely-title", "title" },
  { "pubdate", "date" },
  { "publication_date", "date" },
  { "publish-date", "date" },
  { "publish_date", "date" },
  { "publishdate", "date" },
  { "sailthru.author", "author" },
  { "sailthru.date", "date" },
  { "sailthru.title", "title" },
};

/* One line, white space collapsed; NULL if nothing is left. */
static char *
dup_line (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n\f", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  return line->len > 0 ? g_string_free (g_steal_pointer (&line), FALSE) : NULL;
}

/**
 * und_html_add_meta:
 * @markup: where evidence is added
 * @name: the name, property or itemprop of a meta element
 * @content: what it says
 *
 * Keeps what a meta element says of title, site, author and dates; passes over any other.
 */
void
und_html_add_meta (UndMarkup *markup, const char *name, const char *content)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *line = dup_line (content);

  for (gsize i = 0; line != NULL && i < G_N_ELEMENTS (meta_names); i++)
    if (strcmp (meta_names[i].name, lower) == 0)
      {
        und_markup_add_metadata (markup, meta_names[i].key, line, "meta");
        return;
      }
}

/**
 * und_html_add_title:
 * @markup: where evidence is added
 * @title: the text of the title element
 *
 * Keeps the page's title.
 */
void
und_html_add_title (UndMarkup *markup, const char *title)
{
  g_autofree char *line = dup_line (title);

  if (line != NULL)
    und_markup_add_metadata (markup, "title", line, "title");
}

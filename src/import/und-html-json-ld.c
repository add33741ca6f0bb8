/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-html-page.h"
#include "und-json-scanner.h"

#include <string.h>

/* Deeper than any vocabulary nests what is looked for here. */
#define MAX_DEPTH 64

/* What an open object or array is. */
typedef enum
{
  PLACE_OTHER,     /* says nothing of the page: a comment, an image … */
  PLACE_PAGE,      /* the page or its article, or a list of such */
  PLACE_AUTHOR,    /* whoever wrote it */
  PLACE_PUBLISHER, /* whose site it is */
} Place;

typedef struct
{
  UndMarkup *markup;
  Place places[MAX_DEPTH];
  guint depth;
  char *key; /* of the member whose value comes next; owned; NULL in an array */
} Reader;

static Place
find_place (const Reader *self)
{
  const Place outer = self->depth > 0 ? self->places[self->depth - 1] : PLACE_PAGE;

  if (self->key == NULL)
    return outer;
  if (outer != PLACE_PAGE)
    return PLACE_OTHER;
  if (strcmp (self->key, "@graph") == 0 || strcmp (self->key, "mainEntity") == 0)
    return PLACE_PAGE;
  if (strcmp (self->key, "author") == 0)
    return PLACE_AUTHOR;
  return strcmp (self->key, "publisher") == 0 ? PLACE_PUBLISHER : PLACE_OTHER;
}

static const char *
find_key (const Reader *self)
{
  const Place place = self->depth > 0 ? self->places[self->depth - 1] : PLACE_OTHER;

  if (self->key == NULL)
    return NULL;
  if (place == PLACE_AUTHOR || place == PLACE_PUBLISHER)
    {
      if (strcmp (self->key, "name") != 0)
        return NULL;
      return place == PLACE_AUTHOR ? "author" : "site";
    }
  if (place != PLACE_PAGE)
    return NULL;
  if (strcmp (self->key, "datePublished") == 0)
    return "date";
  if (strcmp (self->key, "dateModified") == 0)
    return "modified";
  if (strcmp (self->key, "headline") == 0)
    return "title";
  return strcmp (self->key, "author") == 0 ? "author" : NULL;
}

static void
take_string (Reader *self, const char *text)
{
  const char *key = find_key (self);

  if (key != NULL && *text != '\0')
    und_markup_add_metadata (self->markup, key, text, "json-ld");
}

static void
take_token (Reader *self, UndJsonToken token, const char *text)
{
  switch (token)
    {
    case UND_JSON_KEY:
      g_free (self->key);
      self->key = g_strdup (text);
      return;
    case UND_JSON_OBJECT_START:
    case UND_JSON_ARRAY_START:
      self->places[self->depth] = find_place (self);
      self->depth++;
      break;
    case UND_JSON_OBJECT_END:
    case UND_JSON_ARRAY_END:
      self->depth--;
      break;
    case UND_JSON_STRING:
      take_string (self, text);
      break;
    default:
      break;
    }
  g_clear_pointer (&self->key, g_free);
}

/**
 * und_html_add_json_ld:
 * @markup: where evidence is added
 * @json: (array length=n_bytes): what a script of the type application/ld+json holds
 * @n_bytes: its length
 *
 * Keeps what JSON-LD says of the page: when it was published and changed, its headline, author and
 * publisher. What is said of other things on it, such as comments, is passed over, and so is what
 * comes after a mistake. O(n).
 */
void
und_html_add_json_ld (UndMarkup *markup, const char *json, gsize n_bytes)
{
  g_autoptr (UndJsonScanner) scanner = und_json_scanner_new (json, n_bytes, MAX_DEPTH);
  Reader reader = { .markup = markup };

  for (;;)
    {
      UndJsonToken token = und_json_scanner_next (scanner);

      if (token == UND_JSON_END || token == UND_JSON_ERROR)
        break;
      take_token (&reader, token, und_json_scanner_get_text (scanner));
    }
  g_free (reader.key);
}

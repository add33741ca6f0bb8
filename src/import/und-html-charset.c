/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-html-page.h"

#include <string.h>

/* Where the declaration must stand; browsers look at 1024 bytes, but templates put scripts first.
 */
#define SAMPLE_BYTES 4096u

/* The name after "charset=" or "encoding=", in quotes or without. */
static char *
dup_value (const char *at)
{
  gsize n = 0;

  while (g_ascii_isspace (*at))
    at++;
  if (*at++ != '=')
    return NULL;
  while (g_ascii_isspace (*at) || *at == '"' || *at == '\'')
    at++;
  while (g_ascii_isalnum (at[n]) || (at[n] != '\0' && strchr ("-_:.+", at[n]) != NULL))
    n++;
  return n > 0 ? g_ascii_strdown (at, (gssize) n) : NULL;
}

/* Blanks comments, in which declarations do not count. */
static void
blank_comments (char *sample)
{
  for (char *start = strstr (sample, "<!--"); start != NULL; start = strstr (start, "<!--"))
    {
      char *end = strstr (start + 4, "-->");
      gsize length = end != NULL ? (gsize) (end - start) + 3 : strlen (start);

      memset (start, ' ', length);
    }
}

static char *
find_in (char *tag, const char *attribute)
{
  char *end = strchr (tag, '>');
  char *found;
  char *ret = NULL;

  if (end != NULL)
    *end = '\0';
  found = strstr (tag, attribute);
  if (found != NULL)
    ret = dup_value (found + strlen (attribute));
  if (end != NULL)
    *end = '>';
  return ret;
}

/**
 * und_html_find_charset:
 * @bytes: (array length=n_bytes): a page in a character set that holds ASCII
 * @n_bytes: its length
 *
 * Finds the first character set that a meta element declares in the first 4096 bytes, in either
 * form, or the XML declaration of a page that has one. O(1).
 *
 * Returns: (transfer full) (nullable): its name in lower case
 */
char *
und_html_find_charset (const char *bytes, gsize n_bytes)
{
  const gsize n_sample = MIN (n_bytes, SAMPLE_BYTES);
  g_autofree char *sample = NULL;
  char *ret = NULL;

  if (n_sample == 0 || memchr (bytes, '\0', n_sample) != NULL)
    return NULL;
  sample = g_ascii_strdown (bytes, (gssize) n_sample);
  blank_comments (sample);
  if (g_str_has_prefix (sample, "<?xml"))
    ret = find_in (sample, "encoding");
  for (char *tag = strstr (sample, "<meta"); ret == NULL && tag != NULL;
       tag = strstr (tag + 5, "<meta"))
    ret = find_in (tag, "charset");
  return ret;
}

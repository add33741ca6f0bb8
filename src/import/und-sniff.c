/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* What a file is. Its bytes decide before its name does: pages are saved as .txt and text without
 * any name. */
#include "config.h"

#include "und-sniff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A page says what it is near its start, after comments and white space. */
#define SAMPLE_BYTES 4096u
/* Of a hundred bytes of text in single bytes, at most these are control characters. */
#define MAX_CONTROL_PERCENT 5u

typedef struct
{
  const char *bytes;
  gsize n_bytes;
  const char *format; /* in N_() */
} Signature;

#define SIGNATURE(bytes, format)      \
  {                                   \
    bytes, sizeof (bytes) - 1, format \
  }

/* Files that people take for documents and that are none, or not yet. */
static const Signature signatures[] = {
  SIGNATURE ("%PDF-", N_ ("a PDF file")),
  SIGNATURE ("PK\x03\x04", N_ ("a word processor file or a ZIP archive")),
  SIGNATURE ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", N_ ("an old Microsoft Office file")),
  SIGNATURE ("{\\rtf", N_ ("an RTF file")),
  SIGNATURE ("SQLite format 3\0", N_ ("a database")),
  SIGNATURE ("\x89PNG", N_ ("an image")),
  SIGNATURE ("\xff\xd8\xff", N_ ("an image")),
  SIGNATURE ("GIF8", N_ ("an image")),
  SIGNATURE ("RIFF", N_ ("an image, a sound or a film")),
  SIGNATURE ("\x1f\x8b", N_ ("a compressed file")),
  SIGNATURE ("BZh", N_ ("a compressed file")),
  SIGNATURE ("\xfd"
             "7zXZ",
             N_ ("a compressed file")),
  SIGNATURE ("\x28\xb5\x2f\xfd", N_ ("a compressed file")),
  SIGNATURE ("\x7f"
             "ELF",
             N_ ("a program")),
};

static const char *
find_signature (const char *bytes, gsize n_bytes)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      if (n_bytes >= signatures[i].n_bytes
          && memcmp (bytes, signatures[i].bytes, signatures[i].n_bytes) == 0)
        return signatures[i].format;
    }
  return NULL;
}

/* Are the zeros those of UTF-16 or UTF-32: a byte order mark, or nearly all in one half? */
static gboolean
is_wide (const char *bytes, gsize n_bytes)
{
  gsize n_zeros[2] = { 0, 0 };

  if (n_bytes >= 2
      && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0
          || (n_bytes >= 4 && memcmp (bytes, "\0\0\xfe\xff", 4) == 0)))
    return TRUE;
  for (gsize i = 0; i < n_bytes; i++)
    n_zeros[i % 2] += bytes[i] == '\0';
  return n_bytes >= 8 && MAX (n_zeros[0], n_zeros[1]) * 10 >= n_bytes * 3
         && MIN (n_zeros[0], n_zeros[1]) * 50 <= n_bytes;
}

static gboolean
is_binary (const char *bytes, gsize n_bytes)
{
  gsize n_control = 0;

  if (is_wide (bytes, n_bytes))
    return FALSE;
  for (gsize i = 0; i < n_bytes; i++)
    n_control += bytes[i] == '\0'
                 || ((guint8) bytes[i] < 0x20 && strchr ("\t\n\v\f\r\x1a\x1b", bytes[i]) == NULL);
  return n_control * 100 > n_bytes * MAX_CONTROL_PERCENT;
}

/* Where the first character stands that is no white space, no byte order mark and in no comment. */
static const char *
skip_prologue (const char *at)
{
  if (g_str_has_prefix (at, "\xef\xbb\xbf"))
    at += 3;
  for (;;)
    {
      const char *end = NULL;

      while (g_ascii_isspace (*at))
        at++;
      if (g_str_has_prefix (at, "<!--"))
        end = strstr (at, "-->");
      else if (g_str_has_prefix (at, "<?xml"))
        end = strstr (at, "?>");
      if (end == NULL)
        return at;
      at = end + (*end == '-' ? 3 : 2);
    }
}

static gboolean
starts_element (const char *at, const char *name)
{
  gsize n = strlen (name);

  return *at == '<' && g_ascii_strncasecmp (at + 1, name, n) == 0 && !g_ascii_isalnum (at[n + 1]);
}

/* The start of @bytes without zeros and byte order marks: enough to find markup in any character
 * set. */
static char *
dup_narrow (const char *bytes, gsize n_bytes)
{
  char *narrow = g_malloc (n_bytes + 1);
  gsize n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (bytes[i] != '\0' && (guint8) bytes[i] < 0xfe)
        narrow[n++] = bytes[i];
    }
  narrow[n] = '\0';
  return narrow;
}

static gboolean
is_html (const char *bytes, gsize n_bytes, gboolean is_called_html)
{
  static const char *const names[] = { "!doctype html", "html",  "head", "body", "meta", "title",
                                       "article",       "main",  "div",  "p",    "h1",   "table",
                                       "script",        "style", "link", "br",   "a",    "span",
                                       "section" };
  g_autofree char *narrow = dup_narrow (bytes, n_bytes);
  const char *at = skip_prologue (narrow);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (starts_element (at, names[i]))
        return TRUE;
    }
  return is_called_html && strchr (narrow, '<') != NULL;
}

static gboolean
has_suffix (const char *name, const char *suffix)
{
  gsize n_name = strlen (name);
  gsize n_suffix = strlen (suffix);

  return n_name > n_suffix && g_ascii_strcasecmp (name + n_name - n_suffix, suffix) == 0;
}

/**
 * und_sniff:
 * @bytes: the file
 * @n_bytes: its length
 * @name: its name, for its ending
 * @format: (out) (optional) (nullable) (transfer none): of a file of a known kind that cannot be
 *   read, what it is, for people, not translated yet
 *
 * Tells what a file is, by its first bytes before its name. O(1).
 *
 * Returns: its kind
 */
UndSniffKind
und_sniff (const char *bytes, gsize n_bytes, const char *name, const char **format)
{
  gsize n_sample = MIN (n_bytes, SAMPLE_BYTES);
  const char *found = find_signature (bytes, n_bytes);
  gboolean is_called_html = has_suffix (name, ".html") || has_suffix (name, ".htm")
                            || has_suffix (name, ".xhtml");

  if (format != NULL)
    *format = found;
  if (found != NULL || is_binary (bytes, n_sample))
    return UND_SNIFF_BINARY;
  return is_html (bytes, n_sample, is_called_html) ? UND_SNIFF_HTML : UND_SNIFF_TEXT;
}

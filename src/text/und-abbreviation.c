/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Does a full stop end its sentence? Unicode's rules say so whenever no small letter follows. Here
 * the word before it and the word after it decide: the words are data, by class, in
 * data/text/sentences.ini. A constant stretch on both sides is looked at. */
#include "config.h"

#include "und-text-data.h"
#include "und-text-private.h"

#include <gio/gio.h>
#include <string.h>
#include <unicode/uchar.h>

#define RESOURCE "/io/github/undersigned/Undersigned/text/sentences.ini"
/* Bytes of the longest word that is looked up. */
#define MAX_WORD_BYTES 24u
/* Letters between two full stops of an abbreviation such as "Ph.D." */
#define MAX_PIECE_LETTERS 3u
/* Bytes of an item's number: "12.", "iii.", "a." */
#define MAX_MARK_BYTES 5u

typedef enum
{
  WORD_GOES_ON = 1 << 0,
  WORD_BEFORE_NUMBER = 1 << 1,
  WORD_WITHIN_NAME = 1 << 2,
  WORD_STARTER = 1 << 3,
} WordClass;

static void
add_section (GHashTable *words, GKeyFile *file, const char *section, WordClass class)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, section, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (words, keys[i]));

      g_hash_table_insert (words, g_strdup (keys[i]), GUINT_TO_POINTER (known | class));
    }
}

static GHashTable *
load_words (void)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes)
    bytes = g_resource_lookup_data (und_text_data_get_resource (), RESOURCE, 0, NULL);

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("The vocabulary of sentences is not in the program");
  add_section (words, file, "goes-on", WORD_GOES_ON);
  add_section (words, file, "before-number", WORD_BEFORE_NUMBER);
  add_section (words, file, "within-name", WORD_WITHIN_NAME);
  add_section (words, file, "starter", WORD_STARTER);
  return words;
}

/* (element-type utf8 WordClass), for the whole process */
static guint
classify (UndSpan word, const char *bytes)
{
  static GHashTable *words;
  static gsize once = 0;
  char key[MAX_WORD_BYTES + 1];

  if (g_once_init_enter (&once))
    {
      words = load_words ();
      g_once_init_leave (&once, 1);
    }
  if (und_span_is_empty (word) || und_span_length (word) > MAX_WORD_BYTES)
    return 0;
  memcpy (key, bytes + word.start, und_span_length (word));
  key[und_span_length (word)] = '\0';
  return GPOINTER_TO_UINT (g_hash_table_lookup (words, key));
}

/* The letters, and full stops between letters, that end at @end. */
static UndSpan
find_word_before (const char *bytes, gsize start, gsize end)
{
  const char *p = bytes + end;

  while (p > bytes + start && end - (p - bytes) <= MAX_WORD_BYTES)
    {
      const char *previous = g_utf8_prev_char (p);
      gunichar c = g_utf8_get_char (previous);

      if (!u_isalpha (c) && c != '.')
        break;
      p = previous;
    }
  return und_span (p - bytes, end);
}

static UndSpan
find_word_after (const char *bytes, gsize start, gsize end)
{
  const char *p = bytes + start;

  while (p < bytes + end && p - (bytes + start) <= MAX_WORD_BYTES
         && u_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return und_span (start, p - bytes);
}

/* "U.S", "Ph.D", "a.m", or one letter */
static gboolean
is_dotted (UndSpan word, const char *bytes)
{
  guint n_letters = 0;
  gboolean has_stop = FALSE;

  if (und_span_is_empty (word))
    return FALSE;
  for (const char *p = bytes + word.start; p < bytes + word.end; p = g_utf8_next_char (p))
    {
      n_letters = *p == '.' ? 0 : n_letters + 1;
      has_stop |= *p == '.';
      if (n_letters > MAX_PIECE_LETTERS)
        return FALSE;
    }
  return has_stop || n_letters == 1;
}

/* Is the sentence from @start to its full stop @stop nothing but "1." or "iv."? */
static gboolean
is_item_number (const char *bytes, gsize start, gsize stop)
{
  UndSpan mark = und_span_trim (bytes, und_span (start, stop));

  if (und_span_is_empty (mark) || und_span_length (mark) > MAX_MARK_BYTES)
    return FALSE;
  for (gsize i = mark.start; i < mark.end; i++)
    {
      if (!g_ascii_isalnum (bytes[i]) && bytes[i] != '(')
        return FALSE;
    }
  return g_ascii_isdigit (bytes[mark.end - 1]) || und_span_length (mark) == 1;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2012 && c <= 0x2015);
}

/* Does the sentence go on after the full stop at @stop, behind which the next begins at @end? */
static gboolean
goes_on_after_stop (const char *bytes, UndSpan paragraph, gsize start, gsize stop, gsize end)
{
  UndSpan word = find_word_before (bytes, start, stop);
  UndSpan next;
  guint class = classify (word, bytes);
  gunichar c = g_utf8_get_char (bytes + end);

  if (is_item_number (bytes, start, stop))
    return TRUE;
  if (class & WORD_GOES_ON)
    return TRUE;
  if (class & WORD_BEFORE_NUMBER)
    return u_isdigit (c);
  if (!(class & WORD_WITHIN_NAME) && !is_dotted (word, bytes))
    return FALSE;
  if (u_isdigit (c) || is_dash (c))
    return TRUE;
  next = find_word_after (bytes, end, paragraph.end);
  return !und_span_is_empty (next) && !(classify (next, bytes) & WORD_STARTER);
}

/**
 * und_sentence_goes_on:
 * @bytes: stored text
 * @paragraph: the paragraph
 * @start: where the sentence starts
 * @end: where Unicode's rules have the next start
 *
 * Tells whether what stands before @end is only an abbreviation or an item's number. Constant time
 * but for white space.
 *
 * Returns: whether the sentence goes on
 */
gboolean
und_sentence_goes_on (const char *bytes, UndSpan paragraph, gsize start, gsize end)
{
  UndSpan ended = und_span_trim (bytes, und_span (start, end));
  char last;

  if (end == paragraph.end || und_span_is_empty (ended))
    return FALSE;
  /* No sentence starts with one of these; older Unicode rules think so of ";". */
  if (strchr (",;:", bytes[end]) != NULL)
    return TRUE;
  last = bytes[ended.end - 1];
  if (last == '.')
    return goes_on_after_stop (bytes, paragraph, start, ended.end - 1, end);
  /* In an address on the web */
  return (last == '?' || last == '!') && ended.end == end
         && u_isalnum (g_utf8_get_char (bytes + end));
}

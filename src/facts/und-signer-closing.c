/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Lines that close a letter, above those who sign it:
 *
 *   closing := (word "/")? phrase ","?  |  phrase "and" word{1,2} ","  |  phrase word* ":"
 *            | phrase ", on behalf" word*
 *   support := heading word* ":"?                        "Endorsers:"
 *   opening := phrase ("," | ":") signer                 "Sincerely, Ada Penrose"
 */
#include "config.h"

#include "und-signer-closing.h"

#include "und-signer-mark.h"

/* Words of "and with hope," behind the first closing. */
#define MOST_SECOND_CLOSING 3

/* Words after "Signed by" in "Signed by the following organizations:". */
#define MOST_CLOSING_WORDS 8

static gboolean
is (const UndReader *self, gsize token, const char *word)
{
  return und_reader_token_is (self, token, word);
}

/* ", on behalf of all who signed" */
static gboolean
is_on_behalf (const UndReader *self, UndRange rest)
{
  return is (self, rest.first, ",") && is (self, rest.first + 1, "on")
         && is (self, rest.first + 2, "behalf")
         && und_signer_mark_count_words (self, rest) <= MOST_CLOSING_WORDS;
}

/* The phrase of @set that the line is, or NULL. */
static const UndPhrase *
match_line (const UndReader *reader, UndRange range, UndSet set)
{
  UndSignerLine line = { 0 };
  const UndPhrase *phrase = NULL;
  gsize first = und_signer_mark_skip (reader, range, &line.is_mark, &line.is_item);
  UndRange rest = { 0, range.end };
  gsize n = 0;

  /* "Signed:" alone is no mark before a name. */
  if (first >= range.end && range.first < range.end)
    first = range.first;
  /* "Signataires / Signatories" */
  if (is (reader, first + 1, "/") && first + 2 < range.end)
    first += 2;
  rest.first = first;
  phrase = first < range.end ? und_reader_phrase (reader, first, set, &n) : NULL;
  if (phrase == NULL)
    return NULL;
  rest.first += n;
  return !und_signer_mark_has_word (reader, rest) || is_on_behalf (reader, rest)
             || (is (reader, rest.first, "and") && is (reader, range.end - 1, ",")
                 && und_signer_mark_count_words (reader, rest) <= MOST_SECOND_CLOSING)
             || (is (reader, range.end - 1, ":")
                 && und_signer_mark_count_words (reader, rest) <= MOST_CLOSING_WORDS)
           ? phrase
           : NULL;
}

gboolean
und_signer_closing_match (const UndReader *reader, UndRange range)
{
  return match_line (reader, range, UND_SET_CLOSING) != NULL;
}

/* "Endorsed by the following groups:" is over them; "Supported by the following reasons:" is not.
 */
static gboolean
names_signers (const UndReader *reader, UndRange range)
{
  return und_reader_find_phrase (reader, range, UND_SET_LIST_BODIES, NULL, NULL) != NULL
         || und_reader_find_phrase (reader, range, UND_SET_LIST_UNIT, NULL, NULL) != NULL;
}

gboolean
und_signer_closing_match_support (const UndReader *reader, UndRange range, gboolean *has_bodies)
{
  UndSignerLine line = { 0 };
  gsize first = und_signer_mark_skip (reader, range, &line.is_mark, &line.is_item);
  const UndPhrase *phrase = match_line (reader, range, UND_SET_SUPPORT);

  *has_bodies = phrase != NULL && g_strcmp0 (phrase->value, "bodies") == 0;
  return phrase != NULL && und_reader_token_is_capitalised (reader, first)
         && (g_strcmp0 (phrase->value, "by") != 0 || names_signers (reader, range));
}

gboolean
und_signer_closing_opens (const UndReader *reader, UndRange range, UndRange *rest)
{
  UndSignerLine line;
  gsize n = 0;

  if (und_reader_phrase (reader, range.first, UND_SET_CLOSING, &n) == NULL
      || !und_reader_token_is_capitalised (reader, range.first)
      || !(is (reader, range.first + n, ",") || is (reader, range.first + n, ":")))
    return FALSE;
  *rest = (UndRange){ range.first + n + 1, range.end };
  if (und_range_is_empty (*rest)
      || und_signer_mark_count_words (reader, *rest) > MOST_CLOSING_WORDS)
    return FALSE;
  line = und_signer_line_read (reader, *rest);
  return line.kind == UND_SIGNER_LINE_NAME || line.kind == UND_SIGNER_LINE_BODY;
}

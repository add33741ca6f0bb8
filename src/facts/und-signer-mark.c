/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What a signature block holds beside those who sign: marks before a name, lines that are nothing,
 * lines below which the block is over.
 */
#include "config.h"

#include "und-signer-mark.h"

#include "und-date.h"

#define LEAST_CODE_BYTES 10 /* of a code by which a signature is kept */
#define LEAST_OWN_BYTES  3  /* of an abbreviation that is no person's initials */
#define MOST_SHORT_WORDS 3  /* of an abbreviation in brackets */

static gboolean
is (const UndReader *self, gsize token, const char *word)
{
  return und_reader_token_is (self, token, word);
}

static gsize
skip_any (const UndReader *self, gsize token, gsize end, const char *const *words)
{
  while (token < end && und_reader_token_is_one_of (self, token, words))
    token++;
  return token;
}

/* How many tokens at @token say how a signature was made or, with "service", who keeps it. */
static gsize
match_hand (const UndReader *self, gsize token, const char *value)
{
  gsize n = 0;
  const UndPhrase *phrase = und_reader_phrase (self, token, UND_SET_HAND, &n);

  return phrase != NULL && g_strcmp0 (phrase->value, value) == 0 ? n : 0;
}

/* "Electronically signed by"; how many tokens it takes. */
static gsize
count_hand (const UndReader *self, gsize token)
{
  gsize n_service = match_hand (self, token, "service");
  gsize n_how = match_hand (self, token, "how");
  gboolean has_hand = n_how > 0;
  gsize next = token + n_how;

  if (n_service > 0 && is (self, token + n_service, "by"))
    return is (self, token + n_service + 1, ":") ? n_service + 2 : n_service + 1;
  if (!is (self, next, "signed"))
    return 0;
  next++;
  /* "signed electronically", "signed electronically by" */
  n_how = has_hand ? 0 : match_hand (self, next, "how");
  if (n_how > 0)
    {
      has_hand = TRUE;
      next += n_how;
      if (!is (self, next, "by"))
        return next - token;
    }
  if (!is (self, next, "by"))
    return 0;
  next++;
  if (!is (self, next, ":"))
    return has_hand ? next - token : 0;
  return next + 1 - token;
}

/* Past "/s/", "By:", bullets and emphasis. */
gsize
und_signer_mark_skip (const UndReader *self, UndRange range, gboolean *is_mark, gboolean *is_item)
{
  static const char *const signs[] = { "_", "*", "#", ">", "|", "~", "“", "”", "\"",
                                       "[", "]", "•", "·", "●", "-", "–", NULL };
  gsize next = range.first;

  for (gsize before = range.end; before != next && next < range.end;)
    {
      before = next;
      if (is (self, next, "•") || is (self, next, "-") || is (self, next, "*")
          || is (self, next, "["))
        *is_item = TRUE;
      if (und_reader_token_is_number (self, next)
          && (is (self, next + 1, ".") || is (self, next + 1, ")")) && next + 2 < range.end)
        {
          *is_item = TRUE;
          next += 2;
        }
      next = skip_any (self, next, range.end, signs);
      if (is (self, next, "/") && is (self, next + 1, "s") && is (self, next + 2, "/"))
        next += 3;
      else if ((is (self, next, "s") && is (self, next + 1, "/"))
               || (is (self, next, "/") && is (self, next + 1, "s")))
        next += 2;
      else if (is (self, next, "signed") && is (self, next + 1, "]"))
        next += 2;
      else if (is (self, next, "electronic") && is (self, next + 1, "signature"))
        next += 2;
      else if ((is (self, next, "p.p") || is (self, next, "pp")) && is (self, next + 1, "."))
        next += 2;
      else if (count_hand (self, next) > 0)
        next += count_hand (self, next);
      else if ((is (self, next, "by") || is (self, next, "signed") || is (self, next, "name"))
               && is (self, next + 1, ":"))
        next += 2;
      else
        continue;
      *is_mark = TRUE;
    }
  return MIN (next, range.end);
}

/* "(@adap)", "<ada@reed.example>", "([@adap](https://…))": how to reach the person, and no
 * affiliation. */
static gboolean
is_handle (const UndReader *self, UndRange rest)
{
  static const char *const open[] = { "(", "<", "[", NULL };
  const char *bytes = und_text_get_bytes (self->text, NULL);
  gsize next = skip_any (self, rest.first, rest.end, open);

  if (next == rest.first || next >= rest.end)
    return FALSE;
  for (gsize i = self->tokens[next].span.start;
       i < self->tokens[rest.end - 1].span.end && !g_ascii_isspace (bytes[i]); i++)
    if (bytes[i] == '@')
      return TRUE;
  return FALSE;
}

gsize
und_signer_mark_skip_handle (const UndReader *self, UndRange rest)
{
  gsize next = rest.first;

  if (!is_handle (self, rest))
    return rest.first;
  while (next < rest.end
         && !((is (self, next, ")") || is (self, next, ">")) && !is (self, next + 1, ")")))
    next++;
  return MIN (next + 1, rest.end);
}

gsize
und_signer_mark_count_words (const UndReader *self, UndRange range)
{
  gsize n = 0;

  for (gsize i = range.first; i < range.end; i++)
    n += und_reader_token_is_word (self, i) || und_reader_token_is_number (self, i) ? 1 : 0;
  return n;
}

gboolean
und_signer_mark_has_word (const UndReader *self, UndRange range)
{
  for (gsize i = range.first; i < range.end; i++)
    if (und_reader_token_is_word (self, i))
      return TRUE;
  return FALSE;
}

/* "Phone: (801) 555-0100": how to reach one who signs, or the office whose page it is; others may
 * sign below it. */
static gboolean
is_reach (const UndReader *self, UndRange range)
{
  static const char *const after[] = { ":", "(", ".", NULL };
  gsize n = 0;
  const UndPhrase *phrase = und_reader_phrase (self, range.first, UND_SET_CONTACT, &n);

  return phrase != NULL && phrase->number > 0
         && (und_reader_token_is_one_of (self, range.first + n, after)
             || und_reader_token_is_number (self, range.first + n));
}

static gboolean
is_end (const UndReader *self, UndRange range)
{
  static const UndSet sets[] = { UND_SET_COPIED, UND_SET_CONTACT };
  static const char *const words[] = { "http",       "https",       "www",
                                       "enclosure",  "enclosures",  "encl",
                                       "attachment", "attachments", NULL };
  /* "For more information, contact:" */
  static const char *const after[] = { ":", ",", "please", "contact", NULL };
  gsize n = 0;

  /* "About the Fund": what a page says below. */
  if (is (self, range.first, "about")
      && (is (self, range.first + 1, "the") || is (self, range.first + 1, "us")
          || is (self, range.first + 1, "our")))
    return TRUE;
  if (is_reach (self, range))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if (und_reader_phrase (self, range.first, sets[i], &n) != NULL
        && (range.first + n >= range.end
            || und_reader_token_is_one_of (self, range.first + n, after)
            || sets[i] == UND_SET_COPIED))
      return TRUE;
  return und_reader_token_is_one_of (self, range.first, words);
}

static gboolean
is_reference (const UndReader *self, UndRange range)
{
  return is (self, range.first, "[") && und_reader_token_is_number (self, range.first + 1)
         && is (self, range.first + 2, "]");
}

/* "=====": what stands below is another text. */
static gboolean
is_rule (const UndReader *self, UndRange range)
{
  return is (self, range.first, "=") && is (self, range.first + 1, "=")
         && !und_signer_mark_has_word (self, range);
}

/* "[Your name in capitals]", "Signature": where a name is to be filled in. */
static gboolean
is_placeholder (const UndReader *self, UndRange range)
{
  gsize n = 0;

  if (und_reader_phrase (self, range.first, UND_SET_PLACEHOLDER, &n) == NULL)
    return FALSE;
  return range.first + n >= range.end || is (self, range.first + n, "]")
         || is (self, range.first + n, "|")
         || (range.first > 0
             && und_reader_token_is_one_of (self, range.first - 1,
                                            (const char *const[]){ "[", "(", "<", "{", NULL }));
}

/* "Share this: …", "Next Article Previous Article": what a page has below its text. */
static gboolean
is_page_foot (const UndReader *self, UndRange range)
{
  gsize n = 0;
  const UndPhrase *phrase = und_reader_phrase (self, range.first, UND_SET_PAGE_FOOT, &n);

  if (phrase == NULL)
    return FALSE;
  while (range.first + n < range.end && !und_reader_token_is_word (self, range.first + n))
    n++;
  return phrase->number > 0 || range.first + n >= range.end
         || und_reader_phrase (self, range.first + n, UND_SET_PAGE_FOOT, NULL) != NULL;
}

/* "Page 3 of 5", "Page Two" */
static gboolean
is_page_number (const UndReader *self, UndRange range)
{
  gint64 number = 0;
  gsize n = 0;

  return is (self, range.first, "page") && und_number_match (self, range.first + 1, &number, &n);
}

/* A date alone, as at the head of a page. */
static gboolean
is_date (const UndReader *self, UndRange range)
{
  GDate date;
  gsize n = 0;

  return und_date_match (self, range.first, &date, &n) && range.first + n == range.end;
}

/* "4F2A19C3B77D4E1": what a service for signatures puts below one; or the head of its pages. */
static gboolean
is_service_code (const UndReader *self, UndRange range)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan span = und_reader_span (self, range.first, range.end);
  guint n_digits = 0;
  guint n_letters = 0;

  if (is (self, range.first, "docusign") && is (self, range.first + 1, "envelope"))
    return TRUE;
  for (gsize i = span.start; i < span.end; i++)
    if (g_ascii_isdigit (bytes[i]))
      n_digits++;
    else if (g_ascii_isxdigit (bytes[i]) && g_ascii_isupper (bytes[i]))
      n_letters++;
    else if (bytes[i] != '-' && bytes[i] != '.')
      return FALSE;
  return n_digits > 0 && n_digits + n_letters >= LEAST_CODE_BYTES;
}

gboolean
und_signer_mark_is_end (const UndReader *self, UndRange range, UndRange inner)
{
  return is_rule (self, range) || is_reference (self, range) || is_end (self, inner)
         || is_page_foot (self, inner)
         || (is (self, range.first, "#") && !und_signer_mark_has_word (self, range));
}

gboolean
und_signer_mark_is_of_others (const UndReader *self, UndRange range)
{
  static const char *const others[] = { "many", "other", "others", "more", NULL };
  gsize next = range.first;

  while (next < range.end && !und_reader_token_is_word (self, next))
    next++;
  if (next + 1 >= range.end || !und_reader_token_is (self, next, "and"))
    return FALSE;
  if (und_reader_token_is_number (self, next + 1))
    next++;
  if (next + 1 >= range.end || !und_reader_token_is_one_of (self, next + 1, others))
    return FALSE;
  /* "and More Perfect Union", "and other members: Ada Penrose" name somebody; "[and many
   * others](…)" does not. */
  for (gsize i = next + 1; i < range.end && !und_reader_token_is (self, i, "]"); i++)
    if (und_reader_token_is (self, i, ":"))
      return FALSE;
  return !und_reader_token_is_capitalised (self, next + 1);
}

/* "To add your signature, click here": a page speaks to who reads it, unlike "Know Your Weirs". */
gboolean
und_signer_mark_is_to_reader (const UndReader *self, UndRange inner)
{
  for (gsize i = inner.first; i < inner.end; i++)
    if (und_reader_token_is (self, i, "your") && !und_reader_token_is_capitalised (self, i))
      return TRUE;
  return FALSE;
}

gboolean
und_signer_mark_is_nothing (const UndReader *self, UndRange inner)
{
  return inner.first >= inner.end || !und_signer_mark_has_word (self, inner)
         || is_page_number (self, inner) || is_date (self, inner) || is_service_code (self, inner)
         || is_placeholder (self, inner) || is_reach (self, inner);
}

/* "(RFJ)", "(REED-FJ)" at @open, and no place: the token after it, or @open. */
static gsize
skip_abbreviation (const UndReader *self, gsize open, gsize end)
{
  gsize next = open + 1;
  guint n_words = 0;

  if (!is (self, open, "(") || und_reader_phrase (self, next, UND_SET_COUNTRY, NULL) != NULL
      || und_reader_jurisdiction (self, next, NULL, NULL) != NULL)
    return open;
  for (; next < end && !is (self, next, ")"); next++)
    if (und_reader_token_is_all_capitals (self, next))
      n_words++;
    else if (!und_reader_token_is_number (self, next) && !is (self, next, "-")
             && !is (self, next, "&"))
      return open;
  return n_words > 0 && n_words <= MOST_SHORT_WORDS && next < end ? next + 1 : open;
}

/* Does every letter of the token begin one of the words before it, in their order? */
static gboolean
is_made_of_initials (const UndReader *self, UndRange words, gsize token)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  const char *letter = bytes + self->tokens[token].span.start;
  const char *end = bytes + self->tokens[token].span.end;

  for (gsize i = words.first; i < words.end && letter < end; i++)
    if (und_reader_token_is_word (self, i)
        && g_unichar_toupper (g_utf8_get_char (bytes + self->tokens[i].span.start))
             == g_utf8_get_char (letter))
      letter = g_utf8_next_char (letter);
  return letter >= end;
}

/* "Fay Marsh (FM)" may be a person, whose initials these are. */
gboolean
und_signer_mark_has_own_abbreviation (const UndReader *self, UndRange range)
{
  for (gsize i = range.first + 2; i + 2 < range.end; i++)
    if (und_span_length (self->tokens[i + 1].span) >= LEAST_OWN_BYTES
        && skip_abbreviation (self, i, range.end) == i + 3
        && is_made_of_initials (self, (UndRange){ range.first, i }, i + 1))
      return TRUE;
  return FALSE;
}

UndRange
und_signer_mark_cut_abbreviation (const UndReader *self, UndRange range)
{
  for (gsize i = range.end; i > range.first + 1; i--)
    if (is (self, i - 1, "("))
      {
        if (skip_abbreviation (self, i - 1, range.end) == range.end)
          range.end = i - 1;
        break;
      }
  return range;
}

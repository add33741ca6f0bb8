/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Persons whose rank is part of what they sign with:
 *
 *   peer  := ("the" | honorific)* (RANK surname ("of" place)? | RANK "of" place)
 *   place := "the"? word word*
 *
 * Without the rank nothing would be left but a surname ("Lord Marsh") or a place ("the Lord Bishop
 * of Reed"). Before a whole name ("Lord Bo Marsh") it is an honorific like any other.
 */
#include "config.h"

#include "und-peer.h"

/* Past "of Marsh", "of The Holts" at @token, or @token: "Earl of Reed Shops" is no person. */
static gsize
skip_place (const UndReader *self, gsize token, gsize end)
{
  gsize next = token + 1;

  if (!und_reader_token_is (self, token, "of"))
    return token;
  if (und_reader_token_is (self, next, "the"))
    next++;
  if (next >= end || !und_reader_token_is_capitalised (self, next))
    return token;
  for (; next < end; next++)
    {
      gboolean is_hyphen = und_reader_token_is (self, next, "-")
                           && und_reader_gap (self, next) == UND_GAP_NONE;

      if (und_reader_phrase (self, next, UND_SET_NAME_SUFFIX, NULL) != NULL
          || !(und_reader_token_is_capitalised (self, next) || is_hyphen
               || (und_reader_token_is_one_of (self, next - 1, (const char *const[]){ "-", NULL })
                   && und_reader_token_is_word (self, next))))
        break;
      if (und_reader_phrase (self, next, UND_SET_ORGANISATION, NULL) != NULL
          || und_reader_phrase (self, next, UND_SET_LIST_BODIES, NULL) != NULL)
        return token;
    }
  return next;
}

/* The rank at @next, perhaps after "the" and honorifics; @next is left after it. */
static const UndPhrase *
match_rank (const UndReader *self, gsize *next, gsize end, gsize *first)
{
  while (*next < end)
    {
      gsize n = 0;
      const UndPhrase *rank = und_reader_phrase (self, *next, UND_SET_PEERAGE, &n);

      if (rank != NULL && und_reader_token_is_capitalised (self, *next))
        {
          *first = *next;
          *next += n;
          return rank;
        }
      if (und_reader_phrase (self, *next, UND_SET_HONORIFIC, &n) == NULL)
        {
          if (!und_reader_token_is (self, *next, "the"))
            return NULL;
          n = 1;
        }
      *next += n;
    }
  return NULL;
}

UndRange
und_peer_match (const UndReader *self, UndRange range)
{
  gsize next = range.first;
  gsize first = 0;
  gsize n = 0;
  gsize end;
  const UndPhrase *rank = match_rank (self, &next, range.end, &first);

  if (rank == NULL || next >= range.end)
    return (UndRange){ 0, 0 };
  if (g_strcmp0 (rank->value, "of") == 0)
    {
      end = skip_place (self, next, range.end);
      return end == next ? (UndRange){ 0, 0 } : (UndRange){ first, end };
    }
  if (!und_surname_match (self, next, range.end, &n))
    return (UndRange){ 0, 0 };
  end = skip_place (self, next + n, range.end);
  /* "Lord Bo Marsh" has a name of its own. */
  if (end == next + n && und_name_match (self, next, range.end, &n))
    return (UndRange){ 0, 0 };
  return (UndRange){ first, end };
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * A line of a signature block that begins with for whom somebody signs:
 *
 *   line := "signed"? ("for" "and")? "on" "behalf" "of" "the"? body ((":" | "by") person)?
 */
#include "config.h"

#include "und-signer-behalf.h"

#define MOST_BODY_TOKENS 16 /* of a name that stands there; more is a sentence */

static gboolean
is (const UndReader *self, gsize token, const char *word)
{
  return und_reader_token_is (self, token, word);
}

/* "the Fen Fund, we thank you for your time." */
static gboolean
is_sentence (const UndReader *self, UndRange body)
{
  static const char *const pronouns[] = { "i", "we", "you", "thank", "thanks", NULL };

  if (body.end - body.first > MOST_BODY_TOKENS)
    return TRUE;
  for (gsize i = body.first; i < body.end; i++)
    if (und_reader_token_is_one_of (self, i, pronouns)
        && !(i > body.first && und_reader_token_is_capitalised (self, i)
             && !und_reader_token_is (self, i, "i")))
      return TRUE;
  return FALSE;
}

gboolean
und_signer_behalf_split (const UndReader *reader, UndRange range, UndRange *body, UndRange *person)
{
  gsize next = range.first;
  gboolean is_signed = is (reader, next, "signed");

  next += is_signed ? 1 : 0;
  next += is (reader, next, "for") && is (reader, next + 1, "and") ? 2 : 0;
  if (!is (reader, next, "on") || !is (reader, next + 1, "behalf") || !is (reader, next + 2, "of"))
    return FALSE;
  next += is (reader, next + 3, "the") ? 4 : 3;
  *body = (UndRange){ next, range.end };
  *person = (UndRange){ range.end, range.end };
  for (gsize i = next; i < range.end; i++)
    if (is (reader, i, ":") || (is_signed && is (reader, i, "by")))
      {
        *body = (UndRange){ next, i };
        *person = (UndRange){ i + 1, range.end };
        break;
      }
  while (body->end > body->first && !und_reader_token_is_word (reader, body->end - 1)
         && !is (reader, body->end - 1, ")"))
    body->end--;
  return !und_range_is_empty (*body) && und_reader_token_is_capitalised (reader, body->first)
         && !is_sentence (reader, *body);
}

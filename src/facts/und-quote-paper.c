/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The papers that words are said to stand in: those that are signed, and those that may be
 * anybody's. Cost: linear in the words that are looked at.
 */
#include "config.h"

#include "und-quote-paper.h"

const UndPhrase *
und_quote_find_weak_paper (const UndReader *self, UndRange range)
{
  for (gsize i = range.first; i < range.end; i++)
    {
      const UndPhrase *paper = und_reader_phrase (self, i, UND_SET_QUOTE_PAPER, NULL);

      if (paper != NULL && paper->value != NULL)
        return paper;
    }
  return NULL;
}

gboolean
und_quote_is_other_paper (const UndReader *self, const UndAttribution *attribution)
{
  gsize n_tokens = 0;

  for (gsize i = attribution->words.first; i < attribution->words.end; i++)
    {
      const UndPhrase *paper = und_reader_phrase (self, i, UND_SET_QUOTE_PAPER, &n_tokens);

      if (paper != NULL)
        return paper->value != NULL && g_strcmp0 (paper->words, "text") != 0;
    }
  return FALSE;
}

gboolean
und_quote_is_joint (const UndReader *self, const UndAttribution *attribution)
{
  const UndPhrase *paper = und_quote_find_weak_paper (self, attribution->clause);

  return paper != NULL && g_strcmp0 (paper->value, "joint") == 0;
}

gboolean
und_quote_is_joint_of_several (const UndReader *self, const UndAttribution *attribution)
{
  if (!und_quote_is_joint (self, attribution))
    return FALSE;
  for (gsize i = attribution->words.first; i < attribution->words.end; i++)
    if (und_reader_token_is (self, i, "and"))
      return TRUE;
  return FALSE;
}

gboolean
und_quote_is_asked_in_paper (const UndReader *self, UndRange before)
{
  gboolean has_paper = FALSE;
  gboolean is_asked = FALSE;

  for (gsize i = before.first; i < before.end; i++)
    {
      const UndPhrase *paper = und_reader_phrase (self, i, UND_SET_QUOTE_PAPER, NULL);
      const UndPhrase *asking = und_reader_phrase (self, i, UND_SET_ADDRESSED_BY, NULL);

      if (paper != NULL)
        has_paper = paper->value == NULL;
      else if (has_paper && asking != NULL && g_str_has_suffix (asking->words, "ing"))
        is_asked = TRUE;
      else if (und_reader_token_is (self, i, ",")
               || und_reader_phrase (self, i, UND_SET_SPEECH_VERB, NULL) != NULL)
        is_asked = FALSE;
    }
  return is_asked;
}

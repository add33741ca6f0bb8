/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What releases share because they are releases: who joins whom in what, and where to read the
 * letter. Such words are no sign that one document is about another.
 *
 * How rare a passage is among the documents at hand would tell, if there were many; with five there
 * is no rarity. But the vocabulary by which documents are read holds just the words of their
 * formulas; only what a petition commands ("protect", "reopen"), what departments are for
 * ("health") and what stands over the columns of a table ("profession", "discipline") is of its
 * matter. A word is of the matter if it is in no other phrase of the vocabulary, is no name and no
 * number, and is longer than most words of grammar.
 */
#include "config.h"

#include "und-formula.h"

#include "und-vocabulary.h"

/* Bytes. Shorter words are mostly grammar. */
#define MIN_CONTENT_BYTES 5

/**
 * und_formula_skip:
 * @text: a stored text
 * @token: index of a token
 *
 * Finds the longest phrase of the vocabulary that begins at a token. O(length of the phrases).
 *
 * Returns: the token after it, or @token if none begins there
 */
gsize
und_formula_skip (UndText *text, gsize token)
{
  const UndVocabulary *vocabulary = und_vocabulary_get_default ();
  UndPhraseCursor cursor;
  UndPhraseHit hit;
  gsize end = token;

  und_phrase_cursor_init (&cursor, und_vocabulary_get_trie (vocabulary), text, token);
  cursor.takes_possessive = TRUE;
  while (und_phrase_cursor_next (&cursor, &hit))
    if (!und_set_is_of_matter (und_vocabulary_get_phrase (vocabulary, hit.value)->set))
      end = MAX (end, token + hit.n_tokens);
  return end;
}

static gboolean
is_content (UndText *text, const UndToken *token)
{
  const char *bytes = und_text_get_bytes (text, NULL);

  return token->kind == UND_TOKEN_WORD && und_span_length (token->span) >= MIN_CONTENT_BYTES
         && g_unichar_islower (g_utf8_get_char (bytes + token->span.start));
}

/**
 * und_formula_has_content:
 * @text: a stored text
 * @span: a passage of it, in bytes
 * @n_least: a number of words, 1 or more
 *
 * Tells whether so many words of a passage are of its matter, see above. O(length of the passage up
 * to the last of them).
 *
 * Returns: TRUE if there are as many
 */
gboolean
und_formula_has_content (UndText *text, UndSpan span, guint n_least)
{
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  guint n_content = 0;

  for (gsize i = und_text_find_token (text, span.start);
       i < n_tokens && tokens[i].span.start < span.end && n_content < n_least;)
    {
      gsize end = und_formula_skip (text, i);

      if (end == i && is_content (text, &tokens[i]))
        n_content++;
      i = MAX (end, i + 1);
    }
  return n_content >= n_least;
}
